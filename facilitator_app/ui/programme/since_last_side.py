"""Beside the promises: the room together and the double role, as they are now or from workshop to workshop.

Invariant: no name is here, and what can be laid on the wall from here are charts without names.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.charts import ChartSubject
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts, RoleSpread, WorkshopOutcomes
from facilitator_app.domain.wall import LEAST_PEOPLE_ON_SCALE
from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, SegmentedChoice, Size, StateShape, Variant
from facilitator_app.ui.programme.since_last_row import OUTCOME_SHAPES
from facilitator_app.ui.programme.since_last_sums import RoleBars, SumBars, SumLine
from facilitator_app.ui.theme import TextRole, scaled_px

NOW, OVER_TIME = "now", "over_time"
GAP_PX = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SideReading:
    """What the cards show. `on_wall` is the chart that lies on the wall now, `closed` why nothing can be laid there."""

    here: WorkshopOutcomes
    over_time: tuple[WorkshopOutcomes, ...]
    roles: RoleCounts
    roles_before: RoleCounts | None
    role_here: RoleSpread
    role_over_time: tuple[RoleSpread, ...]
    on_wall: str
    closed: str


class ChartButton(Button):
    """Lays a chart on the wall, and takes it down again. Tells which."""

    asked = Signal(str)

    def __init__(self, words: str, *, variant: Variant, size: Size) -> None:
        super().__init__(words, "projector", variant=variant, size=size)
        self._subject = ""
        self.clicked.connect(self._tell)

    def stand_for(
        self, subject: ChartSubject, *, words: str, taking_down: str, on_wall: str, off: str
    ) -> None:
        """Which chart it is about now, and why it cannot be shown, if it cannot."""
        self._subject = str(subject)
        is_on = on_wall == subject
        self.set_words(words)
        self.set_on(is_on, taking_down)
        self.set_off("" if is_on else off)

    def _tell(self) -> None:
        self.asked.emit(self._subject)


class SinceLastSide(QScrollArea):
    """The two cards under the choice between now and over time."""

    chart_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("since_last_side")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._reading: SideReading | None = None
        self._build()
        self._connect()

    def show_reading(self, reading: SideReading) -> None:
        """Draw these numbers."""
        self._reading = reading
        self._draw()

    def start_anew(self) -> None:
        """Another file: begin with how it is now."""
        self._span.choose(NOW)

    def _draw(self) -> None:
        if self._reading is None:
            return
        is_now = self._span.chosen_key() != OVER_TIME
        self._draw_room(self._reading, is_now=is_now)
        self._draw_roles(self._reading, is_now=is_now)

    def _draw_room(self, reading: SideReading, *, is_now: bool) -> None:
        if is_now:
            self._room.show_lines(self._outcome_lines(reading.here.counts))
            self._basis.setText("")
            subject, enough = ChartSubject.SINCE_LAST, reading.here.telling >= LEAST_PEOPLE_ON_SCALE
            words = self.tr("Show the spread without names")
        else:
            self._room.show_lines([self._share_line(one) for one in reading.over_time])
            self._basis.setText(
                self.tr("Tried, of all actions taken up.")
                if reading.over_time
                else self.tr("Nothing told yet.")
            )
            subject = ChartSubject.SINCE_LAST_OVER_TIME
            enough = any(one.telling >= LEAST_PEOPLE_ON_SCALE for one in reading.over_time)
            words = self.tr("Show the share over time")
        self._basis.setVisible(bool(self._basis.text()))
        self._room_button.stand_for(
            subject,
            words=words,
            taking_down=self.tr("Take it down"),
            on_wall=reading.on_wall,
            off=reading.closed or ("" if enough else self._too_few()),
        )

    def _draw_roles(self, reading: SideReading, *, is_now: bool) -> None:
        own, whole = self.tr("Own unit"), self.tr("The whole")
        self._roles.setVisible(is_now)
        self._roles_over_time.setVisible(not is_now)
        if is_now:
            self._roles.show_counts([(own, reading.roles.own_unit), (whole, reading.roles.whole)])
            self._compared.setText(self._now_words(reading))
            subject, leaders = ChartSubject.DOUBLE_ROLE, [reading.role_here.leaders]
        else:
            self._draw_roles_over_time(reading.role_over_time)
            self._compared.setText(
                self.tr("Own unit · the whole, workshop by workshop.")
                if reading.role_over_time
                else self.tr("Nothing says yet whom it serves.")
            )
            subject = ChartSubject.DOUBLE_ROLE_OVER_TIME
            leaders = [one.leaders for one in reading.role_over_time]
        enough = max(leaders, default=0) >= LEAST_PEOPLE_ON_SCALE
        self._roles_button.stand_for(
            subject,
            words=self.tr("Show on the wall"),
            taking_down=self.tr("Take it down"),
            on_wall=reading.on_wall,
            off=reading.closed or ("" if enough else self._too_few()),
        )

    def _draw_roles_over_time(self, spreads: tuple[RoleSpread, ...]) -> None:
        parts = (
            (self._actions_over_time, [(one.workshop.title, one.actions) for one in spreads]),
            (self._outputs_over_time, [(one.workshop.title, one.outputs) for one in spreads]),
        )
        for bars, counted in parts:
            bars.show_lines([_role_line(*one) for one in counted if one[1].own_unit + one[1].whole])

    def _outcome_lines(self, counts: OutcomeCounts) -> list[SumLine]:
        words = (
            (self.tr("Tried"), counts.tried, OUTCOME_SHAPES[Outcome.TRIED]),
            (self.tr("Under way"), counts.under_way, OUTCOME_SHAPES[Outcome.UNDER_WAY]),
            (self.tr("Dropped"), counts.dropped, OUTCOME_SHAPES[Outcome.DROPPED]),
            (self.tr("Not answered"), counts.unanswered, StateShape.EMPTY),
        )
        of_all = max(1, counts.total)
        return [
            SumLine(label=word, told=str(count), share=count / of_all, shape=shape)
            for word, count, shape in words
        ]

    def _share_line(self, one: WorkshopOutcomes) -> SumLine:
        percent = one.counts.tried_percent or 0
        told = self.tr("{percent} %").format(percent=percent)
        return SumLine(label=one.workshop.title, told=told, share=percent / 100)

    def _now_words(self, reading: SideReading) -> str:
        said = []
        before, now = reading.roles_before, reading.roles
        if before is not None:
            last = self.tr("Last time: {own} and {whole}.")
            said.append(last.format(own=before.own_unit, whole=before.whole))
            said.append(self._change_words(before, now))
        outputs = reading.role_here.outputs
        if outputs.own_unit or outputs.whole:
            today = self.tr("Outputs here: {own} and {whole}.")
            said.append(today.format(own=outputs.own_unit, whole=outputs.whole))
        if now.unsaid:
            said.append(self.tr("%n actions do not say.", "", now.unsaid))
        return " ".join(said)

    def _change_words(self, before: RoleCounts, now: RoleCounts) -> str:
        was, is_now = _whole_share(before), _whole_share(now)
        if is_now > was:
            return self.tr("A larger share of the actions is for the whole now.")
        if is_now < was:
            return self.tr("A smaller share of the actions is for the whole now.")
        return self.tr("The spread is as it was.")

    def _too_few(self) -> str:
        return self.tr("Shown when at least %n leaders have told.", "", LEAST_PEOPLE_ON_SCALE)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._span = SegmentedChoice(
            [(NOW, self.tr("Now")), (OVER_TIME, self.tr("Over time"))],
            accessible_name=self.tr("Which time the numbers are from"),
            chosen_key=NOW,
        )
        column.addWidget(self._span)
        column.addWidget(self._build_room())
        column.addWidget(self._build_roles(), 1)
        self.setWidget(inner)

    def _build_room(self) -> Card:
        card = Card(self.tr("The room together"))
        self._room = SumBars("since_last_room")
        self._basis = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._room_button = ChartButton(
            self.tr("Show the spread without names"), variant=Variant.PRIMARY, size=Size.NORMAL
        )
        self._room_button.setObjectName("show_since_last")
        card.content.addWidget(self._room)
        card.content.addWidget(self._basis)
        card.content.addWidget(self._room_button)
        return card

    def _build_roles(self) -> Card:
        card = Card(self.tr("The double role"))
        self._roles_button = ChartButton(
            self.tr("Show on the wall"), variant=Variant.SECONDARY, size=Size.SMALL
        )
        self._roles_button.setObjectName("show_double_role")
        card.heading_row.addWidget(self._roles_button)
        self._roles = RoleBars("roles_now")
        self._actions_over_time, self._outputs_over_time = (
            SumBars("actions_over_time"),
            SumBars("outputs_over_time"),
        )
        self._roles_over_time = QWidget()
        column = QVBoxLayout(self._roles_over_time)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(self.tr("Actions"), TextRole.LABEL))
        column.addWidget(self._actions_over_time)
        column.addWidget(PlainLabel(self.tr("Outputs"), TextRole.LABEL))
        column.addWidget(self._outputs_over_time)
        self._compared = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._compared.setObjectName("roles_compared")
        self._compared.setMinimumHeight(scaled_px(TextRole.SMALL.line_px))
        card.content.addWidget(self._roles)
        card.content.addWidget(self._roles_over_time)
        card.content.addWidget(self._compared)
        card.content.addStretch(1)
        return card

    def _connect(self) -> None:
        self._span.chosen.connect(self._on_span)
        self._room_button.asked.connect(self.chart_asked)
        self._roles_button.asked.connect(self.chart_asked)

    def _on_span(self, _key: str) -> None:
        self._draw()


def _role_line(title: str, counts: RoleCounts) -> SumLine:
    own, whole = counts.own_unit, counts.whole
    return SumLine(label=title, told=f"{own} · {whole}", share=own / (own + whole))


def _whole_share(counts: RoleCounts) -> float:
    said = counts.own_unit + counts.whole
    return counts.whole / said if said else 0.0
