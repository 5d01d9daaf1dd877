"""The pages of a deck in their order, each with its tick and what has become of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from facilitator_app.domain.decks import PageChange, PageFate, PagePart, Tick
from facilitator_app.domain.slides import Slide
from facilitator_app.ui.kit import Row, RowList
from facilitator_app.ui.theme import scaled_px

TitleOf = Callable[[Slide], str]

TICK_FROM_PX, TICK_TO_PX = 56, 92
"""Between these, from the left, a click is meant for the tick."""


class PageList(RowList):
    """Space, or a click on the box, asks to turn a page's tick."""

    tick_asked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is for the tick."""
        if event.key() == Qt.Key.Key_Space and self.chosen_key():
            self.tick_asked.emit(self.chosen_key())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The box of a row stands right after its number."""
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        is_on_box = scaled_px(TICK_FROM_PX) <= event.position().x() <= scaled_px(TICK_TO_PX)
        if at.isValid() and is_on_box and event.button() is Qt.MouseButton.LeftButton:
            self.tick_asked.emit(self.rows()[at.row()].key)


def page_rows(
    changes: Sequence[PageChange],
    ticks: Collection[Tick],
    *,
    title_of: TitleOf,
    is_compared: bool,
    shows_all: bool,
) -> list[Row]:
    """A row for each change; its key is the number of the change."""
    shown = [(at, change) for at, change in enumerate(changes) if shows_all or change.parts]
    ticked: dict[int, set[PagePart]] = {}
    for at, part in ticks:
        ticked.setdefault(at, set()).add(part)
    return [
        _row(at, change, ticked.get(at, set()), page_title(change, title_of), is_compared)
        for at, change in shown
    ]


def fate_words(change: PageChange) -> str:
    """What has become of a page, in words."""
    translate = QCoreApplication.translate
    words = {
        PageFate.IDENTICAL: translate("DeckPages", "Unchanged"),
        PageFate.CHANGED: translate("DeckPages", "Changed"),
        PageFate.NEW: translate("DeckPages", "New"),
        PageFate.REMOVED: translate("DeckPages", "Removed"),
        PageFate.MOVED: translate("DeckPages", "Moved"),
    }[change.fate]
    if change.fate is PageFate.CHANGED and change.is_moved:
        return translate("DeckPages", "Changed and moved")
    if change.fate is PageFate.CHANGED and not change.has_new_content:
        return translate("DeckPages", "New notes")
    return words


def page_title(change: PageChange, title_of: TitleOf) -> str:
    """What the page is called."""
    if change.after is not None and change.after.title:
        return change.after.title
    if change.before is not None and (title := title_of(change.before)):
        return title
    return QCoreApplication.translate("DeckPages", "Without title")


def _row(at: int, change: PageChange, ticked: Collection[PagePart], title: str, is_compared: bool) -> Row:
    icon = "equal" if not change.parts else _tick_icon(change, ticked)
    hidden = change.after is not None and change.after.is_hidden
    return Row(
        key=str(at),
        title=title,
        lead=str(change.after.page) if change.after is not None else "–",
        icon=icon,
        word=fate_words(change) if is_compared else "",
        word_role=_WORD_ROLES[change.fate],
        beside=QCoreApplication.translate("DeckPages", "(hidden)") if hidden and not is_compared else "",
        is_quiet=not change.parts,
        tooltip=_spoken(change, ticked),
    )


def _tick_icon(change: PageChange, ticked: Collection[PagePart]) -> str:
    if not ticked:
        return "square"
    return "square-check" if change.parts <= frozenset(ticked) else "square-minus"


def _spoken(change: PageChange, ticked: Collection[PagePart]) -> str:
    translate = QCoreApplication.translate
    if not change.parts:
        return translate("DeckPages", "Nothing to take")
    if not ticked:
        return translate("DeckPages", "Is not taken. Space takes it.")
    return translate("DeckPages", "Is taken. Space leaves it out.")


_WORD_ROLES = {
    PageFate.IDENTICAL: "text_3",
    PageFate.CHANGED: "near",
    PageFate.NEW: "ok",
    PageFate.REMOVED: "over",
    PageFate.MOVED: "info",
}
