from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from facilitator_app.domain.wall import Picture
from facilitator_app.ui.projector import cache
from facilitator_app.ui.projector.cache import PaintedPictures, Painting
from tests.ui.projector import samples

pytestmark = pytest.mark.usefixtures("qapp")


def painting(page: int = 0, width: int = 192, ratio: float = 1.0) -> Painting:
    return Painting(samples.TOOL, page, width, 108, ratio)


def test_a_painted_page_is_the_same_pixels_the_next_time() -> None:
    painted = PaintedPictures()
    first = painted.pixmap(painting())
    assert painted.pixmap(painting()).cacheKey() == first.cacheKey()
    assert painted.is_ready(painting())


def test_page_size_and_ratio_are_each_painted_for_themselves() -> None:
    painted = PaintedPictures()
    keys = {
        painted.pixmap(p).cacheKey()
        for p in (painting(), painting(page=1), painting(width=384), painting(ratio=2.0))
    }
    assert len(keys) == 4
    sharp = painted.pixmap(painting(ratio=2.0))
    assert (sharp.width(), sharp.devicePixelRatio()) == (384, 2.0)


def test_what_is_expected_is_painted_when_idle_and_what_was_expected_before_is_not(qtbot: QtBot) -> None:
    painted = PaintedPictures()
    painted.expect([painting(page=1)])
    painted.expect([painting(), painting(width=384)])
    assert not painted.is_ready(painting())
    qtbot.waitUntil(lambda: painted.is_ready(painting(width=384)))
    assert painted.is_ready(painting())
    assert not painted.is_ready(painting(page=1))


def test_what_was_painted_meanwhile_is_not_painted_again(qtbot: QtBot) -> None:
    painted = PaintedPictures()
    painted.expect([painting(), painting(page=1)])
    key = painted.pixmap(painting()).cacheKey()
    qtbot.waitUntil(lambda: painted.is_ready(painting(page=1)))
    assert painted.pixmap(painting()).cacheKey() == key


def test_the_longest_unused_is_dropped_when_it_grows_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT_BYTES", 6 * 192 * 108 * 4)
    painted = PaintedPictures()
    widths = [192 + i for i in range(8)]
    for width in widths[:6]:
        painted.pixmap(painting(width=width))
    painted.pixmap(painting(width=widths[0]))
    for width in widths[6:]:
        painted.pixmap(painting(width=width))
    assert painted.is_ready(painting(width=widths[0]))
    assert not painted.is_ready(painting(width=widths[1]))


def test_everything_can_be_let_go() -> None:
    painted = PaintedPictures()
    painted.pixmap(painting())
    painted.forget()
    assert not painted.is_ready(painting())


def test_what_cannot_be_painted_ahead_is_logged_once_and_stops_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail_one(picture: Picture, page: int, *rest: object, **more: object) -> QPixmap:
        if page == 1:
            raise ValueError("cannot")
        return QPixmap(4, 4)

    monkeypatch.setattr(cache, "painted", fail_one)
    painted = PaintedPictures()
    for width in (192, 384):
        painted.expect([painting(page=1), painting(width=width)])
        qtbot.waitUntil(lambda width=width: painted.is_ready(painting(width=width)))
    assert caplog.text.count("a picture could not be painted ahead") == 1
    assert not painted.is_ready(painting(page=1))


def test_an_iterator_is_gone_through_in_an_idle_moment(qtbot: QtBot) -> None:
    asked: list[int] = []

    def pages() -> Iterator[Painting]:
        asked.append(1)
        yield painting()

    painted = PaintedPictures()
    painted.expect(pages())
    assert not asked
    qtbot.waitUntil(lambda: painted.is_ready(painting()))


def test_what_is_expected_outlives_what_is_not(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(cache, "KEPT_BYTES", 5 * 192 * 108 * 4)
    painted = PaintedPictures()
    for width in range(192, 197):
        painted.pixmap(painting(width=width))
    painted.expect([painting(width=192), painting(width=197)])
    qtbot.waitUntil(lambda: painted.is_ready(painting(width=197)))
    assert painted.is_ready(painting(width=192))
