"""Checkpoints: the model's weights and shape, the optimisers' states where a training left them, and how many steps were taken."""

import os

import torch

from model import Assistant, Config


def save(path, model, step, optimisers=None):
    """Writes a checkpoint whole or not at all; `optimisers` are states, None for a training that is to begin."""
    torch.save({"config": model.config.as_dict(), "model": model.state_dict(), "optimisers": optimisers, "step": step}, path + ".part")
    os.replace(path + ".part", path)


def load(path, device="cpu"):
    """(model, steps taken, optimisers' states or None) of a checkpoint of any device."""
    stored = torch.load(path, weights_only=True, map_location=device)
    model = Assistant(Config(**stored["config"])).to(device)
    model.load_state_dict(stored["model"])
    return model, stored["step"], stored["optimisers"]
