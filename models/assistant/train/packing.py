"""Lines of token ids packed into rows of one length, so that every step has the same shape and no padding to speak of.

Lines of a row do not see each other: `segments` numbers them, and attention is masked by it. Rotary positions are relative, so a line
may stand anywhere in its row. An answer can only say special tokens, numbers and words that follow each other in its sentence, as the
automaton has it at run time: `allowed` masks all others, so that nothing has to be learned about them.

What people put on lists, call their timers, announce and want to hear can be any words: in a share of the lines the words of such a
span are drawn anew, from the whole vocabulary, in sentence and answer alike, so that copying is learned and no list of items.

Most lines are soon known: one that was answered surely when it was last seen is left out of most later rounds.
"""

import numpy as np
import torch

SPACE = "\u0120"  # the space in the tokenizer's byte alphabet
# Slots that hold any words; a colour must be a colour, and a command one that can be carried out.
FREE_SLOTS = ("item", "timer_name", "message", "search_query")
RENAMED_LINES, RENAMED_WORDS = 0.4, 0.75
KEPT = 64  # the most frequent words stay: "the", "and", "of" bind others
# A line whose every token had a probability above this is known, and seen again in this share of the rounds.
KNOWN, KNOWN_SHARE = 0.98, 0.35
FILLED = 0.98  # of a batch's room: the rest is lost where lines do not fill their rows


class Lines:
    """Token ids of all lines, given out in batches of packed rows."""

    def __init__(self, path, tokenizer, rows, row_tokens, seed):
        data = np.load(path)
        self.ids, self.starts, self.answers, self.span_begins = data["ids"], data["starts"], data["answers"], data["span_begins"]
        self.rows, self.row_tokens, self.seed = rows, row_tokens, seed
        self.lengths = np.diff(self.starts)
        self.known = np.zeros(len(self.answers), dtype=bool)
        self.always, self.begins = allowed_tokens(tokenizer)
        self.special = np.arange(len(self.always)) >= min(tokenizer.get_added_tokens_decoder())
        self.pause = tokenizer.token_to_id("<|pause|>")
        self._prepare_renaming(tokenizer)
        self.wanted_max = rows * row_tokens // 3

    def batches(self, epoch, rank, processes):
        """Batches of this process in an epoch, arrays of line numbers; the same for the same seed and lines known.

        A process always has the same lines, so that it alone knows which of them are known."""
        rng = np.random.default_rng([self.seed, epoch])
        order = rng.permutation(len(self.answers))
        order = order[(self.lengths[order] <= self.row_tokens) & (order % processes == rank)]
        order = order[~self.known[order] | (rng.random(len(order)) < KNOWN_SHARE)]
        filled = np.cumsum(self.lengths[order]) // int(self.rows * self.row_tokens * FILLED)
        return np.split(order, np.flatnonzero(np.diff(filled)) + 1)[:-1]

    def learn(self, lines, losses):
        """Marks which of these lines are known, by the losses of their answers' tokens."""
        said = self.starts[lines + 1] - self.answers[lines]
        begins = np.cumsum(said) - said
        whole = begins + said <= len(losses)
        worst = np.maximum.reduceat(losses[:said[whole].sum()], begins[whole])
        self.known[lines] = False
        self.known[lines[whole]] = worst < -np.log(KNOWN)

    def _pack(self, lines):
        """Rows of lines, first fit, the long ones first; what fits nowhere (hardly ever) is left for another epoch."""
        rows, free = [[] for _ in range(self.rows)], np.full(self.rows, self.row_tokens)
        for line in lines[np.argsort(-self.lengths[lines], kind="stable")]:
            row = int(np.argmax(free >= self.lengths[line]))
            if free[row] >= self.lengths[line]:
                rows[row].append(line)
                free[row] -= self.lengths[line]
        return rows

    def tensors(self, batch):
        """(lines in their order, (inputs, segments, places of the wanted positions, tokens allowed there, their targets)).

        Places are padded, their targets then -100; the allowed tokens are bits, eight to a byte, the lowest first."""
        rng = np.random.default_rng([self.seed, int(batch[0]), int(batch[-1])])
        rows = self._pack(batch)
        ids = np.zeros((self.rows, self.row_tokens), dtype=np.int64)
        segments = np.zeros((self.rows, self.row_tokens), dtype=np.int64)
        places, targets, found = [], [], 0
        allowed = np.repeat(self.always[None], self.wanted_max, axis=0)
        for row, lines in enumerate(rows):
            at = 0
            for number, line in enumerate(lines, 1):
                line_ids, span_begins, prompt = self._line(line, rng)
                length, said = len(line_ids), len(line_ids) - prompt
                ids[row, at:at + length] = line_ids
                segments[row, at:at + length] = number
                first = row * self.row_tokens + at + prompt - 1
                places.append(np.arange(first, first + said))
                targets.append(line_ids[prompt:].astype(np.int64))
                self._allow(allowed[found:found + said], line_ids[:prompt], line_ids[prompt:], span_begins)
                found += said
                at += length
        places, targets = np.concatenate(places)[:self.wanted_max], np.concatenate(targets)[:self.wanted_max]
        missing = self.wanted_max - len(places)
        places, targets = np.pad(places, (0, missing)), np.pad(targets, (0, missing), constant_values=-100)
        bits = np.packbits(allowed, axis=1, bitorder="little")
        return np.concatenate(rows).astype(np.int64), tuple(torch.from_numpy(array) for array in (ids, segments, places, bits, targets))

    def _allow(self, rows, prompt, said, span_begins):
        """Allows at each token of an answer what its sentence allows there: where a span begins, whatever begins a word; then
        whatever goes on from any place in the sentence at which the span so far stands, as "the" may stand at several."""
        sentence = prompt[~self.special[prompt]]
        begins, ends = self.begins[sentence], None
        for row, token, begins_span in zip(rows, said, span_begins):
            if begins_span:
                row[:] = False
                row[sentence[begins]] = True
                ends = np.flatnonzero(begins & (sentence == token))
            elif ends is not None:
                ends = ends[ends + 1 < len(sentence)] + 1
                row[sentence[ends]] = True
                ends = None if self.special[token] else ends[sentence[ends] == token]

    def _prepare_renaming(self, tokenizer):
        """Finds the lines with spans of any words, and the tokens that their words may become."""
        words = [tokenizer.id_to_token(i) for i in range(len(self.always))]
        letters = [word.lstrip(SPACE) for word in words]
        plain = np.array([word.isascii() and word.islower() and word.isalpha() for word in letters]) & ~self.always
        frequent = np.argsort(np.bincount(self.ids, minlength=len(words)) * plain)[::-1][:KEPT]
        self.renames = plain.copy()
        self.renames[frequent] = False
        self.pools = [np.flatnonzero(plain & ~self.begins), np.flatnonzero(self.renames & self.begins)]
        slots = [tokenizer.token_to_id(f"<|s:{slot}|>") for slot in FREE_SLOTS]
        self.free_slot = np.isin(np.arange(len(words)), slots)

    def _line(self, line, rng):
        """(ids, which tokens of the answer begin a span, length of the prompt) of a line, now and then with other words."""
        start, end, answer = self.starts[line], self.starts[line + 1], self.answers[line]
        ids, span_begins, prompt = self.ids[start:end], self.span_begins[answer:end], int(answer - start)
        spans = np.flatnonzero(span_begins[1:] & self.free_slot[ids[prompt:-1]]) + 1
        if len(spans) == 0 or rng.random() >= RENAMED_LINES:
            return ids, span_begins, prompt
        become = np.arange(len(self.always))
        for first in spans:
            for token in self._span(ids[prompt:], first):
                seen = np.flatnonzero(ids[:prompt] == token)
                # A word that stands elsewhere too, or that the home knows, means something there.
                if len(seen) != 1 or not self.renames[token] or self._is_linked(ids[seen[0] + 1]):
                    continue
                if rng.random() < RENAMED_WORDS:
                    new = int(rng.choice(self.pools[int(self.begins[token])]))
                    if new not in ids:
                        become[token] = new
        return become[ids], span_begins, prompt

    def _is_linked(self, behind):
        """Whether a word with this token behind it may mean something of the home."""
        return self.always[behind] and behind != self.pause

    def _span(self, said, first):
        """The tokens of an answer from `first` to the end of the span."""
        end = first
        while not self.always[said[end]]:
            end += 1
        return said[first:end]


def allowed_tokens(tokenizer):
    """Masks over the vocabulary: what any answer may use (special tokens and what numbers are written with), and what begins a word."""
    always = np.zeros(tokenizer.get_vocab_size(), dtype=bool)
    always[list(tokenizer.get_added_tokens_decoder())] = True
    always[[tokenizer.token_to_id(letter) for letter in "0123456789.-"]] = True
    begins = np.array([tokenizer.id_to_token(i).startswith(SPACE) for i in range(len(always))])
    return always, begins
