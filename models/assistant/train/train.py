"""Trains the assistant: natively ternary, on the answer tokens alone.

    python train.py --ids train_ids.npz --tokenizer tokenizer.json --steps 24000 --work FOLDER [--device cuda --loaders 8]

Lines are packed into rows (packing.py). Muon for the matrices and AdamW for the rest, with warm-up and BitNet's two stages: a linear
learning rate that drops at the middle, weight decay in the first half only (steps.py). A checkpoint with the optimiser is written every few
minutes to --work; a second start with the same options goes on from there, in a new order. On CPUs two processes of one thread each, that
share every batch and average their gradients, are faster than two threads. The log (one JSON object a line) is the loss curve.
"""

import argparse
import json
import os
import time

import numpy as np
import torch
import torch.distributed as dist
from tokenizers import Tokenizer
from torch.utils.data import DataLoader, Dataset

import checkpoint
from model import Assistant, Config
from packing import Lines
from steps import Optimisers, Trainer

LOG_EVERY = 20  # steps
CHECKPOINT = "checkpoint.pt"


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ids", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--work", required=True, help="folder for the checkpoint and the log")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--stop", type=int, help="end before this step, as if interrupted")
    parser.add_argument("--rows", type=int, default=192, help="rows of a step, over all processes")
    parser.add_argument("--row-tokens", type=int, default=64)
    parser.add_argument("--width", type=int, default=256, help="a multiple of 64: heads of 32, two to each of keys")
    parser.add_argument("--layers", type=int, default=4)
    parser.add_argument("--ffn", type=int, default=384)
    parser.add_argument("--rate", type=float, default=4e-3, help="AdamW's")
    parser.add_argument("--muon-rate", type=float, default=0.03, help="Muon's for the matrices")
    parser.add_argument("--decay", type=float, default=0.1)
    parser.add_argument("--warm-up", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu", help="cpu, or cuda for one process that captures its step as a graph")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--loaders", type=int, default=0, help="processes beside each that make its batches")
    parser.add_argument("--port", type=int, default=29417, help="of the processes' meeting point on this machine")
    parser.add_argument("--save-every", type=float, default=120, help="seconds between checkpoints")
    return parser.parse_args()


class Batches(Dataset):
    """The batches of an epoch, made when they are asked for."""

    def __init__(self, lines, parts):
        self.lines, self.parts = lines, parts

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, at):
        return self.lines.tensors(self.parts[at])


def batches(lines, first, rank, args):
    """(lines, tensors) of this process, epoch after epoch; which lines are known is kept at every epoch's begin for a later start."""
    memory = os.path.join(args.work, f"known_{rank}.npy")
    if first and os.path.exists(memory):
        lines.known = np.load(memory)
    epoch = first
    while True:
        np.save(memory, lines.known)
        parts = lines.batches(epoch, rank, args.processes)
        if not parts:
            raise SystemExit(f"{args.ids}: the lines do not fill one batch; take fewer --rows")
        ahead = {"num_workers": args.loaders, "prefetch_factor": 4 if args.loaders else None}
        yield from DataLoader(Batches(lines, parts), batch_size=None, pin_memory=args.device != "cpu", **ahead)
        epoch += 1


def start(args):
    """(model, optimisers, tokenizer, first step): from the checkpoint where there is one."""
    torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(args.tokenizer)
    shape = {"embedding_length": args.width, "head_count": args.width // 32, "block_count": args.layers, "feed_forward_length": args.ffn}
    config, path = Config(vocab_size=tokenizer.get_vocab_size(), **shape), os.path.join(args.work, CHECKPOINT)
    if not os.path.exists(path):
        model = Assistant(config).to(args.device)
        return model, Optimisers(model, args), tokenizer, 0
    model, step, states = checkpoint.load(path, args.device)
    if model.config != config:
        raise SystemExit(f"{path} is of another shape, {model.config}; take another folder")
    optimisers = Optimisers(model, args)
    if states:  # a checkpoint of begin.py has none
        optimisers.restore(states)
    return model, optimisers, tokenizer, step


class Record:
    """What the last steps lost, read from the device all at once so that no step waits for it."""

    def __init__(self, lines, first, args):
        self.lines, self.first, self.tokens_a_step, self.began, self.steps = lines, first, args.rows * args.row_tokens, time.time(), []

    def add(self, taken, losses, targets):
        """Keeps the losses of a step."""
        self.steps.append((taken.numpy(), losses.clone(), int((targets >= 0).sum())))

    def line(self, step):
        """The log's line behind `step`; tells the lines which of them are known now."""
        means = []
        for taken, losses, wanted in self.steps:
            losses = losses[:wanted].cpu().numpy()
            self.lines.learn(taken, losses)
            means.append(float(losses.mean()))
        self.steps = []
        seconds = time.time() - self.began
        speed = round((step - self.first) * self.tokens_a_step / seconds)
        return {"step": step, "loss": round(sum(means) / len(means), 5), "seconds": round(seconds, 1), "tokens_per_s": speed}


def worker(rank, args):
    """A process of the training; the first one keeps the log and the checkpoint."""
    if args.device == "cpu":
        torch.set_num_threads(1)
    if args.processes > 1:
        dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{args.port}", rank=rank, world_size=args.processes)
    model, optimisers, tokenizer, first = start(args)
    last, saved = min(args.steps, args.stop or args.steps), time.time()
    if first > last:
        raise SystemExit(f"{args.work}: its checkpoint is of step {first}, beyond {last}; take another folder")
    if rank == 0:
        ternary = sum(p.numel() for p in model.blk.parameters() if p.dim() == 2)
        print(f"{ternary} ternary weights, {model.token_embd.numel()} of the embedding; from step {first}", flush=True)
    lines = Lines(args.ids, tokenizer, args.rows // args.processes, args.row_tokens, args.seed)
    trainer, record = Trainer(model, optimisers, args), Record(lines, first, args)
    with open(os.path.join(args.work, "log.jsonl") if rank == 0 else os.devnull, "a", encoding="utf-8") as log:
        for step, (taken, tensors) in enumerate(batches(lines, first, rank, args), first):
            if step >= last:
                break
            record.add(taken, trainer.step(tensors, step), tensors[-1])
            if (step + 1) % LOG_EVERY == 0:
                print(json.dumps(record.line(step + 1)), file=log, flush=True)
            if rank == 0 and time.time() - saved > args.save_every:
                checkpoint.save(os.path.join(args.work, CHECKPOINT), model, step + 1, optimisers.state())
                saved = time.time()
    if rank == 0:
        checkpoint.save(os.path.join(args.work, CHECKPOINT), model, last, optimisers.state())


def main():
    args = parse()
    if args.device != "cpu":
        args.processes = 1
    os.makedirs(args.work, exist_ok=True)
    if args.processes > 1:
        torch.multiprocessing.spawn(worker, (args,), nprocs=args.processes)
    else:
        worker(0, args)


if __name__ == "__main__":
    main()
