//! A home of C's arrays, checked and written as Rust wants it into C's memory.
//!
//! Strings stay where they are; what is written are pointers, lengths and domains.

use core::mem::MaybeUninit;
use ternlet_assistant::{Area, Domain, Entity, Floor, Home};

use crate::abi::{self, HOME_ENTRIES_MAX, NAME_BYTES_MAX, Text};
use crate::code::Error;
use crate::{memory, text};

/// Memory that is given out from its start.
struct Room<'m> {
    words: &'m mut [MaybeUninit<usize>],
}

impl<'m> Room<'m> {
    /// `len` places for a `T`.
    fn take<T>(&mut self, len: usize) -> Result<&'m mut [MaybeUninit<T>], Error> {
        const { assert!(align_of::<T>() <= align_of::<usize>()) };
        let bytes = len.checked_mul(size_of::<T>()).ok_or(Error::Memory)?;
        let words = bytes.div_ceil(size_of::<usize>());
        let (taken, rest) =
            core::mem::take(&mut self.words).split_at_mut_checked(words).ok_or(Error::Memory)?;
        self.words = rest;
        let start: *mut MaybeUninit<T> = taken.as_mut_ptr().cast();
        // SAFETY: `taken` is borrowed for 'm and given up here; it is at least `bytes` long, aligned for words and so
        // for `T`, and places for a `T` may hold anything.
        Ok(unsafe { core::slice::from_raw_parts_mut(start, len) })
    }

    /// A `T` for each of `given`.
    fn fill<G, T>(&mut self, given: &[G], make: impl Fn(&G) -> Result<T, Error>) -> Result<&'m [T], Error> {
        let places = self.take(given.len())?;
        for (place, given) in places.iter_mut().zip(given) {
            place.write(make(given)?);
        }
        // SAFETY: each place was written: there are as many as were given, and none failed.
        Ok(unsafe { places.assume_init_ref() })
    }
}

/// Reads `home` into memory of `count` words, which must be apart from the home's arrays and strings.
///
/// # Safety
///
/// - Pointers and lengths of `home` are true, and nobody changes its arrays during the call.
/// - Its strings stay, unchanged, for `'m`.
/// - `words` leads to so many, aligned, which nothing else uses for `'m` but the arrays and strings of a caller in error.
pub unsafe fn build<'m>(
    home: &abi::Home,
    words: *mut MaybeUninit<usize>,
    count: usize,
) -> Result<&'m Home<'m>, Error> {
    if [home.floor_count, home.area_count, home.entity_count].iter().any(|&count| count > HOME_ENTRIES_MAX) {
        return Err(Error::Argument);
    }
    // SAFETY: by the caller's promise.
    let (floors, areas, entities) = unsafe {
        (
            text::slice(home.floors, home.floor_count)?,
            text::slice(home.areas, home.area_count)?,
            text::slice(home.entities, home.entity_count)?,
        )
    };
    let given = (words.cast_const().cast::<u8>(), count * size_of::<usize>());
    let check_apart = |start: *const u8, bytes: usize| match memory::are_apart((start, bytes), given) {
        true => Ok(()),
        false => Err(Error::Overlap),
    };
    check_apart(floors.as_ptr().cast(), size_of_val(floors))?;
    check_apart(areas.as_ptr().cast(), size_of_val(areas))?;
    check_apart(entities.as_ptr().cast(), size_of_val(entities))?;
    let optional = |text: Text| {
        // SAFETY: by the caller's promise.
        let read = unsafe { text::optional(text, NAME_BYTES_MAX) }?;
        read.map_or(Ok(()), |read| check_apart(read.as_ptr(), read.len())).map(|()| read)
    };
    let name = |text: Text| optional(text)?.ok_or(Error::Null);
    // SAFETY: by the caller's promise.
    let mut room = Room { words: unsafe { core::slice::from_raw_parts_mut(words, count) } };
    let read = Home {
        floors: room.fill(floors, |floor: &abi::Floor| Ok(Floor { name: name(floor.name)? }))?,
        areas: room.fill(areas, |area: &abi::Area| {
            Ok(Area { name: name(area.name)?, floor: optional(area.floor)? })
        })?,
        entities: room.fill(entities, |entity: &abi::Entity| {
            Ok(Entity {
                name: name(entity.name)?,
                domain: domain(entity.domain)?,
                area: optional(entity.area)?,
                device_class: optional(entity.device_class)?,
            })
        })?,
    };
    room.fill(&[()], |()| Ok(read))?.first().ok_or(Error::Memory)
}

fn domain(number: u32) -> Result<Domain, Error> {
    Domain::ALL.get(number as usize).copied().ok_or(Error::Argument)
}
