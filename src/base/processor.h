/* SPDX-License-Identifier: MIT */
/* What a build may count on beside plain C; every use has a plain way, too. */
#ifndef FXI_BASE_PROCESSOR_H
#define FXI_BASE_PROCESSOR_H

#include <stdbool.h>

/* FXI_X86: SSE2, and whatever else the processor says that it has. FXI_NEON: the
   vectors of 64-bit ARM. */
#if defined(__GNUC__) && !defined(FXI_PORTABLE)
#if defined(__x86_64__)
#define FXI_X86
#if __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif
#elif defined(__aarch64__)
#define FXI_NEON
#endif
#endif

/* FXI_PROCESSOR_HAS(AVX2): the processor has it, and the system lets it be used, as
   libc found out when the process started. To ask anew is slow in a virtual machine. */
#ifdef CPU_FEATURE_ACTIVE
#define FXI_PROCESSOR_HAS(feature) CPU_FEATURE_ACTIVE(feature)
#else
#define FXI_PROCESSOR_HAS(feature) false
#endif

/* The first byte of a number is its lowest. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define FXI_LITTLE_ENDIAN
#endif

#endif
