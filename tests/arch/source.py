"""The program's own source, read once for the tests of its shape."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "facilitator_app"


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file of the program; `dotted` is its name inside the package (`store.database`)."""

    file: Path
    dotted: str
    text: str
    tree: ast.Module

    @property
    def part(self) -> str:
        """The folder or top-level module it belongs to."""
        return self.dotted.split(".")[0]

    @property
    def where(self) -> str:
        return self.file.relative_to(ROOT).as_posix()

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))


@cache
def modules() -> tuple[Module, ...]:
    """All of the program, read once."""
    return tuple(_read(file) for file in sorted((ROOT / PACKAGE).rglob("*.py")))


def imports_of(module: Module) -> Iterator[str]:
    """Absolute dotted names that a module imports anywhere; `from a import b` counts as `a.b`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = node.module or ""
            if node.level:
                base = f"{PACKAGE}.{module.dotted}".split(".")
                keep = len(base) - node.level + (module.file.name == "__init__.py")
                start = ".".join([*base[:keep], *filter(None, [node.module])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def dotted_name(node: ast.AST) -> str:
    """`a.b.c` for a chain of names, else what can be told of its end."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted_name(node.value)}.{node.attr}"
    return ""


def committed_files() -> list[Path]:
    """Every file under version control, or in a copy without git every file that is not made by a tool."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        names = filter(None, listed.stdout.split("\0"))
        return [ROOT / name for name in names if (ROOT / name).is_file()]
    made = {".venv", "build", "dist", "__pycache__", ".git"}
    return [file for file in ROOT.rglob("*") if file.is_file() and not made & set(file.parts)]


def _read(file: Path) -> Module:
    text = file.read_text(encoding="utf-8")
    dotted = ".".join(file.relative_to(ROOT / PACKAGE).with_suffix("").parts)
    return Module(
        file=file, dotted=dotted.removesuffix(".__init__"), text=text, tree=ast.parse(text, str(file))
    )
