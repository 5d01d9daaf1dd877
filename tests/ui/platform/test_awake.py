"""The computer is kept awake as long as the wall is open, and a computer that cannot is not a fault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
import wakepy

from facilitator_app.ui.platform.awake import SystemKeepAwake


class Keep:
    """Stands in for wakepy's `keep`."""

    def __init__(self, *, is_able: bool) -> None:
        self.is_able = is_able
        self.held = 0
        self.asked = 0

    @contextmanager
    def presenting(self, on_fail: str) -> Iterator[SimpleNamespace]:
        assert on_fail == "pass"
        self.asked += 1
        self.held += 1
        yield SimpleNamespace(active=self.is_able)
        self.held -= 1


@pytest.mark.parametrize("is_able", [True, False])
def test_it_holds_from_start_to_stop(monkeypatch: pytest.MonkeyPatch, is_able: bool) -> None:
    keep = Keep(is_able=is_able)
    monkeypatch.setattr(wakepy, "keep", keep)
    awake = SystemKeepAwake()
    assert not awake.is_working
    awake.start()
    awake.start()
    assert (keep.held, keep.asked, awake.is_working) == (1, 1, is_able)
    awake.stop()
    awake.stop()
    assert (keep.held, awake.is_working) == (0, False)
