#!/bin/sh
# SPDX-License-Identifier: MIT
# usage: consumer.sh BUILD_DIR SOURCE_DIR
# Installs into a fresh prefix and builds docs/example.c against it, through
# find_package and through pkg-config, and runs both programs; and reads the header as C++.
set -eu
build=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

DESTDIR='' cmake --install "$build" --prefix "$work/prefix" >"$work/log" 2>&1 ||
    { cat "$work/log"; exit 1; }
pc=$(dirname "$(find "$work/prefix" -name fxcheck.pc)")
libdir=${pc%/pkgconfig}

"$work/prefix/bin/fxcheck" --version
printf '**$5** million\n' >"$work/note.md"
"$work/prefix/bin/fxcheck" scan "$work/note.md" # by libmd4c, which may want another command
export LD_LIBRARY_PATH="$libdir"
for file in man/man1/fxcheck.1 man/man5/fxcheck-rates.5 \
    bash-completion/completions/fxcheck zsh/site-functions/_fxcheck; do
    [ -f "$work/prefix/share/$file" ] || { echo "$file is not installed"; exit 1; }
done
headers=$(ls "$work/prefix/include")
[ "$headers" = fxcheck.h ] || { echo "installed headers: $headers"; exit 1; }

echo "-- find_package"
mkdir "$work/consumer"
cp "$source/docs/example.c" "$work/consumer"
cat >"$work/consumer/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(consumer LANGUAGES C)
find_package(fxcheck 0.1 REQUIRED)
add_executable(example example.c)
target_link_libraries(example PRIVATE fxcheck::fxcheck)
END
cmake -S "$work/consumer" -B "$work/consumer/build" -G Ninja \
    -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_C_FLAGS="${CONSUMER_CFLAGS-}"
cmake --build "$work/consumer/build"
"$work/consumer/build/example" | tee "$work/first"

echo "-- C++"
cat >"$work/consumer.cpp" <<'END'
#include <fxcheck.h>
int main()
{
    fxc_options options = FXC_OPTIONS_INIT;
    fxc_report *report = NULL;
    fxc_status status = fxc_scan(&report, "$5", 2, &options, NULL);
    fxc_report_free(report);
    return status == FXC_OK ? 0 : 1;
}
END
if command -v "${CXX:-c++}" >/dev/null; then
    for standard in c++11 c++17 c++20; do
        "${CXX:-c++}" -std=$standard -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
            -I "$work/prefix/include" "$work/consumer.cpp"
    done
fi

echo "-- pkg-config"
static=
ls "$libdir"/libfxcheck.so >/dev/null 2>&1 || static=--static
export PKG_CONFIG_PATH="$pc"
# shellcheck disable=SC2046,SC2086 # lists of words
"${CC:-cc}" -std=c17 ${CONSUMER_CFLAGS-} $(pkg-config --cflags fxcheck) \
    "$source/docs/example.c" -o "$work/example" $(pkg-config $static --libs fxcheck)
"$work/example" >"$work/second"
cmp "$work/first" "$work/second"
