/*
 * The home assistant in a C firmware: a line in, a line out.
 *
 *   turn on the kitchen lights     its action as JSON
 *   !fields SENTENCE               the same, field by field
 *   !area NAME                     sentences are said there from now on; without a name: nowhere
 *   !cancel STEPS SENTENCE         gives up after so many steps
 *   !interrupt SENTENCE            gives up when an interrupt says so
 *   !generate SEED TOKENS PROMPT   what the model makes of a text, with every token's number
 *   !home                          another home: a cabin, see below
 *   !stats                         memory, stack, steps, tokens
 *
 * Exits with 0, or 1 if a line could not be answered.
 */
#include "board.h"
#include "ternlet.h"

extern const unsigned char image[], image_end[];

static _Alignas(TERNLET_ALIGN) unsigned char memory[256 * 1024];
static struct ternlet *assistant;
static char area[TERNLET_NAME_BYTES_MAX + 1];
static unsigned watchdog_feeds;
static int success = 1;

/* A home of one's own: strings and arrays in flash, and memory for what the library makes of them. */
static const struct ternlet_area cabin_areas[] = { { TERNLET_TEXT("Cabin"), TERNLET_NO_TEXT } };
static const struct ternlet_entity cabin_entities[] = {
    { TERNLET_TEXT("Oil Lamp"), TERNLET_TEXT("Cabin"), TERNLET_NO_TEXT, TERNLET_DOMAIN_LIGHT },
    { TERNLET_TEXT("Stove"), TERNLET_TEXT("Cabin"), TERNLET_NO_TEXT, TERNLET_DOMAIN_CLIMATE },
};
static const struct ternlet_home cabin = { NULL, 0, cabin_areas, 1, cabin_entities, 2 };
static void *cabin_memory[TERNLET_HOME_BYTES(0, 1, 2) / sizeof(void *)];

void ternlet_panic(const char *message)
{
    board_print(message);
    board_print("\n");
    board_exit(1);
}

/* Where a real board writes to a register. */
static void feed_watchdog(void)
{
    watchdog_feeds++;
}

static void print_text(struct ternlet_text text)
{
    board_write(text.bytes, text.len);
}

static void print_number(uint64_t number)
{
    char digits[20];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    board_write(digits + at, sizeof digits - at);
}

/* Reads a number and the spaces behind it. */
static uint32_t take_number(const char **text)
{
    uint32_t number = 0;
    for (; **text >= '0' && **text <= '9'; ++*text) number = number * 10 + (uint32_t)(**text - '0');
    while (**text == ' ') ++*text;
    return number;
}

/* If the line begins with the command, what is behind it; else NULL. */
static const char *command(const char *line, const char *name)
{
    for (; *name; name++, line++)
        if (*line != *name) return NULL;
    if (*line && *line != ' ') return NULL;
    while (*line == ' ') line++;
    return line;
}

static void report(ternlet_code code)
{
    success = 0;
    board_print("error: ");
    board_print(ternlet_error_text(code));
    board_print("\n");
}

/* Steps until something ends it; the loop of every firmware. Gives up after `steps_max` steps. */
static ternlet_code finish(uint32_t steps_max, uint32_t *steps)
{
    ternlet_code code;
    for (*steps = 0;; ++*steps) {
        feed_watchdog();
        if (*steps == steps_max) ternlet_cancel(assistant);
        code = ternlet_step(assistant, NULL);
        if (code != TERNLET_WORKING && code != TERNLET_TOKEN) return code;
    }
}

static ternlet_code ask(const char *sentence)
{
    return ternlet_ask(assistant, sentence, TERNLET_ZERO_TERMINATED, area[0] ? area : NULL, TERNLET_ZERO_TERMINATED);
}

static ternlet_code answer(const char *sentence)
{
    static char json[1024];
    uint32_t steps;
    ternlet_code code = ask(sentence);
    if (code == TERNLET_OK) code = finish(UINT32_MAX, &steps);
    if (code == TERNLET_DONE) code = ternlet_action_json(assistant, json, sizeof json, NULL);
    if (code != TERNLET_OK) return code;
    board_print(json);
    board_print("\n");
    return TERNLET_OK;
}

static ternlet_code fields(const char *sentence)
{
    char value[TERNLET_SENTENCE_BYTES_MAX + 1];
    struct ternlet_text intent;
    struct ternlet_slot slot;
    uint32_t steps;
    ternlet_code code = ask(sentence);
    if (code == TERNLET_OK) code = finish(UINT32_MAX, &steps);
    if (code == TERNLET_DONE) code = ternlet_action_intent(assistant, &intent);
    if (code != TERNLET_OK) return code;
    if (intent.bytes) print_text(intent);
    else board_print("nothing");
    for (size_t at = 0; (code = ternlet_action_slot(assistant, at, &slot, value, sizeof value)) == TERNLET_OK; at++) {
        board_print(" ");
        print_text(slot.name);
        board_print("=");
        board_print(value);
    }
    board_print("\n");
    return code == TERNLET_ERROR_NO_SUCH_SLOT ? TERNLET_OK : code;
}

static void cancel_from_interrupt(void)
{
    ternlet_cancel(assistant);
}

static ternlet_code give_up(const char *sentence, uint32_t steps_max, int by_interrupt)
{
    uint32_t steps;
    ternlet_code code = ask(sentence);
    if (code != TERNLET_OK) return code;
    if (by_interrupt) board_interrupt_soon(cancel_from_interrupt);
    code = finish(steps_max, &steps);
    if (code != TERNLET_CANCELLED) return code == TERNLET_DONE ? answer(sentence) : code;
    board_print("cancelled");
    if (!by_interrupt) {
        board_print(" after steps: ");
        print_number(steps);
    }
    board_print("\n");
    return TERNLET_OK;
}

static ternlet_code generate(const char *rest)
{
    struct ternlet_sampler sampler = TERNLET_GREEDY;
    struct ternlet_token token;
    uint32_t tokens_max;
    ternlet_code code;
    sampler.temperature = 0.8f;
    sampler.top_k = 40;
    sampler.top_p = 0.95f;
    sampler.seed = take_number(&rest);
    tokens_max = take_number(&rest);
    code = ternlet_generate(assistant, rest, TERNLET_ZERO_TERMINATED, &sampler, tokens_max);
    if (code != TERNLET_OK) return code;
    board_print("tokens");
    while ((code = ternlet_step(assistant, &token)) == TERNLET_WORKING || code == TERNLET_TOKEN) {
        feed_watchdog();
        if (code == TERNLET_WORKING) continue;
        board_print(" ");
        print_number(token.id);
    }
    board_print("\n");
    return code == TERNLET_DONE ? TERNLET_OK : code;
}

static ternlet_code stats(void)
{
    struct ternlet_stats stats;
    ternlet_code code = ternlet_stats(assistant, &stats);
    if (code != TERNLET_OK) return code;
    board_print("memory used ");
    print_number(stats.memory_used);
    board_print(" of ");
    print_number(stats.memory_bytes);
    board_print(", stack ");
    print_number(board_stack_bytes());
    board_print(", steps ");
    print_number(stats.steps);
    board_print(", tokens ");
    print_number(stats.tokens);
    board_print(", position ");
    print_number(stats.position);
    board_print(", watchdog fed ");
    print_number(watchdog_feeds);
    board_print(", kernel ");
    print_text(stats.kernel);
    board_print("\n");
    return TERNLET_OK;
}

static ternlet_code set_area(const char *name)
{
    size_t len = 0;
    for (; name[len]; len++) {
        if (len == TERNLET_NAME_BYTES_MAX) return TERNLET_ERROR_TOO_LONG;
        area[len] = name[len];
    }
    area[len] = 0;
    board_print("area ");
    board_print(len ? area : "none");
    board_print("\n");
    return TERNLET_OK;
}

static ternlet_code obey(const char *line)
{
    const char *rest;
    if (line[0] != '!') return answer(line);
    if ((rest = command(line, "!fields"))) return fields(rest);
    if ((rest = command(line, "!area"))) return set_area(rest);
    if ((rest = command(line, "!generate"))) return generate(rest);
    if ((rest = command(line, "!interrupt"))) return give_up(rest, UINT32_MAX, 1);
    if (command(line, "!stats")) return stats();
    if ((rest = command(line, "!cancel"))) {
        uint32_t steps_max = take_number(&rest);
        return give_up(rest, steps_max, 0);
    }
    if (command(line, "!home")) {
        board_print("home: a cabin\n");
        return ternlet_set_home(assistant, &cabin, cabin_memory, sizeof cabin_memory);
    }
    return TERNLET_ERROR_ARGUMENT;
}

int main(void)
{
    static char line[2048];
    struct ternlet_options options = TERNLET_OPTIONS(256, 8);
    size_t image_bytes = (size_t)(image_end - image), memory_bytes;
    ternlet_code code;
    options.prompt_bytes_max = 128;
    code = ternlet_plan(image, image_bytes, &options, &memory_bytes);
    if (code == TERNLET_OK)
        /* No more than is needed, to show that it is enough. */
        code = ternlet_init(image, image_bytes, &options, memory,
                            memory_bytes < sizeof memory ? memory_bytes : sizeof memory, &assistant);
    if (code != TERNLET_OK) {
        report(code);
        return 1;
    }
    while (board_read_line(line, sizeof line)) {
        code = obey(line);
        if (code != TERNLET_OK) report(code);
    }
    return !success;
}
