"""What is shown when the program has met a bug: what is safe, and a report that can be copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, Variant

REPORT_HEIGHT_PX = 180


class CrashDialog(Question):
    """The report holds places in the code and no words that anybody has written."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("CrashDialog", "Something in the program went wrong"),
            text=QCoreApplication.translate(
                "CrashDialog",
                "What was typed is saved, and the wall goes on. The report below holds places in the program "
                "and nothing that anybody has written. Copy it to whoever helps you.",
            ),
            icon="circle-alert",
            role="over",
        )
        self._report = report
        self._show = QPlainTextEdit(report)
        self._show.setObjectName("crash_report")
        self._show.setReadOnly(True)
        self._show.setFixedHeight(REPORT_HEIGHT_PX)
        self._show.setAccessibleName(self.tr("Report"))
        self.words.addWidget(self._show)
        self._copy = Button(self.tr("Copy report"), "copy")
        self._copy.setObjectName("copy_report")
        self._copy.clicked.connect(self._on_copy)
        self.buttons.addWidget(self._copy)
        self.add_act(self.tr("Go on"), Variant.PRIMARY)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
