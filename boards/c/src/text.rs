//! Texts of C, read; and buffers of C, written.

use core::ffi::c_char;
use core::fmt;
use core::mem::MaybeUninit;
use core::slice;

use crate::abi::{Text, ZERO_TERMINATED};
use crate::code::Error;

/// Checks a pointer to `len` values of `T` that are to be read or written.
pub fn check<T>(pointer: *const T, len: usize) -> Result<(), Error> {
    if pointer.is_null() {
        return Err(Error::Null);
    }
    if !pointer.is_aligned() {
        return Err(Error::Misaligned);
    }
    // What Rust's slices and C's objects can be; and it does not go around the end of the addresses.
    let bytes = len.checked_mul(size_of::<T>()).filter(|&bytes| bytes <= isize::MAX as usize);
    let end = bytes.and_then(|bytes| pointer.addr().checked_add(bytes));
    end.map(|_| ()).ok_or(Error::Argument)
}

/// The same of a pointer that may be NULL.
pub fn check_optional<T>(pointer: *const T) -> Result<(), Error> {
    if pointer.is_null() { Ok(()) } else { check(pointer, 1) }
}

/// A slice of C's: empty where the length is 0, whatever the pointer.
///
/// # Safety
///
/// - Where `len` is not 0, a pointer that [`check`] passes leads to so many values that nobody changes during `'m`.
pub unsafe fn slice<'m, T>(pointer: *const T, len: usize) -> Result<&'m [T], Error> {
    if len == 0 {
        return Ok(&[]);
    }
    check(pointer, len)?;
    // SAFETY: not NULL, aligned and of a possible length, as just checked; the rest is the caller's promise.
    Ok(unsafe { slice::from_raw_parts(pointer, len) })
}

/// A text of C's of at most `bytes_max` bytes; its length is given, or it ends with a zero byte.
///
/// # Safety
///
/// - Where `len` is a length: as for [`slice`], with `len` bytes.
/// - Where it is [`ZERO_TERMINATED`]: a pointer that is not NULL leads to `bytes_max` bytes and one more, or to fewer
///   of which the last is zero; and nobody changes them during `'m`.
pub unsafe fn read<'m>(pointer: *const c_char, len: usize, bytes_max: usize) -> Result<&'m str, Error> {
    let pointer: *const u8 = pointer.cast();
    let len = match len {
        ZERO_TERMINATED => {
            check(pointer, 1)?;
            // SAFETY: byte by byte from the start, never past the first zero nor `bytes_max`: within what the caller
            // promises.
            let is_end = |&at: &usize| unsafe { pointer.add(at).read() } == 0;
            (0..=bytes_max).find(is_end).ok_or(Error::TooLong)?
        }
        len if len > bytes_max => return Err(Error::TooLong),
        len => len,
    };
    // SAFETY: so many bytes are there, by the caller's promise.
    let bytes = unsafe { slice(pointer, len) }?;
    str::from_utf8(bytes).map_err(|_| Error::NotUtf8)
}

/// The same of a [`Text`]; none where its pointer is NULL.
///
/// # Safety
///
/// - As for [`read`].
pub unsafe fn optional<'m>(text: Text, bytes_max: usize) -> Result<Option<&'m str>, Error> {
    if text.bytes.is_null() {
        return Ok(None);
    }
    // SAFETY: by the caller's promise.
    unsafe { read(text.bytes, text.len, bytes_max) }.map(Some)
}

/// Writes a result where C wants it.
///
/// # Safety
///
/// - A pointer that [`check`] passes leads to a place for a `T` that nothing else uses during the call.
pub unsafe fn put<T: Copy>(place: *mut T, value: T) -> Result<(), Error> {
    check(place.cast_const(), 1)?;
    // SAFETY: not NULL and aligned, as just checked; the rest is the caller's promise.
    unsafe { place.write(value) };
    Ok(())
}

/// A buffer of C's: takes a text and a zero byte behind it, and counts what did not fit.
pub struct Buffer<'b> {
    places: &'b mut [MaybeUninit<u8>],
    /// Bytes of the text, also of what did not fit.
    len: usize,
}

impl<'b> Buffer<'b> {
    /// The buffer of `bytes` bytes; NULL with 0 bytes is one in which nothing fits.
    ///
    /// # Safety
    ///
    /// - Where `bytes` is not 0, a pointer that [`check`] passes leads to so many bytes that nothing else uses during
    ///   `'b`.
    pub unsafe fn new(pointer: *mut c_char, bytes: usize) -> Result<Buffer<'b>, Error> {
        let places: &mut [MaybeUninit<u8>] = match bytes {
            0 => &mut [],
            bytes => {
                check(pointer.cast_const(), bytes)?;
                // SAFETY: not NULL and of a possible length, as just checked; bytes that hold nothing yet are what
                // `MaybeUninit` is for; the rest is the caller's promise.
                unsafe { slice::from_raw_parts_mut(pointer.cast(), bytes) }
            }
        };
        Ok(Buffer::over(places))
    }

    /// A buffer of Rust's.
    pub fn over(places: &'b mut [MaybeUninit<u8>]) -> Buffer<'b> {
        Buffer { places, len: 0 }
    }

    /// Ends the text with its zero byte, over its end where it did not fit.
    #[cfg(target_os = "none")]
    pub fn cut(self) {
        let end = self.len.min(self.places.len().saturating_sub(1));
        if let Some(place) = self.places.get_mut(end) {
            place.write(0);
        }
    }

    /// Ends the text with its zero byte and tells its length; an error where it did not fit. What is in the buffer
    /// then is empty.
    pub fn finish(self) -> (usize, Result<(), Error>) {
        let fits = self.len < self.places.len();
        if let Some(place) = self.places.get_mut(if fits { self.len } else { 0 }) {
            place.write(0);
        }
        (self.len, if fits { Ok(()) } else { Err(Error::Buffer) })
    }
}

impl fmt::Write for Buffer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            if let Some(place) = self.places.get_mut(self.len) {
                place.write(byte);
            }
            self.len = self.len.checked_add(1).ok_or(fmt::Error)?;
        }
        Ok(())
    }
}
