"""Lines of token ids packed into rows of one length, so that every step has the same shape and no padding to speak of.

Lines of a row do not see each other: `segments` numbers them, and attention is masked by it. Rotary positions are relative, so a line
may stand anywhere in its row. An answer can only say special tokens, numbers and words that follow each other in its sentence, as the
automaton has it at run time: `allowed` masks all others, so that nothing has to be learned about them.
"""

import numpy as np
import torch

from tokenizer import ANY_WORD

SPACE = "\u0120"  # the space in the tokenizer's byte alphabet


class Lines:
    """Token ids of all lines, given out in batches of packed rows."""

    def __init__(self, path, tokenizer, rows, row_tokens, seed):
        data = np.load(path)
        self.ids, self.starts, self.answers, self.follows = data["ids"], data["starts"], data["answers"], data["follows"]
        self.rows, self.row_tokens, self.seed = rows, row_tokens, seed
        self.lengths = np.diff(self.starts)
        self.always, self.begins = allowed_tokens(tokenizer)
        self.wanted_max = rows * row_tokens * 9 // 25

    def batches(self, epoch, rank, processes):
        """Batches of this process in an epoch, lists of rows of line numbers; the same for the same seed."""
        rng = np.random.default_rng([self.seed, epoch])
        order = rng.permutation(len(self.answers))
        order = order[self.lengths[order] <= self.row_tokens]
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
        """(inputs, segments, places of the wanted positions, tokens allowed there, their targets).

        Places are padded, their targets then -100."""
        ids = np.zeros((self.rows, self.row_tokens), dtype=np.int64)
        segments = np.zeros((self.rows, self.row_tokens), dtype=np.int64)
        places, targets, found = [], [], 0
        allowed = np.repeat(self.always[None], self.wanted_max, axis=0)
        for row, lines in enumerate(batch):
            at = 0
            for number, line in enumerate(lines, 1):
                start, end, answer = self.starts[line], self.starts[line + 1], self.answers[line]
                ids[row, at:at + end - start] = self.ids[start:end]
                segments[row, at:at + end - start] = number
                first = row * self.row_tokens + at + answer - start - 1
                places.append(np.arange(first, first + end - answer))
                targets.append(self.ids[answer:end].astype(np.int64))
                self._allow(allowed[found:found + end - answer], start, answer, end)
                found += end - answer
                at += end - start
        places, targets = np.concatenate(places)[:self.wanted_max], np.concatenate(targets)[:self.wanted_max]
        missing = self.wanted_max - len(places)
        places, targets = np.pad(places, (0, missing)), np.pad(targets, (0, missing), constant_values=-100)
        return tuple(torch.from_numpy(array) for array in (ids, segments, places, allowed, targets))

    def _allow(self, rows, start, answer, end):
        """Allows at each token of an answer what its sentence allows there (tokenizer.py)."""
        for row, follow in zip(rows, self.follows[answer:end]):
            if follow >= 0:
                row[follow] = True
            elif follow == ANY_WORD:
                row[:] = False
                words = self.ids[start:answer]
                row[words[self.begins[words]]] = True


def allowed_tokens(tokenizer):
    """Masks over the vocabulary: what any answer may use (special tokens and what numbers are written with), and what begins a word."""
    always = np.zeros(tokenizer.get_vocab_size(), dtype=bool)
    always[list(tokenizer.get_added_tokens_decoder())] = True
    always[[tokenizer.token_to_id(letter) for letter in "0123456789.-"]] = True
    begins = np.array([tokenizer.id_to_token(i).startswith(SPACE) for i in range(len(always))])
    return always, begins
