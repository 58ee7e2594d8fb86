#!/usr/bin/env python3
"""Writes FOLDER/ntm.1 (English) and FOLDER/vi/ntm.1 (Vietnamese) from what the commands say of themselves: `manual.py NTM FOLDER`."""
import json
import pathlib
import subprocess
import sys

WORDS = {
    "en": {"name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS",
           "shared": "OPTIONS OF EVERY COMMAND THAT READS SHEETS",
           "default": "default: %s", "options": "OPTIONS", "page": "Village checklists",
           "see": "Also takes the options of every command that reads sheets."},
    "vi": {"name": "TÊN", "synopsis": "CÁCH GỌI", "description": "MÔ TẢ", "commands": "CÁC LỆNH",
           "shared": "TÙY CHỌN CHUNG CỦA CÁC LỆNH ĐỌC PHIẾU",
           "default": "mặc định: %s", "options": "TÙY CHỌN", "page": "Phiếu nông thôn mới",
           "see": "Nhận cả các tùy chọn chung của các lệnh đọc phiếu."},
}


def plain(text):
    """Text as roff takes it: no line starts a request, hyphens can be copied."""
    lines = []
    for line in text.strip().split("\n"):
        line = line.replace("\\", "\\e").replace("-", "\\-")
        lines.append("\\&" + line if line[:1] in (".", "'") else line)
    return "\n".join(lines)


def name(argument):
    """How an argument is typed: `-o, --output FILE`."""
    value = plain(argument.get("valueName", ""))
    if argument["kind"] == "positional":
        typed = f"\\fI{value}\\fR" + ("..." if argument["isRepeating"] else "")
    else:
        names = sorted(argument["names"], key=lambda each: len(each["name"]))
        typed = ", ".join(("\\fB\\-" if each["kind"] == "short" else "\\fB\\-\\-") + plain(each["name"]) + "\\fR"
                          for each in names)
        if argument["kind"] == "option":
            typed += f" \\fI{value}\\fR"
    return typed


def entry(argument, words):
    text = argument.get("abstract", "")
    values = argument.get("allValues", [])
    if values and "|".join(values) != argument.get("valueName"):
        text = text.rstrip(".") + ": " + ", ".join(values) + "."
    if "defaultValue" in argument:
        text = text.rstrip(".") + " (" + words["default"] % argument["defaultValue"] + ")."
    return f".TP\n{name(argument)}\n{plain(text) or chr(92) + '&'}"


def synopsis(path, command, words):
    parts = ["\\fB" + " ".join(path) + "\\fR"]
    for argument in command.get("arguments", []):
        if argument["kind"] == "positional":
            parts.append(name(argument) if not argument["isOptional"] else f"[{name(argument)}]")
        elif not argument["isOptional"]:
            parts.append(name(argument))
    return " ".join(parts[:1] + ["[" + words["options"] + "]"] + parts[1:])


def visible(command):
    """The arguments to show; help and version go without saying."""
    return [a for a in command.get("arguments", [])
            if a.get("shouldDisplay") and a.get("valueName") not in ("help", "version")]


def leaves(command, path):
    """Every command that does something, with the words that call it."""
    inner = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    for each in inner:
        yield from leaves(each, path + [each["commandName"]])
    if not inner:
        yield path, command


def page(ntm, language):
    words = WORDS[language]
    root = json.loads(subprocess.check_output([ntm, "--lang", language, "--experimental-dump-help"]))["command"]
    version = subprocess.check_output([ntm, "--version"], text=True).splitlines()[0]
    commands = list(leaves(root, [root["commandName"]]))

    # What every command with --jobs takes stands once.
    texts = [[json.dumps(a, sort_keys=True) for a in visible(command)] for _, command in commands]
    readers = [any(a.get("valueName") == "N" and a["kind"] == "option" for a in visible(command))
               for _, command in commands]
    reading = [set(text) for text, reads in zip(texts, readers) if reads]
    shared = [text for text in texts[0] if all(text in each for each in reading)]

    out = ["'\\\" -*- coding: UTF-8 -*-", f'.TH NTM 1 "" "{version}" "{words["page"]}"']
    out += [f".SH {words['name']}", f"ntm \\- {plain(root['abstract'])}"]
    out += [f".SH {words['synopsis']}"]
    for path, command in commands:
        out += [synopsis(path, command, words), ".br"]
    out += [f".SH {words['description']}", ".nf", plain(root["discussion"]), ".fi"]
    out += [f".SH {words['commands']}"]
    for (path, command), reads in zip(commands, readers):
        out += [f".SS {plain(' '.join(path))}", plain(command.get("abstract", ""))]
        if "discussion" in command:
            out += [".PP", ".nf", plain(command["discussion"]), ".fi"]
        if reads:
            out += [".PP", words["see"]]
        for argument in visible(command):
            if not (reads and json.dumps(argument, sort_keys=True) in shared):
                out.append(entry(argument, words))
    out += [f".SH {words['shared']}"] + [entry(json.loads(text), words) for text in shared]
    return "\n".join(out) + "\n"


if __name__ == "__main__":
    ntm, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for language, path in (("en", folder / "ntm.1"), ("vi", folder / "vi/ntm.1")):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(ntm, language), encoding="utf-8")
