//! The one block of memory that C gives: what lies where, and who may look at it.
//!
//! ```text
//! 0               Block: magic, lock, wish to cancel, sentence, assistant, context
//! CONTEXT_BYTES   scratch for prompts, then the session's arena
//! ```
//!
//! The context borrows all the others, and the image and the home, for as long as C leaves them in place. Rust has no
//! name for that time, so it is called `'static` here, and what makes it true is written beside each `unsafe`:
//!
//! - C's part, said in the header: image, home and memory stay in place, unchanged by others, until the last call.
//! - Ours: the parts are apart from each other, so that no exclusive reference (to the context, to the arena)
//!   covers what a shared one (to the assistant, to the sentence) leads to; there is never a reference to a whole
//!   [`Block`]; and the sentence is written only when nothing borrows it.
//!
//! The magic number is a function of the address: a copy of the memory is no context, for its references would lead
//! into the original. It is written last.

use core::mem::MaybeUninit;
use core::ptr;
use core::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use ternlet_assistant::Assistant;

use crate::abi::{ALIGN, CONTEXT_BYTES, SENTENCE_BYTES_MAX};
use crate::code::Error;
use crate::context::Context;
use crate::text;

/// What `struct ternlet` is: the start of the memory. C has no access to the fields.
#[repr(C, align(64))]
pub struct Block {
    magic: AtomicUsize,
    /// 1 while a call works with the context.
    busy: AtomicU32,
    /// 1 when the next step is to give up.
    cancel: AtomicU32,
    /// Of the answer at hand: nobody but it looks there.
    sentence: [u8; SENTENCE_BYTES_MAX],
    assistant: MaybeUninit<Assistant<'static>>,
    context: MaybeUninit<Context<'static>>,
}

const _: () = assert!(size_of::<Block>() <= CONTEXT_BYTES && CONTEXT_BYTES.is_multiple_of(ALIGN));
const _: () = assert!(align_of::<Block>() == ALIGN);

/// Odd, as no block's address is, so that zeroed memory never holds [`magic_of`] it.
const MAGIC: usize = 0x5445_524f;

/// Makes what is at the start of `memory` no context any more, and gives the place for a new one.
///
/// # Safety
///
/// - `memory` is aligned and leads to [`CONTEXT_BYTES`] bytes that nothing else uses.
pub unsafe fn prepare(memory: *mut u8) -> Place {
    let block: *mut Block = memory.cast();
    // SAFETY: aligned, in bounds and not used by anybody else, by the caller's promise; zeros and any bytes are
    // values of these fields.
    unsafe {
        (&raw mut (*block).magic).write(AtomicUsize::new(0));
        (&raw mut (*block).busy).write(AtomicU32::new(0));
        (&raw mut (*block).cancel).write(AtomicU32::new(0));
    }
    Place { block }
}

/// A place for a context, by [`prepare`].
pub struct Place {
    block: *mut Block,
}

impl Place {
    /// Puts an assistant where it stays.
    pub fn put_assistant(&mut self, assistant: Assistant<'static>) -> &'static Assistant<'static> {
        // SAFETY: `prepare`'s caller gave this memory to the block. From here on nobody writes to the field again before
        // another `prepare`, which ends the use of this context.
        unsafe {
            let place: *mut Assistant<'static> = (&raw mut (*self.block).assistant).cast();
            place.write(assistant);
            &*place
        }
    }

    /// Puts the context in its place; from now on [`with`] finds it.
    pub fn put_context(self, context: Context<'static>) -> *mut Block {
        // SAFETY: `prepare`'s caller gave this memory to the block.
        unsafe {
            (&raw mut (*self.block).context).write(MaybeUninit::new(context));
            (*self.block).magic.store(magic_of(self.block), Ordering::Release);
        }
        self.block
    }
}

fn magic_of(block: *const Block) -> usize {
    MAGIC ^ block.addr()
}

/// Looks whether there is a context.
///
/// # Safety
///
/// - A pointer that is aligned and not NULL leads to [`CONTEXT_BYTES`] bytes of memory.
unsafe fn check(block: *const Block) -> Result<(), Error> {
    text::check(block, 1)?;
    // SAFETY: in bounds by the caller's promise, aligned as just checked; every bit pattern is a number.
    let magic = unsafe { (*block).magic.load(Ordering::Acquire) };
    if magic == magic_of(block) { Ok(()) } else { Err(Error::NotAContext) }
}

/// What a call may use: the context, and the place of its sentence.
pub struct Held {
    block: *mut Block,
}

/// Lets `work` use the context, if nobody else does.
///
/// # Safety
///
/// - A pointer that is aligned and not NULL leads to [`CONTEXT_BYTES`] bytes of memory.
/// - If that memory was made a context, then since then nobody wrote to it or to what it was made with.
pub unsafe fn with<R>(
    block: *mut Block,
    work: impl FnOnce(&mut Held) -> Result<R, Error>,
) -> Result<R, Error> {
    // SAFETY: by the caller's promise.
    unsafe { check(block) }?;
    // SAFETY: there is a block, as just checked; its atomic fields are only ever used as such.
    let busy = unsafe { &(*block).busy };
    if busy.swap(1, Ordering::Acquire) != 0 {
        return Err(Error::Busy);
    }
    // A panic leaves it locked: what is half done is not to be used.
    let result = work(&mut Held { block });
    busy.store(0, Ordering::Release);
    result
}

impl Held {
    /// The context.
    pub fn context(&mut self) -> &mut Context<'static> {
        // SAFETY: the magic number says that a context was written there. The lock, which `with` holds while there is
        // a `Held`, and `&mut self` make this the only reference to it; nothing that it borrows lies in this field.
        unsafe { (*self.block).context.assume_init_mut() }
    }

    /// Gives up the answer at hand and copies `sentence` to where that of the next answer lies. One that is too long,
    /// or lies in the context's own memory, is an error.
    pub fn keep_sentence(&mut self, sentence: &str) -> Result<&'static str, Error> {
        if sentence.len() > SENTENCE_BYTES_MAX {
            return Err(Error::TooLong);
        }
        if !self.is_apart(sentence.as_ptr(), sentence.len()) {
            return Err(Error::Overlap);
        }
        // The only borrower: what `Answering` gave out (an action, a value) does not outlive the call that asked.
        self.context().stop();
        // SAFETY: the field is large enough and `sentence` lies elsewhere, as just checked, and nothing borrows the field.
        // The bytes are those of a `str`, and the next to write them is this function, which then first drops the
        // answer that borrows this one.
        unsafe {
            let place: *mut u8 = (&raw mut (*self.block).sentence).cast();
            ptr::copy_nonoverlapping(sentence.as_ptr(), place, sentence.len());
            Ok(str::from_utf8_unchecked(core::slice::from_raw_parts(place, sentence.len())))
        }
    }

    /// Whether the next step is to give up; asked for once, it is forgotten.
    pub fn take_cancel(&mut self) -> bool {
        // SAFETY: there is a block, or there would be no `Held`; the field is only ever used as an atomic.
        let cancel = unsafe { &(*self.block).cancel };
        cancel.swap(0, Ordering::AcqRel) != 0
    }

    /// Whether `bytes` bytes from `start` lie apart from the context's memory.
    pub fn is_apart(&mut self, start: *const u8, bytes: usize) -> bool {
        let own = self.block.cast_const().cast();
        are_apart((own, CONTEXT_BYTES + self.context().memory().0), (start, bytes))
    }

    /// Whether they lie apart from the image.
    pub fn is_apart_from_image(&mut self, start: *const u8, bytes: usize) -> bool {
        let image = self.context().session().model().image().bytes();
        are_apart((image.as_ptr(), image.len()), (start, bytes))
    }
}

/// Asks that the next step give up; needs no lock, so that an interrupt may do it during a step.
///
/// # Safety
///
/// - As for [`with`].
pub unsafe fn cancel(block: *mut Block) -> Result<(), Error> {
    // SAFETY: by the caller's promise.
    unsafe { check(block) }?;
    // SAFETY: there is a block, as just checked; the field is only ever used as an atomic.
    unsafe { &(*block).cancel }.store(1, Ordering::Release);
    Ok(())
}

/// Whether two stretches of memory, each a start and its bytes, have no byte in common.
pub fn are_apart(a: (*const u8, usize), b: (*const u8, usize)) -> bool {
    let before = |a: (*const u8, usize), b: (*const u8, usize)| match a.0.addr().checked_add(a.1) {
        Some(end) => end <= b.0.addr(),
        None => false,
    };
    before(a, b) || before(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{ABI, Options};
    use crate::code::{CANCELLED, WORKING};
    use crate::ffi::{ternlet_ask, ternlet_cancel, ternlet_init, ternlet_step};
    use std::vec;
    use std::vec::Vec;

    #[derive(Clone, Copy)]
    #[repr(C, align(64))]
    struct Line([u8; ALIGN]);

    fn lines(bytes: usize) -> Vec<Line> {
        vec![Line([0; ALIGN]); bytes.div_ceil(ALIGN)]
    }

    #[test]
    fn what_comes_during_a_call_is_turned_away_but_for_cancel() {
        let shipped = include_bytes!("../../../models/assistant/assistant.ternlet");
        let mut image = lines(shipped.len());
        for (line, bytes) in image.iter_mut().zip(shipped.chunks(ALIGN)) {
            line.0[..bytes.len()].copy_from_slice(bytes);
        }
        let mut room = lines(256 << 10);
        let options =
            Options { abi: ABI, flags: 0, context_tokens: 256, batch_tokens: 8, kv: 0, prompt_bytes_max: 0 };
        let mut block = ptr::null_mut();
        let sentence = "turn on the lights";
        // SAFETY: all pointers lead to what lives in this function, with their lengths.
        unsafe {
            let (start, room_bytes) = (room.as_mut_ptr().cast(), room.len() * ALIGN);
            let image = image.as_ptr().cast();
            assert_eq!(ternlet_init(image, shipped.len(), &options, start, room_bytes, &mut block), 0);
            assert_eq!(ternlet_ask(block, sentence.as_ptr().cast(), sentence.len(), ptr::null(), 0), 0);
            assert_eq!(ternlet_step(block, ptr::null_mut()), WORKING);
            // What an interrupt in the midst of a call would see.
            let during = with(block, |_| {
                assert_eq!(ternlet_step(block, ptr::null_mut()), Error::Busy.number());
                assert_eq!(ternlet_cancel(block), 0);
                Ok(())
            });
            assert_eq!(during, Ok(()));
            assert_eq!(ternlet_step(block, ptr::null_mut()), CANCELLED);
            assert_eq!(ternlet_step(block, ptr::null_mut()), Error::Idle.number());
        }
    }

    #[test]
    fn stretches_of_memory_are_compared() {
        let at = |address: usize| ptr::without_provenance(address);
        assert!(are_apart((at(64), 64), (at(128), 64)) && are_apart((at(128), 64), (at(64), 64)));
        assert!(!are_apart((at(64), 65), (at(128), 64)) && !are_apart((at(128), 64), (at(64), 65)));
        assert!(!are_apart((at(64), usize::MAX), (at(128), 1)), "around the end");
    }
}
