//! Which of the formats that a board can write a chat template is, if any.

use super::template::{Message, Role, Template};
use jiff::civil::date;
use ternlet_core::chat::{ChatFormat, Segment};

/// Conversations on which template and format must agree: with and without a system prompt, white space
/// around contents, empty ones, texts that templates are known to look at.
const PROBES: [&[(Role, &str)]; 6] = [
    &[(Role::User, "  a question?\n")],
    &[(Role::User, "")],
    &[(Role::System, " be\tbrief \n"), (Role::User, "it's \"1 < 2\" & {{ x }}")],
    &[(Role::User, "A"), (Role::Assistant, "\n ok \n"), (Role::User, "ß 🦀\n\nc")],
    &[
        (Role::System, "s"),
        (Role::User, "<tool_response>b</tool_response>"),
        (Role::Assistant, "<think>\nc\n</think>\n\nd"),
        (Role::User, "e"),
        (Role::Assistant, "f"),
        (Role::User, "/think"),
    ],
    &[(Role::System, ""), (Role::User, "g"), (Role::Assistant, "<tool_call>h"), (Role::User, "i")],
];

/// The format that writes every probe as the template does, but for the token that opens a text.
/// `special` says whether the vocabulary has a control token of this text.
pub fn detect(source: &str, bos: &str, eos: &str, special: &dyn Fn(&str) -> bool) -> ChatFormat {
    // One that asks for the date is no format: what it writes changes.
    let days = [date(2024, 2, 3), date(2025, 11, 30)].map(|day| day.at(0, 0, 0, 0));
    let templates = days.map(|now| Template::new(source, bos, eos, now));
    let writes = |format: &ChatFormat| {
        PROBES.iter().all(|probe| {
            let written = written(*format, probe, special);
            templates.iter().flatten().all(|template| {
                let messages = probe.iter().map(|&(role, content)| Message { role, content });
                let text = template.render(&messages.collect::<Vec<_>>(), true).ok();
                let text = text.as_deref().map(|text| text.strip_prefix(bos).unwrap_or(text));
                text.is_some() && text == written.as_deref()
            })
        })
    };
    let compiles = templates.iter().all(Result::is_ok);
    ChatFormat::ALL.into_iter().find(|format| compiles && writes(format)).unwrap_or(ChatFormat::None)
}

/// What a format writes; nothing where the vocabulary lacks one of its special tokens.
fn written(format: ChatFormat, probe: &[(Role, &str)], special: &dyn Fn(&str) -> bool) -> Option<String> {
    let (mut text, mut has_all) = (String::new(), true);
    let mut emit = |segment: Segment<'_>| {
        if let Segment::Special(token) = segment {
            has_all &= special(token);
        }
        text.push_str(segment.text());
    };
    probe.iter().for_each(|&(role, content)| format.turn(role, content, &mut emit));
    format.answer(&mut emit);
    has_all.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::super::template::{BITNET_2B4T, CONTINUATION};
    use super::*;

    fn detected(source: &str) -> ChatFormat {
        detect(source, "<s>", "<|endoftext|>", &|_| true)
    }

    #[test]
    fn known_formats_are_known_and_others_are_not() {
        let turn = "{{ '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}";
        let asks = "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}";
        let chatml = format!("{{% for m in messages %}}{turn}{{% endfor %}}{asks}");
        assert_eq!(detected(BITNET_2B4T), ChatFormat::BitNet2B4T);
        assert_eq!(detected(&chatml), ChatFormat::ChatMl);
        assert_eq!(detected(&format!("{{{{ bos_token }}}}{chatml}")), ChatFormat::ChatMl);
        assert_eq!(detect(&chatml, "", "", &|text| text != "<|im_end|>"), ChatFormat::None);
        for other in [
            CONTINUATION.to_owned(),
            chatml.replace("m.content", "m.content|trim"),
            format!("{{% if messages[0].role != 'system' %}}{{{{ 'You are' }}}}{{% endif %}}{chatml}"),
            format!("{chatml}{{{{ strftime_now('%d') if strftime_now('%Y') == '2025' }}}}"),
            chatml.replace("m.content", "m.content.split('</think>')[-1]"),
            "{% for m in".to_owned(),
            "{{ raise_exception('no') }}".to_owned(),
            String::new(),
        ] {
            assert_eq!(detected(&other), ChatFormat::None, "{other}");
        }
    }
}
