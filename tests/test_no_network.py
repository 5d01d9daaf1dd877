"""No packet ever: nothing that is shipped can open a connexion, and the running program does not try (F62)."""

from __future__ import annotations

import ast
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from tests.network_watch import NetworkUsed, NetworkWatch
from tests.soak import figures

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "facilitator_app"
NOWHERE = "192.0.2.1"
WAIT_S = 60.0

# What can go on a network, and what of it may be used because it stays on this computer.
NEVER = frozenset(
    {
        "aiohttp",
        "asyncio",
        "ftplib",
        "http",
        "httpx",
        "imaplib",
        "poplib",
        "requests",
        "smtplib",
        "socketserver",
    }
    | {"ssl", "telnetlib", "urllib3", "webbrowser", "xmlrpc"}
)
OF_SOCKET = frozenset({"gethostname", "socketpair"})
OF_QT = frozenset({"QLocalServer", "QLocalSocket"})
OF_URLLIB = frozenset({"parse"})


def has_tools() -> bool:
    """Whether a process can be run here without a network and be watched."""
    if sys.platform != "linux" or not all(shutil.which(name) for name in ("strace", "unshare")):
        return False
    tried = subprocess.run(["unshare", "-rn", "strace", "-f", "-o", "/dev/null", "true"], capture_output=True)
    return tried.returncode == 0


def test_a_connexion_that_python_opens_fails_the_test(no_network: NetworkWatch) -> None:
    """F62: the watch that stands over every test sees it, and lets nothing through."""
    with pytest.raises(NetworkUsed), socket.socket(socket.AF_INET, socket.SOCK_STREAM) as one:
        one.connect((NOWHERE, 80))
    with pytest.raises(NetworkUsed), socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as one:
        one.sendto(b"x", ("::1", 9))
    with pytest.raises(NetworkUsed):
        socket.getaddrinfo("example.org", 80)
    assert len(no_network.seen) == 3
    no_network.seen.clear()


def test_sockets_within_the_computer_are_let_be(no_network: NetworkWatch) -> None:
    ours, theirs = socket.socketpair()
    ours.sendall(b"x")
    assert theirs.recv(1) == b"x"
    ours.close()
    theirs.close()
    assert no_network.seen == []


def uses(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Each imported module and what is taken from it; of a module as a whole, the names that are used of it."""
    whole: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                whole.add((name.asname or name.name).split(".")[0])
                yield name.name, ""
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                yield node.module or "", name.name
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in whole:
            yield node.value.id, node.attr


def allows(module: str, name: str) -> bool:
    """Whether that may be used in the program."""
    first = module.split(".")[0]
    kept: Mapping[str, frozenset[str]] = {
        "socket": OF_SOCKET,
        "PySide6.QtNetwork": OF_QT,
        "urllib": OF_URLLIB,
    }
    if first in NEVER:
        return False
    if module in kept:
        return not name or name in kept[module]
    return first != "urllib" or module == "urllib.parse"


def test_nothing_that_is_shipped_can_open_a_connexion() -> None:
    """F62: no library for networks is imported, and of sockets only what stays on the computer."""
    found = [
        f"{file.relative_to(ROOT)}: {module} {name}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for module, name in uses(ast.parse(file.read_text(encoding="utf-8")))
        if not allows(module, name)
    ]
    assert found == []


def test_the_check_knows_a_connexion_when_it_sees_one() -> None:
    wrong = (
        "import urllib.request",
        "from http import client",
        "import socket\nsocket.create_connection(('x', 1))",
        "from PySide6.QtNetwork import QNetworkAccessManager",
        "from socket import create_server",
    )
    assert all(any(not allows(*use) for use in uses(ast.parse(text))) for text in wrong)


def watched(command: Sequence[str], told: Path) -> list[str]:
    """`command` in a network of its own, without a way out, and every call about sockets written to `told`."""
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network", "-o", str(told)]
    return ["unshare", "-rn", *strace, *command]


def outward(told: Path) -> list[str]:
    """The calls that concern a network: X11, D-Bus and the program's own socket are AF_UNIX."""
    lines = told.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if "AF_INET" in line]


@pytest.mark.slow
@pytest.mark.skipif(not has_tools(), reason="a process cannot be run without a network and be watched here")
def test_the_program_starts_and_ends_without_a_network_and_never_asks_for_one(tmp_path: Path) -> None:
    """F62: the real program, in a network without a way out, opens no socket of the internet."""
    data_dir, told = tmp_path / "data", tmp_path / "calls"
    command = [sys.executable, "-m", "facilitator_app", "--data-dir", str(data_dir)]
    process = subprocess.Popen(watched(command, told), cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: any((data_dir / "backups").rglob("*.workshop")))
    finally:
        children = (
            Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        )
        subprocess.run(["kill", f"-{signal.SIGTERM.value}", *children], check=True)
        process.wait(timeout=WAIT_S)
    assert "AF_UNIX" in told.read_text(encoding="utf-8", errors="replace"), "the watch saw nothing at all"
    assert outward(told) == []


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.skipif(not has_tools(), reason="a process cannot be run without a network and be watched here")
def test_a_day_with_everything_on_sends_no_packet(tmp_path: Path) -> None:
    """F62: the short day of the soak, every kind of act, in a network without a way out."""
    told = tmp_path / "calls"
    test = "tests/soak/test_four_hours.py::test_a_few_minutes_with_everything_on_lose_nothing"
    command = [sys.executable, "-m", "pytest", test, "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        watched(command, told), cwd=ROOT, capture_output=True, text=True, timeout=WAIT_S * 10
    )
    assert done.returncode == 0, done.stdout
    lines = told.read_text(encoding="utf-8", errors="replace").splitlines()
    figures.keep(
        "no-network", {"calls about sockets seen": len(lines), "of them to a network": len(outward(told))}
    )
    assert outward(told) == []


def wait_for(is_so: Callable[[], bool]) -> None:
    """Look until it is so, however slow the computer."""
    ends_s = time.monotonic() + WAIT_S
    while not is_so():
        assert time.monotonic() < ends_s, "it never was so"
        time.sleep(0.05)
