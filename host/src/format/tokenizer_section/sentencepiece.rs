//! A SentencePiece model file (`tokenizer.model`): the few fields of its protobuf that matter.
//!
//! From `sentencepiece_model.proto`, which is public:
//!
//! ```text
//! ModelProto     1 pieces (repeated)   2 trainer_spec   3 normalizer_spec
//! SentencePiece  1 piece (string)      2 score (float)  3 type (enum, default 1 = normal)
//! TrainerSpec    3 model_type (1 unigram by default, 2 BPE)   24 treat_whitespace_as_suffix
//! NormalizerSpec 1 name   2 precompiled_charsmap   3 add_dummy_prefix (default true)
//!                4 remove_extra_whitespaces (default true)   5 escape_whitespaces (default true)
//! ```

use ternlet_core::tokenizer::Prefix;

use super::{Piece, PieceKind, Result, TokenizerSectionError, Vocabulary};

impl Vocabulary {
    /// A vocabulary as SentencePiece keeps it: BPE that leaves text as it is.
    ///
    /// Models that normalise text (NFKC, runs of spaces) or are of another kind are refused.
    pub fn from_sentencepiece(file: &[u8]) -> Result<Self> {
        let mut pieces = Vec::new();
        let mut model_type = 1;
        let mut normalizer = Normalizer { charsmap: false, prefix: true, squeezes: true, escapes: true };
        let mut suffix = false;
        let mut fields = Fields::new(file, 0);
        while let Some(field) = fields.next()? {
            match field {
                (1, Value::Bytes(bytes, offset)) => pieces.push(piece(bytes, offset)?),
                (2, Value::Bytes(bytes, offset)) => {
                    let mut fields = Fields::new(bytes, offset);
                    while let Some(field) = fields.next()? {
                        match field {
                            (3, Value::Number(number)) => model_type = number,
                            (24, Value::Number(number)) => suffix = number != 0,
                            _ => {}
                        }
                    }
                }
                (3, Value::Bytes(bytes, offset)) => normalizer.read(bytes, offset)?,
                _ => {}
            }
        }
        if model_type != 2 {
            let found = ["of no kind", "unigram", "BPE", "of words", "of characters"];
            let found = found.get(model_type as usize).unwrap_or(&"of an unknown kind");
            return Err(unsupported("this SentencePiece model", found, "BPE"));
        }
        normalizer.check()?;
        if suffix {
            return Err(unsupported("treat_whitespace_as_suffix", "true", "false"));
        }
        Self::from_pieces(&pieces, if normalizer.prefix { Prefix::Sentences } else { Prefix::None })
    }
}

fn unsupported(what: &'static str, found: &str, possible: &'static str) -> TokenizerSectionError {
    TokenizerSectionError::Unsupported { what, found: found.to_owned(), possible }
}

fn piece(bytes: &[u8], offset: usize) -> Result<Piece<'_>> {
    let wrong = || TokenizerSectionError::Protobuf { offset };
    let mut piece = Piece { text: "", score: 0.0, kind: PieceKind::Normal };
    let mut fields = Fields::new(bytes, offset);
    while let Some(field) = fields.next()? {
        match field {
            (1, Value::Bytes(text, _)) => piece.text = str::from_utf8(text).map_err(|_| wrong())?,
            (2, Value::Word(bits)) => piece.score = f32::from_bits(bits),
            (3, Value::Number(number)) => {
                let kind = i64::try_from(number).ok().and_then(PieceKind::from_number);
                piece.kind = kind.ok_or_else(wrong)?;
            }
            _ => {}
        }
    }
    Ok(piece)
}

struct Normalizer {
    charsmap: bool,
    prefix: bool,
    squeezes: bool,
    escapes: bool,
}

impl Normalizer {
    fn read(&mut self, bytes: &[u8], offset: usize) -> Result<()> {
        let mut fields = Fields::new(bytes, offset);
        while let Some(field) = fields.next()? {
            match field {
                (2, Value::Bytes(map, _)) => self.charsmap = !map.is_empty(),
                (3, Value::Number(number)) => self.prefix = number != 0,
                (4, Value::Number(number)) => self.squeezes = number != 0,
                (5, Value::Number(number)) => self.escapes = number != 0,
                _ => {}
            }
        }
        Ok(())
    }

    fn check(&self) -> Result<()> {
        if self.charsmap {
            return Err(unsupported("normalisation", "a table of characters", "identity"));
        }
        if self.squeezes {
            return Err(unsupported("remove_extra_whitespaces", "true", "false"));
        }
        if !self.escapes {
            return Err(unsupported("escape_whitespaces", "false", "true"));
        }
        Ok(())
    }
}

enum Value<'a> {
    Number(u64),
    Word(u32),
    /// With where they begin in the file.
    Bytes(&'a [u8], usize),
}

/// The fields of a message, each with its number.
struct Fields<'a> {
    rest: &'a [u8],
    offset: usize,
}

impl<'a> Fields<'a> {
    fn new(rest: &'a [u8], offset: usize) -> Self {
        Self { rest, offset }
    }

    fn next(&mut self) -> Result<Option<(u64, Value<'a>)>> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let wrong = TokenizerSectionError::Protobuf { offset: self.offset };
        self.read().map(Some).ok_or(wrong)
    }

    fn read(&mut self) -> Option<(u64, Value<'a>)> {
        let key = self.number()?;
        let value = match key & 7 {
            0 => Value::Number(self.number()?),
            1 => Value::Bytes(self.take(8)?, self.offset),
            2 => {
                let len = usize::try_from(self.number()?).ok()?;
                let offset = self.offset;
                Value::Bytes(self.take(len)?, offset)
            }
            5 => Value::Word(u32::from_le_bytes(self.take(4)?.try_into().ok()?)),
            _ => return None,
        };
        Some((key >> 3, value))
    }

    fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        self.offset += len;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1)?[0];
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}
