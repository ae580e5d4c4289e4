// SPDX-License-Identifier: MIT
// usage: peer_re2 TEXT PATTERNS...: counts the matches of all lines of the files of
// patterns, as one expression, in a text in memory.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <re2/re2.h>

extern "C" {
#include "stopwatch.h"
}

static std::string read_file(const char *path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Lines that end in a line feed, with '|' between.
static std::string join_lines(const std::string &lines) {
    std::string out = lines.substr(0, lines.size() - 1);
    for (char &c : out)
        c = c == '\n' ? '|' : c;
    return out;
}

static size_t count(const RE2 &expression, const std::string &text) {
    re2::StringPiece match;
    size_t found = 0, at = 0;
    while (expression.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1)) {
        at = static_cast<size_t>(match.data() - text.data()) + match.size();
        found++;
    }
    return found;
}

int main(int argc, char **argv) {
    if (argc < 3)
        return 2;
    std::string patterns;
    for (int i = 2; i < argc; i++)
        patterns += read_file(argv[i]);
    const std::string text = read_file(argv[1]);
    RE2::Options options;
    options.set_max_mem(256 << 20);
    const RE2 expression(join_lines(patterns), options);
    stopwatch start = stopwatch_start();
    size_t found = count(expression, text);
    stopwatch_print(start, 1);
    std::cerr << found << " matches\n";
    return !expression.ok();
}
