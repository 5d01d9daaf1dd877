"""*Rummet*: what each group has handed in, the themes so far, and what the actions are about.

Invariant: numbers with their basis; a name of a leader is nowhere on the page, nor on the charts it puts on the wall.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.actions import Core
from facilitator_app.domain.charts import ChartSubject
from facilitator_app.domain.show import Aside
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.services.room_overview import RoomOverview, RoomReading
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.home.bars import Bar, Bars
from facilitator_app.ui.home.room_matrix import RoomMatrix
from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.theme import TextRole, scaled_px

MARGIN_PX = 24
SIDE_PX, NARROW_SIDE_PX = 424, 344
NARROW_BELOW_PX = 1000
MOST_THEMES = 8


class WallButton(Button):
    """Lays one chart on the wall, and takes it down again. Tells which."""

    asked = Signal(str)

    def __init__(self, subject: ChartSubject, words: str) -> None:
        super().__init__(words, "projector", variant=Variant.SECONDARY, size=Size.SMALL)
        self.setObjectName(f"chart_{subject}")
        self.subject = subject
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self.subject)


class Figure(QWidget):
    """A large number with what it is under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._number = PlainLabel("", TextRole.FIGURE)
        self._words = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        # Room for three lines from the first: the words come later than the layout.
        self._words.setMinimumHeight(scaled_px(3 * TextRole.SMALL.line_px))
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._number)
        column.addWidget(self._words)
        column.addStretch(1)

    def show_number(self, number: int, words: str) -> None:
        """Say how many of what."""
        self._number.setText(str(number))
        self._words.setText(words)
        self.setAccessibleName(f"{number} {words}")


class RoomPage(QWidget):
    """Left the groups and the sums, right the bars, each with its way to the wall."""

    def __init__(self, *, room: RoomOverview, show: RunningShow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("room_page")
        self._room = room
        self._show = show
        self._buttons: list[WallButton] = []
        self._build()

    def render_page(self) -> None:
        """Draw the room as it is now."""
        reading = self._room.reading()
        self._matrix.show_lines(reading.lines, most_groups=reading.most_groups)
        self._matrix.setVisible(bool(reading.lines) and reading.most_groups > 0)
        self._no_lines.setVisible(self._matrix.isHidden())
        self._draw_sums(reading)
        self._draw_bars(reading)
        self._draw_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the groups have what the bars can do without."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        self._side.setFixedWidth(NARROW_SIDE_PX if is_narrow else SIDE_PX)
        self._row.activate()

    def _draw_sums(self, reading: RoomReading) -> None:
        schemas = reading.schemas
        self._outputs.show_number(reading.outputs, self.tr("outputs in all, also those not for the wall"))
        of_all = self.tr("of %n schemas are complete", "", schemas.leaders)
        self._complete.show_number(schemas.complete, of_all)
        self._open.show_number(schemas.begun, self.tr("schemas have open fields"))
        self._examples.show_number(reading.examples, self.tr("everyday examples from outputs"))
        self._prejects.show_number(reading.prejects, self.tr("pre-ject ideas from outputs"))

    def _draw_bars(self, reading: RoomReading) -> None:
        actions = reading.actions
        parties = {
            Core.VALUE_EMPLOYEES: self.tr("The employees"),
            Core.VALUE_CITIZENS: self.tr("The citizens"),
            Core.VALUE_SELF: self.tr("The leader"),
        }
        self._values.show_bars(
            [self._share(parties[one.key], one.count, actions.actions) for one in actions.parties]
        )
        served = [
            self._share(capitalise_first(one.label), one.count, actions.actions) for one in actions.serves
        ]
        if actions.unsaid:
            served.append(self._share(self.tr("Not said yet"), actions.unsaid, actions.actions))
        self._serves.show_bars(served)
        most = max((theme.count for theme in reading.themes), default=0)
        shown = reading.themes[:MOST_THEMES]
        self._themes.show_bars([Bar(one.name, one.count, most, str(one.count)) for one in shown])
        self._no_themes.setText(self._themes_words(len(reading.themes)))
        self._no_themes.setVisible(len(reading.themes) == 0 or len(reading.themes) > MOST_THEMES)
        self._no_actions.setVisible(actions.actions == 0)
        for bars in (self._values, self._serves):
            bars.setVisible(actions.actions > 0)

    def _themes_words(self, many: int) -> str:
        if many == 0:
            return self.tr("No themes yet. #theme in a line under Notes makes the first one.")
        return self.tr("and %n more", "", many - MOST_THEMES)

    def _share(self, label: str, count: int, of: int) -> Bar:
        return Bar(label, count, of, self.tr("{count} of %n actions", "", of).format(count=count))

    def _draw_buttons(self) -> None:
        show = self._show.show
        on_wall = show.aside.chart if show.aside is not None else ""
        reason = "" if show.is_open else self.tr("The wall is closed. F5 opens it.")
        for button in self._buttons:
            is_on = on_wall == button.subject
            button.set_on(is_on, self.tr("Take it down"))
            button.set_off("" if is_on else reason)

    def _build(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        row.setSpacing(MARGIN_PX)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._build_groups(), 1)
        left.addWidget(self._build_sums())
        row.addLayout(left, 1)
        self._side = self._build_side()
        row.addWidget(self._side)

    def _build_groups(self) -> QWidget:
        card = Card(self.tr("Handed in by group"), is_flush=True)
        card.heading_row.addWidget(self._wall_button(ChartSubject.HANDED_IN))
        self._matrix = RoomMatrix()
        self._no_lines = PlainLabel(
            self.tr("No block asks the groups anything, or there are no groups yet."),
            TextRole.SMALL,
            fit=Fit.WRAP,
        )
        self._no_lines.setContentsMargins(16, 16, 16, 16)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._matrix)
        column.addWidget(self._no_lines)
        column.addStretch(1)
        scroll = _scroll("room_matrix_scroll", inner)
        scroll.setAccessibleName(self.tr("Handed in by group"))
        card.content.addWidget(scroll, 1)
        return card

    def _build_sums(self) -> QWidget:
        card = Card(self.tr("So far"))
        row = QHBoxLayout()
        row.setSpacing(16)
        self._outputs, self._complete = Figure("room_outputs"), Figure("room_complete")
        self._open, self._examples = Figure("room_open"), Figure("room_examples")
        self._prejects = Figure("room_prejects")
        for figure in (self._outputs, self._complete, self._open, self._examples, self._prejects):
            row.addWidget(figure, 1)
        card.content.addLayout(row)
        return card

    def _build_side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._values, self._serves, self._themes = Bars(), Bars(), Bars()
        self._values.setObjectName("room_values")
        self._serves.setObjectName("room_serves")
        self._themes.setObjectName("room_themes")
        self._no_actions = PlainLabel(self.tr("No actions yet."), TextRole.SMALL, tone=Tone.TEXT_2)
        values = self._chart_card(self.tr("Value of the actions"), ChartSubject.VALUE_PARTIES, self._values)
        values.content.addWidget(self._no_actions)
        column.addWidget(values)
        column.addWidget(
            self._chart_card(self.tr("Own unit and the whole"), ChartSubject.DOUBLE_ROLE, self._serves)
        )
        themes = self._chart_card(self.tr("Themes so far"), ChartSubject.THEMES, self._themes)
        self._no_themes = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        themes.content.addWidget(self._no_themes)
        column.addWidget(themes)
        column.addStretch(1)
        return _scroll("room_side", inner)

    def _chart_card(self, heading: str, subject: ChartSubject, bars: Bars) -> Card:
        card = Card(heading)
        card.heading_row.addWidget(self._wall_button(subject))
        card.content.addWidget(bars)
        return card

    def _wall_button(self, subject: ChartSubject) -> WallButton:
        button = WallButton(subject, self.tr("Show on the wall"))
        button.asked.connect(self._on_asked)
        self._buttons.append(button)
        return button

    def _on_asked(self, subject: str) -> None:
        show = self._show.show
        if show.aside is not None and show.aside.chart == subject:
            self._show.clear_aside()
            return
        stop = self._show.current_stop()
        self._show.show_aside(Aside(block_id=stop.block_id if stop else "", chart=subject))


def _scroll(name: str, inner: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setObjectName(name)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setMinimumHeight(scaled_px(120))
    scroll.setWidget(inner)
    return scroll
