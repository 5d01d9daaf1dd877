"""Where somebody stood in the main window, so that a program that was torn away comes back to the same field.

Invariant: it is only kept while the program runs and gone when it ends by itself, so that a place that is found at the
start was left by a crash. It holds ids and names of fields, and nothing that was written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, astuple, dataclass, field, fields
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from facilitator_app.services.notes_board import Place
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import Banner, Button, RowList, Size, Urgency
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow

STANDING = "standing"
CAME_BACK = "came_back"
SETTLED_MS = 300
"""So long a newly shown area has to lay itself out before its field is looked for."""
MOVED_MS = 100
AT_END = -1
"""The caret after the last letter, wherever that is by now."""

_Field = QLineEdit | QPlainTextEdit | QTextEdit
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


@dataclass(frozen=True, slots=True)
class Stood:
    """A place in a file: the area, the ids that say what is worked on in it, and the field with its caret."""

    file: str
    area: str
    at: tuple[str, ...] = ()
    field: tuple[str, ...] = ()
    caret: int = 0


@dataclass(slots=True)
class _Kept:
    """What was written last, so that an unchanged place is not written again."""

    text: str = field(default="")


@runtime_checkable
class _HasPlaces(Protocol):
    """An area where somebody stands in a cell of the notes."""

    def place(self) -> Place | None: ...

    def go_to(self, place: Place, /) -> None: ...


@runtime_checkable
class _ShowsLeaders(Protocol):
    """An area where somebody stands in a leader's schema."""

    def show_leader(self, participant_id: str, /) -> None: ...


@runtime_checkable
class _ShowsSlides(Protocol):
    """An area where somebody stands at a slide of a block."""

    def show_slide(self, block_id: str, slide_id: str, /) -> None: ...


@runtime_checkable
class _HasChosen(Protocol):
    """A list with rows that are chosen."""

    def chosen_keys(self) -> tuple[str, ...]: ...


class Standing(QObject):
    """`keep` is called now and then while the program runs, `forget` when it ends by itself, `come_back` when it has
    started.
    """

    def __init__(
        self,
        window: MainWindow,
        *,
        preferences: Preferences,
        file: Callable[[], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._preferences = preferences
        self._file = file
        self._kept = _Kept()
        self._has_ended = False
        self._left = _from_text(preferences.text(STANDING))
        self._was_torn_away = self._left is not None
        self._settled = Debounce(SETTLED_MS, self)
        self._settled.settled.connect(self._on_settled)
        self._moved = Debounce(MOVED_MS, self)
        self._moved.settled.connect(self._on_moved)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "windows live in an application"
        application.focusChanged.connect(self._on_focus_changed)
        window.area_entered.connect(self.put_banner_away)

    @property
    def was_torn_away(self) -> bool:
        """Whether the run before this one did not end by itself."""
        return self._was_torn_away

    def keep(self) -> None:
        """Remember where the keyboard is now."""
        if self._left is not None:
            return
        text = json.dumps(asdict(self._now()))
        if text != self._kept.text:
            self._kept.text = text
            self._preferences.put(STANDING, text)

    def forget(self) -> None:
        """The program ends as it should: the next start begins where starts begin."""
        self._settled.cancel()
        self._moved.cancel()
        self._has_ended = True
        self._preferences.put(STANDING, "")

    def come_back(self) -> None:
        """Go to where the program was torn away, if it was, and if that was in this file."""
        left = self._left
        if left is None or left.file != self._file() or not self._window.has_area(left.area):
            self._left = None
            return
        self._window.go_to(left.area)
        area = self._window.area(left.area)
        if area is not None and left.at:
            _go_back(left.area, area, left.at)
        self._settled.touch()

    def put_banner_away(self, _change: object = None) -> None:
        """Another area or file is looked at: what the banner says is no longer so."""
        self._window.banners.remove(CAME_BACK)

    def _on_focus_changed(self, _before: object, _now: object) -> None:
        if not self._has_ended:
            self._moved.touch()

    def _on_moved(self) -> None:
        # Before the program has come back to where it was, where it stands is not yet anybody's choice.
        if self._left is None and self._file():
            self.keep()

    def _on_settled(self) -> None:
        left, self._left = self._left, None
        area = self._window.area(left.area) if left is not None else None
        if left is None or area is None or self._window.current_area != left.area:
            return
        found = _field_of(area, left.field)
        if found is None:
            return
        found.setFocus(Qt.FocusReason.OtherFocusReason)
        text = _put_caret(found, left.caret)
        if text:
            self._tell_came_back()

    def _tell_came_back(self) -> None:
        noticed = Button(self.tr("OK"), size=Size.SMALL)
        noticed.setObjectName("came_back_noticed")
        noticed.clicked.connect(self.put_banner_away)
        what = self.tr("The program was interrupted. You are back in the field you were writing in")
        safe = self.tr("What was typed is saved; at most the last two seconds are missing.")
        self._window.banners.put(CAME_BACK, Banner(Urgency.INFO, what, safe, (noticed,), icon="history"))

    def _now(self) -> Stood:
        key = self._window.current_area
        area = self._window.area(key)
        if area is None:
            return Stood(self._file(), key)
        focused = QApplication.focusWidget()
        if not isinstance(focused, _FIELDS) or not area.isAncestorOf(focused) or _is_read_only(focused):
            return Stood(self._file(), key, _standing(key, area))
        return Stood(self._file(), key, _standing(key, area), _chain(focused, area), _caret(focused))


def _from_text(text: str) -> Stood | None:
    try:
        kept = json.loads(text)
        names = {one.name for one in fields(Stood)}
        stood = Stood(**{name: value for name, value in kept.items() if name in names})
        return Stood(str(stood.file), str(stood.area), tuple(stood.at), tuple(stood.field), int(stood.caret))
    except (ValueError, TypeError, AttributeError):
        return None


def _standing(key: str, area: QWidget) -> tuple[str, ...]:
    """The ids that say what is worked on in an area."""
    if key == AreaName.NOTES:
        place = area.place() if isinstance(area, _HasPlaces) else None
        return () if place is None else tuple("" if part is None else str(part) for part in astuple(place))
    if key == AreaName.ACTIONS:
        leaders = area.findChild(RowList, "leaders")
        item = next((one for one in _item_tabs(area) if one.isChecked()), None)
        return (leaders.chosen_key() if leaders else "", item.objectName() if item else "")
    if key == AreaName.PLAN:
        return tuple(_first_chosen(area, name) for name in ("agenda", "slides"))
    return ()


def _go_back(key: str, area: QWidget, at: tuple[str, ...]) -> None:
    if key == AreaName.NOTES and len(at) == len(fields(Place)) and isinstance(area, _HasPlaces):
        area.go_to(_place(at))
    elif key == AreaName.ACTIONS and at[0] and isinstance(area, _ShowsLeaders):
        area.show_leader(at[0])
        for tab in _item_tabs(area):
            if tab.objectName() == at[-1]:
                tab.click()
    elif key == AreaName.PLAN and len(at) > 1 and at[0] and isinstance(area, _ShowsSlides):
        area.show_slide(at[0], at[1])


def _place(at: tuple[str, ...]) -> Place:
    """The cell that `astuple` gave as texts."""
    block_id, form_id, field_key, group_id, number, dilemma_id = at
    return Place(
        block_id=block_id,
        form_id=form_id,
        field_key=field_key,
        group_id=group_id,
        round_number=int(number) if number.isdecimal() else 0,
        dilemma_id=dilemma_id or None,
    )


def _item_tabs(area: QWidget) -> list[QAbstractButton]:
    return [one for one in area.findChildren(QAbstractButton) if one.objectName().startswith("item_")]


def _first_chosen(area: QWidget, name: str) -> str:
    rows = area.findChild(QWidget, name)
    chosen = rows.chosen_keys() if isinstance(rows, _HasChosen) else ()
    return str(next(iter(chosen), ""))


def _chain(widget: QWidget, area: QWidget) -> tuple[str, ...]:
    """The names of a widget and of what it stands in, up to the area."""
    names: list[str] = []
    one: QWidget | None = widget
    while one is not None and one is not area:
        names.append(one.objectName())
        one = one.parentWidget()
    return tuple(names)


def _field_of(area: QWidget, chain: tuple[str, ...]) -> _Field | None:
    found = (
        one for one in area.findChildren(QWidget) if isinstance(one, _FIELDS) and _chain(one, area) == chain
    )
    return next((one for one in found if one.isVisible() and not _is_read_only(one)), None) if chain else None


def _is_read_only(widget: _Field) -> bool:
    return widget.isReadOnly() or not widget.isEnabled()


def _caret(widget: _Field) -> int:
    if isinstance(widget, QLineEdit):
        return AT_END if widget.cursorPosition() == len(widget.text()) else widget.cursorPosition()
    cursor = widget.textCursor()
    return AT_END if cursor.atEnd() else cursor.position()


def _put_caret(widget: _Field, caret: int) -> str:
    """Put the caret where it was, or at the end of what is left; returns the text of the field."""
    text = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
    if isinstance(widget, QLineEdit):
        widget.deselect()
        widget.setCursorPosition(len(text) if caret == AT_END else min(caret, len(text)))
        return text
    cursor = QTextCursor(widget.document())
    last = widget.document().characterCount() - 1
    cursor.setPosition(last if caret == AT_END else min(caret, last))
    widget.setTextCursor(cursor)
    return text
