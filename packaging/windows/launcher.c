/* SPDX-FileCopyrightText: 2026 The facetimer authors
 * SPDX-License-Identifier: MIT
 *
 * facetimer.exe and facetimer-cli.exe: the Python beside it, with facetimer as its only program. The one is built with
 * -mwindows and opens no console; the other is for the command line.
 */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

__declspec(dllimport) int Py_Main(int, wchar_t **);

/* facetimer.starting asks `sys.frozen` how facetimer is started again: without a console, whoever asks. */
static wchar_t START[] = L"import os, sys; sys.frozen = True; sys.argv[0] = sys.executable; "
                         L"sys.executable = os.path.join(os.path.dirname(sys.executable), 'facetimer.exe'); "
                         L"from facetimer.__main__ import start; start()";

__attribute__((unused)) static int run(int count, wchar_t **words) {
    wchar_t **all = calloc(count + 3, sizeof *all);
    if (!all) return 3;
    all[0] = words[0];
    all[1] = L"-c";
    all[2] = START;
    for (int i = 1; i < count; i++) all[i + 2] = words[i];
    return Py_Main(count + 2, all);
}

#ifdef INTERPRETER /* for the tests alone: a python.exe */
int wmain(int count, wchar_t **words) { return Py_Main(count, words); }
#elif defined(WINDOWED)
int WINAPI wWinMain(HINSTANCE own, HINSTANCE none, LPWSTR line, int show) { return run(__argc, __wargv); }
#else
int wmain(int count, wchar_t **words) { return run(count, words); }
#endif
