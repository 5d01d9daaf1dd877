"""*Klar til dagen*: faults first, the remedy on the line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
from facilitator_app.ui.theme import TextRole

ROW_PX = 36
LEAST_ROW_PX = 33
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
    """As high as it likes to be, and in a low window no lower than its button."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ready_line")
        self.setMinimumHeight(LEAST_ROW_PX)
        self.setMaximumHeight(ROW_PX)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), ROW_PX)


class ReadyCard(Card):
    """One line for each point; reminders stand among them and are not counted. `remedy_asked` carries the `Point`."""

    remedy_asked = Signal(object)

    def __init__(self, local: Callable[[datetime], datetime], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Ready for the day"), parent=parent)
        self._local = local
        self._shown: tuple[ReadyLine, ...] = ()
        self._chip = Chip("")
        self._chip.setObjectName("ready_count")
        self.heading_row.addWidget(self._chip)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.content.setSpacing(8)
        self.content.addLayout(self._rows)

    def show_lines(self, lines: Sequence[ReadyLine]) -> None:
        """Show these points; nothing moves when nothing has changed."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        checked = [line for line in lines if line.readiness is not Readiness.REMINDER]
        ready = sum(line.readiness is Readiness.READY for line in checked)
        is_all = ready == len(checked)
        self._chip.show_state(
            self.tr("{ready} of {all} ready").format(ready=ready, all=len(checked)),
            ChipRole.OK if is_all else ChipRole.NEAR,
            shape=StateShape.READY if is_all else StateShape.BEGUN,
        )
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in lines:
            self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(line))

    def _row(self, line: ReadyLine) -> QWidget:
        row = ReadyRow()
        row.setAccessibleName(f"{point_words(line.point)}: {self._finding_words(line)}")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        if line.readiness is Readiness.REMINDER:
            layout.addWidget(IconMark("info", size_px=16, role="info"))
        else:
            layout.addWidget(StateIcon(SHAPES[line.readiness], size_px=16))
        name = PlainLabel(point_words(line.point), TextRole.BODY_STRONG)
        name.setFixedWidth(POINT_WIDTH_PX)
        layout.addWidget(name)
        layout.addWidget(PlainLabel(self._finding_words(line), TextRole.SMALL, fit=Fit.ELIDE), 1)
        remedy = remedy_words(line)
        if remedy:
            button = RemedyButton(remedy, line.point)
            button.setAccessibleName(f"{remedy}: {point_words(line.point)}")
            button.asked.connect(self.remedy_asked)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _finding_words(self, line: ReadyLine) -> str:
        at = clock_words(self._local(line.at)) if line.at else ""
        return finding_words(line.finding).format(
            number=line.number, name=line.name, place=line.place, time=at
        )


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
        Finding.BACKED_UP: translate("ReadyCard", "At {time}, checked"),
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
