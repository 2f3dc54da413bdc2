//! The one place where files become memory.
//!
//! A model is mapped, not read: an image of a gigabyte costs no memory of its own, and what two
//! processes run is shared. The price is said here once.
//!
//! Guaranteed: the map is read-only, and ternlet itself never writes to a model file in place; it
//! replaces files by rename, which leaves the mapped one whole. What was checked stays checked as
//! long as nobody else changes the file.
//!
//! Not guaranteed: a program that *writes into* a mapped file changes the model under our hands,
//! and one that *shortens* it makes the next access to the lost part end the process (SIGBUS on
//! Unix). Whoever cannot rule that out gives `ternlet` a copy that only he can write.

use memmap2::Mmap;
use std::fs::File;
use std::io;

/// Maps a whole file for reading; a file of no bytes is an empty map.
pub(super) fn map_file(file: &File) -> io::Result<Mmap> {
    #[expect(
        unsafe_code,
        reason = "the only map of a file; a file's bytes can be had without copying in no other way"
    )]
    // SAFETY: the bytes behind the returned slice must not change while it lives. The map is
    // read-only, so nothing in this process changes them through it; ternlet writes files only
    // under new names (`image_file`) and renames. That no other process writes into or shortens
    // the file is the caller's environment's part, as the opening text says; every type read from
    // a model is plain old data for which each bit pattern is a value, and every index read from
    // it is used through checked slices.
    unsafe {
        Mmap::map(file)
    }
}
