"""About the program: version, licences, and where it keeps things."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app import __version__, resources
from facilitator_app.logs import LOG_NAME
from facilitator_app.ui.kit import Button, Card, Divider, Fit, PlainLabel, Size
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.theme import TextRole

LOGS = "logs"


class PlaceButton(Button):
    """Opens one place on the disk."""

    pressed_at = Signal(Path)

    def __init__(self, words: str, place: Path, name: str) -> None:
        super().__init__(words, "external-link", size=Size.SMALL)
        self.setObjectName(name)
        self._place = place
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.pressed_at.emit(self._place)


class AboutPage(SettingsPage):
    """Nothing here changes while the program runs. `report_asked` wants the fault report."""

    report_asked = Signal()

    def __init__(self, *, data_dir: Path) -> None:
        super().__init__("about_page")
        self._data_dir = data_dir
        self._build()

    def _build_help(self) -> Card:
        card = Card(self.tr("Help"))
        row = QHBoxLayout()
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self.tr("Fault report"), TextRole.BODY_STRONG))
        about = self.tr(
            "A text for whoever helps you: versions, screens and what went wrong. No names, nothing written."
        )
        words.addWidget(PlainLabel(about, TextRole.SMALL, fit=Fit.WRAP))
        row.addLayout(words, 1)
        button = Button(self.tr("Fault report …"), "file-text", size=Size.SMALL)
        button.setObjectName("fault_report")
        button.clicked.connect(self.report_asked)
        row.addWidget(button)
        card.content.addLayout(row)
        return card

    def _build(self) -> None:
        program = Card("Facilitator")
        version = PlainLabel(self.tr("Version {version}").format(version=__version__), TextRole.BODY)
        version.setObjectName("version")
        program.content.addWidget(version)
        promise = self.tr("Everything lies on this computer only. The program never goes on the network.")
        program.content.addWidget(PlainLabel(promise, TextRole.SMALL, fit=Fit.WRAP))
        self.column.addWidget(program)
        self.column.addWidget(self._build_help())
        places = Card(self.tr("On this computer"))
        log = self._data_dir / LOGS / LOG_NAME
        rows = (
            (
                self.tr("Data folder"),
                self.tr("Workshops, backups and what is remembered."),
                self._data_dir,
                "data",
            ),
            (self.tr("Log"), self.tr("What went wrong, without people's words."), log, "log"),
            (
                self.tr("Licences"),
                self.tr("Of fonts, icons and libraries."),
                resources.path("licences"),
                "licences",
            ),
        )
        for at, (title, about, place, name) in enumerate(rows):
            if at:
                places.content.addWidget(Divider())
            places.content.addWidget(self._row(title, about, place, name))
        self.column.addWidget(places)
        self.column.addStretch(1)

    def _row(self, title: str, about: str, place: Path, name: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(title, TextRole.BODY_STRONG))
        words.addWidget(PlainLabel(about, TextRole.SMALL, fit=Fit.WRAP))
        where = PlainLabel(str(place), TextRole.HINT, fit=Fit.ELIDE)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        where.setObjectName(f"{name}_place")
        words.addWidget(where)
        line.addLayout(words, 1)
        button = PlaceButton(self.tr("Open"), place, f"open_{name}")
        button.setAccessibleName(f"{button.text()}: {title}")
        button.pressed_at.connect(self._on_open)
        line.addWidget(button)
        return row

    def _on_open(self, place: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
