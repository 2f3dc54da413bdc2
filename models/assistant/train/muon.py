"""Muon over stacks of matrices of one shape, so that a step is a few batched products and can be captured as a CUDA graph.

The same arithmetic as torch.optim.Muon (Nesterov momentum, five Newton-Schulz steps in bfloat16, rate times sqrt(max(1, rows / columns)),
decoupled weight decay), which takes one matrix after the other and reads its rate as a number.
"""

import math

import torch

from narrow import narrowed

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
ROUNDS = 5


def orthogonalised(stack):
    """About U V^T of each matrix U S V^T of the stack (matrices, rows, columns), in bfloat16 where that is fast."""
    a, b, c = COEFFICIENTS
    tall = stack.shape[1] > stack.shape[2]
    x = narrowed(stack)
    x = x.transpose(1, 2) if tall else x
    x = x / x.norm(dim=(1, 2), keepdim=True).clamp(min=1e-7)
    for _ in range(ROUNDS):
        gram = x @ x.transpose(1, 2)
        x = torch.baddbmm(x, torch.baddbmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x.transpose(1, 2) if tall else x


class Muon(torch.optim.Optimizer):
    """`lr` is a tensor of one element, read in every step; `weight_decay` a number."""

    def __init__(self, params, lr, momentum=0.95):
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": 0.0})

    @torch.no_grad()
    def step(self):
        """One step on the gradients of all matrices."""
        for group in self.param_groups:
            shapes = {}
            for matrix in group["params"]:
                shapes.setdefault(tuple(matrix.shape), []).append(matrix)
            for shape, matrices in shapes.items():
                self._step_of_shape(group, shape, matrices)

    def _step_of_shape(self, group, shape, matrices):
        momentum, rate = group["momentum"], group["lr"]
        for matrix in matrices:
            if matrix not in self.state:
                self.state[matrix]["momentum"] = torch.zeros_like(matrix)
        gradients, buffers = [m.grad for m in matrices], [self.state[m]["momentum"] for m in matrices]
        torch._foreach_lerp_(buffers, gradients, 1 - momentum)
        updates = orthogonalised(torch.stack(torch._foreach_lerp(gradients, buffers, momentum))).float()
        updates = updates * (rate * math.sqrt(max(1.0, shape[0] / shape[1])))
        torch._foreach_mul_(matrices, 1 - rate * group["weight_decay"])
        torch._foreach_sub_(matrices, list(updates))
