"""The leaders at the left: found by a few letters, filtered by state, each with what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.domain.textfmt import in_sentence
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.schema_pace import LeaderLine, Pace
from facilitator_app.ui.actions.labels import SHAPES, status_word
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    FilterChip,
    Fit,
    PlainLabel,
    Row,
    RowList,
    SearchField,
    Size,
    StateShape,
    Variant,
)
from facilitator_app.ui.theme import TextRole

WIDTH_PX = 336
MARGIN_PX = 16


class StatusChip(FilterChip):
    """Shows only the leaders in one state; None is everybody."""

    def __init__(self, status: PlanStatus | None, shape: StateShape | None) -> None:
        super().__init__("", shape=shape)
        self.status = status
        self.setObjectName(f"filter_{status.value if status else 'all'}")


class LeaderList(Card):
    """Search, filter chips, list, and the count at the foot."""

    leader_chosen = Signal(str)
    leader_entered = Signal(str)

    def __init__(self, collecting: CollectingActions, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._collecting = collecting
        self._status: PlanStatus | None = None
        self._lacking_key = ""
        self._asked: tuple[object, ...] = ()
        self.setFixedWidth(WIDTH_PX)
        self._build()
        self._connect()

    def render_list(self) -> None:
        """Draw the list anew; the chosen leader stays chosen."""
        pace = self._collecting.pace()
        self._name_chips(pace)
        shown = self._shown()
        self.rows.set_rows([self._row(line) for line in shown])
        self._none.setVisible(not shown)
        self.rows.setVisible(bool(shown))
        self._done.setText(
            self.tr("{done} of {total} are ready").format(done=pace.complete, total=pace.total)
        )
        self._lacking.setText(self._lacking_words(pace))
        self._show_those.setVisible(bool(pace.lacking or self._lacking_key))
        self._show_those.set_words(self.tr("Show all") if self._lacking_key else self.tr("Show them"))

    def choose(self, participant_id: str) -> None:
        """Mark a leader, without telling."""
        self.rows.choose(participant_id)

    def first_id(self) -> str:
        """The first leader shown; empty when none is."""
        rows = self.rows.rows()
        return rows[0].key if rows else ""

    def step(self, by: int) -> None:
        """To the leader above or below."""
        self.rows.choose_neighbour(by)

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, 12)
        top.setSpacing(12)
        self.search = SearchField(self.tr("Find leader or unit"), key="Ctrl+L")
        self.search.setObjectName("find_leader")
        top.addWidget(self.search)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        self._chips = [StatusChip(None, None)]
        self._chips += [StatusChip(status, SHAPES[status]) for status in reversed(PlanStatus)]
        for chip in self._chips:
            chips.addWidget(chip)
        chips.addStretch(1)
        self._chips[0].setChecked(True)
        top.addLayout(chips)
        self.content.addLayout(top)
        self.content.addWidget(Divider())
        self.rows = RowList(accessible_name=self.tr("Leaders"))
        self.rows.setObjectName("leaders")
        self.content.addWidget(self.rows, 1)
        self._none = PlainLabel(self.tr("No leader fits the search."), TextRole.SMALL, fit=Fit.WRAP)
        nobody = QHBoxLayout()
        nobody.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        nobody.addWidget(self._none)
        self.content.addLayout(nobody)
        self.content.addStretch(0)
        self.content.addWidget(Divider())
        self.content.addLayout(self._build_foot())

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 12)
        foot.setSpacing(8)
        self._done = PlainLabel("", TextRole.SMALL_STRONG)
        self._lacking = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        foot.addWidget(self._done)
        foot.addWidget(self._lacking, 1)
        self._show_those = Button(self.tr("Show them"), variant=Variant.QUIET, size=Size.SMALL)
        self._show_those.setObjectName("show_lacking")
        foot.addWidget(self._show_those)
        return foot

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_search_entered)
        self.rows.row_chosen.connect(self.leader_chosen)
        self._show_those.clicked.connect(self._on_lacking)
        for chip in self._chips:
            chip.clicked.connect(self._on_filtered)

    def _on_searched(self, _text: str) -> None:
        self.render_list()

    def _on_search_entered(self) -> None:
        found = self.first_id()
        if found:
            # The list is whole again, for the next leader is below this one and not among the found.
            self.search.clear()
            if all(row.key != found for row in self.rows.rows()):
                self._lacking_key = ""
                self._choose_status(None)
            self.rows.choose(found)
            self.leader_entered.emit(found)

    def _on_lacking(self) -> None:
        most = self._collecting.pace().most_lacking
        self._lacking_key = "" if self._lacking_key or most is None else most[0].key
        self._choose_status(None)

    def _on_filtered(self) -> None:
        chosen = self.sender()
        self._lacking_key = ""
        self._choose_status(chosen.status if isinstance(chosen, StatusChip) else None)

    def _choose_status(self, status: PlanStatus | None) -> None:
        self._status = status
        for chip in self._chips:
            chip.setChecked(chip.status is status and not self._lacking_key)
        self.render_list()

    def _shown(self) -> list[LeaderLine]:
        """Those who answer to search and filter, and the one being worked on until another is chosen. Who is sought
        by name and is not among the filtered is found all the same.
        """
        asked = (self.search.text(), self._status, self._lacking_key)
        kept = self.rows.chosen_key() if asked == self._asked else ""
        self._asked = asked
        found = list(self._collecting.find(self.search.text()))
        shown = [line for line in found if line.participant.id == kept or self._answers(line)]
        return shown or (found if self.search.text() else [])

    def _answers(self, line: LeaderLine) -> bool:
        if self._lacking_key:
            return any(field.key == self._lacking_key for field in line.missing)
        return self._status in (None, line.status)

    def _name_chips(self, pace: Pace) -> None:
        counts = {
            None: pace.total,
            PlanStatus.COMPLETE: pace.complete,
            PlanStatus.BEGUN: pace.begun,
            PlanStatus.EMPTY: pace.empty,
        }
        for chip in self._chips:
            count = counts[chip.status]
            word = self.tr("All {count}").format(count=count) if chip.status is None else str(count)
            chip.set_words(word)
            spoken = status_word(chip.status) if chip.status else self.tr("All")
            chip.setAccessibleName(f"{spoken} {count}")
            chip.setToolTip(spoken)

    def _lacking_words(self, pace: Pace) -> str:
        if pace.most_lacking is None:
            return ""
        field, count = pace.most_lacking
        return self.tr("· {count} lack {field}").format(count=count, field=in_sentence(field.label))

    def _row(self, line: LeaderLine) -> Row:
        lacks = in_sentence(line.missing[0].label) if line.missing else ""
        is_begun = line.status is PlanStatus.BEGUN
        word = self.tr("lacks {field}").format(field=lacks) if is_begun else status_word(line.status)
        return Row(
            key=line.participant.id,
            title=line.participant.name,
            sub=line.participant.unit,
            word=word,
            word_role="near" if is_begun else "text_2",
            shape=SHAPES[line.status],
        )
