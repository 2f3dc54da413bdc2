"""Trains the assistant: natively ternary, on the answer tokens alone.

    python train.py --ids train_ids.npz --tokenizer tokenizer.json --steps 9600 --work FOLDER

Lines are packed into rows (packing.py). AdamW, or Muon for the matrices and AdamW for the rest, with warm-up and BitNet's two stages: a
linear learning rate that drops at the middle, weight decay in the first half only. A checkpoint with the optimiser is written every few
minutes to --work; a second start with the same options goes on from there, in a new order. Two processes of one thread each, that share every batch and
average their gradients, are faster than two threads. The log (one JSON object a line) is the loss curve.
"""

import argparse
import json
import os
import time

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from tokenizers import Tokenizer

from model import Assistant, Config
from packing import Lines


def schedule(step, args):
    """(share of the learning rate, weight decay) of a step."""
    if step < args.warm_up:
        return (step + 1) / args.warm_up, args.decay
    part = step / args.steps
    if part < 0.5:
        return 1 - 0.8 * part, args.decay
    return 0.9 * (1 - part) + 0.005, 0.0


class Optimisers:
    """AdamW for all, or Muon for the ternary matrices and AdamW for embedding and norms."""

    def __init__(self, model, args):
        matrices = [p for p in model.blk.parameters() if p.dim() == 2]
        norms = [p for p in model.parameters() if p.dim() < 2]
        adam = lambda groups: torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.95), eps=1e-8, fused=True)
        embedding = {"params": [model.token_embd], "decays": True}
        if args.muon_rate:
            muon = torch.optim.Muon([{"params": matrices, "decays": True}], lr=args.muon_rate, momentum=0.95)
            self.all = [(muon, args.muon_rate), (adam([embedding, {"params": norms, "decays": False}]), args.rate)]
        else:
            self.all = [(adam([{"params": matrices, "decays": True}, embedding, {"params": norms, "decays": False}]), args.rate)]

    def step(self, share, decay):
        """One step with this share of the learning rates and this weight decay."""
        for optimiser, rate in self.all:
            for group in optimiser.param_groups:
                group["lr"], group["weight_decay"] = rate * share, decay if group["decays"] else 0.0
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)

    def state(self):
        """For a checkpoint."""
        return [optimiser.state_dict() for optimiser, _ in self.all]

    def restore(self, states):
        """From a checkpoint."""
        for (optimiser, _), state in zip(self.all, states, strict=True):
            optimiser.load_state_dict(state)


def save(path, model, optimisers, step):
    """Writes a checkpoint whole or not at all."""
    torch.save({"config": model.config.as_dict(), "model": model.state_dict(), "optimisers": optimisers.state(), "step": step}, path + ".part")
    os.replace(path + ".part", path)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ids", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--work", required=True, help="folder for the checkpoint and the log")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--stop", type=int, help="end before this step, as if interrupted")
    parser.add_argument("--rows", type=int, default=96, help="rows of a step, over all processes")
    parser.add_argument("--row-tokens", type=int, default=64)
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--ffn", type=int, default=384)
    parser.add_argument("--rate", type=float, default=4e-3, help="AdamW's")
    parser.add_argument("--muon-rate", type=float, default=0.03, help="Muon's for the matrices; 0 for AdamW")
    parser.add_argument("--decay", type=float, default=0.1)
    parser.add_argument("--warm-up", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--port", type=int, default=29417, help="of the processes' meeting point on this machine")
    parser.add_argument("--save-every", type=float, default=120, help="seconds between checkpoints")
    return parser.parse_args()


def batches(lines, first, rank, args):
    """Batches of this process, epoch after epoch; which lines are known is kept beside the checkpoint for a later start."""
    memory = os.path.join(args.work, f"known_{rank}.npy")
    if first and os.path.exists(memory):
        lines.known = np.load(memory)
    epoch = first
    while True:
        np.save(memory, lines.known)
        yield from lines.batches(epoch, rank, args.processes)
        epoch += 1


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
    return F.cross_entropy(model(ids, segments, places).masked_fill(~allowed, -1e9), targets, reduction="none")


def train_step(model, run, optimisers, tensors, step, args):
    """One step on this process's share of the batch; returns the losses of its tokens."""
    losses, targets = run(model, *tensors), tensors[-1]
    (losses.sum() / (targets >= 0).sum()).backward()
    if args.processes > 1:
        average_gradients(model, args.processes)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimisers.step(*schedule(step, args))
    return losses.detach()[targets >= 0].numpy()


def start(args):
    """(model, optimisers, tokenizer, first step): from the checkpoint where there is one."""
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(args.tokenizer)
    model = Assistant(Config(vocab_size=tokenizer.get_vocab_size(), block_count=args.layers, feed_forward_length=args.ffn))
    optimisers = Optimisers(model, args)
    checkpoint = os.path.join(args.work, "checkpoint.pt")
    if not os.path.exists(checkpoint):
        return model, optimisers, tokenizer, 0
    stored = torch.load(checkpoint, weights_only=True)
    model.load_state_dict(stored["model"])
    optimisers.restore(stored["optimisers"])
    return model, optimisers, tokenizer, stored["step"]


def worker(rank, args):
    """A process of the training; the first one keeps the log and the checkpoint."""
    torch.set_num_threads(1)
    if args.processes > 1:
        dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=args.processes)
    model, optimisers, tokenizer, first = start(args)
    run = torch.compile(answer_losses, dynamic=False)
    if rank == 0:
        ternary = sum(p.numel() for p in model.blk.parameters() if p.dim() == 2)
        print(f"{ternary} ternary weights, {model.token_embd.numel()} of the embedding; from step {first}", flush=True)
    lines = Lines(args.ids, tokenizer, args.rows // args.processes, args.row_tokens, args.seed)
    began, saved, losses = time.time(), time.time(), []
    last = min(args.steps, args.stop or args.steps)
    with open(os.path.join(args.work, "log.jsonl") if rank == 0 else os.devnull, "a", encoding="utf-8") as log:
        for step, batch in enumerate(batches(lines, first, rank, args), first):
            if step >= last:
                break
            tokens = train_step(model, run, optimisers, lines.tensors(batch), step, args)
            lines.learn(batch, tokens)
            losses.append(float(tokens.mean()))
            if (step + 1) % 20 == 0:
                seconds = time.time() - began
                speed = round((step + 1 - first) * args.rows * args.row_tokens / seconds)
                line = {"step": step + 1, "loss": round(sum(losses) / len(losses), 5), "seconds": round(seconds, 1), "tokens_per_s": speed}
                print(json.dumps(line), file=log, flush=True)
                losses = []
            if rank == 0 and time.time() - saved > args.save_every:
                save(os.path.join(args.work, "checkpoint.pt"), model, optimisers, step + 1)
                saved = time.time()
    if rank == 0:
        save(os.path.join(args.work, "checkpoint.pt"), model, optimisers, last)


def main():
    args = parse()
    os.makedirs(args.work, exist_ok=True)
    if args.processes > 1:
        torch.multiprocessing.spawn(worker, (args,), nprocs=args.processes)
    else:
        worker(0, args)


if __name__ == "__main__":
    main()
