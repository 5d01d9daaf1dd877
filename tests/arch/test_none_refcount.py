"""PySide6 6.12.0 drops a reference to None in each void call, which kills Python 3.11 after some thousand."""

import sys

import pytest


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_leave_none_alone() -> None:
    from PySide6.QtGui import QImage

    image = QImage(10, 10, QImage.Format.Format_RGB32)
    before = sys.getrefcount(None)
    for _ in range(1000):
        image.fill(0)
    assert sys.getrefcount(None) - before > -500
