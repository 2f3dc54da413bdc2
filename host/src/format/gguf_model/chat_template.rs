//! How a chat with the model is written and where answers end, from the metadata of its file.
//!
//! The template is the file's `tokenizer.chat_template`, but not for BitNet-b1.58-2B-4T's architecture:
//! its published files carry one that the model was not trained with (`Human: ...`, and an end of text
//! in front of the answer), so a vocabulary with `<|eot_id|>` gets that of the original repository.
//!
//! Of the tokens that end an answer, an image holds four. In this order:
//! 1. `eos_token_id`, `eot_token_id` of the file;
//! 2. `<|eot_id|>`, `<|im_end|>`, `<end_of_turn>` where the template writes them;
//! 3. `eom_token_id` of the file;
//! 4. `<|end_of_text|>`, `<|endoftext|>`, `</s>`, which end any text.
//!
//! The first is the one that templates know as `eos_token`.

use super::error::ImportError;
use super::keys::Keys;
use super::tokens::Tokens;
use crate::chat::detect::detect;
use crate::chat::template::BITNET_2B4T;
use ternlet_core::chat::ChatFormat;
use ternlet_core::config::NO_TOKEN;
use ternlet_core::image::CHAT_TEMPLATE_BYTES_MAX;

const TEMPLATE: &str = "tokenizer.chat_template";
/// Architectures whose published files carry a wrong template.
const WRONG_TEMPLATES: [&str; 2] = ["bitnet-b1.58", "bitnet-25"];
const END_OF_TURN: &str = "<|eot_id|>";
/// Tokens that end a turn, of families that write turns so.
const TURN_ENDS: [&str; 3] = [END_OF_TURN, "<|im_end|>", "<end_of_turn>"];
/// Tokens that end a text.
const TEXT_ENDS: [&str; 3] = ["<|end_of_text|>", "<|endoftext|>", "</s>"];

/// What an image says of chats.
pub(super) struct Chat<'a> {
    /// The template, where there is one.
    pub template: Option<&'a str>,
    /// The format that needs no template, where it is one.
    pub format: ChatFormat,
    /// Tokens that end an answer; unused places hold [`NO_TOKEN`].
    pub stops: [u32; 4],
}

impl<'a> Chat<'a> {
    /// Reads what the file says.
    ///
    /// # Errors
    ///
    /// A template that is no text or too long, or a token beyond the vocabulary. A template that does not
    /// work is kept: whoever chats is told.
    pub fn new(keys: &Keys<'_, 'a>, tokens: &Tokens<'a>) -> Result<Chat<'a>, ImportError> {
        let template = template(keys, tokens)?;
        let stops = stops(keys, tokens, template.unwrap_or_default())?;
        let (bos, eos) = (text(keys, tokens.bos(keys)?)?, text(keys, stops[0])?);
        let special = |text: &str| tokens.special(text).is_some();
        let format = match template {
            None => ChatFormat::None,
            // Known, and tried in `detect`: the vocabulary has its one special token, or it were not here.
            Some(BITNET_2B4T) => ChatFormat::BitNet2B4T,
            Some(source) => detect(source, bos, eos, &special),
        };
        Ok(Chat { template, format, stops })
    }
}

fn template<'a>(keys: &Keys<'_, 'a>, tokens: &Tokens<'a>) -> Result<Option<&'a str>, ImportError> {
    let architecture = keys.text("general.architecture")?.unwrap_or_default();
    if WRONG_TEMPLATES.contains(&architecture) && tokens.special(END_OF_TURN).is_some() {
        return Ok(Some(BITNET_2B4T));
    }
    match keys.text(TEMPLATE)?.filter(|template| !template.is_empty()) {
        Some(template) if template.len() > CHAT_TEMPLATE_BYTES_MAX => {
            Err(keys.wrong_value(TEMPLATE, &format!("at most {CHAT_TEMPLATE_BYTES_MAX} bytes")))
        }
        template => Ok(template),
    }
}

fn stops(keys: &Keys<'_, '_>, tokens: &Tokens<'_>, template: &str) -> Result<[u32; 4], ImportError> {
    let turn_ends = TURN_ENDS.into_iter().filter(|end| template.contains(end));
    let mut ends = vec![tokens.id(keys, "eos_token_id")?, tokens.id(keys, "eot_token_id")?];
    ends.extend(turn_ends.map(|end| tokens.special(end)));
    ends.push(tokens.id(keys, "eom_token_id")?);
    ends.extend(TEXT_ENDS.map(|end| tokens.special(end)));
    let mut stops = [NO_TOKEN; 4];
    let mut count = 0;
    for id in ends.into_iter().flatten() {
        if count < stops.len() && !stops.contains(&id) {
            stops[count] = id;
            count += 1;
        }
    }
    Ok(stops)
}

/// The text of a token as the file has it; empty for [`NO_TOKEN`] and what is not UTF-8.
fn text<'a>(keys: &Keys<'_, 'a>, id: u32) -> Result<&'a str, ImportError> {
    let mut texts = keys.array("tokenizer.ggml.tokens")?.strings().into_iter().flatten();
    let bytes = (id != NO_TOKEN).then(|| texts.nth(id as usize)).flatten();
    Ok(bytes.and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default())
}
