/* SPDX-FileCopyrightText: 2026 The facetimer authors
 * SPDX-License-Identifier: MIT
 *
 * For Wine alone, never shipped: Wine 8 has no bcryptprimitives.dll, which Windows 10 has. What is written in Rust takes
 * its random numbers from there; here they come from where they came before.
 */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG count);

__declspec(dllexport) BOOL ProcessPrng(PBYTE bytes, SIZE_T count) { return SystemFunction036(bytes, (ULONG)count); }
