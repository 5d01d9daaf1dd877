"""The kit is tested in the light theme at the usual text size."""

import pytest
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.look import Scheme
from facilitator_app.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    """Every test starts light, whatever the one before did."""
    apply_theme(qapp, Scheme.LIGHT)
