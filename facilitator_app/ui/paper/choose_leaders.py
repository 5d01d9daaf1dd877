"""The dialog that picks out leaders: search, tick, use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.services.schema_pace import LeaderLine
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, CheckBox, SearchField, Size, Variant

LIST_PX = 320


class LeaderBox(CheckBox):
    """One leader."""

    def __init__(self, line: LeaderLine, *, is_checked: bool) -> None:
        person = line.participant
        super().__init__(
            " · ".join(part for part in (person.name, person.unit) if part), is_checked=is_checked
        )
        self.participant_id = person.id
        self.setObjectName(f"leader_{person.id}")

    def fits(self, typed: str) -> bool:
        """Whether each typed word begins a word of the name or the unit."""
        words = self.text().casefold().replace("(", " ").split()
        return all(any(word.startswith(begin) for word in words) for begin in typed.casefold().split())


class ChooseLeaders(Question):
    """`chosen_ids` after it was accepted. Nobody chosen cannot be used."""

    def __init__(self, lines: Sequence[LeaderLine], chosen_ids: Iterable[str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("ChooseLeaders", "Whose sheets?"),
            text="",
            icon="users",
        )
        self.setObjectName("choose_leaders_dialog")
        kept = set(chosen_ids)
        self._search = SearchField(translate("ChooseLeaders", "Find leader or unit"))
        self._search.setObjectName("find_leader")
        self._boxes = [LeaderBox(line, is_checked=line.participant.id in kept) for line in lines]
        self._lay_out()
        self.add_keep(translate("ChooseLeaders", "Cancel"))
        self._act = self.add_act("", Variant.PRIMARY)
        self._search.textChanged.connect(self._on_searched)
        for box in self._boxes:
            box.toggled.connect(self._on_ticked)
        self._count()

    def chosen_ids(self) -> list[str]:
        """Everybody ticked, also those the search hides."""
        return [box.participant_id for box in self._boxes if box.isChecked()]

    def _lay_out(self) -> None:
        translate = QCoreApplication.translate
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._search, 1)
        for name, words, act in (
            ("tick_all", translate("ChooseLeaders", "All"), self._on_all),
            ("tick_none", translate("ChooseLeaders", "None"), self._on_none),
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
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(LIST_PX)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        self.words.addWidget(scroll)

    def _on_searched(self, typed: str) -> None:
        for box in self._boxes:
            box.setVisible(box.fits(typed))

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
        count = len(self.chosen_ids())
        self._act.set_words(self.tr("Use %n leaders", "", count))
        self._act.set_off("" if count else QCoreApplication.translate("ChooseLeaders", "Nobody is ticked."))
