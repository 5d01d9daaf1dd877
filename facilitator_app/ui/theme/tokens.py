"""Where a widget finds its colours, fonts and sizes.

The scheme in force is read from the application's own palette, and the ground a widget stands on from its
parents; only fonts are kept, by all that makes them, so a change of scheme cannot leave a stale copy behind.
"""

from enum import Enum, StrEnum
from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain import look
from facilitator_app.domain.look import Roles

SANS = "IBM Plex Sans"
SERIF = "Source Serif 4"

TEXT_SCALE_PROPERTY = "facilitatorTextScale"
GROUND_PROPERTY = "facilitatorGround"
KEPT_FONTS = 128


class Ground(StrEnum):
    """What a container is painted with; everything inside follows."""

    SURFACE = "surface"
    INVERSE = "inverse"
    PRIVATE = "private"


class TextRole(Enum):
    """Type scale: size and line in px, weight, is serif."""

    WINDOW_TITLE = ("window_title", 20, 28, 600, False)
    PAGE_HEADING = ("page_heading", 24, 32, 600, False)
    CARD_HEADING = ("card_heading", 16, 24, 600, False)
    BODY = ("body", 14, 20, 400, False)
    BODY_STRONG = ("body_strong", 14, 20, 600, False)
    LARGE = ("large", 16, 24, 400, False)
    SMALL = ("small", 13, 18, 400, False)
    SMALL_STRONG = ("small_strong", 13, 18, 600, False)
    LABEL = ("label", 12, 16, 600, False)
    HINT = ("hint", 12, 16, 400, False)
    WORDS = ("words", 16, 23, 400, True)
    WORDS_LARGE = ("words_large", 20, 28, 400, True)
    OWN_NOTES = ("own_notes", 18, 27, 400, False)
    OFFSET = ("offset", 20, 26, 600, False)
    CLOCK = ("clock", 36, 44, 600, False)
    FIGURE = ("figure", 32, 38, 600, False)

    @property
    def size_px(self) -> int:
        """Type size before the system's text size is applied."""
        return self.value[1]

    @property
    def line_px(self) -> int:
        """Height of one line before the system's text size is applied."""
        return self.value[2]

    @property
    def weight(self) -> int:
        """CSS weight, 400 to 700."""
        return self.value[3]

    @property
    def is_serif(self) -> bool:
        """True where people's own words are shown."""
        return self.value[4]


def current_roles() -> Roles:
    """Colours of the scheme in force; light before any theme is applied."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return look.DARK if window.name().upper() == look.DARK.window else look.LIGHT


def roles_at(widget: QWidget | None) -> Roles:
    """Colours to use inside `widget`, after the ground its parents are painted with."""
    roles = current_roles()
    standing: QObject | None = widget
    while standing is not None:
        ground = standing.property(GROUND_PROPERTY)
        if ground == Ground.INVERSE:
            return look.inverted(roles)
        if ground == Ground.SURFACE:
            return roles
        standing = standing.parent()
    return roles


def set_ground(widget: QWidget, ground: Ground) -> None:
    """Paint everything inside `widget` for another ground, at once."""
    widget.setProperty(GROUND_PROPERTY, str(ground))
    for inner in widget.findChildren(QWidget):
        inner.update()
    widget.update()


def qcolour(colour: str) -> QColor:
    """`#RRGGBB` as a QColor."""
    return QColor(colour)


def text_scale() -> float:
    """Factor the user's text size asks for; 1.0 is the size in the type scale."""
    application = QApplication.instance()
    scale = application.property(TEXT_SCALE_PROPERTY) if application is not None else None
    return float(scale) if scale else 1.0


def scaled_px(size_px: float) -> int:
    """A size that belongs to text, at the user's text size."""
    return round(size_px * text_scale())


def font_for(role: TextRole, *, weight: int | None = None) -> QFont:
    """The font of a type role at the user's text size."""
    return font_px(role.size_px, weight=weight or role.weight, is_serif=role.is_serif)


def font_px(size_px: float, *, weight: int = 400, is_serif: bool = False) -> QFont:
    """A font of `size_px` before the user's text size; figures are tabular in both families."""
    return QFont(_font(max(1, scaled_px(size_px)), weight, is_serif))


@lru_cache(maxsize=KEPT_FONTS)
def _font(px: int, weight: int, is_serif: bool) -> QFont:
    font = QFont(SERIF if is_serif else SANS)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
