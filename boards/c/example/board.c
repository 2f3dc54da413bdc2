/*
 * Arm's MPS2 board with the AN500 image (Cortex-M7), as QEMU models it: start-up, semihosting, SysTick. A firmware has all
 * of this already. Registers by the Armv7-M Architecture Reference Manual, operations by Arm's "Semihosting for AArch32
 * and AArch64", 2.0.
 */
#include "board.h"
#include <stdint.h>

int main(void);

/* ---- Start -------------------------------------------------------------------------------------------------------- */

/* By the linker script; nothing but their addresses counts. */
extern uint32_t data_load[], data_start[], data_end[], bss_start[], bss_end[], stack_lowest[], stack_top[];

#define CPACR (*(volatile uint32_t *)0xe000ed88u)
#define STACK_PAINT 0xccccccccu

static void (*volatile soon)(void);

void reset(void);

void reset(void)
{
    CPACR |= 0xfu << 20; /* the FPU, before any code that may use it */
    __asm volatile("dsb\n isb" ::: "memory");
    uint32_t *to = data_start;
    for (const uint32_t *from = data_load; to < data_end;) *to++ = *from++;
    for (to = bss_start; to < bss_end;) *to++ = 0;
    uint32_t *here = __builtin_frame_address(0);
    for (to = stack_lowest; to < here - 16;) *to++ = STACK_PAINT;
    board_exit(main());
}

static void fault(void)
{
    board_print("error: a fault of the CPU\n");
    board_exit(1);
}

#define SYST_CSR (*(volatile uint32_t *)0xe000e010u)
#define SYST_RVR (*(volatile uint32_t *)0xe000e014u)
#define SYST_CVR (*(volatile uint32_t *)0xe000e018u)

static void tick(void)
{
    SYST_CSR = 0;
    if (soon) soon();
}

union vector {
    void *stack;
    void (*handler)(void);
};

__attribute__((section(".vectors"), used)) static const union vector vectors[16] = {
    [0] = { .stack = stack_top },
    [1] = { .handler = reset },
    [2] = { .handler = fault }, /* NMI */
    [3] = { .handler = fault }, /* HardFault, and all others, which are not switched on */
    [15] = { .handler = tick },
};

void board_interrupt_soon(void (*handler)(void))
{
    soon = handler;
    SYST_RVR = 1000;
    SYST_CVR = 0;
    SYST_CSR = 7; /* on, interrupt, the CPU's clock */
}

size_t board_stack_bytes(void)
{
    const volatile uint32_t *lowest = stack_lowest;
    while (*lowest == STACK_PAINT) lowest++;
    return (size_t)((const char *)stack_top - (const char *)lowest);
}

/* ---- Semihosting -------------------------------------------------------------------------------------------------- */

enum { SYS_OPEN = 0x01, SYS_WRITE = 0x05, SYS_READ = 0x06, SYS_EXIT_EXTENDED = 0x20 };

/* QEMU answers; a debugger would. */
static uint32_t semihost(uint32_t operation, const void *block)
{
    register uint32_t r0 __asm("r0") = operation;
    register const void *r1 __asm("r1") = block;
    __asm volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

/* Standard input (mode 0) or output (mode 4), opened at the first use. */
static uint32_t stream(int mode)
{
    static uint32_t handles[2]; /* handle + 1 */
    uint32_t *handle = &handles[mode != 0];
    if (*handle == 0) {
        const uint32_t block[3] = { (uint32_t)":tt", (uint32_t)mode, 3 };
        *handle = semihost(SYS_OPEN, block) + 1;
    }
    return *handle - 1;
}

void board_write(const char *bytes, size_t len)
{
    const uint32_t block[3] = { stream(4), (uint32_t)bytes, len };
    semihost(SYS_WRITE, block);
}

void board_print(const char *text)
{
    size_t len = 0;
    while (text[len]) len++;
    board_write(text, len);
}

/* The next byte of the input, -1 at its end. */
static int read_byte(void)
{
    static unsigned char buffer[256];
    static size_t next, end;
    if (next == end) {
        const uint32_t block[3] = { stream(0), (uint32_t)buffer, sizeof buffer };
        uint32_t left = semihost(SYS_READ, block);
        next = 0;
        end = left < sizeof buffer ? sizeof buffer - left : 0;
    }
    return next < end ? buffer[next++] : -1;
}

int board_read_line(char *line, size_t room)
{
    size_t len = 0;
    int byte = read_byte();
    if (byte < 0) return 0;
    for (; byte >= 0 && byte != '\n'; byte = read_byte())
        if (len + 1 < room) line[len++] = (char)byte;
    line[len] = 0;
    return 1;
}

_Noreturn void board_exit(int code)
{
    const uint32_t block[2] = { 0x20026, (uint32_t)code }; /* ADP_Stopped_ApplicationExit */
    for (;;) semihost(SYS_EXIT_EXTENDED, block);
}
