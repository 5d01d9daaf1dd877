"""Who may know whom: the arrows of the architecture, and which libraries may wait until they are needed."""

import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest

from tests.arch.source import PACKAGE, ROOT, Module, imports_of, modules

# What each part may import from the rest of the program; a dotted entry allows that module alone.
ARROWS: Mapping[str, frozenset[str]] = {
    "problems": frozenset(),
    "resources": frozenset(),
    "logs": frozenset({"problems"}),
    "disk": frozenset(),
    "home_folder": frozenset(),
    "domain": frozenset({"problems"}),
    "content": frozenset({"domain", "problems", "resources"}),
    "reports": frozenset({"domain", "problems", "resources", "content.words"}),
    "store": frozenset({"domain", "problems", "disk", "services.ports", "services.clock"}),
    "services": frozenset({"domain", "content", "reports", "problems", "resources", "disk"}),
    "ui": frozenset({"services", "domain", "content.words", "problems", "resources", "logs", "home_folder"}),
}

# They put the program together, so they know all of it: the composition root, app and files named app_…
ROOTS = ("__init__", "__main__", "app", "cli")

# The one place of assembly, in files by what they put together.
WINDOWS = frozenset(
    {
        "ui",
        "app",
        "app_windows",
        "app_room",
        "app_areas",
        "app_preparing",
        "app_protection",
        "app_report",
        "app_unsaved",
        "app_day_areas",
        "app_programme",
    }
)

# The only parts that know a library.
LIBRARIES: Mapping[str, frozenset[str]] = {
    "PySide6": WINDOWS,
    "shiboken6": WINDOWS,
    "sqlite_utils": frozenset({"store"}),
    "sqlcipher3": frozenset({"store"}),
    "nacl": frozenset({"store"}),
    "reportlab": frozenset({"reports"}),
    "pyphen": frozenset({"reports", "ui"}),
    "PIL": frozenset({"content", "reports"}),
    "pypdfium2": frozenset({"content", "ui"}),
    "pikepdf": frozenset({"content", "reports"}),
    "python_calamine": frozenset({"content"}),
    "pptx": frozenset({"content"}),
    "msgspec": frozenset({"content", "store"}),
    "miniaudio": frozenset({"ui"}),
    "wakepy": frozenset({"ui"}),
    "keyring": frozenset({"ui"}),
}

# What the paper says is a value; only its drawing knows the library.
PAPER_VALUES = ("reports.model", "reports.build", "reports.day")

# The domain computes: it neither reads clocks nor touches the world.
NOT_IN_DOMAIN = frozenset(
    {
        "os",
        "io",
        "time",
        "pathlib",
        "shutil",
        "socket",
        "subprocess",
        "tempfile",
        "threading",
        "logging",
        "urllib",
    }
)

# Slow to import, so never before the first window is painted.
LATE = (
    "sqlite_utils",
    "reportlab",
    "openpyxl",
    "pypdfium2",
    "python_calamine",
    "docx",
    "pptx",
    "PIL",
    "pikepdf",
    "nacl",
    "keyring",
    "cryptography",
)


def _inner(module: Module) -> Iterator[str]:
    """Imports from the program itself, without the package's name."""
    for name in imports_of(module):
        if name.startswith(f"{PACKAGE}."):
            yield name.removeprefix(f"{PACKAGE}.")


def _is_allowed(target: str, allowed: frozenset[str]) -> bool:
    return any(target == entry or target.startswith(f"{entry}.") for entry in allowed)


def test_every_part_has_its_row_in_the_table() -> None:
    parts = {module.part for module in modules()} - ARROWS.keys()
    assert not [part for part in parts if part not in ROOTS and not part.startswith("app_")]


def test_imports_follow_the_arrows() -> None:
    wrong = [
        f"{module.where} imports {target}"
        for module in modules()
        if module.part in ARROWS
        for target in _inner(module)
        if target.split(".")[0] not in {module.part, "__version__"}
        and not _is_allowed(target, ARROWS[module.part])
    ]
    assert not wrong, "\n".join(wrong)


def test_each_library_is_known_in_its_own_part_alone() -> None:
    wrong = [
        f"{module.where} imports {name}"
        for module in modules()
        for name in imports_of(module)
        if module.part not in LIBRARIES.get(name.split(".")[0], frozenset({module.part}))
    ]
    assert not wrong, "\n".join(wrong)


def test_only_the_drawing_of_paper_knows_reportlab() -> None:
    wrong = [
        module.where
        for module in modules()
        if module.dotted.startswith(PAPER_VALUES)
        if any(name.split(".")[0] == "reportlab" for name in imports_of(module))
    ]
    assert not wrong


def test_the_domain_imports_only_the_standard_library_and_touches_nothing() -> None:
    allowed = sys.stdlib_module_names - NOT_IN_DOMAIN
    wrong = [
        f"{module.where} imports {name}"
        for module in modules()
        if module.part == "domain"
        for name in imports_of(module)
        if name.split(".")[0] not in allowed | {PACKAGE}
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("start", ["__main__", "app", "cli"])
def test_starting_loads_no_slow_library(start: str) -> None:
    if not any(module.dotted in {start, f"{start}.__init__"} for module in modules()):
        pytest.skip(f"there is no {start} yet")
    code = f"import sys, {PACKAGE}.{start}; print(*(name for name in {LATE!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr
