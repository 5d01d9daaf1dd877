"""The dialogs that pick out leaders and slides: search, tick, use."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.services.other_files import SlideLine
from facilitator_app.services.schema_pace import LeaderLine
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, CheckBox, Fit, PlainLabel, SearchField, Size, Tone, Variant

LIST_PX = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class TickWords:
    """What such a dialog says."""

    title: str
    icon: str
    search: str
    nothing: str


class TickBox(CheckBox):
    """One of those that can be picked out."""

    def __init__(self, key: str, text: str, *, is_checked: bool) -> None:
        super().__init__(text, is_checked=is_checked)
        self.key = key

    def fits(self, typed: str) -> bool:
        """Whether each typed word begins a word of the text."""
        words = self.text().casefold().replace("(", " ").split()
        return all(any(word.startswith(begin) for word in words) for begin in typed.casefold().split())


class TickList(Question):
    """`chosen` after it was accepted. Nothing chosen cannot be used."""

    def __init__(
        self, words: TickWords, rows: Iterable[tuple[str, str]], kept: Container[str], parent: QWidget
    ) -> None:
        super().__init__(parent, title=words.title, text="", icon=words.icon)
        self._nothing = words.nothing
        self._search = SearchField(words.search)
        self._search.setObjectName("find_in_list")
        self._none_found = PlainLabel(
            QCoreApplication.translate("TickList", "None is called that."), tone=Tone.TEXT_2, fit=Fit.WRAP
        )
        self._boxes = [TickBox(key, text, is_checked=key in kept) for key, text in rows]
        self._lay_out()
        self.add_keep(QCoreApplication.translate("TickList", "Cancel"))
        self._act = self.add_act("", Variant.PRIMARY)
        self.let_enter_press(self._act)
        self._search.textChanged.connect(self._on_searched)
        for box in self._boxes:
            box.setObjectName(f"pick_{box.key}")
            box.toggled.connect(self._on_ticked)
        self._count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks the only one that the search shows: names can be typed one after another."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or self.focusWidget() is not self._search or not self._search.text().strip():
            super().keyPressEvent(event)
            return
        shown = [box for box in self._boxes if box.isVisibleTo(self)]
        if len(shown) == 1:
            shown[0].setChecked(True)
            self._search.clear()

    def chosen(self) -> list[str]:
        """All that are ticked, also those the search hides."""
        return [box.key for box in self._boxes if box.isChecked()]

    def act_words(self, count: int) -> str:
        """What the button says of so many."""
        return str(count)

    def _lay_out(self) -> None:
        translate = QCoreApplication.translate
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._search, 1)
        for name, words, act in (
            ("tick_all", translate("TickList", "All"), self._on_all),
            ("tick_none", translate("TickList", "None"), self._on_none),
        ):
            button = Button(words, size=Size.SMALL)
            button.setObjectName(name)
            button.clicked.connect(act)
            row.addWidget(button)
        self.words.addLayout(row)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        for box in self._boxes:
            column.addWidget(box)
        column.addStretch(1)
        self._none_found.hide()
        column.insertWidget(0, self._none_found)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(LIST_PX)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        self.words.addWidget(scroll)

    def _on_searched(self, typed: str) -> None:
        for box in self._boxes:
            box.setVisible(box.fits(typed))
        self._none_found.setVisible(not any(box.isVisibleTo(self) for box in self._boxes))

    def _on_all(self) -> None:
        self._tick_shown(True)

    def _on_none(self) -> None:
        self._tick_shown(False)

    def _tick_shown(self, is_ticked: bool) -> None:
        for box in self._boxes:
            if box.isVisibleTo(self):
                box.setChecked(is_ticked)

    def _on_ticked(self, _is_ticked: bool) -> None:
        self._count()

    def _count(self) -> None:
        count = len(self.chosen())
        self._act.set_words(self.act_words(count))
        self._act.set_off("" if count else self._nothing)


class ChooseLeaders(TickList):
    """Whose sheets."""

    def __init__(self, lines: Sequence[LeaderLine], chosen_ids: Container[str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        words = TickWords(
            title=translate("ChooseLeaders", "Whose sheets?"),
            icon="users",
            search=translate("ChooseLeaders", "Find leader or unit"),
            nothing=translate("ChooseLeaders", "Nobody is ticked."),
        )
        people = [line.participant for line in lines]
        rows = [(one.id, " · ".join(part for part in (one.name, one.unit) if part)) for one in people]
        super().__init__(words, rows, chosen_ids, parent)
        self.setObjectName("choose_leaders_dialog")

    def act_words(self, count: int) -> str:
        """What the button says of so many."""
        return self.tr("Use %n leaders", "", count)


class ChooseSlides(TickList):
    """Which slides, by their numbers in the show."""

    def __init__(self, lines: Sequence[SlideLine], chosen: Container[int], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        words = TickWords(
            title=translate("ChooseSlides", "Which slides?"),
            icon="image",
            search=translate("ChooseSlides", "Find number or block"),
            nothing=translate("ChooseSlides", "No slide is ticked."),
        )
        rows = [(str(line.number), f"{line.number} · {line.title}") for line in lines]
        super().__init__(words, rows, [str(line.number) for line in lines if line.number in chosen], parent)
        self.setObjectName("choose_slides_dialog")

    def act_words(self, count: int) -> str:
        """What the button says of so many."""
        return self.tr("Use %n slides", "", count)

    def numbers(self) -> list[int]:
        """Those that are ticked."""
        return [int(key) for key in self.chosen()]


def ask_leaders(lines: Sequence[LeaderLine], chosen_ids: Container[str], parent: QWidget) -> list[str] | None:
    """The leaders picked out; None when the user changed their mind."""
    dialog = ChooseLeaders(lines, chosen_ids, parent)
    try:
        return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()


def ask_slides(lines: Sequence[SlideLine], chosen: Container[int], parent: QWidget) -> list[int] | None:
    """The slides picked out; None when the user changed their mind."""
    dialog = ChooseSlides(lines, chosen, parent)
    try:
        return dialog.numbers() if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
