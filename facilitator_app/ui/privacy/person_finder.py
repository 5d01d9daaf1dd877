"""Whose data it is about: a part of a name, the arrows, and Enter.

One invariant: somebody is chosen only while the field says who, whole. A letter more or less, and nobody is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator_app.domain.collation import name_sort_key
from facilitator_app.ui.kit import Row, RowList, SearchField
from facilitator_app.ui.show_keys import OWN_ESCAPE
from facilitator_app.ui.theme import scaled_px

MOST_ROWS = 6
ROW_PX = 52
GAP_PX = 6
EDGE_PX = 2
PAGE = MOST_ROWS - 1
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: PAGE, Qt.Key.Key_PageUp: -PAGE}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NOBODY = ""
READING = "reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """Somebody who can be found. `is_former` is whoever was taken off the list."""

    id: str
    name: str
    unit: str = ""
    is_former: bool = False

    @property
    def words(self) -> str:
        """Who it is, on one line."""
        return " · ".join(part for part in (self.name, self.unit) if part)


def fitting(people: Iterable[Findable], typed: str) -> tuple[Findable, ...]:
    """Those of whose name and unit every typed word is a part; by name, those in whose name a word begins so first."""
    wanted = _folded(typed).split()
    found = [one for one in people if all(word in _folded(one.words) for word in wanted)]
    return tuple(sorted(found, key=lambda one: (one.is_former, not _begins(one, wanted), _by_name(one))))


class PersonFinder(SearchField):
    """`chosen` tells that somebody else is chosen, or nobody. The list lies over `page` and never has the keyboard."""

    chosen = Signal()

    def __init__(self, placeholder: str, *, accessible_name: str, page: QScrollArea) -> None:
        super().__init__(placeholder, accessible_name=accessible_name)
        self._people: tuple[Findable, ...] = ()
        self._is_reading = False
        self._chosen_id = NOBODY
        self._list = FoundList(accessible_name, page)
        self._list.pressed.connect(self._on_pressed)
        self.textEdited.connect(self._on_edited)

    def show_people(self, people: Sequence[Findable], *, is_reading: bool) -> None:
        """Who can be found, and whether more are being looked for. What is typed stays; who is gone is let go of."""
        self._people, self._is_reading = tuple(people), is_reading
        if self._chosen_id:
            words = next((one.words for one in people if one.id == self._chosen_id), "")
            if not words:
                self._chosen_id = NOBODY
            if words != self.text():
                self.setText(words)
        if self._list.isVisible():
            self._offer()

    def chosen_id(self) -> str:
        """Whom the field says; empty for nobody."""
        return self._chosen_id

    def choose(self, person_id: str) -> None:
        """Say somebody; whoever cannot be found is nobody."""
        found = next((one for one in self._people if one.id == person_id), None)
        self._chosen_id = found.id if found else NOBODY
        self.setText(found.words if found else "")
        self._fold_up()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go through the list and open it, Enter takes, Esc closes it before it empties the field."""
        key = Qt.Key(event.key())
        is_open = self._list.isVisible()
        if key in STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if is_open:
                self._list.choose_neighbour(STEPS[key])
            else:
                self._offer()
        elif key in ENTER and is_open:
            self._take(self._list.chosen_key())
        elif key == Qt.Key.Key_Escape and is_open:
            self._fold_up()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the list; who is chosen is marked, so that the next letter begins anew."""
        super().mousePressEvent(event)
        if self._chosen_id:
            self.selectAll()
        self._offer()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere closes the list; a window in front does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._fold_up()

    def _offer(self) -> None:
        """Everybody while somebody is chosen, since then nothing is searched for."""
        found = fitting(self._people, "" if self._chosen_id else self.text())
        rows = [self._row(one) for one in found]
        if not rows:
            rows.append(Row(key=NOBODY, title=self.tr("Nobody is called that."), can_choose=False))
        if self._is_reading:
            words = self.tr("Looking in the backups for those who were removed …")
            rows.append(Row(key=READING, title=words, is_quiet=True, can_choose=False))
        self.setProperty(OWN_ESCAPE, True)
        self._list.show_rows(rows, self, self._chosen_id or (found[0].id if found else ""))

    def _row(self, one: Findable) -> Row:
        word = self.tr("removed from the list") if one.is_former else ""
        return Row(key=one.id, title=one.name, sub=one.unit, word=word)

    def _take(self, person_id: str) -> None:
        if person_id not in (NOBODY, READING):
            self.choose(person_id)

    def _fold_up(self) -> None:
        self.setProperty(OWN_ESCAPE, False)
        self._list.hide()

    def _on_pressed(self, place: QModelIndex) -> None:
        self._take(self._list.rows()[place.row()].key)

    def _on_edited(self, _text: str) -> None:
        was_chosen, self._chosen_id = self._chosen_id, NOBODY
        if self.text():
            self._offer()
        else:
            self._fold_up()
        if was_chosen:
            self.chosen.emit()


class FoundList(RowList):
    """Lies over the page at the field, below it where there is room. What it lies over scrolls with the field."""

    def __init__(self, accessible_name: str, page: QScrollArea) -> None:
        super().__init__(accessible_name, page.widget())
        self.setObjectName("found_people")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("isFlush", False)
        self.setProperty("isOver", True)
        self._page = page
        self.hide()

    def show_rows(self, rows: Sequence[Row], field: QWidget, key: str) -> None:
        """Show these rows at the field, with one of them chosen."""
        self.set_rows(rows)
        self.choose(key)
        high = sum(max(0, self.sizeHintForRow(at)) for at in range(min(MOST_ROWS, len(rows))))
        self.setGeometry(self._spot(field, high + 2 * EDGE_PX))
        self.show()
        self.raise_()
        self.scrollTo(self.currentIndex())

    def _spot(self, field: QWidget, wanted_px: int) -> QRect:
        """Under the field, over it where more is seen there, and no higher than what is seen."""
        holder = self._page.widget()
        assert holder is not None, "the field is on the page"
        at = QRect(field.mapTo(holder, QPoint(0, 0)), field.size())
        seen = QRect(holder.mapFrom(self._page.viewport(), QPoint(0, 0)), self._page.viewport().size())
        under, over = seen.bottom() - at.bottom() - GAP_PX, at.top() - seen.top() - GAP_PX
        is_under = under >= wanted_px or under >= over
        high = min(wanted_px, max(under if is_under else over, scaled_px(ROW_PX)))
        top = at.bottom() + GAP_PX if is_under else at.top() - GAP_PX - high
        return QRect(at.left(), top, at.width(), high)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().replace("aa", "å")


def _begins(one: Findable, wanted: Sequence[str]) -> bool:
    names = _folded(one.name).split()
    return all(any(name.startswith(word) for name in names) for word in wanted)


def _by_name(one: Findable) -> tuple[object, str]:
    return (name_sort_key(one.name), one.id)
