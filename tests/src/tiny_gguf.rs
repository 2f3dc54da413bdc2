//! Very small models as GGUF files, written from parts that a test can spoil one by one.
//!
//! This is a second writer beside `golden/gguf_writer.py`, and written without looking at the
//! reader: entries and tensors are raw bytes, so that files no sane program writes can be made.

/// Types of metadata values, as numbered in files.
pub mod value_type {
    /// uint32.
    pub const UINT32: u32 = 4;
    /// int32.
    pub const INT32: u32 = 5;
    /// float32.
    pub const FLOAT32: u32 = 6;
    /// bool.
    pub const BOOL: u32 = 7;
    /// string.
    pub const STRING: u32 = 8;
    /// array.
    pub const ARRAY: u32 = 9;
}

/// Types of tensors, as numbered in files.
pub mod tensor_type {
    /// float32.
    pub const F32: u32 = 0;
    /// half precision.
    pub const F16: u32 = 1;
    /// bfloat16.
    pub const BF16: u32 = 30;
    /// Ternary.
    pub const I2_S: u32 = 36;
}

/// One metadata entry: its value as raw bytes.
#[derive(Clone)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The type's number.
    pub kind: u32,
    /// The value.
    pub value: Vec<u8>,
}

/// One tensor.
#[derive(Clone)]
pub struct Tensor {
    /// Its name.
    pub name: String,
    /// Its shape, the contiguous dimension first.
    pub dimensions: Vec<u64>,
    /// The type's number.
    pub kind: u32,
    /// Where it starts in the data section; `None` is behind the one before.
    pub offset: Option<u64>,
    /// Its values.
    pub values: Vec<u8>,
}

/// A file to be.
#[derive(Clone)]
pub struct File {
    /// The first four bytes.
    pub magic: [u8; 4],
    /// The version.
    pub version: u32,
    /// The number of tensors to claim; `None` is the truth.
    pub tensor_count: Option<u64>,
    /// The number of entries to claim; `None` is the truth.
    pub entry_count: Option<u64>,
    /// Metadata.
    pub entries: Vec<Entry>,
    /// Tensors.
    pub tensors: Vec<Tensor>,
    /// Alignment of the data.
    pub alignment: usize,
}

impl File {
    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::from(self.magic);
        out.extend(self.version.to_le_bytes());
        out.extend(self.tensor_count.unwrap_or(self.tensors.len() as u64).to_le_bytes());
        out.extend(self.entry_count.unwrap_or(self.entries.len() as u64).to_le_bytes());
        for entry in &self.entries {
            out.extend(string(&entry.key));
            out.extend(entry.kind.to_le_bytes());
            out.extend(&entry.value);
        }
        let mut offset = 0;
        for tensor in &self.tensors {
            out.extend(string(&tensor.name));
            out.extend((tensor.dimensions.len() as u32).to_le_bytes());
            out.extend(tensor.dimensions.iter().flat_map(|dimension| dimension.to_le_bytes()));
            out.extend(tensor.kind.to_le_bytes());
            out.extend(tensor.offset.unwrap_or(offset).to_le_bytes());
            offset += tensor.values.len().next_multiple_of(self.alignment) as u64;
        }
        for tensor in &self.tensors {
            out.resize(out.len().next_multiple_of(self.alignment), 0);
            out.extend(&tensor.values);
        }
        out
    }

    /// Where the tensors' data starts: everything before it is header and tables.
    pub fn data_start(&self) -> usize {
        let tables =
            File { tensors: self.tensors.iter().map(Tensor::without_values).collect(), ..self.clone() };
        tables.bytes().len().next_multiple_of(self.alignment)
    }

    /// The entry of a key.
    ///
    /// # Panics
    /// If there is none.
    pub fn entry(&mut self, key: &str) -> &mut Entry {
        self.entries.iter_mut().find(|entry| entry.key == key).expect("an entry of this key")
    }

    /// The tensor of a name.
    ///
    /// # Panics
    /// If there is none.
    pub fn tensor(&mut self, name: &str) -> &mut Tensor {
        self.tensors.iter_mut().find(|tensor| tensor.name == name).expect("a tensor of this name")
    }
}

impl Tensor {
    fn without_values(&self) -> Tensor {
        Tensor { values: Vec::new(), ..self.clone() }
    }
}

/// A string as it stands in a file.
pub fn string(text: &str) -> Vec<u8> {
    let mut out = Vec::from((text.len() as u64).to_le_bytes());
    out.extend(text.as_bytes());
    out
}

/// The shape of a tiny model; rows times columns of every matrix must be a multiple of 128.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Width of the residual stream.
    pub hidden: usize,
    /// Blocks.
    pub layers: usize,
    /// Query heads.
    pub heads: usize,
    /// Key and value heads.
    pub kv_heads: usize,
    /// Width of the feed-forward block.
    pub ffn: usize,
    /// Type of the embedding.
    pub embedding: u32,
    /// Type of the norms.
    pub norms: u32,
}

impl Shape {
    /// The smallest that still has every part.
    pub const TINY: Shape = Shape {
        hidden: 32,
        layers: 1,
        heads: 2,
        kv_heads: 1,
        ffn: 32,
        embedding: tensor_type::F16,
        norms: tensor_type::F32,
    };
}

/// A model of random weights in the published layout, with 24 entries like the published file's.
pub fn model(shape: Shape, seed: u32) -> File {
    let tokens = tokens();
    let mut random = Random(seed);
    let Shape { hidden, layers, heads, kv_heads, ffn, .. } = shape;
    let kv = hidden / heads * kv_heads;
    let norm = |name: &str, size, random: &mut Random| {
        let values = (0..size).map(|_| 0.75 + random.unit() / 2.0);
        Tensor::new(name, &[size], shape.norms, floats(shape.norms, values))
    };
    let embedding = (0..tokens.len() * hidden).map(|_| random.unit() - 0.5);
    let embedding = floats(shape.embedding, embedding.collect::<Vec<_>>().into_iter());
    let mut tensors =
        vec![Tensor::new("token_embd.weight", &[hidden, tokens.len()], shape.embedding, embedding)];
    for layer in 0..layers {
        let named = |part: &str| format!("blk.{layer}.{part}.weight");
        for (part, size) in
            [("attn_norm", hidden), ("attn_sub_norm", hidden), ("ffn_norm", hidden), ("ffn_sub_norm", ffn)]
        {
            tensors.push(norm(&named(part), size, &mut random));
        }
        for (part, rows, cols) in [
            ("attn_q", hidden, hidden),
            ("attn_k", kv, hidden),
            ("attn_v", kv, hidden),
            ("attn_output", hidden, hidden),
            ("ffn_gate", ffn, hidden),
            ("ffn_up", ffn, hidden),
            ("ffn_down", hidden, ffn),
        ] {
            tensors.push(Tensor::new(
                &named(part),
                &[cols, rows],
                tensor_type::I2_S,
                ternary(rows * cols, &mut random),
            ));
        }
    }
    tensors.push(norm("output_norm.weight", hidden, &mut random));
    let entries = entries(shape, &tokens);
    let (tensor_count, entry_count) = (None, None);
    File { magic: *b"GGUF", version: 3, tensor_count, entry_count, entries, tensors, alignment: 32 }
}

/// The code (0, 1, 2) of weight `flat` of an I2_S tensor's bytes.
pub fn code(values: &[u8], flat: usize) -> u8 {
    let (block, within) = (flat / 128, flat % 128);
    (values[32 * block + within % 32] >> [6, 4, 2, 0][within / 32]) & 3
}

impl Tensor {
    fn new(name: &str, dimensions: &[usize], kind: u32, values: Vec<u8>) -> Tensor {
        let dimensions = dimensions.iter().map(|&dimension| dimension as u64).collect();
        Tensor { name: name.to_owned(), dimensions, kind, offset: None, values }
    }
}

fn ternary(count: usize, random: &mut Random) -> Vec<u8> {
    let mut values = vec![0; count / 4];
    for flat in 0..count {
        let weight_code = (random.next() % 3) as u8;
        values[flat / 128 * 32 + flat % 32] |= weight_code << [6, 4, 2, 0][flat % 128 / 32];
    }
    values.extend((0.02 + random.unit() / 10.0).to_le_bytes());
    values.extend([0xcd; 28]);
    values
}

/// Values of up to 2 in magnitude; half precision is cut off, not rounded.
fn floats(kind: u32, values: impl Iterator<Item = f32>) -> Vec<u8> {
    match kind {
        tensor_type::F32 => values.flat_map(f32::to_le_bytes).collect(),
        tensor_type::BF16 => {
            values.flat_map(|value| ((value.to_bits() >> 16) as u16).to_le_bytes()).collect()
        }
        _ => values.flat_map(|value| f16_bits(value).to_le_bytes()).collect(),
    }
}

fn f16_bits(value: f32) -> u16 {
    let bits = value.to_bits();
    let (sign, exponent) = ((bits >> 16) as u16 & 0x8000, (bits >> 23 & 0xff) as i32 - 112);
    if exponent <= 0 { sign } else { sign | (exponent as u16) << 10 | (bits >> 13) as u16 & 0x3ff }
}

struct Token {
    text: String,
    kind: i32,
}

const MERGES: [&str; 4] = ["t h", "th e", "o n", "Ġ the"];
const SPECIAL: [&str; 3] = ["<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>"];

/// The 256 bytes, the results of the merges, the special tokens.
fn tokens() -> Vec<Token> {
    let mut next = 0x100;
    let mut tokens = Vec::new();
    for byte in 0..=255 {
        let printable = matches!(byte, b'!'..=b'~' | 0xa1..=0xac | 0xae..=0xff);
        let letter = if printable {
            char::from(byte)
        } else {
            next += 1;
            char::from_u32(next - 1).expect("below the surrogates")
        };
        tokens.push(Token { text: letter.to_string(), kind: 1 });
    }
    tokens.extend(MERGES.iter().map(|merge| Token { text: merge.replace(' ', ""), kind: 1 }));
    tokens.extend(SPECIAL.iter().map(|&text| Token { text: text.to_owned(), kind: 3 }));
    tokens
}

fn entries(shape: Shape, tokens: &[Token]) -> Vec<Entry> {
    use value_type::{ARRAY, BOOL, FLOAT32, INT32, STRING, UINT32};
    let entry = |key: &str, kind, value: Vec<u8>| Entry { key: key.to_owned(), kind, value };
    let number = |key: &str, value: usize| entry(key, UINT32, (value as u32).to_le_bytes().to_vec());
    let float = |key: &str, value: f32| entry(key, FLOAT32, value.to_le_bytes().to_vec());
    let text = |key: &str, value: &str| entry(key, STRING, string(value));
    let array = |key: &str, element: u32, count: usize, values: Vec<u8>| {
        let head = [&element.to_le_bytes()[..], &(count as u64).to_le_bytes(), &values].concat();
        entry(key, ARRAY, head)
    };
    let first_special = tokens.len() - SPECIAL.len();
    let texts = tokens.iter().flat_map(|token| string(&token.text)).collect();
    let kinds = tokens.iter().flat_map(|token| token.kind.to_le_bytes()).collect();
    let merges = MERGES.iter().flat_map(|merge| string(merge)).collect();
    vec![
        text("general.architecture", "bitnet-b1.58"),
        text("general.name", "tiny"),
        number("bitnet-b1.58.vocab_size", tokens.len()),
        number("bitnet-b1.58.context_length", 64),
        number("bitnet-b1.58.embedding_length", shape.hidden),
        number("bitnet-b1.58.block_count", shape.layers),
        number("bitnet-b1.58.feed_forward_length", shape.ffn),
        number("bitnet-b1.58.rope.dimension_count", shape.hidden / shape.heads),
        number("bitnet-b1.58.attention.head_count", shape.heads),
        number("bitnet-b1.58.attention.head_count_kv", shape.kv_heads),
        entry("tokenizer.ggml.add_bos_token", BOOL, vec![1]),
        float("bitnet-b1.58.attention.layer_norm_rms_epsilon", 1e-5),
        float("bitnet-b1.58.rope.freq_base", 500_000.0),
        number("general.file_type", 40),
        text("tokenizer.ggml.model", "gpt2"),
        array("tokenizer.ggml.tokens", STRING, tokens.len(), texts),
        array("tokenizer.ggml.token_type", INT32, tokens.len(), kinds),
        array("tokenizer.ggml.merges", STRING, MERGES.len(), merges),
        number("tokenizer.ggml.bos_token_id", first_special),
        number("tokenizer.ggml.eos_token_id", first_special + 1),
    ]
}

struct Random(u32);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        self.0 >> 16
    }

    /// From 0 to below 1.
    fn unit(&mut self) -> f32 {
        self.next() as f32 / 65536.0
    }
}
