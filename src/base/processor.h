/* SPDX-License-Identifier: MIT */
/* What a build may count on beside plain C; every use has a plain way, too. */
#ifndef FXI_BASE_PROCESSOR_H
#define FXI_BASE_PROCESSOR_H

/* FXI_X86: SSE2, and whatever else the processor says that it has. FXI_NEON: the
   vectors of 64-bit ARM. */
#if defined(__GNUC__) && !defined(FXI_PORTABLE)
#if defined(__x86_64__)
#define FXI_X86
#elif defined(__aarch64__)
#define FXI_NEON
#endif
#endif

/* The first byte of a number is its lowest. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define FXI_LITTLE_ENDIAN
#endif

#endif
