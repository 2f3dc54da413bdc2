//! What a chat template may not do, found by reading its tags before it is compiled.
//!
//! A template comes with a model and may be hostile. The engine bounds instructions and bytes
//! ("fuel"), loops and calls; it does not bound what follows here, which no published template does:
//!
//! 1. an expression, or a chain of `elif`, so long that the stack does not hold its tree;
//! 2. lists and maps in one another. `{% set x = [x, x] %}` sixty times is small, and printing it
//!    or comparing it takes for ever; a hundred thousand levels are freed level by level, on the
//!    stack. So lists, maps and tuples with variables in them stand in two places at most, outside of
//!    loops and macros; lists of constants (`role in ["user", "system"]`) anywhere;
//! 3. a namespace in a namespace, which could be in itself: one is made by
//!    `{% set name = namespace(...) %}` alone, and its name is followed by a point everywhere else, and by no
//!    method: `values()` holds the namespace;
//! 4. `map` with more than one argument: `map(attribute='x', default=y)` makes a list of y.
//!
//! `{% generation %}` of the transformers library marks what is trained on; here it means nothing.

use super::template::TemplateError;
use std::collections::HashSet;

/// Most words and signs of one tag, strings not counted.
const TOKENS_MAX: usize = 400;
/// Most `elif` of a template.
const ELIFS_MAX: usize = 200;
/// Most lists, maps and tuples with variables in them.
const BUILDS_MAX: usize = 2;

/// Words that are no variables.
const KEYWORDS: [&str; 16] = [
    "true", "false", "none", "True", "False", "None", "and", "or", "not", "in", "is", "if", "else", "elif",
    "set", "for",
];

/// A word or sign in a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Token<'s> {
    Word(&'s str),
    Text,
    Sign(u8),
}

/// `{% ... %}` or `{{ ... }}`.
struct Tag<'s> {
    tokens: Vec<Token<'s>>,
    is_block: bool,
    /// Counted from 1.
    line: usize,
    /// Where the first word starts, in bytes.
    start: usize,
}

/// Checks a template's source; returns what the engine is to compile.
pub(super) fn checked(source: &str) -> Result<String, TemplateError> {
    let tags = tags(source)?;
    check_sizes(&tags)?;
    check_namespaces(&tags)?;
    check_builds(&tags)?;
    check_maps(&tags)?;
    let mut compiled = String::with_capacity(source.len());
    let mut done = 0;
    for tag in &tags {
        let (word, means) = match tag.first_word() {
            Some("generation") => ("generation", "if true"),
            Some("endgeneration") => ("endgeneration", "endif"),
            _ => continue,
        };
        compiled += &source[done..tag.start];
        compiled += means;
        done = tag.start + word.len();
    }
    Ok(compiled + &source[done..])
}

impl<'s> Tag<'s> {
    /// The word that says what a block does.
    fn first_word(&self) -> Option<&'s str> {
        match self.tokens.first() {
            Some(&Token::Word(word)) if self.is_block => Some(word),
            _ => None,
        }
    }

    fn refuse(&self, what: &str) -> TemplateError {
        TemplateError::at(self.line, what)
    }
}

/// Every tag of a template, in order.
fn tags(source: &str) -> Result<Vec<Tag<'_>>, TemplateError> {
    let bytes = source.as_bytes();
    let (mut tags, mut at) = (Vec::new(), 0);
    let mut lines = LineCounter { bytes, at: 0, line: 1 };
    while at + 1 < bytes.len() {
        let line_at = at;
        match &bytes[at..at + 2] {
            b"{#" => match source[at + 2..].find("#}") {
                Some(end) => at += end + 4,
                None => return Err(TemplateError::at(lines.of(line_at), "a comment is not closed")),
            },
            b"{%" | b"{{" => {
                let is_block = bytes[at + 1] == b'%';
                let mut tag =
                    Tag { tokens: Vec::new(), is_block, line: lines.of(line_at), start: source.len() };
                at = read_tag(source, at + 2, &mut tag)?;
                if tag.first_word() == Some("raw") {
                    return Err(tag.refuse("raw blocks are not supported"));
                }
                tags.push(tag);
            }
            _ => at += 1,
        }
    }
    Ok(tags)
}

/// Counts lines up to rising offsets.
struct LineCounter<'s> {
    bytes: &'s [u8],
    at: usize,
    line: usize,
}

impl LineCounter<'_> {
    fn of(&mut self, at: usize) -> usize {
        self.line += self.bytes[self.at..at].iter().filter(|&&byte| byte == b'\n').count();
        self.at = at;
        self.line
    }
}

/// Reads a tag's tokens from behind its opening; returns where the text behind it starts.
fn read_tag<'s>(source: &'s str, mut at: usize, tag: &mut Tag<'s>) -> Result<usize, TemplateError> {
    let bytes = source.as_bytes();
    let end = if tag.is_block { b"%}" } else { b"}}" };
    let mut braces = 0_usize;
    // The sign of whitespace control is no part of what the tag says.
    at += usize::from(matches!(bytes.get(at), Some(b'-' | b'+')));
    while let Some(&byte) = bytes.get(at) {
        if bytes[at..].starts_with(end) {
            // The engine may take two closing braces of maps for the end, or not: nobody needs that.
            return match braces {
                0 => Ok(at + 2),
                _ => Err(tag.refuse("maps in one another are not supported")),
            };
        }
        let token = match byte {
            b'\'' | b'"' => {
                let end = string_end(&bytes[at + 1..], byte);
                at += 1 + end.ok_or_else(|| tag.refuse("a string is not closed"))?;
                Token::Text
            }
            byte if is_word(byte) => {
                let len = bytes[at..].iter().take_while(|&&byte| is_word(byte)).count();
                if tag.tokens.is_empty() {
                    tag.start = at;
                }
                at += len;
                Token::Word(&source[at - len..at])
            }
            byte => {
                at += 1;
                match byte {
                    b'{' => braces += 1,
                    b'}' => braces = braces.saturating_sub(1),
                    byte if byte.is_ascii_whitespace() => continue,
                    _ => {}
                }
                Token::Sign(byte)
            }
        };
        tag.tokens.push(token);
    }
    Err(tag.refuse("a tag is not closed"))
}

/// Letters, digits, and every byte of characters beyond ASCII.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Where a string ends that begins before `rest` with this quote: the offset behind its last quote.
fn string_end(rest: &[u8], quote: u8) -> Option<usize> {
    let mut escaped = false;
    for (at, &byte) in rest.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            byte if byte == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn check_sizes(tags: &[Tag<'_>]) -> Result<(), TemplateError> {
    let mut elifs = 0;
    for tag in tags {
        elifs += usize::from(tag.first_word() == Some("elif"));
        if tag.tokens.len() > TOKENS_MAX {
            return Err(tag.refuse("an expression is too long"));
        }
        if elifs > ELIFS_MAX {
            return Err(tag.refuse("there are too many elif"));
        }
    }
    Ok(())
}

/// Rule 3 of the head of this file.
fn check_namespaces(tags: &[Tag<'_>]) -> Result<(), TemplateError> {
    let made = |tag: &Tag<'_>| {
        let [set, _, equals, namespace, bracket, ..] = tag.tokens[..] else { return false };
        let words = (set, namespace) == (Token::Word("set"), Token::Word("namespace"));
        words && (equals, bracket) == (Token::Sign(b'='), Token::Sign(b'('))
    };
    let names: HashSet<Token<'_>> = tags.iter().filter(|tag| made(tag)).map(|tag| tag.tokens[1]).collect();
    for tag in tags {
        // What makes a namespace is looked at from its opening bracket on.
        let first = if made(tag) { 4 } else { 0 };
        for (at, &token) in tag.tokens.iter().enumerate().skip(first) {
            let is_attribute = at > 0 && tag.tokens[at - 1] == Token::Sign(b'.');
            let has_attribute = tag.tokens.get(at + 1) == Some(&Token::Sign(b'.'));
            if token == Token::Word("namespace") && !is_attribute {
                return Err(
                    tag.refuse("a namespace is made elsewhere than by {% set name = namespace(...) %}")
                );
            }
            let calls = has_attribute && tag.tokens.get(at + 3) == Some(&Token::Sign(b'('));
            if names.contains(&token) && !is_attribute && (!has_attribute || calls) {
                return Err(tag.refuse("a namespace is used otherwise than by its attributes"));
            }
        }
    }
    Ok(())
}

/// Rule 4 of the head of this file.
fn check_maps(tags: &[Tag<'_>]) -> Result<(), TemplateError> {
    for tag in tags {
        let is_map =
            |three: &[Token<'_>]| three == [Token::Sign(b'|'), Token::Word("map"), Token::Sign(b'(')];
        for (at, _) in tag.tokens.windows(3).enumerate().filter(|(_, three)| is_map(three)) {
            let mut depth = 0_usize;
            for token in &tag.tokens[at + 2..] {
                match token {
                    Token::Sign(b'(' | b'[' | b'{') => depth += 1,
                    Token::Sign(b')' | b']' | b'}') => depth = depth.saturating_sub(1),
                    Token::Sign(b',') if depth == 1 => {
                        return Err(tag.refuse("map has more than one argument"));
                    }
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Rule 2 of the head of this file.
fn check_builds(tags: &[Tag<'_>]) -> Result<(), TemplateError> {
    let (mut depth, mut builds) = (0_usize, 0);
    for tag in tags {
        match tag.first_word() {
            Some("for" | "macro" | "call") => depth += 1,
            Some("endfor" | "endmacro" | "endcall") => depth = depth.saturating_sub(1),
            _ => {}
        }
        let here = builds_of(tag);
        builds += here;
        if here > 0 && depth > 0 {
            return Err(tag.refuse("a list, map or tuple is made of variables in a loop or macro"));
        }
        if builds > BUILDS_MAX {
            return Err(tag.refuse("too many lists, maps or tuples are made of variables"));
        }
    }
    Ok(())
}

/// A bracket that is open.
struct Bracket {
    /// `[` or `{` that begins a list or map, not a subscript.
    is_literal: bool,
    /// `(` that groups, and is a tuple if there is a comma in it.
    is_group: bool,
    has_comma: bool,
    has_name: bool,
}

/// How many lists, maps and tuples with variables in them a tag makes.
fn builds_of(tag: &Tag<'_>) -> usize {
    let mut builds = 0;
    let mut open: Vec<Bracket> = Vec::new();
    let mut before = None;
    for (at, &token) in tag.tokens.iter().enumerate() {
        let value_before = match before {
            Some(Token::Word(word)) => !KEYWORDS.contains(&word),
            Some(Token::Sign(sign)) => matches!(sign, b')' | b']' | b'}'),
            Some(Token::Text) => true,
            None => false,
        };
        match token {
            Token::Sign(sign @ (b'[' | b'{' | b'(')) => open.push(Bracket {
                is_literal: sign != b'(' && !value_before,
                is_group: sign == b'(' && !value_before,
                has_comma: false,
                has_name: false,
            }),
            Token::Sign(b']' | b'}' | b')') => {
                let builds_one = |bracket: Bracket| {
                    bracket.has_name && (bracket.is_literal || bracket.is_group && bracket.has_comma)
                };
                builds += usize::from(open.pop().is_some_and(builds_one));
            }
            Token::Sign(b',') => match open.last_mut() {
                Some(bracket) => bracket.has_comma = true,
                None => builds += usize::from(!names_targets(tag, at)),
            },
            Token::Word(word) if is_name(word) => open.iter_mut().for_each(|bracket| bracket.has_name = true),
            Token::Word(_) | Token::Sign(_) | Token::Text => {}
        }
        before = Some(token);
    }
    builds
}

/// A word that may stand for a value of any kind.
fn is_name(word: &str) -> bool {
    !KEYWORDS.contains(&word) && !word.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a comma outside of brackets stands between names that get values: `for a, b in`.
fn names_targets(tag: &Tag<'_>, comma: usize) -> bool {
    // Behind the sign they end at, a comma builds a tuple; "=" may come again there, as "==".
    let ended_by = |token| tag.tokens[..comma].contains(&token);
    match tag.first_word() {
        Some("for") => !ended_by(Token::Word("in")),
        Some("set") => !ended_by(Token::Sign(b'=')),
        Some("with") => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_templates_do_passes() {
        for source in [
            "",
            "text { % } } }} %} #}",
            "{{ bos_token }}{%- for m in messages[1:] -%}{{- m['role'] + '}}' -}}{%- endfor %}",
            "{% if message.role in ['user', \"sys\\\"tem\"] and (a or b) %}{% elif x[f(a, b)] %}{% endif %}",
            "{% set ns = namespace(a=1, last=messages|length - 1) %}{% set ns.a = ns.a + 1 %}{{ m.ns }}",
            "{{ messages | map(attribute='role') | join(', ') }}{{ ns.a.strip() }}{% set ns = namespace(a='') %}",
            "{% for a, b in m.items() %}{{ a }}{% endfor %}{% set a, b = x[0], 1 %}",
            "{% set messages = [first] + messages %}{% set x = {'role': 'system', 'content': text} %}",
            "{# {% raw %} #}{% macro f(a, b=[]) %}{{ caller(a, b) }}{% endmacro %}",
        ] {
            let checked = checked(source);
            // `x[0], 1` is a tuple: the one place that counts.
            assert_eq!(checked.as_deref(), Ok(source));
        }
        let source = "{% generation -%}{{ 'generation' }}{%- endgeneration %}";
        assert_eq!(checked(source).as_deref(), Ok("{% if true -%}{{ 'generation' }}{%- endif %}"));
    }

    #[test]
    fn what_could_take_for_ever_is_refused_with_its_line() {
        let long = format!("\n{{{{ 1{} }}}}", "+1".repeat(TOKENS_MAX));
        let elifs = format!("\n{{% if a %}}{}{{% endif %}}", "{% elif b %}".repeat(ELIFS_MAX + 1));
        let lists = format!("\n{}", "{% set x = [x, x] %}".repeat(BUILDS_MAX + 1));
        for source in [
            &long,
            &elifs,
            &lists,
            "\n{% for i in y %}{% set ns.x = [ns.x] %}{% endfor %}",
            "\n{% for i in y %}{% set ns.x = {'a': ns.x} %}{% endfor %}",
            "\n{% for i in y %}{% set ns.x = (ns.x, 1) %}{% endfor %}",
            "\n{% for i in y %}{% set ns.x = ns.x, 1 %}{% endfor %}",
            "\n{% for i in y %}{% set ns.x = ns.x, ns.x, 1 == 1 %}{% endfor %}",
            "\n{% for i in y %}{% for a in x, y if z in w %}{% endfor %}{% endfor %}",
            "\n{% for i in y %}{{ f([[x]]) }}{% endfor %}",
            "\n{% macro f(x) %}{{ f([x]) }}{% endmacro %}",
            "\n{% macro f(x=[y]) %}{% endmacro %}",
            "\n{% set a = namespace() %}{% set a.x = a %}",
            "\n{% set a = namespace(x=1) %}{% set b = namespace(x=1) %}{% set a.x = b.values() %}{% set b.x = a.values() %}",
            "\n{% set ns.y = [1, 1] | map(attribute='q', default=ns.y) %}",
            "\n{{ x|map('default', [1, 2]) }}",
            "\n{% set a = namespace(b=namespace()) %}",
            "\n{{ namespace() }}",
            "\n{% set f = namespace %}",
            "\n{% raw %}{{ ' {% endraw %}",
            "\n{{ {'a': {'b': 1}}}}",
            "\n{{ 'abc",
            "\n{% if a",
            "\n{# a",
        ] {
            let error = checked(source).expect_err(source).to_string();
            assert!(error.contains("line 2"), "{source}: {error}");
        }
    }
}
