import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from facilitator_app.problems import Refused
from facilitator_app.store import lockfile, processes
from facilitator_app.store.lockfile import Owner, holder, lock_path, take, take_over, this_process


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.workshop"


def held_by(file: Path, owner: Owner) -> None:
    lock_path(file).write_bytes(msgspec.json.encode(owner))


def changed(owner: Owner, **fields: object) -> Owner:
    return msgspec.structs.replace(owner, **fields)


def test_a_lock_says_who_holds_the_file_and_goes_when_it_is_released(file: Path) -> None:
    lock = take(file, this_process())
    owner = holder(file)
    assert owner == this_process()
    assert owner is not None
    assert (owner.pid, owner.program) == (os.getpid(), "facilitator-app")
    lock.release()
    assert not lock_path(file).exists()


def test_a_living_process_of_this_computer_is_not_disturbed(file: Path) -> None:
    held_by(file, this_process())
    with pytest.raises(Refused, match=r"store\.open_already"):
        take(file, this_process())


def test_the_lock_of_a_process_that_has_ended_is_taken_without_a_question(file: Path) -> None:
    """F11."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    held_by(file, changed(this_process(), pid=ended.pid, started_at="12345"))
    take(file, this_process())
    assert holder(file) == this_process()


def test_a_later_process_with_the_same_number_does_not_keep_an_old_lock(file: Path) -> None:
    held_by(file, changed(this_process(), started_at="long ago"))
    take(file, this_process())
    assert holder(file) == this_process()


def test_another_computer_is_named_and_only_taken_over_on_purpose(file: Path) -> None:
    """F10."""
    held_by(file, Owner(host="rådhus-12", user="mette", pid=4, started_at="x"))
    with pytest.raises(Refused) as told:
        take(file, this_process())
    assert told.value.key == "store.locked_elsewhere"
    assert told.value.params == {"file": file.name, "host": "rådhus-12", "user": "mette"}
    take_over(file, this_process())
    assert holder(file) == this_process()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"host": 3}'])
def test_a_lock_that_cannot_be_read_is_not_worth_a_question(file: Path, content: bytes) -> None:
    lock_path(file).write_bytes(content)
    take(file, this_process())
    assert holder(file) == this_process()


def test_a_lock_that_was_taken_over_is_left_to_its_new_owner(file: Path) -> None:
    lock = take(file, this_process())
    other = Owner(host="rådhus-12", user="mette", pid=4, started_at="x")
    held_by(file, other)
    lock.release()
    assert holder(file) == other
    lock_path(file).unlink()
    lock.release()


def test_a_computer_that_does_not_know_its_user_can_still_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise OSError("no user")

    monkeypatch.setattr(lockfile.getpass, "getuser", unknown)
    assert this_process().user == ""


def test_this_process_has_started_and_one_that_has_ended_has_not() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert processes.started(os.getpid()) == processes.started(os.getpid()) != ""
    assert processes.started(ended.pid) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="tells a killed child that nobody has waited for")
def test_a_process_that_was_killed_but_not_yet_buried_has_ended() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", "import time; print(flush=True); time.sleep(60)"], stdout=-1
    )
    assert child.stdout is not None
    child.stdout.readline()
    assert processes.started(child.pid) != ""
    child.kill()
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert processes.started(child.pid) == ""
    child.communicate()


@dataclass
class Told:
    stdout: str


def test_systems_without_proc_are_asked_through_ps(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **how: object) -> Told:
        asked.append(command)
        return Told("Mon Feb  1 09:00:00 2027    \n")

    monkeypatch.setattr(processes.subprocess, "run", run)
    monkeypatch.setattr(processes.sys, "platform", "darwin")
    assert processes.started(77) == "Mon Feb  1 09:00:00 2027"
    assert asked == [["ps", "-o", "lstart=", "-p", "77"]]
