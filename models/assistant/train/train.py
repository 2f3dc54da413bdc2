"""Trains the assistant: natively ternary, on the answer tokens alone.

    python train.py --ids train_ids.npz --tokenizer tokenizer.json --steps 3600 --work FOLDER

Lines are batched by length. AdamW with warm-up and BitNet's two stages: a linear learning rate that drops at the middle,
weight decay in the first half only. A checkpoint with the optimiser is written every few minutes to --work; a second start
with the same options goes on from there. Two processes of one thread each, that share every batch and average their gradients, were
much faster than two threads on a busy machine. The log (one JSON object a line) is the loss curve.
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


class Lines:
    """Token ids of all lines, given out in batches of lines of like length."""

    def __init__(self, path, batch, seed):
        data = np.load(path)
        self.ids, self.starts, self.answers = data["ids"], data["starts"], data["answers"]
        self.batch, self.seed = batch, seed
        self.lengths = np.diff(self.starts)

    def epoch(self, number):
        """Batches of an epoch as arrays of line numbers; the same for the same seed."""
        rng = np.random.default_rng([self.seed, number])
        order = rng.permutation(len(self.answers))
        pool = self.batch * 64
        batches = []
        for at in range(0, len(order), pool):
            part = order[at:at + pool]
            part = part[np.argsort(self.lengths[part], kind="stable")]
            batches.extend(part[i:i + self.batch] for i in range(0, len(part) - self.batch + 1, self.batch))
        return [batches[i] for i in rng.permutation(len(batches))]

    def tensors(self, lines):
        """(inputs, targets of the wanted positions, mask of the wanted positions)."""
        longest = int(self.lengths[lines].max())
        ids = np.zeros((len(lines), longest), dtype=np.int64)
        wanted = np.zeros((len(lines), longest - 1), dtype=bool)
        for row, line in enumerate(lines):
            start, end = self.starts[line], self.starts[line + 1]
            ids[row, :end - start] = self.ids[start:end]
            wanted[row, self.answers[line] - start - 1:end - start - 1] = True
        ids, wanted = torch.from_numpy(ids), torch.from_numpy(wanted)
        return ids[:, :-1], ids[:, 1:][wanted], wanted


def schedule(step, args):
    """(learning rate, weight decay) of a step."""
    if step < args.warm_up:
        return args.rate * (step + 1) / args.warm_up, args.decay
    part = step / args.steps
    if part < 0.5:
        return args.rate * (1 - 0.8 * part), args.decay
    return args.rate * 0.45 * (1 - part) / 0.5 + args.rate * 0.005, 0.0


def groups(model):
    """Weight decay for matrices only; the embedding is decayed too, norms are not."""
    matrices = [p for p in model.parameters() if p.dim() == 2]
    return [{"params": matrices, "decays": True}, {"params": [p for p in model.parameters() if p.dim() < 2], "decays": False}]


def save(path, model, optimiser, step):
    """Writes a checkpoint whole or not at all."""
    torch.save({"config": model.config.as_dict(), "model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, path + ".part")
    os.replace(path + ".part", path)


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ids", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--work", required=True, help="folder for the checkpoint and the log")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--batch", type=int, default=128, help="lines a step")
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--decay", type=float, default=0.1)
    parser.add_argument("--warm-up", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--port", type=int, default=29417, help="of the processes' meeting point on this machine")
    parser.add_argument("--save-every", type=float, default=180, help="seconds between checkpoints")
    return parser.parse_args()


def batches(lines, first):
    """Batches from step `first` on, epoch after epoch."""
    epoch, step = 0, 0
    while True:
        for batch in lines.epoch(epoch):
            if step >= first:
                yield batch
            step += 1
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


def train_step(model, optimiser, lines, batch, step, args):
    """One step on this process's share of the batch; returns (loss, tokens)."""
    rate, decay = schedule(step, args)
    for group in optimiser.param_groups:
        group["lr"], group["weight_decay"] = rate, decay if group["decays"] else 0.0
    inputs, targets, wanted = lines.tensors(batch)
    loss = F.cross_entropy(model(inputs, wanted), targets)
    loss.backward()
    if args.processes > 1:
        average_gradients(model, args.processes)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    optimiser.zero_grad(set_to_none=True)
    return loss.item(), inputs.numel()


def start(args):
    """(model, optimiser, first step): from the checkpoint where there is one."""
    torch.manual_seed(args.seed)
    model = Assistant(Config(vocab_size=Tokenizer.from_file(args.tokenizer).get_vocab_size()))
    optimiser = torch.optim.AdamW(groups(model), lr=args.rate, betas=(0.9, 0.95), eps=1e-8)
    checkpoint = os.path.join(args.work, "checkpoint.pt")
    if not os.path.exists(checkpoint):
        return model, optimiser, 0
    stored = torch.load(checkpoint, weights_only=True)
    model.load_state_dict(stored["model"])
    optimiser.load_state_dict(stored["optimiser"])
    return model, optimiser, stored["step"]


def worker(rank, args):
    """A process of the training; the first one keeps the log and the checkpoint."""
    torch.set_num_threads(1)
    if args.processes > 1:
        dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=args.processes)
    model, optimiser, first = start(args)
    if rank == 0:
        ternary = sum(p.numel() for name, p in model.named_parameters() if p.dim() == 2 and name != "token_embd")
        print(f"{ternary} ternary weights, {model.token_embd.numel()} of the embedding; from step {first}", flush=True)
    lines = Lines(args.ids, args.batch, args.seed)
    began, saved, tokens, losses = time.time(), time.time(), 0, []
    with open(os.path.join(args.work, "log.jsonl") if rank == 0 else os.devnull, "a", encoding="utf-8") as log:
        for step, batch in enumerate(batches(lines, first), first):
            if step >= args.steps:
                break
            loss, count = train_step(model, optimiser, lines, batch[rank::args.processes], step, args)
            losses.append(loss)
            tokens += count * args.processes
            if (step + 1) % 20 == 0:
                seconds = time.time() - began
                line = {"step": step + 1, "loss": round(sum(losses) / len(losses), 5), "seconds": round(seconds, 1), "tokens_per_s": round(tokens / seconds)}
                print(json.dumps(line), file=log, flush=True)
                losses = []
            if rank == 0 and time.time() - saved > args.save_every:
                save(os.path.join(args.work, "checkpoint.pt"), model, optimiser, step + 1)
                saved = time.time()
    if rank == 0:
        save(os.path.join(args.work, "checkpoint.pt"), model, optimiser, args.steps)


def main():
    args = parse()
    os.makedirs(args.work, exist_ok=True)
    if args.processes > 1:
        torch.multiprocessing.spawn(worker, (args,), nprocs=args.processes)
    else:
        worker(0, args)


if __name__ == "__main__":
    main()
