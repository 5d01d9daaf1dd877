"""*Klar til dagen*: faults first, the remedy on the line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words
from facilitator_app.services.readiness import Finding, Point, Readiness, ReadyLine
from facilitator_app.ui.kit import (
    Button,
    Card,
    Chip,
    ChipRole,
    Divider,
    Fit,
    IconMark,
    PlainLabel,
    Size,
    StateIcon,
    StateShape,
)
from facilitator_app.ui.theme import TextRole, scaled_px

ROW_PX = 36
LEAST_ROW_PX = 33
LEAST_ROWS = 3
POINT_WIDTH_PX = 116

SHAPES: Mapping[Readiness, StateShape] = {
    Readiness.READY: StateShape.READY,
    Readiness.MISSING: StateShape.NEAR,
    Readiness.UNKNOWN: StateShape.EMPTY,
}


class RemedyButton(Button):
    """Does something about one point."""

    asked = Signal(object)

    def __init__(self, words: str, point: Point) -> None:
        super().__init__(words, size=Size.SMALL)
        self.setObjectName(f"remedy_{point.value}")
        self._point = point
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.asked.emit(self._point)


class ReadyRow(QWidget):
    """One point, changed in its place as long as it stands: as high as its words need."""

    def __init__(self, point: Point) -> None:
        super().__init__()
        self.setObjectName("ready_line")
        self.point = point
        self.setMinimumHeight(scaled_px(LEAST_ROW_PX))
        self._line: ReadyLine | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(12)
        self._reminder = IconMark("info", size_px=16, role="info")
        self._state = StateIcon(StateShape.EMPTY, size_px=16)
        name = PlainLabel(point_words(point), TextRole.BODY_STRONG)
        name.setFixedWidth(scaled_px(POINT_WIDTH_PX))
        self._found = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self.remedy = RemedyButton("", point)
        for part in (self._reminder, self._state, name):
            layout.addWidget(part)
        layout.addWidget(self._found, 1)
        layout.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignVCenter)
        for hidden in (self._reminder, self._state, self.remedy):
            hidden.hide()

    def show_line(self, line: ReadyLine, words: str) -> None:
        """Show how the point stands."""
        if line == self._line and words == self._found.text():
            return
        self._line = line
        self.setAccessibleName(f"{point_words(line.point)}: {words}")
        is_reminder = line.readiness is Readiness.REMINDER
        if not is_reminder:
            self._state.set_shape(SHAPES[line.readiness], "")
        self._reminder.setVisible(is_reminder)
        self._state.setVisible(not is_reminder)
        self._found.setText(words)
        remedy = remedy_words(line)
        if remedy:
            self.remedy.set_words(remedy)
            self.remedy.setAccessibleName(f"{remedy}: {point_words(line.point)}")
        self.remedy.setVisible(bool(remedy))


class RowsArea(QScrollArea):
    """The rows at their full height where there is room, and scrolled where there is less."""

    def __init__(self, rows: QWidget, column: QVBoxLayout) -> None:
        super().__init__()
        self._rows, self._column = rows, column
        self.setObjectName("ready_rows")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(rows)
        rows.installEventFilter(self)

    def sizeHint(self) -> QSize:
        wide = self._rows.sizeHint().width()
        if not self.isVisible():
            return QSize(wide, self._column.totalHeightForWidth(wide))
        # With the bar of a low window a row may need one line more; without room for it the bar would never go.
        beside_bar = self.width() - self.verticalScrollBar().sizeHint().width()
        needed = max(self._column.totalHeightForWidth(width) for width in (self.width(), beside_bar))
        return QSize(wide, needed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, scaled_px(LEAST_ROWS * ROW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class ReadyCard(Card):
    """One line for each point; reminders stand among them and are not counted. `remedy_asked` carries the `Point`.

    Lines are put in another order only while neither pointer nor keyboard is on the card.
    """

    remedy_asked = Signal(object)

    def __init__(
        self,
        local: Callable[[datetime], datetime],
        *,
        today: Callable[[], date],
        date_words: Callable[[date], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Ready for the day"), parent=parent)
        self._local, self._today, self._date_words = local, today, date_words
        self._lines: tuple[ReadyLine, ...] = ()
        self._rows: dict[Point, ReadyRow] = {}
        self._chip = Chip("")
        self._chip.setObjectName("ready_count")
        self.heading_row.addWidget(self._chip)
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.content.setSpacing(8)
        self.content.addWidget(RowsArea(holder, self._column))

    def show_lines(self, lines: Sequence[ReadyLine]) -> None:
        """Show these points; nothing moves when nothing has changed."""
        points = [line.point for line in lines]
        if set(points) != set(self._rows) or (points != list(self._rows) and not self._is_in_use()):
            self._arrange(points)
        self._lines = tuple(lines)
        self._show_count()
        held = self._focused_remedy()
        for line in lines:
            self._rows[line.point].show_line(line, self._finding_words(line))
        if held is not None and held.isHidden():
            self._rest_focus(held)

    def _show_count(self) -> None:
        checked = [line for line in self._lines if line.readiness is not Readiness.REMINDER]
        ready = sum(line.readiness is Readiness.READY for line in checked)
        is_all = ready == len(checked)
        self._chip.show_state(
            self.tr("{ready} of {all} ready").format(ready=ready, all=len(checked)),
            ChipRole.OK if is_all else ChipRole.NEAR,
            shape=StateShape.READY if is_all else StateShape.BEGUN,
        )

    def _is_in_use(self) -> bool:
        focus = QApplication.focusWidget()
        is_held = focus is not None and self.isAncestorOf(focus)
        return self.underMouse() or is_held

    def _arrange(self, points: Sequence[Point]) -> None:
        rows = {point: self._rows.get(point) or self._new_row(point) for point in points}
        for point in self._rows.keys() - rows.keys():
            self._rows[point].deleteLater()
        self._rows = rows
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Divider):
                widget.deleteLater()
        for row in rows.values():
            self._column.addWidget(Divider())
            self._column.addWidget(row)

    def _new_row(self, point: Point) -> ReadyRow:
        row = ReadyRow(point)
        row.remedy.asked.connect(self.remedy_asked)
        return row

    def _focused_remedy(self) -> RemedyButton | None:
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, RemedyButton) and self.isAncestorOf(focus) else None

    def _rest_focus(self, held: RemedyButton) -> None:
        """Its point is ready: on to the next remedy below it, else above, else to none of them."""
        remedies = [row.remedy for row in self._rows.values()]
        at = remedies.index(held)
        free = [remedy for remedy in (*remedies[at:], *reversed(remedies[:at])) if not remedy.isHidden()]
        (free[0] if free else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _finding_words(self, line: ReadyLine) -> str:
        return finding_words(line.finding).format(
            number=line.number, name=line.name, place=line.place, time=self._time_words(line.at)
        )

    def _time_words(self, at: datetime | None) -> str:
        """The time of day, with its date when that is not today."""
        if at is None:
            return ""
        local = self._local(at)
        if local.date() == self._today():
            return QCoreApplication.translate("ReadyCard", "at {time}").format(time=clock_words(local))
        words = QCoreApplication.translate("ReadyCard", "{date} at {time}")
        return words.format(date=self._date_words(local.date()), time=clock_words(local))


def point_words(point: Point) -> str:
    """What is checked, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Point.SCREEN: translate("ReadyCard", "Screen"),
        Point.POWER: translate("ReadyCard", "Power"),
        Point.DISK: translate("ReadyCard", "Disk"),
        Point.AWAKE: translate("ReadyCard", "Staying awake"),
        Point.PAPER: translate("ReadyCard", "Paper"),
        Point.QUIET: translate("ReadyCard", "Do not disturb"),
        Point.NAMES: translate("ReadyCard", "Title and client"),
        Point.AGENDA: translate("ReadyCard", "Agenda"),
        Point.SLIDES: translate("ReadyCard", "Slides"),
        Point.PEOPLE: translate("ReadyCard", "Participants"),
        Point.GROUPS: translate("ReadyCard", "Groups"),
        Point.FORMS: translate("ReadyCard", "Forms"),
        Point.BACKUP: translate("ReadyCard", "Backup"),
        Point.SOUND: translate("ReadyCard", "Sound"),
    }[point]


def finding_words(finding: Finding) -> str:
    """What was found, with places for {number}, {name}, {place} and {time}."""
    translate = QCoreApplication.translate
    return {
        Finding.PROJECTOR_THERE: translate("ReadyCard", "The projector is found"),
        Finding.NO_PROJECTOR: translate("ReadyCard", "No projector found"),
        Finding.MIRRORED: translate("ReadyCard", "Shows the same as yours"),
        Finding.WITHOUT_LENGTH: translate("ReadyCard", "{name} has no length"),
        Finding.TOO_LONG: translate("ReadyCard", "{name} fills more than two pages"),
        Finding.SOME_GO_ON: translate("ReadyCard", "All fit, {number} on two pages"),
        Finding.EMPTY_FORM: translate("ReadyCard", "{name} has no fields"),
        Finding.BACKUP_NOT_WRITABLE: translate("ReadyCard", "The folder takes no files"),
        Finding.PLUGGED: translate("ReadyCard", "Plugged in"),
        Finding.ON_BATTERY: translate("ReadyCard", "On battery, {number} %"),
        Finding.ENOUGH_ROOM: translate("ReadyCard", "{number} GB free"),
        Finding.LITTLE_ROOM: translate("ReadyCard", "Only {number} MB free"),
        Finding.STAYS_AWAKE: translate("ReadyCard", "While the wall is open"),
        Finding.MAY_SLEEP: translate("ReadyCard", "Cannot be promised"),
        Finding.PRINTER_THERE: translate("ReadyCard", "{name}"),
        Finding.PRINTER_AND_FOLDER: translate("ReadyCard", "{name}, PDF in {place}"),
        Finding.PRINTER_FAULTY: translate("ReadyCard", "{name} reports a fault"),
        Finding.NO_PRINTER: translate("ReadyCard", "No printer and no folder"),
        Finding.PAPER_FOLDER: translate("ReadyCard", "PDF in {name}"),
        Finding.NO_PAPER_FOLDER: translate("ReadyCard", "No folder chosen yet"),
        Finding.PAPER_NOT_WRITABLE: translate("ReadyCard", "{name} takes no files"),
        Finding.NOT_KNOWN: translate("ReadyCard", "Not known"),
        Finding.NAMED: translate("ReadyCard", "Both are there, for {name}"),
        Finding.NO_TITLE: translate("ReadyCard", "The title is missing"),
        Finding.NO_CLIENT: translate("ReadyCard", "The client is missing"),
        Finding.NO_TITLE_OR_CLIENT: translate("ReadyCard", "Both are missing"),
        Finding.ADDS_UP: translate("ReadyCard", "The times add up"),
        Finding.NO_BLOCKS: translate("ReadyCard", "The agenda is empty"),
        Finding.ENDS_LATE: translate("ReadyCard", "Ends {number} min late"),
        Finding.FIXED_LATE: translate("ReadyCard", "{name} is reached {number} min late"),
        Finding.ALL_HAVE_SLIDES: translate("ReadyCard", "{number}, in every block"),
        Finding.WITHOUT_SLIDES: translate("ReadyCard", "{name} has no slide"),
        Finding.PEOPLE_LISTED: translate("ReadyCard", "{number} leaders"),
        Finding.NOBODY: translate("ReadyCard", "None yet"),
        Finding.ALL_SEATED: translate("ReadyCard", "{number}, everybody has a place"),
        Finding.NO_GROUPS: translate("ReadyCard", "None yet"),
        Finding.UNSEATED: translate("ReadyCard", "{number} leaders without a group"),
        Finding.SCHEMA_THERE: translate("ReadyCard", "{number}, with sheets to print"),
        Finding.NO_SCHEMA: translate("ReadyCard", "No action schema"),
        Finding.BACKED_UP: translate("ReadyCard", "Checked, {time}"),
        Finding.BACKUP_BEHIND: translate("ReadyCard", "Older than the last change: {time}"),
        Finding.NO_BACKUP: translate("ReadyCard", "None yet"),
        Finding.NOT_TRIED: translate("ReadyCard", "Not tried yet"),
        Finding.SOUND_PLAYED: translate("ReadyCard", "The gong has been played"),
        Finding.NO_SOUND: translate("ReadyCard", "No device. The signals are seen on the screen"),
        Finding.TURN_ON_QUIET: translate("ReadyCard", "Turn it on before you show"),
    }[finding]


def remedy_words(line: ReadyLine) -> str:
    """What to do about it, on a button; empty when nothing can be done from here."""
    translate = QCoreApplication.translate
    if line.readiness is Readiness.READY:
        return ""
    return {
        Point.SCREEN: translate("ReadyCard", "Choose"),
        Point.NAMES: translate("ReadyCard", "Write"),
        Point.AGENDA: translate("ReadyCard", "Correct"),
        Point.SLIDES: translate("ReadyCard", "Correct"),
        Point.PEOPLE: translate("ReadyCard", "Fetch"),
        Point.GROUPS: translate("ReadyCard", "Divide"),
        Point.SOUND: translate("ReadyCard", "Try"),
        Point.FORMS: translate("ReadyCard", "Correct"),
        Point.POWER: translate("ReadyCard", "How"),
        Point.DISK: translate("ReadyCard", "How"),
        Point.AWAKE: translate("ReadyCard", "How"),
        Point.BACKUP: translate("ReadyCard", "How"),
        Point.PAPER: translate("ReadyCard", "Choose"),
        Point.QUIET: translate("ReadyCard", "Open"),
    }.get(line.point, "")


def how_words(point: Point) -> str:
    """What the user can do outside the program; the point is looked at again afterwards."""
    translate = QCoreApplication.translate
    return {
        Point.POWER: translate(
            "ReadyCard",
            "Plug the computer in and turn the socket on. A computer on battery may dim the screen or go to sleep.",
        ),
        Point.DISK: translate(
            "ReadyCard", "Empty the bin or move large files away until at least 500 MB are free on this disk."
        ),
        Point.AWAKE: translate(
            "ReadyCard",
            "Turn the screen saver and sleep off in the computer's settings today. "
            "Turn notifications off too, so that none of them comes on the wall.",
        ),
        Point.BACKUP: translate(
            "ReadyCard",
            "A backup is made when a file is opened and closed, and every ten minutes. "
            "If none is made, look whether the disk is full or the program's folder is locked.",
        ),
    }[point]
