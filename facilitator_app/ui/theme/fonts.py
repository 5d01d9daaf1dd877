"""Loads the bundled fonts once, so that windows look the same on a computer that has none of them."""

from PySide6.QtGui import QFontDatabase

from facilitator_app import resources
from facilitator_app.ui.theme.tokens import SANS, SERIF


def load_fonts() -> None:
    """Make the bundled families known to Qt; does nothing when they are there already."""
    families = set(QFontDatabase.families())
    if {SANS, SERIF} <= families:
        return
    for font_file in sorted(resources.path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font_file))
