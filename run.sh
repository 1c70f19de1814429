#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the window on a demo office. Without a display it does the main job on real input instead:
# imports a month's register, prints the daily report, plays a counter day, and says where its pictures and printouts are.
set -euo pipefail
cd "$(dirname "$0")"

packaging/install-packages.sh
cmake --preset dev >/dev/null
cmake --build build/dev --target yingsheng -j "$(nproc)" -- --quiet
program=build/dev/app/yingsheng

if [[ $# -gt 0 ]]; then
  exec "$program" "$@"
fi
mkdir -p out
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  [[ -e out/demo.db ]] || "$program" demo --store out/demo.db
  exec "$program" --store out/demo.db
fi

store=out/register.db
rm -f "$store" "$store"-* out/report-2026-10-16.pdf
"$program" import register tests/data/register-2026-09.csv --store "$store" --office 城关供电所
"$program" verify --store "$store"
"$program" rebuild --store "$store"
"$program" report daily --date 2026-10-16 --store "$store" --pdf out/report-2026-10-16.pdf
"$program" tour --out out/tour
echo "Printouts and pictures: out/report-2026-10-16.pdf and out/tour/"
