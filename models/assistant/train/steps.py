"""One step of the training: rates, optimisers, the loss, and on a GPU the whole of it captured as a graph.

A step of so small a model is several hundred short kernels, which take longer to start one by one than to run; a CUDA graph starts them at once.
"""

import torch
import torch.distributed as dist
import torch.nn.functional as F

from muon import Muon


def schedule(step, args):
    """(share of the learning rate, weight decay) of a step."""
    if step < args.warm_up:
        return (step + 1) / args.warm_up, args.decay
    part = step / args.steps
    if part < 0.5:
        return 1 - 0.8 * part, args.decay
    return 0.9 * (1 - part) + 0.005, 0.0


class Optimisers:
    """Muon for the ternary matrices, AdamW for embedding and norms; the rates are tensors, which a captured graph reads."""

    def __init__(self, model, args):
        device = model.token_embd.device
        self.capturable = device.type != "cpu"
        matrices = [p for p in model.blk.parameters() if p.dim() == 2]
        norms = {"params": [p for p in model.parameters() if p.dim() < 2], "decays": False}
        self.rates = [(args.muon_rate, torch.tensor(0.0, device=device)), (args.rate, torch.tensor(0.0, device=device))]
        muon = Muon([{"params": matrices, "decays": True}], lr=self.rates[0][1])
        embedding = {"params": [model.token_embd], "decays": True}
        adam = torch.optim.AdamW([embedding, norms], lr=self.rates[1][1], betas=(0.9, 0.95), eps=1e-8, fused=True, capturable=self.capturable)
        self.all = [muon, adam]

    def set(self, share, decay):
        """Takes this share of the learning rates and this weight decay for the next step."""
        for rate, now in self.rates:
            now.fill_(rate * share)
        for group in (group for optimiser in self.all for group in optimiser.param_groups):
            group["weight_decay"] = decay if group["decays"] else 0.0

    def step(self):
        """One step, behind which there are no gradients."""
        for optimiser in self.all:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)

    def state(self):
        """For a checkpoint."""
        return [optimiser.state_dict() for optimiser in self.all]

    def restore(self, states):
        """From a checkpoint of any device; the rates stay the tensors that `set` writes to."""
        for optimiser, state, (_, rate) in zip(self.all, states, self.rates, strict=True):
            optimiser.load_state_dict(state)
            for group in optimiser.param_groups:
                group["lr"] = rate
                if "capturable" in group:
                    group["capturable"] = self.capturable


def average_gradients(model, processes):
    """Averages the gradients over the processes, in one message."""
    gradients = [p.grad for p in model.parameters()]
    flat = torch.cat([g.reshape(-1) for g in gradients])
    dist.all_reduce(flat)
    flat /= processes
    at = 0
    for gradient in gradients:
        gradient.copy_(flat[at:at + gradient.numel()].view_as(gradient))
        at += gradient.numel()


def answer_losses(model, ids, segments, places, allowed, targets):
    """Cross entropy of the answers' tokens, each among those that its answer can say; 0 where no target is."""
    logits = model(ids, segments, places)
    bits = torch.arange(8, device=allowed.device, dtype=torch.uint8)
    allowed = ((allowed[:, :, None] >> bits) & 1).flatten(1)[:, :logits.shape[1]].bool()
    return F.cross_entropy(logits.masked_fill(~allowed, -1e9), targets, reduction="none")


class Trainer:
    """Steps on this process's share of the batches: one by one, or on a GPU as a captured graph of the whole step."""

    EAGER = 3  # steps before a capture, in which everything is compiled and allocated

    def __init__(self, model, optimisers, args):
        self.model, self.optimisers, self.args = model, optimisers, args
        self.run = torch.compile(answer_losses, dynamic=False)
        self.graph, self.inputs, self.losses, self.left, self.decay = None, None, None, self.EAGER, None

    def step(self, tensors, step):
        """Losses of the answers' tokens, as a tensor that the next step may overwrite."""
        share, decay = schedule(step, self.args)
        self.optimisers.set(share, decay)
        if self.args.device == "cpu":
            return self._step(tensors)
        if self.inputs is None:
            self.inputs = tuple(tensor.to(self.args.device) for tensor in tensors)
        for held, tensor in zip(self.inputs, tensors):
            held.copy_(tensor, non_blocking=True)
        if decay != self.decay:  # a number within the graph
            self.graph, self.left, self.decay = None, self.EAGER, decay
        if self.graph is None and self.left > 0:
            self.left -= 1
            return self._aside()
        if self.graph is None:
            self.graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(self.graph, capture_error_mode="thread_local"):  # a loader's thread pins memory meanwhile
                self.losses = self._step(self.inputs)
        self.graph.replay()
        return self.losses

    def _aside(self):
        """A step that is run at once, on a stream of its own as a capture wants it."""
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            losses = self._step(self.inputs)
        torch.cuda.current_stream().wait_stream(stream)
        return losses

    def _step(self, tensors):
        losses, targets = self.run(self.model, *tensors), tensors[-1]
        (losses.sum() / (targets >= 0).sum()).backward()
        if self.args.processes > 1:
            average_gradients(self.model, self.args.processes)
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimisers.step()
        return losses.detach()
