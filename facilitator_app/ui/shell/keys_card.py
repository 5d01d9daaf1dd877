"""F1: the keys that work now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from facilitator_app.ui.clicker import Clicker, key_words
from facilitator_app.ui.kit import Button, Card, KeyHint, PlainLabel, Variant
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.show_keys import ShowKey
from facilitator_app.ui.theme import Ground, TextRole, set_ground
from facilitator_app.ui.theme.focus import NO_RING, RING_PROPERTY

Keys = tuple[tuple[str, str], ...]
FRAME_PX = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysNow:
    """What decides which keys do something: the window and the area in front, and how the wall is."""

    area: str
    is_show_on: bool
    is_wall_open: bool
    is_windowed: bool
    can_swap: bool
    is_main: bool = True


def show_keys(now: KeysNow) -> Keys:
    """Keys that drive the show from every window, as it is now."""
    translate = QCoreApplication.translate
    opens = (
        translate("KeysCard", "bring the wall to the front")
        if now.is_wall_open
        else translate("KeysCard", "open the wall")
    )
    leaves = (
        translate("KeysCard", "one layer off the slide, at last close the wall")
        if now.is_windowed
        else translate("KeysCard", "one layer off the slide")
    )
    moves = (
        ("PgDn", translate("KeysCard", "next")),
        ("PgUp", translate("KeysCard", "back, with the time as it was")),
        ("Esc", leaves),
        ("B .", translate("KeysCard", "black, and back (not while you write)")),
        ("W ,", translate("KeysCard", "pause picture, and back (not while you write)")),
    )
    return (
        *(moves if now.is_show_on else ()),
        ("F5", opens),
        *((("Ctrl+F5", translate("KeysCard", "swap the screens")),) if now.can_swap else ()),
    )


def learned_keys(clicker: Clicker) -> Keys:
    """What the clicker was taught."""
    translate = QCoreApplication.translate
    acts = {
        ShowKey.NEXT: translate("KeysCard", "next (learned)"),
        ShowKey.BACK: translate("KeysCard", "back (learned)"),
        ShowKey.BLACK: translate("KeysCard", "black (learned)"),
    }
    return tuple((key_words(code), words) for act, words in acts.items() if (code := clicker.code_of(act)))


def panel_keys() -> Keys:
    """Letters that work in the panel and on the wall."""
    translate = QCoreApplication.translate
    return (
        ("T", translate("KeysCard", "start and pause the time")),
        ("F", translate("KeysCard", "freeze the wall")),
        ("M", translate("KeysCard", "message to the room")),
        ("G", translate("KeysCard", "gong")),
        ("O", translate("KeysCard", "all slides")),
        ("1 2 ↵", translate("KeysCard", "go to slide 12 (in Run)")),
        ("P L Z D", translate("KeysCard", "point, light, zoom, draw (in Run)")),
    )


def note_keys() -> Keys:
    """Keys of the note pane."""
    translate = QCoreApplication.translate
    return (
        ("Alt+1…9", translate("KeysCard", "group")),
        ("Tab", translate("KeysCard", "next question")),
        ("Enter", translate("KeysCard", "save the line")),
        ("F6", translate("KeysCard", "to the list, and on")),
        ("F2 Delete", translate("KeysCard", "correct and remove (in the list)")),
        ("Ctrl+Enter", translate("KeysCard", "show the group's outputs")),
        ("Ctrl+Shift+Enter", translate("KeysCard", "show the chosen output large")),
        ("F7 F8 F9", translate("KeysCard", "action, example, pre-ject")),
        ("Alt+E Alt+W", translate("KeysCard", "own unit, the whole")),
        ("F3", translate("KeysCard", "earlier wordings")),
        ("Alt+R Alt+D", translate("KeysCard", "next round, next dilemma")),
        ("Alt+H", translate("KeysCard", "the output belongs to the inject, or not")),
        ("Alt+S Alt+T Alt+A", translate("KeysCard", "outputs, themes, votes")),
        ("1…9 Ctrl+M Ctrl+D", translate("KeysCard", "to a theme, merge, split (in Themes)")),
    )


def programme_keys() -> Keys:
    """Keys of what was promised last time."""
    translate = QCoreApplication.translate
    return (
        ("1 2 3", translate("KeysCard", "tried, under way, dropped")),
        ("Enter", translate("KeysCard", "write what it gave")),
        ("Delete", translate("KeysCard", "take back what was told")),
        ("Ctrl+L", translate("KeysCard", "find a leader")),
    )


def preject_keys() -> Keys:
    """Keys of the board of pre-jects."""
    translate = QCoreApplication.translate
    return (
        ("← → ↑ ↓", translate("KeysCard", "choose a card")),
        ("Alt+← Alt+→", translate("KeysCard", "move the card to another stage")),
        ("Enter", translate("KeysCard", "open the card")),
        ("Delete", translate("KeysCard", "remove the card")),
    )


def window_keys(now: KeysNow) -> Keys:
    """Keys of the window that is in front: the main one, or the notes in a window of their own."""
    translate = QCoreApplication.translate
    areas = (("Ctrl+1…8", translate("KeysCard", "the areas from above")),)
    closes = (("Esc", translate("KeysCard", "close the window; what is typed is saved")),)
    return (
        *(areas if now.is_main else ()),
        ("Ctrl+F", translate("KeysCard", "search in everything")),
        ("Ctrl+Z", translate("KeysCard", "undo")),
        ("Ctrl+Y", translate("KeysCard", "redo")),
        *(() if now.is_main or now.is_show_on else closes),
        ("F1", translate("KeysCard", "this card")),
    )


class KeysCard(QDialog):
    """A card with the keys that do something now, told apart by where they work. Any of Esc, F1 and the button
    closes it; *Fault report* closes it too, and `is_report_asked` then.
    """

    def __init__(self, parent: QWidget, *, clicker: Clicker, now: KeysNow) -> None:
        super().__init__(parent)
        self.is_report_asked = False
        self.setObjectName("keys_card")
        self.setWindowTitle(self.tr("Keys that work now"))
        set_ground(self, Ground.SURFACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        self._cards = self._build_cards(clicker, now)
        scroll = QScrollArea()
        scroll.setObjectName("keys_scroll")
        scroll.setProperty(RING_PROPERTY, NO_RING)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._cards)
        column.addWidget(scroll, 1)
        self._close = Button(self.tr("Close"), variant=Variant.PRIMARY, key="F1")
        self._close.setObjectName("keys_close")
        self._close.clicked.connect(self.accept)
        report = Button(self.tr("Fault report …"), variant=Variant.QUIET)
        report.setObjectName("keys_report")
        report.clicked.connect(self._on_report)
        foot = QHBoxLayout()
        foot.addWidget(report)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column.addLayout(foot)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_report(self) -> None:
        self.is_report_asked = True
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        # Not before: the fonts of the words are settled when they are first shown.
        self.resize(self.sizeHint())
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """All of the keys, and never more than the screen has room for: then they scroll."""
        cards, bar = self._cards.sizeHint(), self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        whole = QSize(cards.width() + bar + 48, cards.height() + self._close.sizeHint().height() + 64)
        room = self.screen().availableSize()
        return whole.boundedTo(QSize(room.width() - FRAME_PX, room.height() - 2 * FRAME_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self.accept()
            return
        super().keyPressEvent(event)

    def _build_cards(self, clicker: Clicker, now: KeysNow) -> QWidget:
        learned = learned_keys(clicker) if now.is_show_on else ()
        groups = [(self.tr("In every window"), (*show_keys(now), *learned))]
        if now.area == AreaName.RUN:
            groups.append((self.tr("In Run and on the wall"), panel_keys()))
        if now.area == AreaName.NOTES:
            groups.append((self.tr("In Notes"), note_keys()))
        if now.area == AreaName.PROGRAMME:
            groups.append((self.tr("In Since last time"), programme_keys()))
            groups.append((self.tr("In Pre-jects"), preject_keys()))
        where = self.tr("In the main window") if now.is_main else self.tr("In the note window")
        groups.append((where, window_keys(now)))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for at, (heading, keys) in enumerate(groups):
            grid.addWidget(_card(heading, keys), at // 2, at % 2)
        return holder


def _card(heading: str, keys: Keys) -> Card:
    card = Card(heading)
    rows = QGridLayout()
    rows.setHorizontalSpacing(16)
    rows.setVerticalSpacing(8)
    rows.setColumnStretch(1, 1)
    for at, (key, words) in enumerate(keys):
        rows.addWidget(KeyHint(key), at, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(PlainLabel(words, TextRole.BODY), at, 1)
    card.content.addLayout(rows)
    card.content.addStretch(1)
    return card
