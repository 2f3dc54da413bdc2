/* The model's image in flash, where it is read in place. */
    .section .image, "a"
    .balign 64
    .global image, image_end
image:
    .incbin IMAGE
image_end:
