#!/usr/bin/env python3
"""Makes a UF2 file, which a Pico 2 in BOOTSEL mode takes as a USB drive, from a program's ELF file.

    boards/uf2.py ELF UF2                   program and model
    boards/uf2.py ELF UF2 program           the program alone; the model that is there stays
    boards/uf2.py ELF UF2 model             the model alone

UF2: blocks of 512 bytes that carry 256 bytes for a flash address each (github.com/microsoft/uf2).
The boot ROM erases whole sectors of 4 KB (RP2350 datasheet, 5.5.2), on which both parts begin.
"""

import struct
import sys

# "rp2350-arm-s" of the datasheet's 5.5.3: a secure program for the ARM cores.
FAMILY = 0xE48BFF59
FAMILY_PRESENT = 0x2000
PAGE = 256
FLASH = range(0x1000_0000, 0x1040_0000)
# Where boards/pico2/memory.x lets the model begin.
MODEL = 0x1008_0000


def segments(elf):
    """(address in flash, bytes) of everything that is loaded."""
    if elf[:6] != b"\x7fELF\x01\x01":
        sys.exit("not a little-endian ELF file of 32 bits")
    (table,) = struct.unpack_from("<I", elf, 28)
    entry_bytes, count = struct.unpack_from("<HH", elf, 42)
    for at in range(table, table + count * entry_bytes, entry_bytes):
        kind, offset, _, address, file_bytes = struct.unpack_from("<5I", elf, at)
        if kind == 1 and file_bytes > 0:
            yield address, elf[offset : offset + file_bytes]


def pages(parts):
    """Page address to its 256 bytes; between parts flash stays erased."""
    made = {}
    for address, data in parts:
        if address not in FLASH or address + len(data) > FLASH.stop:
            sys.exit(f"{address:#x}: not in flash")
        for at, byte in enumerate(data, address):
            made.setdefault(at - at % PAGE, bytearray(b"\xff" * PAGE))[at % PAGE] = byte
    return made


def main():
    if len(sys.argv) not in (3, 4) or sys.argv[3:] not in ([], ["program"], ["model"]):
        sys.exit(__doc__)
    with open(sys.argv[1], "rb") as file:
        parts = list(segments(file.read()))
    if sys.argv[3:]:
        parts = [part for part in parts if (part[0] >= MODEL) == (sys.argv[3] == "model")]
    made = pages(parts)
    if not made:
        sys.exit("nothing to write")
    with open(sys.argv[2], "wb") as file:
        for number, address in enumerate(sorted(made)):
            head = struct.pack(
                "<8I", 0x0A324655, 0x9E5D5157, FAMILY_PRESENT, address, PAGE, number, len(made), FAMILY
            )
            file.write(head + bytes(made[address]) + bytes(476 - PAGE) + struct.pack("<I", 0x0AB16F30))
    print(f"{sys.argv[2]}: {len(made)} blocks, {len(made) * PAGE} bytes of flash")


main()
