//! Byte-pair merging of one pre-token in O(n log n), in memory that the caller lends.
//!
//! ```text
//! one node per symbol (a byte, or a character), each its token; every neighbouring pair with a
//! merge is in a queue
//! while the queue is not empty:
//!     take the pair of lowest rank, the leftmost of equals; its left node becomes the result
//!     its right node is gone; the pairs to the left and right of it get their new ranks
//! ```
//!
//! 1. A plain scan for the best pair is quadratic, and a pre-token can be as long as the whole
//!    text (a megabyte of one letter), so the queue is a binary heap.
//! 2. The heap is indexed: a pair that changes its rank moves within the heap instead of leaving a
//!    stale entry behind. So the heap never outgrows the number of nodes and the memory is a
//!    plain multiple of the length.
//! 3. Nodes are named by their first symbol and know their length, which is stored at their first
//!    and at their last symbol: that gives both neighbours without two link tables.

use super::section::{NONE, Tables};

/// 32-bit words of scratch per symbol of a pre-token: the five arrays of [`Merging`].
pub(super) const WORDS_PER_SYMBOL: usize = 5;

/// The state of one merging; all arrays have one entry per symbol.
pub(super) struct Merging<'w> {
    /// Token of the node that begins here.
    ids: &'w mut [u32],
    /// Length in symbols of the node that begins or ends here.
    lens: &'w mut [u32],
    queue: Queue<'w>,
}

impl<'w> Merging<'w> {
    /// Merges `symbols` as far as they go; they are tokens, or [`NONE`] which merges with nothing.
    ///
    /// They are `len`, fewer than `u32::MAX`, and `work` has at least [`WORDS_PER_SYMBOL`] words for
    /// each of them.
    pub fn run(
        tables: &Tables<'_>,
        symbols: impl Iterator<Item = u32>,
        len: usize,
        work: &'w mut [u32],
    ) -> Self {
        let (ids, work) = work.split_at_mut(len);
        let (lens, work) = work.split_at_mut(len);
        let (ranks, work) = work.split_at_mut(len);
        let (heap, work) = work.split_at_mut(len);
        let slots = &mut work[..len];
        ids.iter_mut().zip(symbols).for_each(|(id, symbol)| *id = symbol);
        lens.fill(1);
        ranks.fill(NONE);
        let queue = Queue { ranks, heap, slots, count: 0 };
        let mut merging = Self { ids, lens, queue };
        for at in 0..len {
            merging.rank_pair(tables, at);
        }
        while let Some((at, rank)) = merging.queue.first() {
            merging.merge(tables, at, rank);
        }
        merging
    }

    /// The tokens that are left, each with the number of its symbols, in order.
    pub fn nodes(&self) -> impl Iterator<Item = (u32, usize)> + '_ {
        let mut at = 0;
        core::iter::from_fn(move || {
            let id = *self.ids.get(at)?;
            let len = self.lens[at] as usize;
            at += len;
            Some((id, len))
        })
    }

    /// Gives the pair of the node at `at` and the one after it its rank of now.
    fn rank_pair(&mut self, tables: &Tables<'_>, at: usize) {
        let right = at + self.lens[at] as usize;
        let rank = match self.ids.get(right) {
            Some(&right) if self.ids[at] != NONE => tables.rank_of(self.ids[at], right),
            _ => NONE,
        };
        self.queue.set(at, rank);
    }

    /// Makes one node of the node at `at` and the one after it, whose merge has this rank.
    fn merge(&mut self, tables: &Tables<'_>, at: usize, rank: u32) {
        let right = at + self.lens[at] as usize;
        let result = tables.result_of(self.ids[at], self.ids[right], rank);
        let len = self.lens[at] + self.lens[right];
        self.queue.set(right, NONE);
        self.ids[at] = result;
        self.lens[at] = len;
        self.lens[at + len as usize - 1] = len;
        self.rank_pair(tables, at);
        if at > 0 {
            self.rank_pair(tables, at - self.lens[at - 1] as usize);
        }
    }
}

/// A binary min-heap of the pairs that have a rank, by (rank, position).
struct Queue<'w> {
    /// Rank of the pair whose left node begins here; [`NONE`] if it is not in the heap.
    ranks: &'w mut [u32],
    /// Positions of pairs; the first `count` are the heap.
    heap: &'w mut [u32],
    /// Where in `heap` the pair at this position stands, while it does.
    slots: &'w mut [u32],
    count: usize,
}

impl Queue<'_> {
    /// The pair to merge next: its position and its rank.
    fn first(&self) -> Option<(usize, u32)> {
        let at = *self.heap[..self.count].first()?;
        Some((at as usize, self.ranks[at as usize]))
    }

    /// Changes the rank of the pair at `at`; [`NONE`] takes it out.
    fn set(&mut self, at: usize, rank: u32) {
        let before = self.ranks[at];
        self.ranks[at] = rank;
        if before == rank {
            return;
        }
        let slot = if before == NONE {
            self.count += 1;
            self.put(self.count - 1, at as u32);
            self.count - 1
        } else {
            self.slots[at] as usize
        };
        if rank != NONE {
            self.restore(slot);
            return;
        }
        self.count -= 1;
        if slot < self.count {
            self.put(slot, self.heap[self.count]);
            self.restore(slot);
        }
    }

    fn put(&mut self, slot: usize, at: u32) {
        self.heap[slot] = at;
        self.slots[at as usize] = slot as u32;
    }

    /// Moves what stands in `slot` up or down to where it belongs.
    fn restore(&mut self, mut slot: usize) {
        while slot > 0 && self.is_before(slot, (slot - 1) / 2) {
            self.swap(slot, (slot - 1) / 2);
            slot = (slot - 1) / 2;
        }
        loop {
            let mut child = 2 * slot + 1;
            if child + 1 < self.count && self.is_before(child + 1, child) {
                child += 1;
            }
            if child >= self.count || !self.is_before(child, slot) {
                return;
            }
            self.swap(slot, child);
            slot = child;
        }
    }

    fn swap(&mut self, a: usize, b: usize) {
        let (at_a, at_b) = (self.heap[a], self.heap[b]);
        self.put(a, at_b);
        self.put(b, at_a);
    }

    fn is_before(&self, a: usize, b: usize) -> bool {
        let key = |slot: usize| (self.ranks[self.heap[slot] as usize], self.heap[slot]);
        key(a) < key(b)
    }
}
