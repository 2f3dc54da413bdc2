//! The functions as C calls them: a whole conversation, and everything that a caller can get wrong.

use std::ffi::{CStr, c_char, c_void};
use std::mem::MaybeUninit;
use std::ptr;
use ternlet_assistant::{Assistant, SAMPLE_HOME};
use ternlet_c::abi::{self, CONTEXT_BYTES, Options, Sampler, Text, ZERO_TERMINATED};
use ternlet_c::code::{CANCELLED, DONE, Error, OK, TOKEN, WORKING};
use ternlet_c::ffi::*;
use ternlet_core::generate::{Generation, Progress};
use ternlet_core::kv::KvType;
use ternlet_core::model::Model;
use ternlet_core::parallel::Alone;
use ternlet_core::plan::{Limits, MemoryPlan};
use ternlet_core::session::{Engine, Session};
use ternlet_core::tokenizer::{SpecialText, work_len};
use ternlet_kernels::{CpuFeatures, available};

const KITCHEN: &str = r#"{"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}"#;

/// Zeroed memory that starts where images and arenas do.
struct Memory(Vec<Line>);

#[derive(Clone, Copy)]
#[repr(C, align(64))]
struct Line([u8; 64]);

impl Memory {
    fn new(bytes: usize) -> Memory {
        Memory(vec![Line([0; 64]); bytes.div_ceil(64)])
    }

    fn of(bytes: &[u8]) -> Memory {
        let mut memory = Memory::new(bytes.len());
        for (line, bytes) in memory.0.iter_mut().zip(bytes.chunks(64)) {
            line.0[..bytes.len()].copy_from_slice(bytes);
        }
        memory
    }

    fn start(&mut self) -> *mut c_void {
        self.0.as_mut_ptr().cast()
    }

    fn bytes(&mut self) -> &mut [u8] {
        // SAFETY: lines are 64 bytes each, without anything between.
        unsafe { std::slice::from_raw_parts_mut(self.0.as_mut_ptr().cast(), 64 * self.0.len()) }
    }
}

fn shipped() -> Memory {
    Memory::of(include_bytes!("../../../models/assistant/assistant.ternlet"))
}

fn options() -> Options {
    let context_tokens = abi::ASK_CONTEXT_TOKENS as u32;
    Options {
        abi: abi::ABI,
        flags: 0,
        context_tokens,
        batch_tokens: 8,
        kv: abi::KV_INT8,
        prompt_bytes_max: 0,
    }
}

fn plan(image: &mut Memory, options: &Options) -> usize {
    let mut bytes = 0;
    // SAFETY: all pointers lead to what they say.
    assert_eq!(unsafe { ternlet_plan(image.start(), image.bytes().len(), options, &mut bytes) }, OK);
    bytes
}

/// A context with all it needs, as a firmware would hold it.
struct Firmware {
    context: *mut ternlet_c::Context,
    image: Memory,
    memory: Memory,
}

impl Firmware {
    fn new(options: &Options) -> Firmware {
        let mut image = shipped();
        let bytes = plan(&mut image, options);
        let mut memory = Memory::new(bytes);
        let mut context = ptr::null_mut();
        // SAFETY: image and memory live as long as the context, which is in the same struct.
        let code = unsafe {
            ternlet_init(image.start(), image.bytes().len(), options, memory.start(), bytes, &mut context)
        };
        assert_eq!(code, OK);
        Firmware { context, image, memory }
    }

    fn ask(&mut self, sentence: &str, area: &str) -> i32 {
        let area_at = if area.is_empty() { ptr::null() } else { area.as_ptr().cast() };
        // SAFETY: the context is one, the texts have their lengths.
        unsafe { ternlet_ask(self.context, sentence.as_ptr().cast(), sentence.len(), area_at, area.len()) }
    }

    fn step(&mut self) -> i32 {
        // SAFETY: the context is one.
        unsafe { ternlet_step(self.context, ptr::null_mut()) }
    }

    fn finish(&mut self) -> i32 {
        loop {
            let code = self.step();
            if code != WORKING && code != TOKEN {
                return code;
            }
        }
    }

    fn json(&mut self) -> String {
        let mut buffer = [1; 400];
        let mut bytes = 0;
        // SAFETY: the context is one, the buffer has its length.
        let code =
            unsafe { ternlet_action_json(self.context, buffer.as_mut_ptr(), buffer.len(), &mut bytes) };
        assert_eq!(code, OK);
        let text = string(&buffer);
        assert_eq!(text.len(), bytes);
        text
    }

    fn answer(&mut self, sentence: &str, area: &str) -> String {
        assert_eq!(self.ask(sentence, area), OK, "{sentence}");
        assert_eq!(self.finish(), DONE, "{sentence}");
        self.json()
    }

    fn stats(&mut self) -> abi::Stats {
        let mut stats = MaybeUninit::uninit();
        // SAFETY: the context is one; where the call is right, there are the stats.
        unsafe {
            assert_eq!(ternlet_stats(self.context, stats.as_mut_ptr()), OK);
            stats.assume_init()
        }
    }

    fn slot(&mut self, index: usize) -> Result<(String, u32, i32, String), i32> {
        let (mut buffer, mut slot) = ([1; 64], MaybeUninit::uninit());
        // SAFETY: the context is one, the buffer has its length; where the call is right, there is a slot.
        unsafe {
            let (start, bytes) = (buffer.as_mut_ptr(), buffer.len());
            match ternlet_action_slot(self.context, index, slot.as_mut_ptr(), start, bytes) {
                OK => {
                    let slot: abi::Slot = slot.assume_init();
                    assert_eq!(string(&buffer).len(), slot.value_bytes);
                    Ok((bytes_of(slot.name), slot.kind, slot.tenths, string(&buffer)))
                }
                code => Err(code),
            }
        }
    }
}

/// A zero-terminated text.
fn string(buffer: &[c_char]) -> String {
    // SAFETY: as many bytes, of the same size.
    let bytes = unsafe { std::slice::from_raw_parts(buffer.as_ptr().cast::<u8>(), buffer.len()) };
    CStr::from_bytes_until_nul(bytes).expect("a zero byte").to_str().expect("UTF-8").to_owned()
}

fn bytes_of(text: Text) -> String {
    // SAFETY: the library handed it out, and its memory is still there.
    let bytes = unsafe { std::slice::from_raw_parts(text.bytes.cast::<u8>(), text.len) };
    String::from_utf8_lossy(bytes).into_owned()
}

fn number(error: Error) -> i32 {
    error.number()
}

fn text(literal: &'static str) -> Text {
    Text::of(literal.as_bytes())
}

#[test]
fn answers_are_those_of_the_rust_interface() {
    let mut firmware = Firmware::new(&options());
    let mut image = shipped();
    let model = Model::new_checked(image.bytes()).expect("the shipped model");
    let assistant = Assistant::new(model.tokenizer()).expect("the shipped model is an assistant");
    let limits = Limits { context: 256, batch: 16, kv: KvType::Int8 };
    let mut memory = Memory::new(MemoryPlan::new(model.config(), limits).expect("possible limits").bytes());
    let mut session = Session::new(&model, limits, memory.bytes()).expect("the planned bytes");
    let engine = Engine { kernel: available(&CpuFeatures::none()).next().expect("one"), parallel: &Alone };
    let mut wanted = |sentence: &str, area: Option<&str>| {
        let action =
            assistant.answer(&mut session, &engine, &SAMPLE_HOME, sentence, area).expect("an answer");
        let mut json = String::new();
        action.write_json(&mut json).expect("a string takes everything");
        json
    };
    assert_eq!(wanted("turn on the kitchen lights", None), KITCHEN);
    for (sentence, area) in [
        ("turn on the kitchen lights", ""),
        ("make the office 21.5 degrees", ""),
        ("turn off the lights in here", "Living Room"),
        ("write me a poem about the sea", ""),
        ("", ""),
        ("add \"Ünusual\" \\ things to my shopping list", ""),
    ] {
        let wanted = wanted(sentence, Some(area).filter(|area| !area.is_empty()));
        assert_eq!(firmware.answer(sentence, area), wanted, "{sentence}");
    }
}

#[test]
fn an_action_is_told_in_fields() {
    let mut firmware = Firmware::new(&options());
    let mut intent = Text::NONE;
    // SAFETY: the context is one.
    let mut told = |firmware: &mut Firmware| unsafe {
        assert_eq!(ternlet_action_intent(firmware.context, &mut intent), OK);
        (!intent.bytes.is_null()).then(|| bytes_of(intent))
    };
    firmware.answer("make the office 21.5 degrees", "");
    assert_eq!(told(&mut firmware).as_deref(), Some("HassClimateSetTemperature"));
    assert_eq!(firmware.slot(0), Ok(("area".into(), abi::VALUE_NAME, 0, "Office".into())));
    assert_eq!(firmware.slot(1), Ok(("temperature".into(), abi::VALUE_NUMBER, 215, "21.5".into())));
    assert_eq!(firmware.slot(2), Err(number(Error::NoSuchSlot)));
    assert_eq!(firmware.slot(usize::MAX), Err(number(Error::NoSuchSlot)));
    firmware.answer("turn the floor lamp RED", "");
    assert_eq!(firmware.slot(1), Ok(("color".into(), abi::VALUE_SAID, 0, "red".into())));
    firmware.answer("turn on the kitchen lights", "");
    assert_eq!(firmware.slot(1), Ok(("domain".into(), abi::VALUE_WORD, 0, "light".into())));
    firmware.answer("write me a poem about the sea", "");
    assert_eq!((told(&mut firmware), firmware.slot(0)), (None, Err(number(Error::NoSuchSlot))));
}

#[test]
fn results_are_there_only_when_they_are_and_fit_or_do_not() {
    let mut firmware = Firmware::new(&options());
    assert_eq!(firmware.step(), number(Error::Idle), "nothing was asked");
    assert_eq!(firmware.slot(0), Err(number(Error::Idle)));
    assert_eq!(firmware.ask("turn on the kitchen lights", ""), OK);
    assert_eq!(firmware.step(), WORKING);
    assert_eq!(firmware.slot(0), Err(number(Error::Idle)), "not there yet");
    assert_eq!((firmware.finish(), firmware.step()), (DONE, DONE));
    let (context, mut bytes, mut slot) = (firmware.context, 0, MaybeUninit::uninit());
    for room in 0..=KITCHEN.len() + 1 {
        let mut buffer = vec![1; KITCHEN.len() + 2];
        // SAFETY: the context is one, the buffer is longer than it is said to be.
        let code = unsafe { ternlet_action_json(context, buffer.as_mut_ptr(), room, &mut bytes) };
        let fits = room > KITCHEN.len();
        assert_eq!((code, bytes), (if fits { OK } else { number(Error::Buffer) }, KITCHEN.len()));
        assert!(buffer[room..].iter().all(|&byte| byte == 1), "nothing beyond the room is written");
        if room > 0 {
            assert_eq!(string(&buffer), if fits { KITCHEN } else { "" });
        }
    }
    // SAFETY: the context is one; NULL and 0 bytes ask for the length.
    unsafe {
        assert_eq!(ternlet_action_json(context, ptr::null_mut(), 0, &mut bytes), number(Error::Buffer));
        assert_eq!(
            ternlet_action_slot(context, 0, slot.as_mut_ptr(), ptr::null_mut(), 0),
            number(Error::Buffer)
        );
        let slot: abi::Slot = slot.assume_init();
        assert_eq!((bytes_of(slot.name), slot.value_bytes), ("area".to_owned(), "Kitchen".len()));
    }
}

#[test]
fn memory_is_what_plan_says() {
    for prompt_bytes_max in [0, 100] {
        let options = Options { prompt_bytes_max, ..options() };
        let mut image = shipped();
        let bytes = plan(&mut image, &options);
        let model = Model::new_checked(image.bytes()).expect("the shipped model");
        let limits = Limits { context: options.context_tokens as usize, batch: 8, kv: KvType::Int8 };
        let session = MemoryPlan::new(model.config(), limits).expect("possible limits").bytes();
        // As the header says it.
        let scratch = match prompt_bytes_max as usize {
            0 => 0,
            bytes => (4 * limits.context).next_multiple_of(64) + (20 * (bytes + 1)).next_multiple_of(64),
        };
        assert_eq!(bytes, CONTEXT_BYTES + scratch + session);
        let mut memory = Memory::new(bytes);
        let mut context = ptr::null_mut();
        // SAFETY: image and memory live until the end of the loop's body.
        let mut init = |bytes| unsafe {
            ternlet_init(image.start(), image.bytes().len(), &options, memory.start(), bytes, &mut context)
        };
        assert_eq!(init(bytes - 1), number(Error::Memory));
        assert_eq!(init(bytes), OK);
        let mut firmware = Firmware { context, image, memory };
        assert_eq!(firmware.answer("turn on the kitchen lights", ""), KITCHEN);
        let stats = firmware.stats();
        assert_eq!((stats.memory_bytes, stats.memory_used), (bytes, bytes));
        assert_eq!((stats.context_tokens, stats.batch_tokens), (options.context_tokens, 8));
        assert!(stats.steps > 50 && stats.tokens >= u64::from(stats.position) && stats.position > 10);
        assert_eq!(bytes_of(stats.model), model_name(&mut firmware));
        assert!(!bytes_of(stats.kernel).is_empty());
    }
}

fn model_name(firmware: &mut Firmware) -> String {
    let model = Model::new_checked(firmware.image.bytes()).expect("the shipped model");
    model.config().name().to_owned()
}

#[test]
fn what_is_given_up_leaves_nothing_behind() {
    let mut firmware = Firmware::new(&options());
    for steps in [0, 1, 5, 40] {
        assert_eq!(firmware.ask("close the left curtain", ""), OK);
        for _ in 0..steps {
            assert!(firmware.step() > OK);
        }
        // SAFETY: the context is one.
        assert_eq!(unsafe { ternlet_cancel(firmware.context) }, OK);
        assert_eq!((firmware.step(), firmware.step()), (CANCELLED, number(Error::Idle)));
        // A wish that nobody saw is forgotten, and what is asked anew needs none.
        // SAFETY: the context is one.
        assert_eq!(unsafe { ternlet_cancel(firmware.context) }, OK);
        assert_eq!(firmware.ask("close the left curtain", ""), OK);
        assert_eq!(firmware.step(), WORKING);
        assert_eq!(firmware.answer("turn on the kitchen lights", ""), KITCHEN);
    }
}

#[test]
fn what_is_no_context_is_an_error_in_every_call() {
    let calls = |context: *mut ternlet_c::Context| {
        let (mut intent, mut slot, mut stats) = (Text::NONE, MaybeUninit::uninit(), MaybeUninit::uninit());
        let (mut buffer, mut home) = ([0; 8], [0_usize; 8]);
        let sentence = "hello".as_ptr().cast();
        // SAFETY: what is given is aligned and leads to memory, or the call must see that it is not.
        unsafe {
            [
                ternlet_ask(context, sentence, 5, ptr::null(), 0),
                ternlet_generate(context, sentence, 5, ptr::null(), 1),
                ternlet_step(context, ptr::null_mut()),
                ternlet_cancel(context),
                ternlet_action_json(context, buffer.as_mut_ptr(), 8, ptr::null_mut()),
                ternlet_action_intent(context, &mut intent),
                ternlet_action_slot(context, 0, slot.as_mut_ptr(), buffer.as_mut_ptr(), 8),
                ternlet_stats(context, stats.as_mut_ptr()),
                ternlet_set_home(context, ptr::null(), home.as_mut_ptr().cast(), 64),
            ]
        }
    };
    let all = |error: Error| [number(error); 9];
    assert_eq!(calls(ptr::null_mut()), all(Error::Null));
    let mut memory = Memory::new(CONTEXT_BYTES);
    assert_eq!(calls(memory.start().cast()), all(Error::NotAContext), "never initialised");
    assert_eq!(calls(memory.start().wrapping_byte_add(8).cast()), all(Error::Misaligned));
    memory.bytes().fill(0xff);
    assert_eq!(calls(memory.start().cast()), all(Error::NotAContext), "something else");
    let mut firmware = Firmware::new(&options());
    let mut copy = Memory::of(firmware.memory.bytes());
    assert_eq!(calls(copy.start().cast()), all(Error::NotAContext), "moved");
    assert_eq!(firmware.answer("turn on the kitchen lights", ""), KITCHEN);
    // A second start that fails ends the first.
    let (image, mut context) = (firmware.image.start(), firmware.context);
    // SAFETY: the pointers lead to what they say; a short image must be noticed.
    let code = unsafe {
        ternlet_init(
            image,
            1000,
            &options(),
            firmware.memory.start(),
            64 * firmware.memory.0.len(),
            &mut context,
        )
    };
    assert_eq!((code, context.is_null()), (number(Error::ImageShort), true));
    assert_eq!(calls(firmware.context), all(Error::NotAContext));
}

/// Starts with one thing wrong: the code, which plan and init agree about where plan can see it.
fn start(image: &mut Memory, image_bytes: usize, options: &Options) -> i32 {
    let mut memory = Memory::new(2 << 20);
    let (mut context, mut bytes) = (ptr::null_mut(), 0);
    // SAFETY: image and memory outlive the calls, and the context is not used after them.
    let (planned, code) = unsafe {
        (
            ternlet_plan(image.start(), image_bytes, options, &mut bytes),
            ternlet_init(image.start(), image_bytes, options, memory.start(), 2 << 20, &mut context),
        )
    };
    assert!(planned == code || (planned == OK && code == number(Error::ImageDamaged)), "{planned} {code}");
    assert_eq!(context.is_null(), code != OK);
    code
}

#[test]
fn images_and_options_are_checked() {
    let mut image = shipped();
    let bytes = image.bytes().len();
    let good = options();
    for (bad, wanted) in [
        (good, OK),
        (Options { abi: abi::ABI + 1, ..good }, number(Error::Abi)),
        (Options { flags: 1 << 31, ..good }, number(Error::Argument)),
        (Options { kv: 3, ..good }, number(Error::Argument)),
        (Options { context_tokens: 0, ..good }, number(Error::Limits)),
        (Options { context_tokens: u32::MAX, ..good }, number(Error::Limits)),
        (Options { batch_tokens: 0, ..good }, number(Error::Limits)),
        (Options { prompt_bytes_max: u32::MAX, ..good }, number(Error::Argument)),
    ] {
        assert_eq!(start(&mut image, bytes, &bad), wanted, "{bad:?}");
    }
    for (kv, flags) in [(abi::KV_F16, 0), (abi::KV_F32, abi::SKIP_WEIGHTS_CHECK)] {
        assert_eq!(start(&mut image, bytes, &Options { kv, flags, ..good }), OK);
    }
    assert_eq!(start(&mut image, 0, &good), number(Error::ImageShort));
    assert_eq!(start(&mut image, bytes - 1000, &good), number(Error::ImageShort));
    let mut flipped = |at: usize, options: &Options| {
        image.bytes()[at] ^= 1;
        let code = start(&mut image, bytes, options);
        image.bytes()[at] ^= 1;
        code
    };
    assert_eq!(flipped(0, &good), number(Error::NotAnImage));
    assert_eq!(flipped(8, &good), number(Error::ImageVersion));
    assert_eq!(flipped(300, &good), number(Error::ImageDamaged));
    assert_eq!(flipped(bytes - 1000, &good), number(Error::ImageDamaged));
    assert_eq!(flipped(bytes - 1000, &Options { flags: abi::SKIP_WEIGHTS_CHECK, ..good }), OK);
}

#[test]
fn pointers_are_checked() {
    let (mut image, mut memory, options) = (shipped(), Memory::new(256 << 10), options());
    let (image_bytes, memory_bytes) = (image.bytes().len(), 256 << 10);
    let (image, memory) = (image.start().cast_const(), memory.start());
    let mut context = ptr::null_mut();
    let (null, misaligned) = (number(Error::Null), number(Error::Misaligned));
    // SAFETY: what is given is right, or the call must see that it is not.
    unsafe {
        assert_eq!(ternlet_plan(ptr::null(), image_bytes, &options, &mut 0), null);
        assert_eq!(ternlet_plan(image, image_bytes, ptr::null(), &mut 0), null);
        assert_eq!(ternlet_plan(image, image_bytes, &options, ptr::null_mut()), null);
        assert_eq!(ternlet_plan(image.byte_add(4), image_bytes - 4, &options, &mut 0), misaligned);
        assert_eq!(ternlet_plan(image, usize::MAX, &options, &mut 0), number(Error::Argument));
        let mut init = |image, options, memory, bytes| {
            ternlet_init(image, image_bytes, options, memory, bytes, &mut context)
        };
        assert_eq!(init(ptr::null(), &options, memory, memory_bytes), null);
        assert_eq!(init(image, ptr::null(), memory, memory_bytes), null);
        assert_eq!(init(image, &options, ptr::null_mut(), memory_bytes), null);
        assert_eq!(init(image, &options, memory.byte_add(8), memory_bytes - 8), misaligned);
        assert_eq!(init(image, &options, memory, CONTEXT_BYTES - 1), number(Error::Memory));
        assert_eq!(init(image, &options, memory, 0), number(Error::Memory));
        assert_eq!(init(image, &options, memory, usize::MAX), number(Error::Argument));
        assert_eq!(init(image, &options, image.cast_mut(), image_bytes), number(Error::Overlap));
        let code = ternlet_init(image, image_bytes, &options, memory, memory_bytes, ptr::null_mut());
        assert_eq!(code, null);
    }
    let firmware = Firmware::new(&options);
    let (context, sentence) = (firmware.context, c"turn on the lights".as_ptr());
    let mut places = [0_u64; 16];
    let odd = places.as_mut_ptr().wrapping_byte_add(1);
    // SAFETY: as above.
    unsafe {
        assert_eq!(ternlet_ask(context, ptr::null(), 5, ptr::null(), 0), null);
        assert_eq!(ternlet_ask(context, ptr::null(), ZERO_TERMINATED, ptr::null(), 0), null);
        assert_eq!(
            ternlet_ask(context, context.cast_const().byte_add(8).cast(), 4, ptr::null(), 0),
            number(Error::Overlap)
        );
        assert_eq!(ternlet_ask(context, sentence, ZERO_TERMINATED, ptr::null(), 0), OK);
        assert_eq!(ternlet_action_json(context, ptr::null_mut(), 5, ptr::null_mut()), number(Error::Idle));
        assert_eq!(ternlet_step(context, odd.cast()), misaligned);
        while ternlet_step(context, ptr::null_mut()) != DONE {}
        assert_eq!(ternlet_action_json(context, ptr::null_mut(), 5, ptr::null_mut()), null);
        let code = ternlet_action_json(context, places.as_mut_ptr().cast(), usize::MAX, ptr::null_mut());
        assert_eq!(code, number(Error::Argument));
        assert_eq!(ternlet_action_json(context, places.as_mut_ptr().cast(), 128, odd.cast()), misaligned);
        assert_eq!(ternlet_action_intent(context, ptr::null_mut()), null);
        assert_eq!(ternlet_action_intent(context, odd.cast()), misaligned);
        assert_eq!(ternlet_action_slot(context, 0, ptr::null_mut(), places.as_mut_ptr().cast(), 128), null);
        assert_eq!(ternlet_stats(context, ptr::null_mut()), null);
        assert_eq!(ternlet_stats(context, odd.cast()), misaligned);
        assert_eq!(ternlet_generate(context, sentence, 1, odd.cast(), 1), misaligned);
        assert_eq!(ternlet_set_home(context, odd.cast(), ptr::null_mut(), 0), misaligned);
    }
}

#[test]
fn texts_are_checked() {
    let mut firmware = Firmware::new(&options());
    let longest = "on ".repeat(170) + "on";
    assert_eq!(longest.len(), abi::SENTENCE_BYTES_MAX);
    assert_eq!(firmware.ask(&longest, ""), OK);
    assert_eq!(firmware.finish(), DONE);
    assert_eq!(firmware.ask(&(longest.clone() + " "), ""), number(Error::TooLong));
    assert_eq!(firmware.step(), number(Error::Idle), "what was going on before is given up");
    assert_eq!(firmware.ask("turn on", "Kitchn"), number(Error::Area));
    assert_eq!(firmware.ask("turn on", &"x".repeat(256)), number(Error::TooLong));
    let terminated = longest + "\0";
    // SAFETY: the context is one; the texts have their lengths or end with zero.
    unsafe {
        let not_utf8 = b"turn \xff on";
        let code = ternlet_ask(firmware.context, not_utf8.as_ptr().cast(), not_utf8.len(), ptr::null(), 0);
        assert_eq!(code, number(Error::NotUtf8));
        let code = ternlet_ask(firmware.context, terminated.as_ptr().cast(), ZERO_TERMINATED, ptr::null(), 0);
        assert_eq!(code, OK);
        let no_end = [b'x'; abi::SENTENCE_BYTES_MAX + 1];
        let code = ternlet_ask(firmware.context, no_end.as_ptr().cast(), ZERO_TERMINATED, ptr::null(), 0);
        assert_eq!(code, number(Error::TooLong));
    }
}

/// A home of one area and one lamp.
fn cabin() -> ([abi::Area; 1], [abi::Entity; 1]) {
    let entity =
        abi::Entity { name: text("Oil Lamp"), area: text("Cabin"), device_class: Text::NONE, domain: 0 };
    ([abi::Area { name: text("Cabin"), floor: Text::NONE }], [entity])
}

fn home_of(areas: &[abi::Area], entities: &[abi::Entity]) -> abi::Home {
    abi::Home {
        floors: ptr::null(),
        floor_count: 0,
        areas: areas.as_ptr(),
        area_count: areas.len(),
        entities: entities.as_ptr(),
        entity_count: entities.len(),
    }
}

#[test]
fn a_home_of_ones_own_is_answered_from() {
    let mut firmware = Firmware::new(&options());
    let (areas, entities) = cabin();
    let mut memory = vec![0_usize; abi::home_bytes(0, 1, 1) / size_of::<usize>()];
    // SAFETY: the context is one; arrays, strings and memory outlive its use.
    let mut set = |firmware: &mut Firmware, home: &abi::Home, bytes: usize| unsafe {
        ternlet_set_home(firmware.context, home, memory.as_mut_ptr().cast(), bytes)
    };
    let (home, bytes) = (home_of(&areas, &entities), abi::home_bytes(0, 1, 1));
    let lamp = r#"{"intent":"HassTurnOn","slots":{"name":"Oil Lamp"}}"#;
    assert_eq!(firmware.ask("turn on the oil lamp", ""), OK);
    assert_eq!(set(&mut firmware, &home, bytes), OK);
    assert_eq!(firmware.step(), number(Error::Idle), "an answer about the old home is given up");
    assert_eq!(firmware.answer("turn on the oil lamp", ""), lamp);
    assert_eq!(firmware.ask("turn on", "Kitchen"), number(Error::Area));
    assert_eq!(firmware.ask("turn on the lights here", "cabin"), OK);
    // The same memory again, and what is wrong leaves the sample home.
    assert_eq!(set(&mut firmware, &home, bytes), OK);
    let strange = [abi::Entity { domain: 16, ..entities[0] }];
    let nameless = [abi::Entity { name: Text::NONE, ..entities[0] }];
    let many = abi::Home { entity_count: abi::HOME_ENTRIES_MAX + 1, ..home };
    let absent = abi::Home { entities: ptr::null(), ..home };
    for (home, bytes, wanted) in [
        (&home, size_of::<usize>() * 10, Error::Memory),
        (&home, 0, Error::Memory),
        (&home_of(&areas, &strange), bytes, Error::Argument),
        (&home_of(&areas, &nameless), bytes, Error::Null),
        (&many, bytes, Error::Argument),
        (&absent, bytes, Error::Null),
    ] {
        assert_eq!(set(&mut firmware, home, bytes), number(wanted));
        assert_eq!(firmware.ask("turn on", "Kitchen"), OK, "the sample home");
    }
    let (inside, image) = (firmware.memory.start(), firmware.image.start());
    for (overlapping, wanted) in
        [(inside, Error::Overlap), (image, Error::Overlap), (ptr::null_mut(), Error::Null)]
    {
        // SAFETY: the call must see that this memory is not free.
        let code = unsafe { ternlet_set_home(firmware.context, &home, overlapping, 1024) };
        assert_eq!(code, number(wanted));
    }
    // SAFETY: the context is one; without a home no memory is needed.
    assert_eq!(unsafe { ternlet_set_home(firmware.context, ptr::null(), ptr::null_mut(), 0) }, OK);
    assert_eq!(firmware.answer("turn on the kitchen lights", ""), KITCHEN);
}

#[test]
fn memory_for_a_home_is_apart_from_the_home() {
    let mut firmware = Firmware::new(&options());
    let (areas, entities) = cabin();
    let home = home_of(&areas, &entities);
    // Zeros: as a string five characters that may be in one.
    let mut memory = vec![0_usize; 100];
    let start = memory.as_mut_ptr();
    let string = Text { bytes: start.wrapping_add(99).cast(), len: 5 };
    let named_there = [abi::Area { name: string, floor: Text::NONE }];
    let classed_there = [abi::Entity { device_class: string, ..entities[0] }];
    // SAFETY: there is room for an array of one and for a home, which are plain data.
    let (areas_there, home_there) = unsafe {
        start.cast::<abi::Area>().write(areas[0]);
        start.add(50).cast::<abi::Home>().write(home);
        (&*start.cast::<[abi::Area; 1]>(), &*start.add(50).cast::<abi::Home>())
    };
    let bytes = size_of_val(&*memory);
    for (home, bytes, wanted) in [
        (&home_of(areas_there, &entities), bytes, number(Error::Overlap)),
        (&home_of(&named_there, &entities), bytes, number(Error::Overlap)),
        (&home_of(&areas, &classed_there), bytes, number(Error::Overlap)),
        (home_there, bytes, number(Error::Overlap)),
        (home_there, bytes / 2, OK),
    ] {
        // SAFETY: the context is one; what lies in the memory is not read after the call has refused it.
        let code = unsafe { ternlet_set_home(firmware.context, home, start.cast(), bytes) };
        assert_eq!(code, wanted);
        if code == OK {
            assert_eq!(firmware.ask("turn on the oil lamp", "Cabin"), OK);
        }
    }
}

/// Ids of a text that the model goes on with, by the Rust interface.
fn generated(prompt: &str, special: SpecialText, sampler: &ternlet_core::sampler::Sampler) -> Vec<u32> {
    let mut image = shipped();
    let model = Model::new_checked(image.bytes()).expect("the shipped model");
    let limits = Limits { context: 240, batch: 8, kv: KvType::Int8 };
    let mut memory = Memory::new(MemoryPlan::new(model.config(), limits).expect("possible limits").bytes());
    let mut session = Session::new(&model, limits, memory.bytes()).expect("the planned bytes");
    let engine = Engine { kernel: available(&CpuFeatures::none()).next().expect("one"), parallel: &Alone };
    let mut ids: Vec<u32> = Some(model.config().bos).into_iter().filter(|&id| id != u32::MAX).collect();
    let mut push = |id| {
        ids.push(id);
        Ok(())
    };
    let mut work = vec![0; work_len(prompt.len() + 1)];
    model.tokenizer().encode(prompt, special, &mut work, &mut push).expect("room");
    let mut generation = Generation::begin(&mut session, sampler, &ids, 12).expect("it fits");
    let mut out = Vec::new();
    loop {
        match generation.step(&mut session, &engine).expect("finite logits") {
            Progress::Working => {}
            Progress::Token(id) => out.push(id),
            Progress::End(_) => return out,
        }
    }
}

#[test]
fn texts_are_generated_as_by_the_rust_interface() {
    let mut firmware = Firmware::new(&Options { prompt_bytes_max: 60, ..options() });
    let (prompt, seed) = ("the <|end|> lights in the kitchen", 7);
    for (flags, special) in [(0, SpecialText::Plain), (abi::SPECIAL_TOKENS, SpecialText::Parse)] {
        let sampler = Sampler {
            temperature: 0.8,
            top_k: 40,
            top_p: 0.95,
            min_p: 0.0,
            repetition_penalty: 1.1,
            flags,
            seed,
        };
        let wanted = ternlet_core::sampler::Sampler {
            temperature: 0.8,
            top_k: 40,
            top_p: 0.95,
            min_p: 0.0,
            repetition_penalty: 1.1,
            seed,
        };
        let wanted = generated(prompt, special, &wanted);
        assert!(!wanted.is_empty());
        let (mut ids, mut token) = (Vec::new(), MaybeUninit::<abi::Token>::uninit());
        // SAFETY: the context is one, the prompt has its length; after `TOKEN` there is a token.
        unsafe {
            let start = prompt.as_ptr().cast();
            assert_eq!(ternlet_generate(firmware.context, start, prompt.len(), &sampler, 12), OK);
            loop {
                match ternlet_step(firmware.context, token.as_mut_ptr()) {
                    WORKING => assert_eq!(firmware.stats().end, abi::END_NONE),
                    TOKEN => {
                        let token = token.assume_init();
                        let text = bytes_of(token.text);
                        assert!(!text.is_empty());
                        assert_eq!(token.is_control == 1, text.starts_with("<|"), "{text}");
                        ids.push(token.id);
                    }
                    code => {
                        assert_eq!(code, DONE);
                        break;
                    }
                }
            }
        }
        assert_eq!(ids, wanted);
        let end = if ids.len() == 12 { abi::END_TOKEN_LIMIT } else { abi::END_STOP };
        assert_eq!(firmware.stats().end, end);
        assert_eq!(firmware.slot(0), Err(number(Error::Idle)), "a text is no action");
    }
    assert_eq!(firmware.answer("turn on the kitchen lights", ""), KITCHEN);
}

#[test]
fn texts_that_cannot_be_generated_are_errors() {
    let mut firmware = Firmware::new(&Options { prompt_bytes_max: 2000, ..options() });
    let good = Sampler {
        temperature: 1.0,
        top_k: 0,
        top_p: 1.0,
        min_p: 0.0,
        repetition_penalty: 1.0,
        flags: 0,
        seed: 0,
    };
    // SAFETY: the context is one, the prompt has its length.
    let generate = |context, prompt: &str, sampler: &Sampler| unsafe {
        ternlet_generate(context, prompt.as_ptr().cast(), prompt.len(), sampler, 3)
    };
    for bad in [
        Sampler { temperature: f32::NAN, ..good },
        Sampler { top_p: 0.0, ..good },
        Sampler { repetition_penalty: -1.0, ..good },
        Sampler { flags: 2, ..good },
    ] {
        assert_eq!(generate(firmware.context, "the", &bad), number(Error::Argument), "{bad:?}");
    }
    assert_eq!(generate(firmware.context, &"x".repeat(2001), &good), number(Error::TooLong));
    assert_eq!(generate(firmware.context, &"1 ".repeat(1000), &good), number(Error::ContextFull));
    assert_eq!(firmware.step(), number(Error::Idle));
    assert_eq!(generate(firmware.context, "the", &good), OK);
    assert_eq!(firmware.finish(), DONE);
    let without = Firmware::new(&options());
    assert_eq!(generate(without.context, "the", &good), number(Error::TooLong), "no room was asked for");
}
