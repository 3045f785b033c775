/* SPDX-FileCopyrightText: 2026 The facetimer authors
 * SPDX-License-Identifier: MIT
 *
 * For the tests alone: a program of any name that runs the Python file of that name beside it. PYTHON is the folder of
 * the Python that does so; whatever PATH says, it is found there.
 */
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    wchar_t script[MAX_PATH];
    DWORD length = GetModuleFileNameW(NULL, script, MAX_PATH);
    HMODULE library = LoadLibraryExW(PYTHON L"\\python311.dll", NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    wchar_t **all = calloc(count + 2, sizeof *all);
    if (length < 4 || length >= MAX_PATH || !library || !all) return 3;
    wcscpy(script + length - 3, L"py");
    int (*run)(int, wchar_t **) = (int (*)(int, wchar_t **))(void *)GetProcAddress(library, "Py_Main");
    if (!run) return 3;
    all[0] = words[0];
    all[1] = script;
    for (int i = 1; i < count; i++) all[i + 1] = words[i];
    return run(count + 1, all);
}
