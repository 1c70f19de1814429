#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and passes every test:  ./test.sh [--core-only | --asan | --battery]
#   (nothing)    all tests at small counts, and some seconds of fuzzing
#   --core-only  the build without ui and app, and the core tests
#   --asan       all tests under the address and undefined-behaviour sanitizers
#   --battery    the reliability tests at the counts of the README's table
set -euo pipefail
cd "$(dirname "$0")"

preset=dev
case "${1:-}" in
  "") ;;
  --core-only) preset=core-only ;;
  --asan) preset=asan ;;
  --battery) export YINGSHENG_BATTERY=1 QTEST_FUNCTION_TIMEOUT=1800000 ;; # ms; five minutes otherwise
  *) sed -n '3,7p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac

packaging/install-packages.sh
export QTEST_DISABLE_STACK_DUMP=1 QTEST_DISABLE_CORE_DUMP=1 TZ="${TZ:-UTC}"
jobs=$(nproc)
build() {
  cmake --preset "$1" >/dev/null
  cmake --build "build/$1" -j "$jobs" -- --quiet
}
# On CI's shared machine a window test starved of its core may be tried once more; a real failure fails twice.
run=(ctest --output-on-failure -j "$jobs" ${CI:+--repeat until-pass:2})

build "$preset"
if [[ -n ${YINGSHENG_BATTERY:-} ]]; then
  build fuzz
  "${run[@]}" --test-dir build/dev -L battery
  "${run[@]}" --test-dir build/fuzz -L battery
else
  "${run[@]}" --test-dir "build/$preset"
  if [[ $preset == dev ]]; then
    build fuzz
    "${run[@]}" --test-dir build/fuzz
  fi
fi
