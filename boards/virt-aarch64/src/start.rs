//! From reset to Rust, for every core: exception level, floating point, page tables, caches, stack.
//!
//! Section numbers are those of the Arm Architecture Reference Manual for A-profile, DDI 0487; all
//! registers stand in its part D.
//!
//! 1. QEMU starts core 0 at `start`, at EL1, or at EL2 with `virtualization=on`; PSCI starts the others
//!    at `start_helper` with their number in x0. EL2 hands over to EL1 at once. EL3 (`secure=on`) is
//!    refused: exit code 1.
//! 2. With the MMU off all memory counts as device memory, where unaligned and exclusive accesses are
//!    not to be had. So nothing is written and no Rust runs before the MMU is on, and the page tables
//!    are constants of the program (`mmu.rs`).
//! 3. Caches are taken to hold nothing at reset, which every core of ARMv8 sees to itself. RAM that the
//!    program does not clear holds what the loader left.
//! 4. FPCR is zero: round to nearest even, subnormal numbers kept, no alternative behaviour; the program
//!    proves it again by computing (`ternlet_core::float_env`).
//! 5. Interrupts stay masked for good: nothing here is served by one.

use core::arch::global_asm;

use crate::board::main_core;
use crate::exceptions::exception;
use crate::helpers::main_helper;
use crate::mmu::{PAGE, STACK_BYTES, TABLES};

/// What a stack holds where it was never used.
pub const STACK_PAINT: u64 = 0x5041_494e_5041_494e;

/// MAIR_EL1 (D19.2): attribute 0 is device memory that neither gathers, reorders nor acknowledges early
/// (nGnRnE), attribute 1 normal memory, written back, read and write allocated, inner and outer.
const MEMORY_ATTRIBUTES: u64 = 0xff00;

/// TCR_EL1 (D19.2): addresses of 39 bits in pages of 4 KB, so that walks begin at level 1 (T0SZ, TG0);
/// walks are cached and inner shareable (IRGN0, ORGN0, SH0); no upper half (EPD1); 36 bits of physical
/// address (IPS), which every core has.
const TRANSLATION_CONTROL: u64 = 25 | 1 << 8 | 1 << 10 | 3 << 12 | 1 << 23 | 1 << 32;

/// SCTLR_EL1 (D19.2) with the MMU off: the bits that are one on cores without the features they belong to.
const SYSTEM_CONTROL_OFF: u64 = 1 << 11 | 1 << 20 | 1 << 22 | 1 << 23 | 1 << 28 | 1 << 29;

/// And with everything on: M (MMU), C and I (caches), SA (stack alignment), WXN (what can be written is
/// never executed).
const SYSTEM_CONTROL_ON: u64 = SYSTEM_CONTROL_OFF | 1 | 1 << 2 | 1 << 3 | 1 << 12 | 1 << 19;

global_asm!(
    r#"
    .section .text.start, "ax"
    .global start
    .global start_helper
start:
    mov     x0, #0
start_helper:
    mov     x19, x0                 // x19: the core's number, kept throughout
    mrs     x1, CurrentEL           // C5.2: bits 3:2
    cmp     x1, #(2 << 2)
    b.lo    at_el1
    b.hi    refuse

    // EL2: everything of EL1 is AArch64 and nothing is trapped.
    mov     x1, #(1 << 31)          // HCR_EL2.RW
    msr     hcr_el2, x1
    mov     x1, #0x33ff             // CPTR_EL2 (E2H = 0): RES1, TFP = 0
    msr     cptr_el2, x1
    mrs     x1, midr_el1
    msr     vpidr_el2, x1
    mrs     x1, mpidr_el1
    msr     vmpidr_el2, x1
    msr     cntvoff_el2, xzr
    ldr     x1, ={system_control_off}
    msr     sctlr_el1, x1
    mov     x1, #0x3c5              // SPSR_EL2: D, A, I, F masked, EL1 with its own stack pointer
    msr     spsr_el2, x1
    adr     x1, at_el1
    msr     elr_el2, x1
    eret

at_el1:
    msr     daifset, #0xf
    msr     tpidr_el1, x19          // where the vectors find the number
    adrp    x1, vectors
    add     x1, x1, :lo12:vectors
    msr     vbar_el1, x1
    mov     x1, #(3 << 20)          // CPACR_EL1.FPEN: floating point and vectors not trapped
    msr     cpacr_el1, x1
    isb
    msr     fpcr, xzr

    ldr     x1, ={memory_attributes}
    msr     mair_el1, x1
    ldr     x1, ={translation_control}
    msr     tcr_el1, x1
    adrp    x1, {tables}
    add     x1, x1, :lo12:{tables}
    msr     ttbr0_el1, x1
    tlbi    vmalle1
    ic      iallu
    dsb     nsh
    isb
    ldr     x1, ={system_control_on}
    msr     sctlr_el1, x1
    isb

    // The core's stack, all of it painted but for the page that is not mapped.
    adrp    x1, stacks
    add     x1, x1, :lo12:stacks
    ldr     x2, ={stack_bytes}
    madd    x1, x19, x2, x1
    add     x2, x1, x2
    mov     sp, x2
    add     x1, x1, #{page}
    ldr     x3, ={stack_paint}
1:  stp     x3, x3, [x1], #16
    cmp     x1, x2
    b.lo    1b

    mov     x29, xzr
    mov     x30, xzr
    mov     x0, x19
    cbnz    x19, {main_helper}

    adrp    x1, bss_start
    add     x1, x1, :lo12:bss_start
    adrp    x2, bss_end
    add     x2, x2, :lo12:bss_end
2:  cmp     x1, x2
    b.hs    3f
    stp     xzr, xzr, [x1], #16
    b       2b
3:  b       {main_core}

refuse:                             // semihosting, SYS_EXIT_EXTENDED: a stop for a reason of the program's, 1
    mov     w0, #0x20
    adr     x1, refusal
    hlt     #0xf000
    b       refuse
    .balign 8
refusal:
    .quad   0x20026, 1
    .ltorg

    // D1.3: sixteen vectors of 0x80 bytes. Nothing returns, so the stack is begun again from its top,
    // which serves as well when it is the stack that overflowed.
    .balign 0x800
vectors:
    .irp    number, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    .balign 0x80
    mov     x0, #\number
    b       fault
    .endr
fault:
    mrs     x4, tpidr_el1
    add     x4, x4, #1
    adrp    x5, stacks
    add     x5, x5, :lo12:stacks
    ldr     x6, ={stack_bytes}
    madd    x5, x4, x6, x5
    mov     sp, x5
    mrs     x1, esr_el1
    mrs     x2, elr_el1
    mrs     x3, far_el1
    b       {exception}
    .ltorg
    "#,
    memory_attributes = const MEMORY_ATTRIBUTES,
    translation_control = const TRANSLATION_CONTROL,
    system_control_off = const SYSTEM_CONTROL_OFF,
    system_control_on = const SYSTEM_CONTROL_ON,
    page = const PAGE,
    stack_bytes = const STACK_BYTES,
    stack_paint = const STACK_PAINT,
    tables = sym TABLES,
    main_core = sym main_core,
    main_helper = sym main_helper,
    exception = sym exception,
);
