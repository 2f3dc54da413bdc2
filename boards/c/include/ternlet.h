/*
 * ternlet.h: a ternary language model, and the home assistant made of one, for firmware. C99, or C++.
 *
 * One block of memory that you give holds everything; nothing is allocated, no file is opened, no thread is started.
 * What takes long is done in steps, so that you feed a watchdog and serve other work between two of them:
 *
 *     static _Alignas(TERNLET_ALIGN) unsigned char memory[256 * 1024];
 *     struct ternlet_options options = TERNLET_OPTIONS(256, 16);
 *     struct ternlet *t;
 *     char json[256];
 *     ternlet_code code = ternlet_init(image, image_bytes, &options, memory, sizeof memory, &t);
 *     if (code == TERNLET_OK) code = ternlet_ask(t, "turn on the kitchen lights", TERNLET_ZERO_TERMINATED, NULL, 0);
 *     if (code == TERNLET_OK) while ((code = ternlet_step(t, NULL)) > TERNLET_OK && code < TERNLET_DONE) feed_watchdog();
 *     if (code == TERNLET_DONE) code = ternlet_action_json(t, json, sizeof json, NULL);
 *     // {"intent":"HassTurnOn","slots":{"area":"Kitchen","domain":"light"}}
 *
 * RULES THAT HOLD FOR EVERY CALL
 *
 * Ownership. The library keeps pointers to the image, to the memory and to the home (its memory and its strings): these
 *   stay where they are, and nobody else writes to them, until the last call. It keeps no other pointer: sentences,
 *   prompts, options and samplers are copied during the call. The end needs no call: take the memory back.
 * Pointers. NULL, a wrong alignment, a length beyond the limits below, a context that was never made, was moved or
 *   overwritten: an error, and nothing else happens. A pointer that leads nowhere cannot be seen: that is undefined, as
 *   everywhere in C.
 * Threads. One call at a time for each context. A call during another one with the same context, from an interrupt or
 *   another thread, returns TERNLET_ERROR_BUSY. Different contexts may be used at once; they may share image and home.
 * Interrupts. ternlet_cancel, ternlet_abi, ternlet_version and ternlet_error_text may be called from an interrupt
 *   handler at any time. All others take long, use the FPU and kilobytes of stack: call them from a task.
 * Time. Every call is bounded. No call but ternlet_step computes the model: ternlet_init reads the image once or twice
 *   (and all of it, unless told otherwise); ternlet_ask looks through the home; the rest is short. A step computes a part
 *   of one layer for at most batch_tokens tokens, or a part of the output head.
 * FPU. It is switched on (Cortex-M: CPACR) before the first call, rounds to nearest and keeps subnormal numbers (FPSCR 0,
 *   as after reset). Programs are compiled for the hard-float calling convention (-mfloat-abi=hard). aarch64: the MMU is
 *   on and RAM is normal memory, since unaligned accesses and atomic instructions are used.
 * Failure. After an error of a step, nothing is going on; the context may be used again. If the library itself is wrong,
 *   it calls ternlet_panic, which you define; it never unwinds and never returns a wrong answer from there.
 * Constants are macros and codes are int32_t, so that -fshort-enums changes nothing.
 */
#ifndef TERNLET_H
#define TERNLET_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---------------------------------------------------------------------------------------------------- */

/* Number of this interface. TERNLET_OPTIONS tells the library which one the caller was compiled with. */
#define TERNLET_ABI 1

/* What image and memory start at a multiple of, in bytes. */
#define TERNLET_ALIGN 64
/* Bytes at the start of the memory that do not depend on model and options. */
#define TERNLET_CONTEXT_BYTES 8192
/* The longest sentence, prompt and name, in bytes; the most floors, areas and entities, of each. */
#define TERNLET_SENTENCE_BYTES_MAX 512
#define TERNLET_PROMPT_BYTES_MAX 1048576
#define TERNLET_NAME_BYTES_MAX 255
#define TERNLET_HOME_ENTRIES_MAX 4096
/* The least context_tokens with which ternlet_ask works. */
#define TERNLET_ASK_CONTEXT_TOKENS 240

/* Instead of a length: the text ends with a zero byte. */
#define TERNLET_ZERO_TERMINATED ((size_t)-1)

/* Flags of ternlet_options. Those of the CPU are promises: a wrong one is an undefined instruction. */
#define TERNLET_SKIP_WEIGHTS_CHECK 1u /* do not compare the checksums of the weights: seconds less, and damage unseen */
#define TERNLET_CPU_DOTPROD 2u        /* aarch64: every CPU that calls has FEAT_DotProd */
#define TERNLET_CPU_I8MM 4u           /* aarch64: every CPU that calls has FEAT_I8MM and FEAT_DotProd */
#define TERNLET_CPU_DSP 8u            /* Cortex-M33, M55: every CPU that calls has the DSP extension (bits 7 to 4 of
                                         ID_ISAR3, at 0xe000ed6c, are 3). On M4 and M7 it is known without this */

/* What keys and values are rounded to: RAM against precision. */
#define TERNLET_KV_INT8 0u
#define TERNLET_KV_F16 1u
#define TERNLET_KV_F32 2u

/* Flag of ternlet_sampler: texts of control tokens in the prompt ("<|eot_id|>") are those tokens. Never for what people
   wrote. */
#define TERNLET_SPECIAL_TOKENS 1u

/* Kinds of a slot's value. */
#define TERNLET_VALUE_NAME 1u   /* a name as the home spells it */
#define TERNLET_VALUE_WORD 2u   /* a word of the schema: a domain, a device class, a state */
#define TERNLET_VALUE_NUMBER 3u /* a number, in tenths as well */
#define TERNLET_VALUE_SAID 4u   /* words of the sentence */

/* What ended a generated text. */
#define TERNLET_END_NONE 0u
#define TERNLET_END_STOP 1u         /* a token that ends a text; it is not handed out */
#define TERNLET_END_TOKEN_LIMIT 2u  /* tokens_max */
#define TERNLET_END_CONTEXT_FULL 3u /* context_tokens */

/* Kinds of things, Home Assistant's domains. */
#define TERNLET_DOMAIN_LIGHT 0u
#define TERNLET_DOMAIN_SWITCH 1u
#define TERNLET_DOMAIN_FAN 2u
#define TERNLET_DOMAIN_COVER 3u
#define TERNLET_DOMAIN_LOCK 4u
#define TERNLET_DOMAIN_VALVE 5u
#define TERNLET_DOMAIN_MEDIA_PLAYER 6u
#define TERNLET_DOMAIN_CLIMATE 7u
#define TERNLET_DOMAIN_SENSOR 8u
#define TERNLET_DOMAIN_BINARY_SENSOR 9u
#define TERNLET_DOMAIN_PERSON 10u
#define TERNLET_DOMAIN_SCENE 11u
#define TERNLET_DOMAIN_SCRIPT 12u
#define TERNLET_DOMAIN_VACUUM 13u
#define TERNLET_DOMAIN_WEATHER 14u
#define TERNLET_DOMAIN_TODO 15u

/* ---- Codes -------------------------------------------------------------------------------------------------------- */

/* What calls return: 0, the progress of a step (above 0), or an error (below 0). */
typedef int32_t ternlet_code;

#define TERNLET_OK 0
#define TERNLET_WORKING 1   /* a step is done, there are more */
#define TERNLET_TOKEN 2     /* a step is done and brought a token; there are more */
#define TERNLET_DONE 3      /* the answer or text is over */
#define TERNLET_CANCELLED 4 /* it was given up, as ternlet_cancel asked */

#define TERNLET_ERROR_NULL (-1)             /* a pointer is NULL that must not be */
#define TERNLET_ERROR_MISALIGNED (-2)       /* a pointer is not aligned */
#define TERNLET_ERROR_ARGUMENT (-3)         /* a number, a flag or a length is out of its range */
#define TERNLET_ERROR_ABI (-4)              /* header and library are of different versions */
#define TERNLET_ERROR_MEMORY (-5)           /* the memory is too small */
#define TERNLET_ERROR_OVERLAP (-6)          /* memory given overlaps memory in use */
#define TERNLET_ERROR_NOT_A_CONTEXT (-7)    /* never initialised, moved, or overwritten */
#define TERNLET_ERROR_BUSY (-8)             /* another call with this context is going on */
#define TERNLET_ERROR_FLOAT (-9)            /* the FPU does not compute as IEEE 754 says */
#define TERNLET_ERROR_KERNEL (-10)          /* no kernel computes what the reference does */
#define TERNLET_ERROR_NOT_AN_IMAGE (-11)    /* the bytes are no image */
#define TERNLET_ERROR_IMAGE_VERSION (-12)   /* the image is of another version */
#define TERNLET_ERROR_IMAGE_SHORT (-13)     /* the image is cut short */
#define TERNLET_ERROR_IMAGE_DAMAGED (-14)   /* a checksum of the image is wrong */
#define TERNLET_ERROR_IMAGE_UNUSABLE (-15)  /* the image contradicts itself */
#define TERNLET_ERROR_LIMITS (-16)          /* the model does not allow this many context or batch tokens */
#define TERNLET_ERROR_NOT_UTF8 (-17)        /* a text is not UTF-8 */
#define TERNLET_ERROR_TOO_LONG (-18)        /* a text is too long */
#define TERNLET_ERROR_NOT_AN_ASSISTANT (-19) /* the model is none: only ternlet_generate is possible */
#define TERNLET_ERROR_AREA (-20)            /* the home has no area of this name */
#define TERNLET_ERROR_IDLE (-21)            /* nothing was asked, or the answer is not there yet */
#define TERNLET_ERROR_BUFFER (-22)          /* the buffer is too small */
#define TERNLET_ERROR_NO_SUCH_SLOT (-23)    /* the action has fewer slots */
#define TERNLET_ERROR_MODEL (-24)           /* the model is damaged: what it computed is no number, or no token */
#define TERNLET_ERROR_CONTEXT_FULL (-25)    /* too many tokens for context_tokens */

/* A code in words: one line, ends with a zero byte, lives for ever. Unknown codes have words, too. */
const char *ternlet_error_text(ternlet_code code);

/* ---- Structs ------------------------------------------------------------------------------------------------------ */

/* A context: the start of your memory. Its content is the library's. */
struct ternlet;

/* A text in UTF-8: so many bytes, or TERNLET_ZERO_TERMINATED; { NULL, 0 } is none. Those that the library hands out have
   a length and no zero byte behind them. */
struct ternlet_text {
    const char *bytes;
    size_t len;
};

/* A literal as a text: static const struct ternlet_area areas[] = { { TERNLET_TEXT("Kitchen"), TERNLET_NO_TEXT } }; */
#define TERNLET_TEXT(literal) { literal, sizeof(literal) - 1 }
#define TERNLET_NO_TEXT { NULL, 0 }

/* What a context is to hold. Begin with TERNLET_OPTIONS(context_tokens, batch_tokens), then change what is different. */
struct ternlet_options {
    uint32_t abi;              /* TERNLET_ABI */
    uint32_t flags;            /* TERNLET_SKIP_WEIGHTS_CHECK, TERNLET_CPU_... */
    uint32_t context_tokens;   /* tokens of prompt and answer together; TERNLET_ASK_CONTEXT_TOKENS for ternlet_ask */
    uint32_t batch_tokens;     /* tokens of a prompt that one step computes, 1 to 16 on a microcontroller: more takes more
                                  RAM, reads flash less often and makes steps longer */
    uint32_t kv;               /* TERNLET_KV_... */
    uint32_t prompt_bytes_max; /* longest prompt of ternlet_generate; 0 where it is not used. 20 bytes of RAM a byte */
};

#define TERNLET_OPTIONS(context_tokens, batch_tokens) \
    { TERNLET_ABI, 0u, (context_tokens), (batch_tokens), TERNLET_KV_INT8, 0u }

/* How tokens of a generated text are chosen. Begin with TERNLET_GREEDY. */
struct ternlet_sampler {
    float temperature;        /* 0: always the likeliest */
    uint32_t top_k;           /* only the k likeliest; 0: all */
    float top_p;              /* only the likeliest that together reach this probability, above 0 to 1; 1: all */
    float min_p;              /* only those at least this fraction as likely as the likeliest, 0 to 1; 0: all */
    float repetition_penalty; /* above 1 makes the last 64 tokens less likely; 1: no */
    uint32_t flags;           /* TERNLET_SPECIAL_TOKENS, or 0 */
    uint64_t seed;            /* the same seed, the same text */
};

#define TERNLET_GREEDY { 0.0f, 0u, 1.0f, 0.0f, 1.0f, 0u, 0u }

/* A token that a step brought. */
struct ternlet_token {
    uint32_t id;              /* its number in the vocabulary */
    uint32_t is_control;      /* 1: no part of the text ("<|eot_id|>"; an action's intents and slots), else 0 */
    struct ternlet_text text; /* its bytes, within the image. May begin or end within a character: write them one after
                                 another, and what was written is UTF-8 */
};

/* A slot of an action. */
struct ternlet_slot {
    struct ternlet_text name; /* "area"; lives for ever */
    uint32_t kind;            /* TERNLET_VALUE_... */
    int32_t tenths;           /* the number in tenths (21.5 is 215) where it is one, else 0 */
    size_t value_bytes;       /* length of the value as text, without its zero byte */
};

/* What a context did and holds. */
struct ternlet_stats {
    uint64_t steps;             /* since ternlet_init */
    uint64_t tokens;            /* evaluated since ternlet_init, prompts included */
    size_t memory_bytes;        /* given */
    size_t memory_used;         /* in use: what ternlet_plan said. It never grows */
    uint32_t context_tokens;    /* as in the options */
    uint32_t batch_tokens;      /* as in the options */
    uint32_t position;          /* tokens in the context now */
    uint32_t end;               /* TERNLET_END_... */
    struct ternlet_text kernel; /* who computes: "portable", "aarch64-dotprod" */
    struct ternlet_text model;  /* its name, within the image */
};

/* What is in a home. Names are as answers shall spell them; an area's floor and an entity's area are names, too. */
struct ternlet_floor {
    struct ternlet_text name; /* "First Floor" */
};
struct ternlet_area {
    struct ternlet_text name;  /* "Kitchen" */
    struct ternlet_text floor; /* or TERNLET_NO_TEXT */
};
struct ternlet_entity {
    struct ternlet_text name;         /* "Bedroom Lamp" */
    struct ternlet_text area;         /* or TERNLET_NO_TEXT */
    struct ternlet_text device_class; /* Home Assistant's: "curtain", "humidity"; or TERNLET_NO_TEXT */
    uint32_t domain;                  /* TERNLET_DOMAIN_... */
};
struct ternlet_home {
    const struct ternlet_floor *floors; /* may be NULL where the count is 0; so the others */
    size_t floor_count;
    const struct ternlet_area *areas;
    size_t area_count;
    const struct ternlet_entity *entities;
    size_t entity_count;
};

/* Bytes of memory that a home of so many floors, areas and entities takes: a constant for an array of void pointers,
   static void *home_memory[TERNLET_HOME_BYTES(2, 9, 40) / sizeof(void *)]; */
#define TERNLET_HOME_BYTES(floors, areas, entities) \
    (sizeof(void *) * (6 + 2 * (size_t)(floors) + 4 * (size_t)(areas) + 7 * (size_t)(entities)))

/* ---- Start -------------------------------------------------------------------------------------------------------- */

/* The interface that the library has (compare with TERNLET_ABI), and the version for people. */
uint32_t ternlet_abi(void);
const char *ternlet_version(void);

/*
 * Tells how many bytes of memory ternlet_init needs for this image and these options: exactly so many pass. On a PC
 * `ternlet plan` tells the same; add TERNLET_CONTEXT_BYTES and, for ternlet_generate, 4 * context_tokens and 20 *
 * (prompt_bytes_max + 1), each rounded up to 64.
 */
ternlet_code ternlet_plan(const void *image, size_t image_bytes, const struct ternlet_options *options,
                          size_t *memory_bytes);

/*
 * Checks everything and makes a context of the sample home at the start of `memory`. `image` is read in place (flash, or
 * RAM); `image_bytes` may be more than the image has. Refuses where the FPU, a checksum, or every kernel is wrong.
 * `*context` is the context, or NULL after an error. Memory may be initialised again without a goodbye; the context that
 * was there is not to be used any more, also when this fails. Of another task's call with it this call knows nothing:
 * let none be going on.
 */
ternlet_code ternlet_init(const void *image, size_t image_bytes, const struct ternlet_options *options, void *memory,
                          size_t memory_bytes, struct ternlet **context);

/*
 * Takes another home; NULL: the sample home. An answer that is going on is given up. `home` and its arrays are read
 * during the call; their strings stay where they are (see above), and `memory`, of at least TERNLET_HOME_BYTES bytes and
 * aligned for a pointer, is the library's until another home is set: apart from `home`, its arrays and its strings
 * (TERNLET_ERROR_OVERLAP). After an error the home is the sample home.
 */
ternlet_code ternlet_set_home(struct ternlet *context, const struct ternlet_home *home, void *memory,
                              size_t memory_bytes);

/* ---- Work --------------------------------------------------------------------------------------------------------- */

/*
 * Begins to answer a sentence, said in an area of the home (NULL: nowhere). What was going on is given up, also when this
 * fails. The texts are copied. A sentence of more than 64 tokens, some 50 words, asks for nothing.
 */
ternlet_code ternlet_ask(struct ternlet *context, const char *sentence, size_t sentence_bytes, const char *area,
                         size_t area_bytes);

/*
 * Begins a new text: the model goes on after the prompt, for up to `tokens_max` tokens. What was going on is given up, also
 * when this fails. `sampler` NULL: TERNLET_GREEDY.
 */
ternlet_code ternlet_generate(struct ternlet *context, const char *prompt, size_t prompt_bytes,
                              const struct ternlet_sampler *sampler, uint32_t tokens_max);

/*
 * Does the next bounded piece. Returns TERNLET_WORKING; TERNLET_TOKEN, and then `*token` is it (NULL: not wanted);
 * TERNLET_DONE, also when called again; TERNLET_CANCELLED, once, and then nothing is going on; or an error.
 */
ternlet_code ternlet_step(struct ternlet *context, struct ternlet_token *token);

/*
 * Asks that the next step give up. May be called from anywhere, an interrupt during a step included. Forgotten when
 * something new begins. (To begin something new, or to leave it at that, needs no ternlet_cancel.)
 */
ternlet_code ternlet_cancel(struct ternlet *context);

/* ---- Results ------------------------------------------------------------------------------------------------------ */

/*
 * Writes the action as JSON with a zero byte behind it. `*json_bytes` (or NULL) is its length without that, also when
 * the buffer is too small: then the buffer holds "". A buffer of NULL and 0 bytes asks for the length.
 */
ternlet_code ternlet_action_json(struct ternlet *context, char *buffer, size_t buffer_bytes, size_t *json_bytes);

/* Tells the action's intent, Home Assistant's name; { NULL, 0 } where the sentence asks for nothing of a home. */
ternlet_code ternlet_action_intent(struct ternlet *context, struct ternlet_text *intent);

/*
 * Tells the action's slot number `index`, from 0 on, and writes its value as text with a zero byte behind it: "Kitchen",
 * "light", "21.5". TERNLET_ERROR_NO_SUCH_SLOT after the last one. If the buffer is too small, `*slot` is right and the
 * buffer holds "".
 */
ternlet_code ternlet_action_slot(struct ternlet *context, size_t index, struct ternlet_slot *slot, char *buffer,
                                 size_t buffer_bytes);

/* Tells what the context did and holds; at any time between two calls. */
ternlet_code ternlet_stats(struct ternlet *context, struct ternlet_stats *stats);

/* ---- Yours -------------------------------------------------------------------------------------------------------- */

/*
 * You define this; without it the program does not link. Called when the library found itself in the wrong, which no
 * input can bring about: a defect of it, or of memory. `message` (one or two lines, ends with a zero byte) says where.
 * Print or store it and reset. Do not return and do not longjmp: if it returns, the CPU is stopped by an undefined
 * instruction.
 */
void ternlet_panic(const char *message);

#ifdef __cplusplus
}
#endif

#endif
