"""For whom and in what order: the choices of everything that is made for each leader."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.services.exporting import EmptyFields, Filing, Order, Start
from facilitator_app.services.schema_pace import LeaderLine
from facilitator_app.ui.kit import Button, CheckBox, Fit, PlainLabel, RadioButton, RadioGroup, Size
from facilitator_app.ui.paper.choices import Choices, Who
from facilitator_app.ui.paper.option_pages import OptionPage, named
from facilitator_app.ui.theme import TextRole


class LeaderCounts(QObject):
    """Numbers of leaders in words. Qt looks a number's words up in the very class that asks, so no class derives."""

    def everybody(self, count: int) -> str:
        """All of them."""
        return self.tr("All %n leaders", "", count)

    def ready(self, count: int) -> str:
        """Those whose schema is whole."""
        return self.tr("%n who are ready", "", count)


class LeadersPage(OptionPage):
    """`choose_requested` asks for the list of leaders."""

    choose_requested = Signal()
    WHOS: tuple[Who, ...] = tuple(Who)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LeaderLine, ...] = ()
        self._counts = LeaderCounts(self)
        self._chosen_ids: frozenset[str] = frozenset()
        self._who = RadioGroup(
            tuple((who, "") for who in self.WHOS), accessible_name=self.tr("Who"), chosen_key=Who.ALL
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
        self.column.addWidget(PlainLabel(self.tr("Who"), TextRole.LABEL))
        self.column.addWidget(self._who)
        self.column.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_line()
        self._order_label = PlainLabel(self.tr("Order"), TextRole.LABEL)
        self.column.addWidget(self._order_label)
        self.column.addWidget(self._order)
        self._who.chosen.connect(self._on_who)
        self._choose.clicked.connect(self.choose_requested)
        self._order.chosen.connect(self._on_order)

    def show_leaders(self, lines: Sequence[LeaderLine]) -> None:
        """Count those that can be chosen; people who are gone are chosen no longer."""
        self._lines = tuple(lines)
        self._chosen_ids &= {line.participant.id for line in lines}
        ready = sum(line.status is PlanStatus.COMPLETE for line in lines)
        words = {
            Who.ALL: self.all_words(lines),
            Who.READY: self._counts.ready(ready),
            Who.CHOSEN: self.tr("Chosen ({count}) …").format(count=len(self._chosen_ids)),
        }
        for key, text in words.items():
            button = self._who.findChild(RadioButton, key)
            if button is not None:
                button.setText(text)
                button.updateGeometry()
        self._choose.setVisible(self.who() is Who.CHOSEN)

    def all_words(self, lines: Sequence[LeaderLine]) -> str:
        """What the answer is called that picks nobody out."""
        return self._counts.everybody(len(lines))

    def lines(self) -> tuple[LeaderLine, ...]:
        """Those that can be picked out."""
        return self._lines

    def who(self) -> Who:
        """Whose sheets."""
        return Who(self._who.chosen_key())

    def order(self) -> Order:
        """In what order."""
        return Order(self._order.chosen_key())

    def chosen_ids(self) -> frozenset[str]:
        """The leaders picked out by hand."""
        return self._chosen_ids

    def participant_ids(self) -> frozenset[str] | None:
        """Whose sheets; None is everybody who is here."""
        if self.who() is Who.READY:
            return frozenset(li.participant.id for li in self._lines if li.status is PlanStatus.COMPLETE)
        return self._chosen_ids if self.who() is Who.CHOSEN else None

    def choose_leaders(self, participant_ids: Sequence[str]) -> None:
        """Pick out these leaders, without telling; none is everybody."""
        self._chosen_ids = frozenset(participant_ids)
        self._who.choose(Who.CHOSEN if participant_ids else Who.ALL)
        self.show_leaders(self._lines)

    def restore_leaders(self, who: Who, participant_ids: frozenset[str] | None, order: Order) -> None:
        """Choose again what was chosen, without telling."""
        self._chosen_ids = participant_ids or frozenset() if who is Who.CHOSEN else frozenset()
        self._who.choose(who)
        self._order.choose(order)
        self.show_leaders(self._lines)

    def _on_who(self, who: str) -> None:
        self._choose.setVisible(who == Who.CHOSEN)
        self.changed.emit()

    def _on_order(self, _order: str) -> None:
        self.changed.emit()


class FiledPage(LeadersPage):
    """Sheets of the leaders: also into which files they go, and on which pages they begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._joined = named(CheckBox(self.tr("One joined PDF"), is_checked=True), "joined")
        self._each = named(CheckBox(self.tr("One file for each leader")), "each")
        self._odd = named(CheckBox(self.tr("Begin on an odd page")), "odd")
        self.add_line()
        self.column.addWidget(PlainLabel(self.tr("Files"), TextRole.LABEL))
        for box in (self._joined, self._each, self._odd):
            self.column.addWidget(box)
        self._joined.clicked.connect(self._on_joined)
        self._each.clicked.connect(self._on_each)
        self._odd.clicked.connect(self._on_box)

    def filing(self) -> Filing:
        """Into how many files."""
        is_joined, is_each = self._joined.isChecked(), self._each.isChecked()
        return Filing.BOTH if is_joined and is_each else Filing.EACH if is_each else Filing.JOINED

    def start(self) -> Start:
        """On which pages the sheets begin."""
        return Start.ODD_PAGE if self._odd.isChecked() else Start.ANY_PAGE

    def restore_files(self, filing: Filing, start: Start) -> None:
        """Choose again what was chosen, without telling."""
        self._joined.setChecked(filing is not Filing.EACH)
        self._each.setChecked(filing is not Filing.JOINED)
        self._odd.setChecked(start is Start.ODD_PAGE)

    def _on_joined(self, is_on: bool) -> None:
        """One of the two ways is always on."""
        if not is_on:
            self._each.setChecked(True)
        self.changed.emit()

    def _on_each(self, is_on: bool) -> None:
        if not is_on:
            self._joined.setChecked(True)
        self.changed.emit()

    def _on_box(self, _is_on: bool) -> None:
        self.changed.emit()


class SchemasPage(FiledPage):
    """The leaders' action schemas: also what stands where nothing was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines_box = named(CheckBox(self.tr("Writing lines in empty fields"), is_checked=True), "lines")
        self.column.addWidget(self._lines_box)
        self.column.addStretch(1)
        self._lines_box.clicked.connect(self._on_box)

    def empty_fields(self) -> EmptyFields:
        """What stands in a field that was left empty."""
        return EmptyFields.WRITING_LINES if self._lines_box.isChecked() else EmptyFields.LEFT_OUT

    def restore(self, choices: Choices) -> None:
        """Choose again what was chosen, without telling."""
        self.restore_leaders(choices.who, choices.participant_ids, choices.order)
        self.restore_files(choices.filing, choices.schemas_start)
        self._lines_box.setChecked(choices.empty_fields is EmptyFields.WRITING_LINES)


class SinceLastPage(FiledPage):
    """The leaders' open actions. Whether a schema of today is whole makes no difference to them."""

    WHOS = (Who.ALL, Who.CHOSEN)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("since_last_page")
        self.column.addStretch(1)


class BadgesPage(LeadersPage):
    """Name badges: for whom and in what order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badges_page")
        self.column.addStretch(1)


class TypingPage(LeadersPage):
    """Schemas to type in: for the absent or those picked out, and the way back. `read_requested` asks for files."""

    read_requested = Signal()
    WHOS = (Who.ALL, Who.CHOSEN)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._absent = 0
        super().__init__(parent)
        self.setObjectName("typing_page")
        about = self.tr(
            "A PDF for each leader with fields to type in. Mail it, and read it in here when it comes back."
        )
        self._read = Button(self.tr("Read filled schemas …"), "file-input")
        self._read.setObjectName("read_filled")
        # Each schema is a file of its own: there is no order to choose.
        self._order_label.hide()
        self._order.hide()
        self.column.addWidget(PlainLabel(about, TextRole.SMALL, fit=Fit.WRAP))
        self.column.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._read.clicked.connect(self.read_requested)

    def count_absent(self, absent: int) -> None:
        """So many are sent theirs when nobody is picked out; told by the next `show_leaders`."""
        self._absent = absent

    def all_words(self, lines: Sequence[LeaderLine]) -> str:
        """Of everybody, those who are absent."""
        return self.tr("%n who are absent", "", self._absent)
