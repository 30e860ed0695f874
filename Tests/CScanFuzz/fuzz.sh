#!/bin/sh
# Fuzzes the C kernels of the scan, the portable path being the oracle: fuzz.sh [SECONDS] (60).
# With clang's libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer; that of the Swift toolchain
# if there is one.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
clang=$(dirname "$(command -v swift)")/clang
[ -x "$clang" ] || clang=clang
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$clang" -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
    -fuse-ld=lld -I Sources/CScan/include Sources/CScan/*.c Tests/CScanFuzz/fuzz.c -o "$work/fuzz"
mkdir "$work/corpus"
"$work/fuzz" -max_total_time="$seconds" -max_len=2048 -len_control=0 -seed=1 -print_final_stats=1 \
    -artifact_prefix="${TMPDIR:-/tmp}/" "$work/corpus" 2>&1 | grep -E '^stat|ERROR|SUMMARY|artifact|DONE|Done'
