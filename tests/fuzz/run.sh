#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh json|text PROGRAM: some seconds of libFuzzer over seeds from the repository, three minutes in the battery. What once crashed lies in tests/data/fuzz
# and is read first. An input that breaks something is left in the current folder and named on the output; replay it with PROGRAM FILE.
set -euo pipefail
group=$1 program=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT

# seed READER FILE...: the first byte of an input says who reads it.
seed() {
  local reader=$1 file
  shift
  for file in "$@"; do
    { printf '%s' "$reader"; head -c 30000 "$file"; } > "$corpus/$reader-$(basename "$file")"
  done
}
pack=$root/resources/standards/satisfaction-2011
case $group in
  json)
    seed p "$pack/standard.json"; seed e "$pack/etiquette.json"; seed c "$pack/conduct.json"; seed f "$pack/fees.json"
    seed b "$pack"/business/*.json
    seed k "$root"/resources/calendars/cn-202[4-6].json "$root"/resources/calendars/lunar-*.json ;;
  text)
    for file in "$root"/tests/data/register-2026-09*.csv; do
      head -n 12 "$file" > "$corpus/head"; seed r "$corpus/head"; mv "$corpus/r-head" "$corpus/r-$(basename "$file")"; rm "$corpus/head"
    done
    seed t "$root"/resources/print/*.html ;;
esac
cp "$root/tests/data/fuzz/$group"/* "$corpus/"

seconds=${YINGSHENG_FUZZ_SECONDS:-$([[ -n ${YINGSHENG_BATTERY:-} ]] && echo 180 || echo 4)}
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 QT_QPA_PLATFORM=offscreen
"$program" -runs=0 -timeout=20 "$root/tests/data/fuzz/$group" 2>/dev/null
exec "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1500 -max_len=40000 -print_final_stats=1 ${YINGSHENG_SEED:+-seed=$YINGSHENG_SEED} "$corpus"
