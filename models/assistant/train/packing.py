"""Lines of token ids packed into rows of one length, so that every step has the same shape and no padding to speak of.

Lines of a row do not see each other: `segments` numbers them, and attention is masked by it. Rotary positions are relative, so a line
may stand anywhere in its row.
"""

import numpy as np
import torch


class Lines:
    """Token ids of all lines, given out in batches of packed rows."""

    def __init__(self, path, rows, row_tokens, seed):
        data = np.load(path)
        self.ids, self.starts, self.answers = data["ids"], data["starts"], data["answers"]
        self.rows, self.row_tokens, self.seed = rows, row_tokens, seed
        self.lengths = np.diff(self.starts)
        self.wanted_max = rows * row_tokens * 8 // 20

    def batches(self, epoch, rank, processes):
        """Batches of this process in an epoch, lists of rows of line numbers; the same for the same seed."""
        rng = np.random.default_rng([self.seed, epoch])
        order = rng.permutation(len(self.answers))
        rows = self._pack(order[rank::processes])
        return [rows[i:i + self.rows] for i in range(0, len(rows) - self.rows + 1, self.rows)]

    def _pack(self, order):
        """First fit over a few open rows."""
        full, openings = [], [[[], 0] for _ in range(8)]
        for line in order:
            length = int(self.lengths[line])
            at = next((i for i, (_, used) in enumerate(openings) if used + length <= self.row_tokens), None)
            if at is None:
                at = max(range(len(openings)), key=lambda i: openings[i][1])
                full.append(openings[at][0])
                openings[at] = [[], 0]
            openings[at][0].append(line)
            openings[at][1] += length
        return full

    def tensors(self, batch):
        """(inputs, segments, places of the wanted positions, their targets); places are padded, their targets then -100."""
        ids = np.zeros((self.rows, self.row_tokens), dtype=np.int64)
        segments = np.zeros((self.rows, self.row_tokens), dtype=np.int64)
        places, targets = [], []
        for row, lines in enumerate(batch):
            at = 0
            for number, line in enumerate(lines, 1):
                start, end, answer = self.starts[line], self.starts[line + 1], self.answers[line]
                ids[row, at:at + end - start] = self.ids[start:end]
                segments[row, at:at + end - start] = number
                first = row * self.row_tokens + at + answer - start - 1
                places.append(np.arange(first, first + end - answer))
                targets.append(self.ids[answer:end].astype(np.int64))
                at += end - start
        places, targets = np.concatenate(places)[:self.wanted_max], np.concatenate(targets)[:self.wanted_max]
        missing = self.wanted_max - len(places)
        places, targets = np.pad(places, (0, missing)), np.pad(targets, (0, missing), constant_values=-100)
        return tuple(torch.from_numpy(array) for array in (ids, segments, places, targets))
