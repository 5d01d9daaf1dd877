"""The year report's choices: which year, and which chapters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.services.year_files import WHOLE_PROGRAMME, YearChapter, YearWish
from facilitator_app.ui.kit import CheckBox, ComboBox, LabelledField, PlainLabel
from facilitator_app.ui.paper.option_pages import PlainPage, named
from facilitator_app.ui.theme import TextRole

AT_HAND = "at_hand"


class YearPage(PlainPage):
    """The year report and its twin in Word share what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[int, ...] = ()

    def build(self) -> None:
        """The year, and a box for each chapter, in the order of the report."""
        self._year = ComboBox(accessible_name=self.tr("Year"))
        self._year.setObjectName("report_year")
        self.column.addSpacing(4)
        self.column.addWidget(LabelledField(self.tr("Year"), self._year))
        self.column.addSpacing(4)
        self.column.addWidget(PlainLabel(self.tr("Chapters"), TextRole.LABEL))
        self._boxes = {
            chapter: named(CheckBox(year_chapter_title(chapter), is_checked=True), f"year_{chapter}")
            for chapter in YearChapter
        }
        for box in self._boxes.values():
            self.column.addWidget(box)
            box.clicked.connect(self._on_chosen)
        self._year.activated.connect(self._on_chosen)
        self._offer(())

    def show_years(self, years: Sequence[int]) -> None:
        """Offer these years; the chosen one stays chosen."""
        if tuple(years) != self._years:
            self._offer(tuple(years))

    def wish(self) -> YearWish:
        """What is chosen."""
        key = self._year.chosen_key()
        return YearWish(
            year=None if key in ("", AT_HAND) else int(key),
            chapters=frozenset(chapter for chapter, box in self._boxes.items() if box.isChecked()),
        )

    def set_wish(self, wish: YearWish) -> None:
        """Choose again what was chosen, without telling."""
        self._year.choose(AT_HAND if wish.year is None else str(wish.year))
        if not self._year.chosen_key():
            self._year.choose(AT_HAND)
        for chapter, box in self._boxes.items():
            box.setChecked(chapter in wish.chapters)

    def _offer(self, years: tuple[int, ...]) -> None:
        self._years = years
        self._year.set_choices(
            (
                (AT_HAND, self.tr("The year of the workshop")),
                *((str(year), str(year)) for year in years),
                (str(WHOLE_PROGRAMME), self.tr("The whole programme")),
            )
        )
        if not self._year.chosen_key():
            self._year.choose(AT_HAND)

    def _on_chosen(self, _what: object) -> None:
        self.changed.emit()


def year_chapter_title(chapter: YearChapter) -> str:
    """A chapter of the year report."""
    translate = QCoreApplication.translate
    return {
        YearChapter.EVENTS: translate("Paper", "Workshops and their time"),
        YearChapter.ACTIONS: translate("Paper", "What was promised and tried"),
        YearChapter.ROLES: translate("Paper", "Own unit and the whole"),
        YearChapter.FOUNDATION: translate("Paper", "Leadership foundation with examples"),
        YearChapter.CHAIN: translate("Paper", "Leadership chain"),
        YearChapter.PREJECTS: translate("Paper", "Pre-jects"),
        YearChapter.LUS: translate("Paper", "LUS, only as numbers"),
    }[chapter]
