"""A picture is read in a process of its own; what comes back is trusted no further than the file (F51)."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Callable

import pytest

from facilitator_app.content import picture_reading
from facilitator_app.content.child import ChildStopped, ChildTime
from facilitator_app.content.picture_reading import fitted_apart, tell_picture
from facilitator_app.content.pictures import PictureKind, claimed_size
from tests.content.test_pictures import bomb
from tests.hostile.seeds import picture

Command = Callable[..., tuple[str, ...]]


def saying(script: str) -> Command:
    """A process that says something of its own."""

    def command(*_arguments: str) -> tuple[str, ...]:
        return (sys.executable, "-c", f"import sys, json, base64, time\nsys.stdin.buffer.read()\n{script}")

    return command


def telling(content: bytes) -> Command:
    return saying(f"print(json.dumps({{'piece': base64.b64encode({content!r}).decode()}}))")


def test_a_picture_goes_there_and_comes_back_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    found = fitted_apart(picture("JPEG", (2_000, 1_500)))
    assert found is not None
    size = claimed_size(found.content)
    assert size is not None
    assert (size.kind, size.height_px) == (PictureKind.JPEG, 1_080)
    monkeypatch.setattr(picture_reading, "PIECE_BYTES", 100)
    assert len(list(tell_picture(io.BytesIO(picture("PNG"))))) > 2


def test_what_cannot_be_read_is_refused_there() -> None:
    assert list(tell_picture(io.BytesIO(bomb(100, 100)))) == [{"refused": "picture.unreadable"}]
    assert fitted_apart(bomb(100, 100)) is None


@pytest.mark.parametrize(
    "command",
    [
        saying("print('{}')"),
        saying("print(json.dumps({'piece': '%%%'}))"),
        saying("print(json.dumps({'piece': 7}))"),
        saying("sys.exit(9)"),
        telling(b"<svg/>"),
        telling(bomb(60_000, 60_000)),
        telling(bomb(0, 9)),
    ],
    ids=["nothing", "no letters", "a number", "dead", "a drawing", "huge", "no width"],
)
def test_a_process_that_says_something_else_is_not_believed(command: Command) -> None:
    assert fitted_apart(b"x", command=command) is None


def test_a_process_that_says_too_much_is_not_listened_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_reading, "MOST_FITTED_BYTES", 10)
    assert fitted_apart(b"x", command=telling(picture("PNG"))) is None


def test_a_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """P7: from the moment it has begun, silence counts."""
    command = saying("print('{\"begun\": 1}', flush=True); time.sleep(60)")
    time = ChildTime(most_s=30.0, silent_s=0.3, starting_s=20.0)
    assert fitted_apart(b"x", command=command, time=time) is None


def test_reading_stops_when_it_was_cancelled() -> None:
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(ChildStopped):
        fitted_apart(picture("PNG"), is_cancelled=cancelled.is_set)


def test_a_process_that_ends_before_it_has_read_is_no_failure_of_ours() -> None:
    command = (sys.executable, "-c", "pass")

    def ends(*_arguments: str) -> tuple[str, ...]:
        return command

    assert fitted_apart(bytes(5_000_000), command=ends) is None
