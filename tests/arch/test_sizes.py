"""Small things: functions of 60 lines, files of 400, classes of 15 public methods, at the most."""

import ast
from collections.abc import Iterator, Mapping

from tests.arch.source import ROOT, Module, modules

FUNCTION_LINES = 60
FILE_LINES = 400
PUBLIC_METHODS = 15

# `path` or `path::name` of what may be larger, with the reason.
EXCEPTIONS: Mapping[str, str] = {}

Definition = ast.FunctionDef | ast.AsyncFunctionDef


def _functions(module: Module) -> Iterator[Definition]:
    return (node for node in ast.walk(module.tree) if isinstance(node, Definition))


def _lines(node: Definition) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _public_methods(node: ast.ClassDef) -> int:
    """Methods for others to call: not private ones, not properties, not overrides of Qt's (camelCase)."""
    return len(
        {
            method.name
            for method in node.body
            if isinstance(method, Definition) and not method.name.startswith("_") and method.name.islower()
            if not any("property" in ast.unparse(mark) for mark in method.decorator_list)
        }
    )


def test_functions_are_short() -> None:
    long = [
        f"{module.where}::{function.name}: {_lines(function)} lines"
        for module in modules()
        for function in _functions(module)
        if _lines(function) > FUNCTION_LINES and f"{module.where}::{function.name}" not in EXCEPTIONS
    ]
    assert not long, "\n".join(long)


def test_files_are_short() -> None:
    sizes = {module.where: module.text.count("\n") for module in modules()}
    sizes["dev.py"] = (ROOT / "dev.py").read_text(encoding="utf-8").count("\n")
    long = [f"{where}: {n} lines" for where, n in sizes.items() if n > FILE_LINES and where not in EXCEPTIONS]
    assert not long, "\n".join(long)


def test_classes_have_few_public_methods() -> None:
    wide = [
        f"{module.where}::{node.name}: {_public_methods(node)} public methods"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        if _public_methods(node) > PUBLIC_METHODS and f"{module.where}::{node.name}" not in EXCEPTIONS
    ]
    assert not wide, "\n".join(wide)


def test_every_exception_is_still_needed_and_has_a_reason() -> None:
    known = {module.where for module in modules()}
    assert all(reason and where.split("::")[0] in known for where, reason in EXCEPTIONS.items())
