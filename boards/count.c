/* Counts the instructions that a QEMU guest executes: a TCG plugin, built and used by count.sh.
 *
 * The count is exact and the same in every run: the guest has no interrupts, and what it executes
 * depends on its input alone. It says nothing of cycles: a Cortex-M7 may do two instructions in one
 * cycle and wait many for flash.
 *
 * With the argument mark=ADDRESS it also tells how many there were before the instruction at that address was executed
 * for the first time, and the most between two such times: the length of a step, if a mark stands between steps.
 *
 * The few functions of QEMU's plugin interface (version 1, "QEMU TCG Plugins" in its manual) are
 * declared here because Debian does not package the header.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;

size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *tb);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *tb, size_t at);
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id,
                                           void (*translated)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_plugin_insn *insn, int operation,
                                                void *counter, uint64_t addend);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *insn);
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn *insn, void (*executed)(unsigned int, void *),
                                            int flags, void *userdata);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, void (*ended)(qemu_plugin_id_t, void *),
                                    void *userdata);

/* QEMU_PLUGIN_INLINE_ADD_U64, QEMU_PLUGIN_CB_NO_REGS. */
enum { ADD_U64 = 0, NO_REGISTERS = 0 };

__attribute__((visibility("default"))) int qemu_plugin_version = 1;

static uint64_t instructions;
static uint64_t mark, first_mark, last_mark, longest_step;

static void at_mark(unsigned int cpu, void *userdata)
{
    (void)cpu;
    (void)userdata;
    if (first_mark == 0)
        first_mark = instructions;
    else if (instructions - last_mark > longest_step)
        longest_step = instructions - last_mark;
    last_mark = instructions;
}

/* Instruction by instruction, not block by block: a semihosting trap leaves its block early. */
static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    for (size_t at = 0; at < qemu_plugin_tb_n_insns(tb); at++) {
        struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, at);
        qemu_plugin_register_vcpu_insn_exec_inline(insn, ADD_U64, &instructions, 1);
        if (mark != 0 && qemu_plugin_insn_vaddr(insn) == mark)
            qemu_plugin_register_vcpu_insn_exec_cb(insn, at_mark, NO_REGISTERS, NULL);
    }
}

static void ended(qemu_plugin_id_t id, void *userdata)
{
    (void)id;
    (void)userdata;
    fprintf(stderr, "instructions %llu\n", (unsigned long long)instructions);
    if (mark != 0)
        fprintf(stderr, "first mark %llu\nlongest step %llu\n", (unsigned long long)first_mark,
                (unsigned long long)longest_step);
}

__attribute__((visibility("default"))) int qemu_plugin_install(qemu_plugin_id_t id, const void *info, int argc,
                                                               char **argv)
{
    (void)info;
    for (int at = 0; at < argc; at++)
        if (strncmp(argv[at], "mark=", 5) == 0)
            mark = strtoull(argv[at] + 5, NULL, 0);
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    qemu_plugin_register_atexit_cb(id, ended, NULL);
    return 0;
}
