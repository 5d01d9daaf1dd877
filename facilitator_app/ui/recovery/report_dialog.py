"""*Fault report*: the whole text before it is saved or copied, so that nothing leaves that has not been seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator_app.ui.kit import FieldState, Variant, show_field_state
from facilitator_app.ui.recovery.frame import WideDialog
from facilitator_app.ui.theme import scaled_px

WIDTH_PX = 760
HEIGHT_PX = 600
MARGIN_PX = 8


class ReportDialog(WideDialog):
    """What is saved is what is shown, to the letter."""

    save_asked = Signal(str)

    def __init__(self, parent: QWidget | None, *, report: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("ReportDialog", "Fault report"),
            text=QCoreApplication.translate(
                "ReportDialog",
                "This is the whole of it. It holds numbers, versions and places in the program, no names and nothing "
                "that anybody has written. Nothing is sent: you save it as a text file (.txt), and give it to whoever "
                "helps you.",
            ),
            size=QSize(WIDTH_PX, HEIGHT_PX),
            icon="file-text",
        )
        self.setObjectName("report_dialog")
        self._report = report
        shown = QPlainTextEdit(report)
        shown.setObjectName("report_text")
        shown.setAccessibleName(self.tr("Fault report"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        show_field_state(shown, FieldState.READ_ONLY)
        shown.document().setDocumentMargin(scaled_px(MARGIN_PX))
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.columns.addWidget(shown)
        self._copy = self.add_foot(self.tr("Copy"), "copy_fault_report", "copy")
        self.foot.addStretch(1)
        self._close = self.add_foot(self.tr("Close"), "close_report")
        self._save = self.add_foot(self.tr("Save as text …"), "save_report", "save", Variant.PRIMARY)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)
        self._close.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _on_save(self) -> None:
        self.save_asked.emit(self._report)
