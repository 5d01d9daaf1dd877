"""The texts of one slide as fields, in the order in which the room reads them, and the presenter's notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.slides import DilemmaContent, PictureContent, QuestionContent, Slide
from facilitator_app.services.planning_slides import MAX_COUNTDOWN_S, text_fields
from facilitator_app.services.slide_kinds import Pointer
from facilitator_app.ui.kit import Fit, PlainLabel, PrivatePanel
from facilitator_app.ui.planner.phase_sounds import PhaseSounds
from facilitator_app.ui.planner.picture_field import PictureField
from facilitator_app.ui.planner.slide_choices import SlideChoices
from facilitator_app.ui.planner.slide_markup import MarkupBar, MarkupKeys
from facilitator_app.ui.planner.words import slide_kind_words, text_label
from facilitator_app.ui.planner.written import WrittenNumber, WrittenText
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole

DILEMMA_FIELDS = ("statement", "pole_a", "pole_b", "options", "questions")
ORDER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "columns": ("heading", "kicker", "left_heading", "right_heading", "left", "right"),
        "quote": ("words", "author", "source", "kicker"),
    }
)
"""Where two fields side by side belong together, and the content has them in another order."""

LISTS = frozenset({"body", "left", "right"})
FACES = LISTS | {"words", "caption"}
"""Texts that are written with signs: for whole lines and for words, or for words alone."""
BARRED = LISTS | {"words"}
"""Texts with the buttons over them. A caption has the keys only, so as not to stand apart from its heading."""

HALF_FIELDS = frozenset(
    {
        "heading",
        "kicker",
        "subtitle",
        "instruction",
        "occasion",
        "action",
        "value_self",
        "pole_a",
        "pole_b",
        "left",
        "right",
        "left_heading",
        "right_heading",
        "author",
        "source",
        "options",
        "questions",
        "value_employees",
        "value_citizens",
        "caption",
        "alt",
    }
)
WIDEST_PX = 760
SIDE_PX = 20


class SlideTexts(QScrollArea):
    """`text_written` carries a field and its text, `notes_written` the notes, `countdown_written` seconds."""

    text_written = Signal(str, str)
    notes_written = Signal(str)
    countdown_written = Signal(int)
    picture_pasted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._fields: dict[str, WrittenText] = {}
        self._keys: dict[str, MarkupKeys] = {}
        page = QWidget()
        page.setMaximumWidth(WIDEST_PX)
        column = QVBoxLayout(page)
        column.setContentsMargins(SIDE_PX, 8, SIDE_PX, 16)
        self._column = column
        column.setSpacing(12)
        self._none = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        column.addWidget(self._none)
        self.choices = SlideChoices()
        column.addWidget(self.choices)
        self.picture = PictureField()
        column.addWidget(self.picture)
        self._bar = MarkupBar(page)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        column.addLayout(self._grid)
        self._countdown = self._build_countdown()
        column.addWidget(self._countdown)
        self.phase_sounds = PhaseSounds()
        column.addWidget(self.phase_sounds)
        column.addWidget(self._build_notes())
        column.addStretch(1)
        self.setWidget(page)

    def show_slide(self, slide: Slide, dilemma: Dilemma | None, pointers: Sequence[Pointer] = ()) -> None:
        """Show the texts of a slide and what it points at; those of a dilemma slide stand in its dilemma."""
        self.choices.show_pointers(pointers)
        self.picture.setVisible(isinstance(slide.content, PictureContent))
        source: object = dilemma if isinstance(slide.content, DilemmaContent) else slide.content
        names = _names(slide, dilemma)
        if self._shown[0] != slide.id:
            self._notes.drop()
            self._countdown.drop()
        if self._shown != (slide.id, names):
            self._make_fields(names)
            self._shown = (slide.id, names)
            self.verticalScrollBar().setValue(0)
        for name in names:
            value = getattr(source, name)
            self._fields[name].show_text("\n".join(value) if isinstance(value, tuple) else value)
        self._none.setVisible(not names and not pointers)
        self._none.setText(
            self.tr("{kind}: the picture is made from what belongs to the block.").format(
                kind=slide_kind_words(slide.content.kind)
            )
        )
        self._countdown.setVisible(isinstance(slide.content, QuestionContent))
        if isinstance(slide.content, QuestionContent):
            self._countdown.show_number(slide.content.length_s // 60)
        self._notes.show_text(slide.notes)

    def viewportEvent(self, event: QEvent) -> bool:
        """The scroll bar stands in the margin, so that the fields end where those above do with it and without."""
        if event.type() == QEvent.Type.Resize:
            bar = self.width() - self.viewport().width()
            self._column.setContentsMargins(SIDE_PX, 8, max(0, SIDE_PX - bar), 16)
        return super().viewportEvent(event)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        for field in (*self._fields.values(), self._notes):
            field.save_now()
        self._countdown.save_now()

    def written_in(self) -> tuple[str, int] | None:
        """The text of several lines that is being written in and the line, from 0; None when there is none."""
        for name in LISTS & self._fields.keys():
            edit = self._fields[name].edit
            if edit.hasFocus():
                return name, edit.textCursor().blockNumber()
        return None

    def stand_in(self, name: str, line: int) -> None:
        """Put the caret last in a line, from 0, of the text that is being written in; any other is left alone."""
        field = self._fields.get(name)
        if field is not None and field.edit.hasFocus():
            field.edit.stand_at(line, len(field.edit.text()))

    def focus_first(self) -> None:
        """Put the caret into the first text; a picture is chosen first."""
        if not self.picture.isHidden():
            self.picture.setFocus()
            return
        first = next(iter(self._fields.values()), self._notes)
        first.edit.setFocus()
        first.edit.selectAll()

    def _build_countdown(self) -> WrittenNumber:
        countdown = WrittenNumber(
            "countdown",
            self.tr("Countdown (0 is none)"),
            least=0,
            most=MAX_COUNTDOWN_S // 60,
            unit=self.tr("min"),
        )
        countdown.setMaximumWidth(160)
        countdown.written.connect(self._on_countdown)
        countdown.left.connect(self.left)
        return countdown

    def _build_notes(self) -> QWidget:
        panel = PrivatePanel(self.tr("Notes for this slide"), detail=self.tr("Only you see them"))
        self._notes = WrittenText("slide_notes", "", role=TextRole.BODY, least_lines=2)
        stay_open(self._notes)
        self._notes.edit.setAccessibleName(self.tr("Notes for this slide"))
        self._notes.written.connect(self._on_notes)
        self._notes.left.connect(self.left)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 0, 12, 12)
        inner.addWidget(self._notes)
        panel.content.addLayout(inner)
        return panel

    def _make_fields(self, names: Sequence[str]) -> None:
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}
        self._keys = {}
        self._bar.serve(None)
        self._grid.removeWidget(self._bar)
        row, column = 0, 0
        order: list[QWidget] = []
        for name, following in zip(names, [*names[1:], ""], strict=False):
            if name in BARRED and not self._keys:
                row, column = row + column, 0
                self._grid.addWidget(self._bar, row, 0, 1, 2)
                order.extend(self._bar.buttons)
                row += 1
            field = self._make_field(name)
            is_half = name in HALF_FIELDS and (column == 1 or following in HALF_FIELDS)
            if column and not is_half:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, 1 if is_half else 2, Qt.AlignmentFlag.AlignTop)
            field.show()
            row, column = (row, 1) if is_half and not column else (row + 1, 0)
            order.append(field.edit)
        # The lines themselves: a widget that only hands the focus on is passed over by Tab.
        for before, after in pairwise([self._last_button(), *order]):
            self.setTabOrder(before, after)

    def _last_button(self) -> QWidget:
        """The last that Tab comes to over the texts."""
        buttons = self.picture.findChildren(QAbstractButton)
        return buttons[-1] if buttons else self

    def _make_field(self, name: str) -> WrittenText:
        field = WrittenText(name, text_label(name))
        field.written.connect(self.text_written)
        field.left.connect(self.left)
        if name in FACES:
            self._give_keys(field)
        self._fields[name] = field
        return field

    def _give_keys(self, field: WrittenText) -> None:
        """The bar serves the first text with signs until another is written in."""
        keys = MarkupKeys(field.edit, has_lists=field.key in LISTS)
        keys.picture_pasted.connect(self.picture_pasted)
        if field.key in BARRED:
            keys.entered.connect(self._bar.serve)
        if field.key in BARRED and not self._keys:
            self._bar.serve(keys)
        self._keys[field.key] = keys

    def _on_notes(self, _key: str, text: str) -> None:
        self.notes_written.emit(text)

    def _on_countdown(self, minutes: int | None) -> None:
        if minutes is not None:
            self.countdown_written.emit(minutes * 60)


def _names(slide: Slide, dilemma: Dilemma | None) -> tuple[str, ...]:
    if isinstance(slide.content, DilemmaContent):
        return DILEMMA_FIELDS if dilemma is not None else ()
    return ORDER.get(slide.content.kind) or text_fields(slide.content)
