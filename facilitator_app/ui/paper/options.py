"""The middle: for whom, in what order, into which files. Each document has its own few choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.services.collecting_actions import LeaderLine
from facilitator_app.services.exporting import EmptyFields, Filing, Order, PaperOptions, Start
from facilitator_app.ui.kit import (
    Button,
    Card,
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
from facilitator_app.ui.paper.kinds import (
    BLANKS,
    PaperDocument,
    Shelf,
    shelf_about,
    shelf_heading,
    shelf_privacy,
)
from facilitator_app.ui.paper.sand_note import SandNote
from facilitator_app.ui.theme import TextRole

MOST_COPIES = 500
ALL, READY, CHOSEN = "all", "ready", "chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What has been chosen, before it is tied to a workshop."""

    participant_ids: frozenset[str] | None
    order: Order
    filing: Filing
    schemas_start: Start
    blanks_start: Start
    empty_fields: EmptyFields
    copies: int

    def joined(self) -> Choices:
        """The same, with all leaders' sheets in one file."""
        return replace(self, filing=Filing.JOINED)

    def for_document(self, document: PaperDocument, workshop_id: str) -> PaperOptions:
        """The same for one document of a workshop."""
        is_blank = document.shelf in BLANKS
        return PaperOptions(
            workshop_id=workshop_id,
            participant_ids=self.participant_ids,
            form_ids=document.form_ids,
            order=self.order,
            filing=self.filing,
            start=self.blanks_start if is_blank else self.schemas_start,
            empty_fields=self.empty_fields,
            copies=self.copies,
        )


class OptionsCard(Card):
    """`changed` when something else will come out; `choose_requested` asks for the list of leaders."""

    changed = Signal()
    choose_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._lines: tuple[LeaderLine, ...] = ()
        self._chosen_ids: frozenset[str] = frozenset()
        self._heading = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.ELIDE)
        self._pages = QWidget()
        self._schemas = _Column()
        self._blanks = _Column()
        self._plain = _Column()
        self._note = SandNote()
        self._fill_schemas()
        self._fill_blanks()
        self._fill_plain()
        self._lay_out()
        self._connect()

    def choices(self) -> Choices:
        """What is chosen now."""
        is_joined, is_each = self._joined.isChecked(), self._each.isChecked()
        return Choices(
            participant_ids=self._participant_ids(),
            order=Order(self._order.chosen_key()),
            filing=Filing.BOTH if is_joined and is_each else Filing.EACH if is_each else Filing.JOINED,
            schemas_start=Start.ODD_PAGE if self._odd.isChecked() else Start.ANY_PAGE,
            blanks_start=Start.ODD_PAGE if self._blanks_odd.isChecked() else Start.ANY_PAGE,
            empty_fields=EmptyFields.WRITING_LINES if self._lines_box.isChecked() else EmptyFields.LEFT_OUT,
            copies=self._copies.value() or 1,
        )

    def show_leaders(self, lines: Sequence[LeaderLine]) -> None:
        """Count those that can be chosen; people who are gone are chosen no longer."""
        self._lines = tuple(lines)
        known = {line.participant.id for line in lines}
        self._chosen_ids &= known
        ready = sum(line.status is PlanStatus.COMPLETE for line in lines)
        words = {
            ALL: self.tr("All %n leaders", "", len(lines)),
            READY: self.tr("%n who are ready", "", ready),
            CHOSEN: self.tr("Chosen ({count}) …").format(count=len(self._chosen_ids)),
        }
        for key, text in words.items():
            button = self._who.findChild(RadioButton, key)
            if button is not None:
                button.setText(text)
                button.updateGeometry()
        self._choose.setVisible(self._who.chosen_key() == CHOSEN)

    def show_document(self, shelf: Shelf) -> None:
        """Show the choices of this document."""
        self._heading.setText(shelf_heading(shelf))
        page = self._schemas if shelf is Shelf.SCHEMAS else self._blanks if shelf in BLANKS else self._plain
        for other in (self._schemas, self._blanks, self._plain):
            other.setVisible(other is page)
        self._about.setText(shelf_about(shelf))
        self._note.say(shelf_privacy(shelf))

    def chosen_ids(self) -> frozenset[str]:
        """The leaders picked out by hand."""
        return self._chosen_ids

    def choose_leaders(self, participant_ids: Sequence[str]) -> None:
        """Pick out these leaders; none is everybody."""
        self._chosen_ids = frozenset(participant_ids)
        self._who.choose(CHOSEN if participant_ids else ALL)
        self.show_leaders(self._lines)
        self.changed.emit()

    def _participant_ids(self) -> frozenset[str] | None:
        who = self._who.chosen_key()
        if who == READY:
            return frozenset(li.participant.id for li in self._lines if li.status is PlanStatus.COMPLETE)
        return self._chosen_ids if who == CHOSEN else None

    def _fill_schemas(self) -> None:
        self._who = RadioGroup(
            ((ALL, ""), (READY, ""), (CHOSEN, "")), accessible_name=self.tr("Who"), chosen_key=ALL
        )
        self._who.setObjectName("who")
        self._choose = Button(self.tr("Choose leaders"), "users", size=Size.SMALL)
        self._choose.setObjectName("choose_leaders")
        self._order = RadioGroup(
            (
                (Order.LAST_NAME, self.tr("Last name")),
                (Order.UNIT, self.tr("Unit")),
                (Order.GROUP, self.tr("Group")),
            ),
            accessible_name=self.tr("Order"),
            chosen_key=Order.LAST_NAME,
        )
        self._order.setObjectName("order")
        self._joined = _named(CheckBox(self.tr("One joined PDF"), is_checked=True), "joined")
        self._each = _named(CheckBox(self.tr("One file for each leader")), "each")
        self._odd = _named(CheckBox(self.tr("Begin on an odd page")), "odd")
        self._lines_box = _named(CheckBox(self.tr("Writing lines in empty fields"), is_checked=True), "lines")
        column = self._schemas.column
        column.addWidget(PlainLabel(self.tr("Who"), TextRole.LABEL))
        column.addWidget(self._who)
        column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self._schemas.add_line()
        column.addWidget(PlainLabel(self.tr("Order"), TextRole.LABEL))
        column.addWidget(self._order)
        self._schemas.add_line()
        column.addWidget(PlainLabel(self.tr("Files"), TextRole.LABEL))
        for box in (self._joined, self._each, self._odd, self._lines_box):
            column.addWidget(box)
        column.addStretch(1)

    def _fill_blanks(self) -> None:
        self._copies = NumberEdit(1, least=1, most=MOST_COPIES)
        self._copies.setObjectName("copies")
        self._fewer = IconButton("minus", self.tr("One copy fewer"))
        self._fewer.setObjectName("copies_fewer")
        self._more = IconButton("plus", self.tr("One copy more"))
        self._more.setObjectName("copies_more")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._fewer)
        line.addWidget(self._copies, 1)
        line.addWidget(self._more)
        self._copies_field = LabelledField(self.tr("Copies of each sheet"), row)
        self._copies.setAccessibleName(self.tr("Copies of each sheet"))
        self._blanks_odd = _named(CheckBox(self.tr("Begin on an odd page")), "blanks_odd")
        self._blanks.column.addWidget(self._copies_field)
        self._blanks.column.addWidget(self._blanks_odd)
        self._blanks.column.addStretch(1)

    def _fill_plain(self) -> None:
        self._about = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._plain.column.addWidget(self._about)
        self._plain.column.addStretch(1)

    def _lay_out(self) -> None:
        pages = QVBoxLayout(self._pages)
        pages.setContentsMargins(0, 0, 0, 0)
        for page in (self._schemas, self._blanks, self._plain):
            pages.addWidget(page)
            page.hide()
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.addWidget(self._heading)
        self.content.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._pages)
        self.content.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self._note)
        self.content.addLayout(foot)

    def _connect(self) -> None:
        self._who.chosen.connect(self._on_who)
        self._choose.clicked.connect(self.choose_requested)
        self._order.chosen.connect(self._on_changed)
        self._joined.clicked.connect(self._on_joined)
        self._each.clicked.connect(self._on_each)
        for box in (self._odd, self._lines_box, self._blanks_odd):
            box.clicked.connect(self._on_changed)
        self._copies.value_changed.connect(self._on_copies)
        self._fewer.clicked.connect(self._on_fewer)
        self._more.clicked.connect(self._on_more)

    def _on_who(self, who: str) -> None:
        self._choose.setVisible(who == CHOSEN)
        self.changed.emit()

    def _on_joined(self, is_on: bool) -> None:
        """One of the two ways is always on."""
        if not is_on:
            self._each.setChecked(True)
        self.changed.emit()

    def _on_each(self, is_on: bool) -> None:
        if not is_on:
            self._joined.setChecked(True)
        self.changed.emit()

    def _on_changed(self, _what: object = None) -> None:
        self.changed.emit()

    def _on_copies(self, _value: object) -> None:
        if self._copies.is_wrong():
            self._copies_field.set_wrong(self.tr("Write a number from 1 to {most}.").format(most=MOST_COPIES))
            return
        self._copies_field.set_normal()
        self.changed.emit()

    def _on_fewer(self) -> None:
        self._step(-1)

    def _on_more(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        self._copies.set_value(min(MOST_COPIES, max(1, (self._copies.value() or 1) + by)))
        self._on_copies(None)


class _Column(QWidget):
    """One document's choices under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 0, 16, 0)
        self.column.setSpacing(4)

    def add_line(self) -> None:
        """A line between two questions."""
        self.column.addSpacing(2)
        self.column.addWidget(Divider())
        self.column.addSpacing(6)


def _named(box: CheckBox, name: str) -> CheckBox:
    box.setObjectName(name)
    return box
