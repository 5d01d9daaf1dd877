"""Every icon that the program names is shipped, and no other: a missing one would leave an empty place, silently."""

import ast
from collections.abc import Iterator

from facilitator_app.resources import path
from tests.arch.source import Module, dotted_name, modules

DRAWERS = ("icon", "icon_pixmap", "has_icon")


def _text(node: ast.AST | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _icons_named_in(module: Module) -> Iterator[str]:
    """Texts given as `icon=…`, as default of a parameter `icon`, or first to a function that draws one."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield from (_text(keyword.value) for keyword in node.keywords if keyword.arg == "icon")
            if dotted_name(node.func) in DRAWERS and node.args:
                yield _text(node.args[0])
        elif isinstance(node, ast.arguments):
            defaults = zip(node.kwonlyargs, node.kw_defaults, strict=True)
            yield from (_text(default) for argument, default in defaults if argument.arg == "icon")


def test_every_icon_that_is_named_is_shipped() -> None:
    missing = {
        f"{module.where}: {name}"
        for module in modules()
        for name in _icons_named_in(module)
        if name and not path("icons", f"{name}.svg").is_file()
    }
    assert not missing, "\n".join(sorted(missing))


def test_every_icon_that_is_shipped_is_named() -> None:
    said = {_text(node) for module in modules() for node in ast.walk(module.tree)}
    assert sorted({file.stem for file in path("icons").glob("*.svg")} - said) == []


def test_shipped_icons_take_the_colour_they_are_drawn_in() -> None:
    odd = [file.name for file in path("icons").glob("*.svg") if "currentColor" not in file.read_text("utf-8")]
    assert not odd
