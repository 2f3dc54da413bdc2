//! Files of other programs, and the image that they are imported into.

pub mod tokenizer_section;
