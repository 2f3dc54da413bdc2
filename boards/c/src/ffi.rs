//! The functions of `ternlet.h`: pointers become references, results become codes, and nothing else happens here.
//!
//! What C must keep to stands in the header; the `# Safety` of each function says only what of it the code relies on.

use core::ffi::{c_char, c_void};
use core::mem::MaybeUninit;
use core::slice;
use ternlet_assistant::{Assistant, Value};
use ternlet_core::generate::End;
use ternlet_core::kernel::Kernel;
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::plan::Limits;
use ternlet_core::tokenizer::SpecialText;
use ternlet_kernels::CpuFeatures;

use crate::abi::{self, CONTEXT_BYTES, NAME_BYTES_MAX, Options, SENTENCE_BYTES_MAX, Text};
use crate::code::{self, Error};
use crate::context::{Context, Sizes, Step, choose_kernel, open};
use crate::home;
use crate::memory::{self, Block, Place};
use crate::text::{self, Buffer};

fn code_of(result: Result<i32, Error>) -> i32 {
    result.unwrap_or_else(Error::number)
}

/// [`abi::ABI`].
#[unsafe(no_mangle)]
pub extern "C" fn ternlet_abi() -> u32 {
    abi::ABI
}

/// The version, for people; ends with a zero byte.
#[unsafe(no_mangle)]
pub extern "C" fn ternlet_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// A code in words; ends with a zero byte.
#[unsafe(no_mangle)]
pub extern "C" fn ternlet_error_text(code: i32) -> *const c_char {
    code::error_text(code).as_ptr()
}

/// Bytes of memory that a context takes.
///
/// # Safety
///
/// - Pointers that are not NULL and aligned lead to what their types say, the image to `image_bytes` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_plan(
    image: *const c_void,
    image_bytes: usize,
    options: *const Options,
    memory_bytes: *mut usize,
) -> i32 {
    // SAFETY: by the caller's promise.
    code_of(unsafe { plan(image, image_bytes, options, memory_bytes) })
}

unsafe fn plan(
    image: *const c_void,
    image_bytes: usize,
    options: *const Options,
    memory_bytes: *mut usize,
) -> Result<i32, Error> {
    // SAFETY: by the caller's promise.
    unsafe {
        let (_, sizes) = read_options(options)?;
        let model = open(read_image(image, image_bytes)?, false)?;
        text::put(memory_bytes, total_bytes(sizes.bytes(&model)?)?)?;
    }
    Ok(code::OK)
}

/// Makes a context in `memory`.
///
/// # Safety
///
/// - Pointers that are not NULL and aligned lead to what their types say, the image to `image_bytes` bytes, the
///   memory to `memory_bytes`.
/// - Nobody uses the memory or changes the image until the last call with the context.
/// - Flags that tell of the CPU are true.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_init(
    image: *const c_void,
    image_bytes: usize,
    options: *const Options,
    memory: *mut c_void,
    memory_bytes: usize,
    context: *mut *mut Block,
) -> i32 {
    // SAFETY: by the caller's promise.
    code_of(unsafe {
        text::put(context, core::ptr::null_mut())
            .and_then(|()| init(image, image_bytes, options, memory.cast(), memory_bytes))
            .and_then(|block| text::put(context, block))
            .map(|()| code::OK)
    })
}

unsafe fn init(
    image: *const c_void,
    image_bytes: usize,
    options: *const Options,
    memory: *mut u8,
    memory_bytes: usize,
) -> Result<*mut Block, Error> {
    // SAFETY: by the caller's promise.
    let (options, sizes) = unsafe { read_options(options) }?;
    // SAFETY: by the caller's promise.
    let image = unsafe { read_image(image, image_bytes) }?;
    text::check(memory.cast_const().cast::<Block>(), 1)?;
    text::check(memory.cast_const(), memory_bytes)?;
    if !memory::are_apart((image.as_ptr(), image.len()), (memory, memory_bytes)) {
        return Err(Error::Overlap);
    }
    let rest_bytes = memory_bytes.checked_sub(CONTEXT_BYTES).ok_or(Error::Memory)?;
    // SAFETY: aligned and long enough, as just checked, and the context's alone, by the caller's promise.
    let place = unsafe { memory::prepare(memory) };
    let model = open(image, options.flags & abi::SKIP_WEIGHTS_CHECK == 0)?;
    if sizes.bytes(&model)? > rest_bytes {
        return Err(Error::Memory);
    }
    // SAFETY: what the flags say of the CPU is true, by the caller's promise.
    let kernel = choose_kernel(&unsafe { features(options.flags) })?;
    // SAFETY: the memory behind the block: in bounds, the context's alone, apart from the block and the image.
    let rest = unsafe { slice::from_raw_parts_mut(memory.add(CONTEXT_BYTES), rest_bytes) };
    furnish(place, &model, kernel, sizes, rest)
}

/// The last part of [`init`]. Apart, so that what it moves about is not on the stack while kernels are checked.
#[inline(never)]
fn furnish(
    mut place: Place,
    model: &Model<'static>,
    kernel: &'static dyn Kernel,
    sizes: Sizes,
    memory: &'static mut [u8],
) -> Result<*mut Block, Error> {
    let assistant = Assistant::new(model.tokenizer()).ok().map(|assistant| place.put_assistant(assistant));
    Ok(place.put_context(Context::new(model, kernel, assistant, sizes, memory)?))
}

/// Takes a home, the sample home where it is NULL.
///
/// # Safety
///
/// - As for `memory::with`; pointers that are not NULL and aligned lead to what their types and lengths say.
/// - Nobody uses the memory or changes the home's strings until the next call of this function, or the last call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_set_home(
    context: *mut Block,
    home: *const abi::Home,
    memory: *mut c_void,
    memory_bytes: usize,
) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            held.context().forget_home();
            if home.is_null() {
                return Ok(code::OK);
            }
            text::check(home, 1)?;
            let words: *mut MaybeUninit<usize> = memory.cast();
            let count = memory_bytes / size_of::<usize>();
            text::check(words.cast_const(), count)?;
            let start = memory.cast_const().cast();
            let is_ours = held.is_apart(start, memory_bytes) && held.is_apart_from_image(start, memory_bytes);
            if !(is_ours && memory::are_apart((home.cast(), size_of::<abi::Home>()), (start, memory_bytes))) {
                return Err(Error::Overlap);
            }
            held.context().set_home(home::build(&home.read(), words, count)?);
            Ok(code::OK)
        })
    };
    code_of(result)
}

/// Begins to answer.
///
/// # Safety
///
/// - As for `memory::with` and, of both texts, `text::read` during the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_ask(
    context: *mut Block,
    sentence: *const c_char,
    sentence_bytes: usize,
    area: *const c_char,
    area_bytes: usize,
) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            held.context().stop();
            held.take_cancel();
            let area = text::optional(Text { bytes: area, len: area_bytes }, NAME_BYTES_MAX)?;
            let sentence = text::read(sentence, sentence_bytes, SENTENCE_BYTES_MAX)?;
            let sentence = held.keep_sentence(sentence)?;
            held.context().ask(sentence, area).map(|()| code::OK)
        })
    };
    code_of(result)
}

/// Begins to write a text.
///
/// # Safety
///
/// - As for `memory::with` and, of the prompt, `text::read` during the call; the sampler is NULL or true.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_generate(
    context: *mut Block,
    prompt: *const c_char,
    prompt_bytes: usize,
    sampler: *const abi::Sampler,
    tokens_max: u32,
) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            held.context().stop();
            held.take_cancel();
            let (sampler, special) = read_sampler(sampler)?;
            let prompt = text::read(prompt, prompt_bytes, abi::PROMPT_BYTES_MAX)?;
            held.context().generate(prompt, special, &sampler, tokens_max as usize).map(|()| code::OK)
        })
    };
    code_of(result)
}

/// Does the next piece.
///
/// # Safety
///
/// - As for `memory::with`; `token` is NULL or leads to a place for one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_step(context: *mut Block, token: *mut abi::Token) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            // Before anything is done: a token that cannot be told would be lost.
            text::check_optional(token.cast_const())?;
            if held.take_cancel() {
                held.context().stop();
                return Ok(code::CANCELLED);
            }
            let id = match held.context().step()? {
                Step::Working => return Ok(code::WORKING),
                Step::Done => return Ok(code::DONE),
                Step::Token(id) => id,
            };
            if !token.is_null() {
                text::put(token, token_of(held.context(), id))?;
            }
            Ok(code::TOKEN)
        })
    };
    code_of(result)
}

/// Asks that the next step give up.
///
/// # Safety
///
/// - As for `memory::with`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_cancel(context: *mut Block) -> i32 {
    // SAFETY: by the caller's promise.
    code_of(unsafe { memory::cancel(context) }.map(|()| code::OK))
}

/// Writes the action as JSON.
///
/// # Safety
///
/// - As for `memory::with` and `Buffer::new`; `json_bytes` is NULL or leads to a place for a size.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_action_json(
    context: *mut Block,
    buffer: *mut c_char,
    buffer_bytes: usize,
    json_bytes: *mut usize,
) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            text::check_optional(json_bytes.cast_const())?;
            let action = held.context().action()?;
            let mut buffer = Buffer::new(buffer, buffer_bytes)?;
            action.write_json(&mut buffer).map_err(|_| Error::Buffer)?;
            let (bytes, fits) = buffer.finish();
            if !json_bytes.is_null() {
                text::put(json_bytes, bytes)?;
            }
            fits.map(|()| code::OK)
        })
    };
    code_of(result)
}

/// Tells the action's intent.
///
/// # Safety
///
/// - As for `memory::with`; `intent` is NULL or leads to a place for a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_action_intent(context: *mut Block, intent: *mut Text) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            let name = held.context().action()?.intent().map(|intent| Text::of(intent.row().name.as_bytes()));
            text::put(intent, name.unwrap_or(Text::NONE)).map(|()| code::OK)
        })
    };
    code_of(result)
}

/// Tells a slot of the action, and writes its value.
///
/// # Safety
///
/// - As for `memory::with` and `Buffer::new`; `slot` is NULL or leads to a place for one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_action_slot(
    context: *mut Block,
    index: usize,
    slot: *mut abi::Slot,
    buffer: *mut c_char,
    buffer_bytes: usize,
) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| {
            text::check(slot.cast_const(), 1)?;
            let (found, value) = held.context().slot(index)?;
            let mut buffer = Buffer::new(buffer, buffer_bytes)?;
            held.context().write_value(found, &mut buffer)?;
            let (value_bytes, fits) = buffer.finish();
            let (kind, tenths) = kind_of(&value);
            let name = Text::of(found.name().as_bytes());
            text::put(slot, abi::Slot { name, kind, tenths, value_bytes })?;
            fits.map(|()| code::OK)
        })
    };
    code_of(result)
}

/// Tells what the context did and holds.
///
/// # Safety
///
/// - As for `memory::with`; `stats` is NULL or leads to a place for them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ternlet_stats(context: *mut Block, stats: *mut abi::Stats) -> i32 {
    // SAFETY: by the caller's promise.
    let result = unsafe {
        memory::with(context, |held| text::put(stats, stats_of(held.context())).map(|()| code::OK))
    };
    code_of(result)
}

unsafe fn read_options(options: *const Options) -> Result<(Options, Sizes), Error> {
    text::check(options, 1)?;
    // SAFETY: not NULL and aligned, as just checked; the rest is the caller's promise.
    let options = unsafe { options.read() };
    if options.abi != abi::ABI {
        return Err(Error::Abi);
    }
    let known = abi::SKIP_WEIGHTS_CHECK | abi::CPU_DOTPROD | abi::CPU_I8MM | abi::CPU_DSP;
    let prompt_bytes_max = options.prompt_bytes_max as usize;
    if options.flags & !known != 0 || prompt_bytes_max > abi::PROMPT_BYTES_MAX {
        return Err(Error::Argument);
    }
    let kv = match options.kv {
        abi::KV_INT8 => KvType::Int8,
        abi::KV_F16 => KvType::F16,
        abi::KV_F32 => KvType::F32,
        _ => return Err(Error::Argument),
    };
    let (context, batch) = (options.context_tokens as usize, options.batch_tokens as usize);
    Ok((options, Sizes { limits: Limits { context, batch, kv }, prompt_bytes_max }))
}

/// The image's bytes; where the image ends is checked later, as is what is in it.
unsafe fn read_image(image: *const c_void, image_bytes: usize) -> Result<&'static [u8], Error> {
    let image: *const u8 = image.cast();
    text::check(image, image_bytes)?;
    if !image.addr().is_multiple_of(abi::ALIGN) {
        return Err(Error::Misaligned);
    }
    // SAFETY: not NULL and of a possible length, as just checked; that it stays is the caller's promise.
    Ok(unsafe { slice::from_raw_parts(image, image_bytes) })
}

unsafe fn read_sampler(
    sampler: *const abi::Sampler,
) -> Result<(ternlet_core::sampler::Sampler, SpecialText), Error> {
    use ternlet_core::sampler::Sampler;
    if sampler.is_null() {
        return Ok((Sampler::GREEDY, SpecialText::Plain));
    }
    text::check(sampler, 1)?;
    // SAFETY: not NULL and aligned, as just checked; the rest is the caller's promise.
    let abi::Sampler { temperature, top_k, top_p, min_p, repetition_penalty, flags, seed } =
        unsafe { sampler.read() };
    let special = match flags {
        0 => SpecialText::Plain,
        abi::SPECIAL_TOKENS => SpecialText::Parse,
        _ => return Err(Error::Argument),
    };
    Ok((Sampler { temperature, top_k, top_p, min_p, repetition_penalty, seed }, special))
}

/// What the target has, and what the flags claim.
///
/// # Safety
///
/// - Every CPU that calls has what the flags say.
unsafe fn features(flags: u32) -> CpuFeatures {
    let mut features = CpuFeatures::none();
    if flags & abi::CPU_DOTPROD != 0 {
        // SAFETY: by the caller's promise.
        features = unsafe { features.with_dotprod() };
    }
    if flags & abi::CPU_I8MM != 0 {
        // SAFETY: by the caller's promise.
        features = unsafe { features.with_i8mm() };
    }
    if flags & abi::CPU_DSP != 0 {
        // SAFETY: by the caller's promise.
        features = unsafe { features.with_dsp() };
    }
    features
}

fn total_bytes(behind_context: usize) -> Result<usize, Error> {
    behind_context.checked_add(CONTEXT_BYTES).ok_or(Error::Limits)
}

fn token_of(context: &Context<'static>, id: u32) -> abi::Token {
    let tokenizer = context.session().model().tokenizer();
    let text = tokenizer.token_bytes(id).map_or(Text::NONE, Text::of);
    abi::Token { id, is_control: u32::from(tokenizer.is_special(id)), text }
}

fn kind_of(value: &Value<'_>) -> (u32, i32) {
    match *value {
        Value::Name(_) => (abi::VALUE_NAME, 0),
        Value::Word(_) => (abi::VALUE_WORD, 0),
        Value::Tenths(tenths) => (abi::VALUE_NUMBER, tenths),
        Value::Said(_) => (abi::VALUE_SAID, 0),
    }
}

fn stats_of(context: &Context<'static>) -> abi::Stats {
    let (given, used) = context.memory();
    let (steps, tokens) = context.counts();
    let limits = context.session().limits();
    abi::Stats {
        steps,
        tokens,
        memory_bytes: given + CONTEXT_BYTES,
        memory_used: used + CONTEXT_BYTES,
        // They came as 32 bits.
        context_tokens: limits.context as u32,
        batch_tokens: limits.batch as u32,
        position: context.session().position() as u32,
        end: match context.end() {
            None | Some(End::Caller) => abi::END_NONE,
            Some(End::Stop(_)) => abi::END_STOP,
            Some(End::TokenLimit) => abi::END_TOKEN_LIMIT,
            Some(End::ContextFull) => abi::END_CONTEXT_FULL,
        },
        kernel: Text::of(context.kernel().name().as_bytes()),
        model: Text::of(context.session().model().config().name().as_bytes()),
    }
}
