"""Finds every place in the program where something comes in that was written by others: files, clipboard, drops."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "facilitator_app"

ASKED = frozenset({"ask_open_file", "ask_open_files", "QFileDialog", "QSettings", "clipboard", "mimeData"})
READ = frozenset({"read_bytes", "read_text", "connect", "copyfile", "PdfDocument", "ZipFile", "QImageReader"})
WRITING = ("w", "a", "x", "+")


def doors() -> set[tuple[str, str]]:
    """Each as the file, and what is called there."""
    found = set()
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (call := _door(node)):
                found.add((name, call))
    return found


def _door(node: ast.Call) -> str:
    called = _name(node.func)
    if called in ASKED:
        return called
    if called == "connect":
        # Signals are connected everywhere; files only by SQLite.
        return "sqlite.connect" if _owner(node.func) in {"sqlite", "sqlite3"} else ""
    if called in READ:
        return called
    if called == "open" and isinstance(node.func, ast.Attribute) and _is_reading(node):
        return "open"
    if called == "add_argument" and any(_is_a_path(word) for word in node.keywords):
        return f"argument {ast.literal_eval(node.args[0])}"
    return ""


def _is_a_path(word: ast.keyword) -> bool:
    return word.arg == "type" and _name(word.value) == "Path"


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _owner(node: ast.expr) -> str:
    return _name(node.value) if isinstance(node, ast.Attribute) else ""


def _is_reading(node: ast.Call) -> bool:
    """Whether it is called with a mode of `Path.open` that reads; services have methods of that name too."""
    modes = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return any("r" in mode and len(mode) <= 3 and not any(sign in mode for sign in WRITING) for mode in modes)
