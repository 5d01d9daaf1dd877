#!/usr/bin/env python3
"""Everything a developer does here, by one command: run, test, check, texts, build, bench, soak.

Needs nothing but Python 3.11 to 3.13; makes `.venv` with exactly the packages of `requirements.lock`.
Exit codes are those of the tools that are run; 2 when this machine lacks something, said in one sentence.
"""

import argparse
import ctypes
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.sha256"
I18N = ROOT / "resources" / "i18n"
UI = ROOT / "facilitator_app" / "ui"
SHELL = "shell"  # also takes the files that lie directly in ui/, and those that put the windows together

PYTHONS = ((3, 11), (3, 13))

# Shared libraries that Qt loads on Linux, and the Debian package of each.
QT_NEEDS: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# Parts of Qt that are GPL only, so must never come along into the built program.
NEVER_SHIPPED = ("*VirtualKeyboard*", "*WaylandCompositor*", "*Qt*Charts*", "*HttpServer*", "*NetworkAuth*")

MOST_BUILT_MIB = 150

# Documents that between them need all that the program writes with.
TRIED_OUT = ("report", "typing-schemas", "slides", "report-docx", "tables-xlsx", "tables-csv", "calendar-ics")

# Programs that some tests use when they are there, and the Debian package of each.
TESTS_LIKE: Mapping[str, str] = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "strace": "strace",
    "xdotool": "xdotool",
    "xrandr": "x11-xserver-utils",
}


class Lacking(Exception):
    """This machine lacks something; the message is the sentence to say."""


def main(arguments: Sequence[str]) -> int:
    lines = "".join(f"  {name:6} {(command.__doc__ or '').strip()}\n" for name, command in COMMANDS.items())
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(prog="dev.py", description=f"{__doc__}\n{lines}", formatter_class=shape)
    parser.add_argument("command", choices=COMMANDS, help="what to do; the rest is handed on to it")
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    asked = parser.parse_args(arguments)
    try:
        provide_ground()
        return COMMANDS[asked.command](asked.rest)
    except Lacking as lacking:
        print(f"dev.py: {lacking}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run(rest: Sequence[str]) -> int:
    """Open the program, or hand a subcommand to it."""
    compile_texts()
    return call(python(), "-m", "facilitator_app", *rest)


def test(rest: Sequence[str]) -> int:
    """Run the tests; further arguments go to pytest."""
    provide_test_tools()
    compile_texts()
    return call(python(), "-m", "pytest", *side_by_side(rest), *rest)


def check(rest: Sequence[str]) -> int:
    """Format, lint, types, tests and coverage; every step runs, the first that failed gives the exit code."""
    provide_test_tools()
    compile_texts()
    steps = (
        ("format", lambda: call(python(), "-m", "ruff", "format", "--check", ".")),
        ("lint", lambda: call(python(), "-m", "ruff", "check", ".")),
        ("types", lambda: call(python(), "-m", "mypy")),
        (
            "tests",
            lambda: call(python(), "-m", "pytest", *side_by_side(rest), "--cov", "--cov-report=", *rest),
        ),
        ("coverage", hold_floors),
    )
    codes = {name: step() for name, step in steps}
    print("\n" + "\n".join(f"{name:9} {'failed' if code else 'ok'}" for name, code in codes.items()))
    return next((code for code in codes.values() if code), 0)


def texts(rest: Sequence[str]) -> int:
    """Collect the texts of the windows into resources/i18n; name folders of ui/, or shell, for only those."""
    I18N.mkdir(parents=True, exist_ok=True)
    for folder, files in text_sources().items():
        if rest and folder not in rest:
            continue
        update = (
            tool("pyside6-lupdate"),
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            "-source-language",
            "en",
        )
        for extra, language in (((), "da"), (("-pluralonly",), "en")):
            target = I18N / f"{folder}_{language}.ts"
            code = call(*update, *extra, "-target-language", language, *files, "-ts", str(target))
            if code:
                return code
            if "<message" not in target.read_text(encoding="utf-8"):
                target.unlink()
    compile_texts()
    return 0


def build(rest: Sequence[str]) -> int:
    """Make the one-folder program in dist/ and let it check itself."""
    compile_texts()
    code = call(
        python(), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN", *rest, "build.spec"
    )
    if code:
        return code
    suffix = ".exe" if os.name == "nt" else ""
    made = ROOT / "dist" / "facilitator-app" / f"facilitator-app{suffix}"
    size = sum(
        file.stat().st_size for file in made.parent.rglob("*") if file.is_file() and not file.is_symlink()
    )
    print(f"{made.parent.relative_to(ROOT)}: {size / 2**20:.0f} MiB", flush=True)
    if unwanted := [str(file) for pattern in NEVER_SHIPPED for file in made.parent.rglob(pattern)]:
        raise Lacking(f"The built program may not hold {', '.join(unwanted)}.")
    if sys.platform == "linux" and size > MOST_BUILT_MIB * 2**20:
        raise Lacking(f"The built program may take {MOST_BUILT_MIB} MiB; build.spec says what is left out.")
    return try_out(made)


def try_out(made: Path) -> int:
    """Let the built program check itself, make a workshop and write a document of each sort, as its user would."""
    file = "trial.workshop"
    commands = (
        ("check",),
        ("new", file, "--template", "leader-day", "--filled"),
        *(("export", kind, file, "--out", kind) for kind in TRIED_OUT),
        ("render", file, "--slide", "1", "--out", "slide.png"),
    )
    with tempfile.TemporaryDirectory() as elsewhere:
        own = {"more": {"QT_QPA_PLATFORM": "offscreen"}, "folder": Path(elsewhere)}
        codes = (call(str(made), *command, "--data-dir", "own", **own) for command in commands)
        return next(filter(None, codes), 0)


def bench(rest: Sequence[str]) -> int:
    """Measure the program against its floors."""
    compile_texts()
    return call(python(), "-m", "tests.benchmarks", *rest)


def soak(rest: Sequence[str]) -> int:
    """Run the long tests, for an hour at the most (--minutes N), and tell what they measured."""
    provide_test_tools()
    compile_texts()
    return call(python(), "-m", "tests.soak", *rest)


COMMANDS = {task.__name__: task for task in (run, test, check, texts, build, bench, soak)}


def side_by_side(rest: Sequence[str]) -> tuple[str, ...]:
    """Arguments that let two processes share the whole suite, each file of tests in one; named tests run in one."""
    names_tests = any((ROOT / word.partition("::")[0]).exists() for word in rest)
    return () if names_tests else ("-n", "2", "--dist", "loadfile")


def provide_ground() -> None:
    """A usable Python, the system's libraries and the packages of the lock file."""
    oldest, newest = PYTHONS
    if not oldest <= sys.version_info[:2] <= newest:
        found = ".".join(map(str, sys.version_info[:2]))
        raise Lacking(f"Python 3.11 to 3.13 is needed, this is {found}; start dev.py with one of them.")
    if sys.platform == "linux":
        provide_libraries()
    provide_packages()


def provide_libraries() -> None:
    missing = {name: package for name, package in QT_NEEDS.items() if not loads(name)}
    if missing:
        install_for_system(missing.values(), f"{', '.join(missing)} missing for Qt")


def provide_test_tools() -> None:
    """Tests that need these skip without them, so that nothing is asked of a user who is not root."""
    missing = sorted({package for program, package in TESTS_LIKE.items() if shutil.which(program) is None})
    if missing and may_install():
        try:
            install_for_system(missing, "programs that some tests use are missing")
        except Lacking as lacking:
            print(f"dev.py: {lacking} The tests that need them are skipped.", file=sys.stderr)


def provide_packages() -> None:
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted:
        return
    print("Installing the packages of requirements.lock into .venv …", flush=True)
    make_venv()
    pip = (python(), "-m", "pip", "--disable-pip-version-check")
    if call(*pip, "install", "--quiet", "--require-hashes", "-r", str(LOCK)):
        raise Lacking("The packages could not be installed; the reason stands above.")
    if surplus := installed(pip) - locked() - {"pip", "setuptools"}:
        call(*pip, "uninstall", "--quiet", "--yes", *sorted(surplus))
    STAMP.write_text(wanted, encoding="ascii")


def make_venv() -> None:
    settings = VENV / "pyvenv.cfg"
    if settings.is_file() and f"version = {sys.version.split()[0]}" in settings.read_text(encoding="utf-8"):
        return
    if not has_venv():
        major, minor = sys.version_info[:2]
        install_for_system([f"python{major}.{minor}-venv"], "Python's venv module is incomplete")
    if call(sys.executable, "-m", "venv", "--clear", str(VENV)):
        raise Lacking("The folder .venv could not be made; the reason stands above.")


def has_venv() -> bool:
    probe = "import venv, ensurepip"
    return subprocess.run([sys.executable, "-c", probe], capture_output=True, check=False).returncode == 0


def installed(pip: Sequence[str]) -> set[str]:
    listed = subprocess.run(
        [*pip, "list", "--format=json"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    # pip tells "jaraco.classes" where the lock file says "jaraco-classes".
    return {re.sub(r"[-_.]+", "-", entry["name"]).lower() for entry in json.loads(listed.stdout)}


def locked() -> set[str]:
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return {line.split("==")[0] for line in lines if "==" in line and not line.startswith((" ", "#"))}


def install_for_system(packages: Iterable[str], reason: str) -> None:
    """Let Debian's apt install them when we may; else say what to do."""
    names = sorted(set(packages))
    command = f"apt-get install -y --no-install-recommends {' '.join(names)}"
    if not may_install():
        raise Lacking(f"{reason}: on Debian or Ubuntu run  sudo {command}")
    print(f"Installing {' '.join(names)} …", flush=True)
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    apt = ("apt-get", "-qq")
    install = (*apt, "install", "-y", "--no-install-recommends", *names)
    if call(*apt, "update", more=environment) or call(*install, more=environment, quiet=True):
        raise Lacking(f"{reason}, and this failed: {command}.")


def may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def text_sources() -> dict[str, list[str]]:
    """The files with texts, by the name of their translation."""
    sources = {SHELL: sorted([*UI.glob("*.py"), *UI.parent.glob("app*.py")])}
    for folder in sorted(path for path in UI.iterdir() if path.is_dir()):
        sources[folder.name] = [*sources.get(folder.name, []), *sorted(folder.rglob("*.py"))]
    return {name: [str(file) for file in files] for name, files in sources.items() if files}


def compile_texts() -> None:
    """Make each .qm that is older than its .ts."""
    stale = [ts for ts in sorted(I18N.glob("*.ts")) if is_older(ts.with_suffix(".qm"), ts)]
    if stale and call(tool("pyside6-lrelease"), "-silent", *map(str, stale)):
        raise Lacking("The translations could not be compiled; the reason stands above.")


def is_older(made: Path, source: Path) -> bool:
    return not made.is_file() or made.stat().st_mtime_ns < source.stat().st_mtime_ns


def hold_floors() -> int:
    """Compare the branch coverage of each part of the program with its floor in pyproject.toml."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        if code := call(python(), "-m", "coverage", "json", "-q", "-o", str(report)):
            return code
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    missed = 0
    for part, floor in settings["tool"]["facilitator"]["floors"].items():
        covered, lacks = coverage_of(part, files)
        missed += covered < floor
        print(f"{part:9} {covered:6.2f} % of {floor} %  {'ok' if covered >= floor else 'TOO LOW: ' + lacks}")
    return 1 if missed else 0


def coverage_of(part: str, files: Mapping[str, dict]) -> tuple[float, str]:
    """Per cent of lines and branches that were run, and the files with the largest gaps."""
    done = total = 0
    gaps = []
    for name, file in files.items():
        if Path(name).parts[:2] != ("facilitator_app", part):
            continue
        summary = file["summary"]
        file_done = summary["covered_lines"] + summary["covered_branches"]
        file_total = summary["num_statements"] + summary["num_branches"]
        done, total = done + file_done, total + file_total
        if file_done < file_total:
            gaps.append(
                (file_total - file_done, Path(name).relative_to(f"facilitator_app/{part}").as_posix())
            )
    worst = ", ".join(name for _, name in sorted(gaps, reverse=True)[:5])
    return (100.0 * done / total if total else 100.0), worst


def python() -> str:
    return str(scripts() / ("python.exe" if os.name == "nt" else "python"))


def tool(name: str) -> str:
    return str(scripts() / (f"{name}.exe" if os.name == "nt" else name))


def scripts() -> Path:
    return VENV / ("Scripts" if os.name == "nt" else "bin")


def call(
    *command: str,
    more: Mapping[str, str] | None = None,
    folder: Path = ROOT,
    quiet: bool = False,
) -> int:
    """Run a program in the project's folder, its output going where ours goes; the exit code."""
    environment = {**os.environ, **(more or {})}
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, cwd=folder, env=environment, stdout=output, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
