#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# Brings every facetimer_*.ts beside this file up to date with the interface, and compiles it.
# A new language: copy facetimer_en.ts to facetimer_<locale>.ts, translate it (Qt Linguist opens it), run this.
set -eu
cd "$(dirname "$0")/../.."
bin=${FACETIMER_BIN:-.venv/bin}
for ts in assets/i18n/facetimer_*.ts; do
    # shellcheck disable=SC2046 # paths of our own package hold no spaces
    "$bin/pyside6-lupdate" $(find facetimer -name '*.py' | sort) -ts "$ts" -no-obsolete -locations none
    "$bin/pyside6-lrelease" -silent "$ts" -qm "${ts%.ts}.qm"
done
