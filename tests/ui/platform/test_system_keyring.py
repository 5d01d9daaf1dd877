"""The computer's own keyring, or none: never another one that happens to be installed."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from keyring.backends import fail, null

from facilitator_app.problems import Outside
from facilitator_app.ui.platform import system_keyring
from facilitator_app.ui.platform.system_keyring import SystemKeyring, own_backend


class Box:
    """A keyring in memory that keeps count of whom it serves."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.says_no = False

    def set_password(self, service: str, name: str, secret: str) -> None:
        self._answer()
        self.kept[service, name] = secret

    def get_password(self, service: str, name: str) -> str | None:
        self._answer()
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        self._answer()
        del self.kept[service, name]

    def _answer(self) -> None:
        if self.says_no:
            raise RuntimeError("locked")


def test_what_is_kept_is_fetched_and_dropped_under_the_programs_own_name() -> None:
    box = Box()
    keyring = SystemKeyring(lambda: box)
    assert keyring.is_there()
    keyring.keep("file", "f1:00ff")
    assert box.kept == {("Facilitator", "file"): "f1:00ff"}
    assert keyring.fetch("file") == "f1:00ff"
    keyring.drop("file")
    keyring.drop("file")
    assert (box.kept, keyring.fetch("file")) == ({}, "")


def test_a_keyring_that_says_no_is_a_problem_only_where_something_was_to_be_kept() -> None:
    box = Box()
    keyring = SystemKeyring(lambda: box)
    keyring.keep("file", "f1:00ff")
    box.says_no = True
    assert keyring.fetch("file") == ""
    keyring.drop("file")
    with pytest.raises(Outside, match=r"recovery\.keyring_failed"):
        keyring.keep("file", "f1:00ff")


def test_one_that_does_not_let_go_says_so() -> None:
    box = Box()
    keyring = SystemKeyring(lambda: box)
    keyring.keep("file", "f1:00ff")
    box.delete_password = None  # type: ignore[method-assign,assignment]
    with pytest.raises(Outside, match=r"recovery\.keyring_failed"):
        keyring.drop("file")


def test_a_computer_without_one_keeps_nothing_and_is_asked_again() -> None:
    boxes: list[Box | None] = [None, None, None, Box()]
    keyring = SystemKeyring(lambda: boxes.pop(0))
    assert not keyring.is_there()
    assert keyring.fetch("file") == ""
    with pytest.raises(Outside, match=r"recovery\.no_keyring"):
        keyring.keep("file", "f1:00ff")
    assert keyring.is_there()


def test_the_librarys_own_stand_ins_count_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """`fail` answers every question with an error, and `null` loses what it is given: neither is ever chosen."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    found = own_backend()
    assert not isinstance(found, (fail.Keyring, null.Keyring))
    if sys.platform == "linux":
        assert found is None
    keyring = SystemKeyring(fail.Keyring)  # type: ignore[no-untyped-call]
    assert keyring.fetch("file") == ""
    with pytest.raises(Outside, match=r"recovery\.keyring_failed"):
        keyring.keep("file", "f1:00ff")


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    made = object()
    module, name = system_keyring.OWN[platform]

    class Own:
        viable = True

        def __new__(cls) -> object:  # type: ignore[misc]
            return made

    monkeypatch.setitem(sys.modules, module, SimpleNamespace(**{name: Own}))  # type: ignore[arg-type]
    assert own_backend(platform) is made


def test_a_system_that_has_none_or_says_no_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_backend("aix") is None
    module, name = system_keyring.OWN["win32"]
    monkeypatch.setitem(sys.modules, module, SimpleNamespace(**{name: SimpleNamespace(viable=False)}))  # type: ignore[arg-type]
    assert own_backend("win32") is None
    monkeypatch.setitem(sys.modules, module, SimpleNamespace())  # type: ignore[arg-type]
    assert own_backend("win32") is None
