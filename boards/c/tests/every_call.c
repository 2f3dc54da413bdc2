/* Calls every function of ternlet.h, so that the linker must find them all. Linked by link.sh, never run. */
#include "ternlet.h"

void start(void);

void ternlet_panic(const char *message)
{
    (void)message;
    for (;;) {
    }
}

void start(void)
{
    static void *memory[64];
    struct ternlet_options options = TERNLET_OPTIONS(TERNLET_ASK_CONTEXT_TOKENS, 1);
    struct ternlet_sampler sampler = TERNLET_GREEDY;
    struct ternlet *context = NULL;
    struct ternlet_token token;
    struct ternlet_text intent;
    struct ternlet_slot slot;
    struct ternlet_stats stats;
    char buffer[8];
    size_t bytes = ternlet_abi() + (size_t)ternlet_version()[0] + (size_t)ternlet_error_text(TERNLET_OK)[0];
    ternlet_plan(memory, sizeof memory, &options, &bytes);
    ternlet_init(memory, sizeof memory, &options, memory, bytes, &context);
    ternlet_set_home(context, NULL, memory, sizeof memory);
    ternlet_ask(context, "", 0, NULL, 0);
    ternlet_generate(context, "", TERNLET_ZERO_TERMINATED, &sampler, 1);
    ternlet_step(context, &token);
    ternlet_cancel(context);
    ternlet_action_json(context, buffer, sizeof buffer, &bytes);
    ternlet_action_intent(context, &intent);
    ternlet_action_slot(context, 0, &slot, buffer, sizeof buffer);
    ternlet_stats(context, &stats);
}
