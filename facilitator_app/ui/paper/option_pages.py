"""The choices of the other documents, a page for each kind; every page tells when something else will come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.services.exporting import Chapter, SlidesOnPage, Start
from facilitator_app.ui.kit import (
    Button,
    CheckBox,
    Divider,
    Fit,
    IconButton,
    LabelledField,
    NumberEdit,
    PlainLabel,
    RadioButton,
    RadioGroup,
    Size,
)
from facilitator_app.ui.paper.choices import MOST_COPIES
from facilitator_app.ui.paper.kind_words import chapter_title, on_page_words
from facilitator_app.ui.theme import TextRole

ALL, CHOSEN = "all_slides", "chosen_slides"


class OptionPage(QWidget):
    """One document's choices under each other."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 0, 16, 0)
        self.column.setSpacing(4)

    def add_line(self) -> None:
        """A line between two questions."""
        self.column.addSpacing(2)
        self.column.addWidget(Divider())
        self.column.addSpacing(6)


class PlainPage(OptionPage):
    """A document that is one way only, or has its choices under the words: what is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self.column.addWidget(self._about)
        self.build()
        self.column.addStretch(1)

    def build(self) -> None:
        """What stands under the words; nothing, unless a page has something."""

    def say(self, about: str) -> None:
        """What is in it."""
        self._about.setText(about)
        self._about.setVisible(bool(about))


class CopiesPage(PlainPage):
    """How many of each."""

    def build(self) -> None:
        """A number between two buttons."""
        self._copies = NumberEdit(1, least=1, most=MOST_COPIES)
        self._fewer = IconButton("minus", self.tr("One copy fewer"))
        self._more = IconButton("plus", self.tr("One copy more"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._fewer)
        line.addWidget(self._copies, 1)
        line.addWidget(self._more)
        self._field = LabelledField(self.words(), row)
        self._copies.setAccessibleName(self.words())
        self.column.addWidget(self._field)
        self._copies.value_changed.connect(self._on_copies)
        self._fewer.clicked.connect(self._on_fewer)
        self._more.clicked.connect(self._on_more)
        self._name("card_copies")

    def words(self) -> str:
        """What the number is of."""
        return self.tr("Copies of each card")

    def copies(self) -> int:
        """How many of each."""
        return self._copies.value() or 1

    def set_copies(self, copies: int) -> None:
        """Choose again what was chosen, without telling."""
        self._copies.set_value(copies)

    def _name(self, name: str) -> None:
        self._copies.setObjectName(name)
        self._fewer.setObjectName(f"{name}_fewer")
        self._more.setObjectName(f"{name}_more")

    def _on_copies(self, _value: object) -> None:
        if self._copies.is_wrong():
            self._field.set_wrong(self.tr("Write a number from 1 to {most}.").format(most=MOST_COPIES))
            return
        self._field.set_normal()
        self.changed.emit()

    def _on_fewer(self) -> None:
        self._step(-1)

    def _on_more(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        self._copies.set_value(min(MOST_COPIES, max(1, (self._copies.value() or 1) + by)))
        self._on_copies(None)


class BlanksPage(CopiesPage):
    """Blank sheets: how many, of which forms, and where they begin."""

    def build(self) -> None:
        """The copies, the forms, and the odd pages."""
        super().build()
        self._name("copies")
        self._boxes: dict[str, CheckBox] = {}
        self._left_out: set[str] = set()
        self._forms = QWidget()
        self._forms_column = QVBoxLayout(self._forms)
        self._forms_column.setContentsMargins(0, 4, 0, 0)
        self._forms_column.setSpacing(4)
        self._forms_column.addWidget(PlainLabel(self.tr("Which sheets"), TextRole.LABEL))
        self._odd = named(CheckBox(self.tr("Begin on an odd page")), "blanks_odd")
        self.column.addWidget(self._odd)
        self.column.addWidget(self._forms)
        self._odd.clicked.connect(self._on_odd)

    def words(self) -> str:
        """What the number is of."""
        return self.tr("Copies of each sheet")

    def start(self) -> Start:
        """On which pages the sheets begin."""
        return Start.ODD_PAGE if self._odd.isChecked() else Start.ANY_PAGE

    def set_start(self, start: Start) -> None:
        """Choose again what was chosen, without telling."""
        self._odd.setChecked(start is Start.ODD_PAGE)

    def left_out_form_ids(self) -> frozenset[str]:
        """The forms that are not wanted."""
        return frozenset(self._left_out)

    def show_forms(self, titles: Mapping[str, str]) -> None:
        """Offer these forms by id; one alone is no choice."""
        for box in self._boxes.values():
            self._forms_column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {
            form_id: named(CheckBox(title, is_checked=form_id not in self._left_out), f"form_{form_id}")
            for form_id, title in titles.items()
        }
        for box in self._boxes.values():
            self._forms_column.addWidget(box)
            box.clicked.connect(self._on_form)
        self._forms.setVisible(len(titles) > 1)

    def _on_odd(self, _is_on: bool) -> None:
        self.changed.emit()

    def _on_form(self, _is_on: bool) -> None:
        for form_id, box in self._boxes.items():
            (self._left_out.discard if box.isChecked() else self._left_out.add)(form_id)
        self.changed.emit()


class ChaptersPage(PlainPage):
    """The report: which chapters it has."""

    def build(self) -> None:
        """A box for each chapter, in the order of the report."""
        self.column.addSpacing(4)
        self.column.addWidget(PlainLabel(self.tr("Chapters"), TextRole.LABEL))
        self._boxes = {
            chapter: named(CheckBox(chapter_title(chapter), is_checked=True), f"chapter_{chapter}")
            for chapter in Chapter
        }
        for box in self._boxes.values():
            self.column.addWidget(box)
            box.clicked.connect(self._on_box)

    def chapters(self) -> frozenset[Chapter]:
        """Those that are ticked."""
        return frozenset(chapter for chapter, box in self._boxes.items() if box.isChecked())

    def set_chapters(self, chapters: frozenset[Chapter]) -> None:
        """Choose again what was chosen, without telling."""
        for chapter, box in self._boxes.items():
            box.setChecked(chapter in chapters)

    def _on_box(self, _is_on: bool) -> None:
        self.changed.emit()


class HandoutPage(PlainPage):
    """The handout: how many slides a page has."""

    def build(self) -> None:
        """One of four."""
        self._on_page = RadioGroup(
            tuple((on_page, on_page_words(on_page)) for on_page in SlidesOnPage),
            accessible_name=self.tr("Slides on a page"),
            chosen_key=SlidesOnPage.THREE,
        )
        self._on_page.setObjectName("slides_on_page")
        self.column.addSpacing(4)
        self.column.addWidget(PlainLabel(self.tr("Slides on a page"), TextRole.LABEL))
        self.column.addWidget(self._on_page)
        self._on_page.chosen.connect(self._on_chosen)

    def on_page(self) -> SlidesOnPage:
        """How many."""
        return SlidesOnPage(self._on_page.chosen_key())

    def set_on_page(self, on_page: SlidesOnPage) -> None:
        """Choose again what was chosen, without telling."""
        self._on_page.choose(on_page)

    def _on_chosen(self, _key: str) -> None:
        self.changed.emit()


class SlidesPage(PlainPage):
    """Slides as pictures: all, or those picked out. `choose_requested` asks for their list."""

    choose_requested = Signal()

    def build(self) -> None:
        """All or chosen, and the way to choose."""
        self._numbers: frozenset[int] = frozenset()
        self._which = RadioGroup(((ALL, ""), (CHOSEN, "")), accessible_name=self.tr("Slides"), chosen_key=ALL)
        self._which.setObjectName("which_slides")
        self._choose = Button(self.tr("Choose slides"), "list", size=Size.SMALL)
        self._choose.setObjectName("choose_slides")
        self.column.addSpacing(4)
        self.column.addWidget(PlainLabel(self.tr("Slides"), TextRole.LABEL))
        self.column.addWidget(self._which)
        self.column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._which.chosen.connect(self._on_chosen)
        self._choose.clicked.connect(self.choose_requested)
        self._show()

    def numbers(self) -> frozenset[int] | None:
        """The numbers of the slides; None is all."""
        return self._numbers if self._which.chosen_key() == CHOSEN else None

    def choose_numbers(self, numbers: Sequence[int] | frozenset[int] | None) -> None:
        """Pick out these slides, without telling; None is all."""
        self._numbers = frozenset(numbers or ())
        self._which.choose(ALL if numbers is None else CHOSEN)
        self._show()

    def _on_chosen(self, _key: str) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = {
            ALL: self.tr("All slides"),
            CHOSEN: self.tr("Chosen ({count}) …").format(count=len(self._numbers)),
        }
        for key, text in words.items():
            button = self._which.findChild(RadioButton, key)
            if button is not None:
                button.setText(text)
                button.updateGeometry()
        self._choose.setVisible(self._which.chosen_key() == CHOSEN)


def named(box: CheckBox, name: str) -> CheckBox:
    """The box under its name."""
    box.setObjectName(name)
    return box
