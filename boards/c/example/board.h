/* What the example needs of a board: text in and out, the stack's depth, an interrupt, an end. */
#ifndef BOARD_H
#define BOARD_H

#include <stddef.h>

/* Reads a line of the input, without its newline, as a zero-terminated text; what is longer than the room is cut.
   Returns 0 at the end of the input. */
int board_read_line(char *line, size_t room);

/* Writes bytes, or a zero-terminated text, to the output. */
void board_write(const char *bytes, size_t len);
void board_print(const char *text);

/* The most bytes of stack used since reset. */
size_t board_stack_bytes(void);

/* Calls `handler` from an interrupt, once, a little later. */
void board_interrupt_soon(void (*handler)(void));

/* Ends the program with this exit code. */
_Noreturn void board_exit(int code);

#endif
