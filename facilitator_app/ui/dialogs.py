"""The only door for dialogs that ask or tell. Never on the wall; plain text; the safe answer is the default.

A question says what happens and what is safe, and its buttons are verbs.
"""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.home_folder import home_folder
from facilitator_app.ui.kit.buttons import Button, Variant
from facilitator_app.ui.kit.labels import Fit, PlainLabel, Tone
from facilitator_app.ui.kit.surfaces import IconMark
from facilitator_app.ui.kit.text_fields import LineEdit
from facilitator_app.ui.preferences import FILES_FOLDER, Preferences
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

WIDTH_PX = 480
EDGE_PX = 2


class Dialogs(Protocol):
    """What windows need; tests answer with a double."""

    def confirm(
        self,
        parent: QWidget,
        *,
        title: str,
        text: str,
        act: str,
        keep: str = "",
        is_destructive: bool = False,
    ) -> bool:
        """Ask; True when the user chose `act`. Esc and the default are `keep`."""

    def tell(self, parent: QWidget, *, title: str, text: str) -> None:
        """Say something that must be read before going on."""

    def ask_text(
        self, parent: QWidget, *, title: str, text: str, act: str, value: str = "", is_secret: bool = False
    ) -> str | None:
        """Ask for one line; None when the user changed their mind."""

    def ask_open_file(self, parent: QWidget, *, title: str, filters: str, folder: str = "") -> Path | None:
        """Ask for a file that exists."""

    def ask_open_files(self, parent: QWidget, *, title: str, filters: str) -> tuple[Path, ...]:
        """Ask for files that exist; none when the user changed their mind."""

    def ask_save_file(self, parent: QWidget, *, title: str, filters: str, suggested: str = "") -> Path | None:
        """Ask for a file to write; the computer's own dialog asks before it is replaced."""

    def ask_folder(self, parent: QWidget, *, title: str, folder: str = "") -> Path | None:
        """Ask for a folder."""


class Question(QDialog):
    """Title, sentence, buttons; a 2 px ink edge and no shadow."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        text: str,
        icon: str = "circle-help",
        role: str = "text_2",
    ) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFixedWidth(scaled_px(WIDTH_PX))
        set_ground(self, Ground.SURFACE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 16)
        outer.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconMark(icon, size_px=24, role=role), 0, Qt.AlignmentFlag.AlignTop)
        self.words = QVBoxLayout()
        self.words.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(PlainLabel(title, TextRole.CARD_HEADING, fit=Fit.WRAP))
        if text:
            said.addWidget(PlainLabel(text, TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP))
        self.words.addLayout(said)
        row.addLayout(self.words, 1)
        outer.addLayout(row)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        outer.addLayout(self.buttons)
        self._on_enter: Button | None = None

    def let_enter_press(self, button: Button) -> None:
        """Enter in a field presses `button`; only where the answer is safe."""
        self._on_enter = button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that no field took for itself."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self._on_enter is not None:
            self._on_enter.click()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words need at this width."""
        self.resize(self.width(), self.heightForWidth(self.width()))
        super().showEvent(event)

    def add_act(self, words: str, variant: Variant) -> Button:
        """The button that does it."""
        button = Button(words, variant=variant)
        button.setObjectName("act")
        button.clicked.connect(self.accept)
        self.buttons.addWidget(button)
        return button

    def add_keep(self, words: str) -> Button:
        """The button that leaves all as it is."""
        button = Button(words)
        button.setObjectName("keep")
        button.clicked.connect(self.reject)
        self.buttons.addWidget(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with an ink edge, since nothing has a shadow."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.setPen(QPen(QColor(roles.text), EDGE_PX))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class QtDialogs:
    """Dialogs on the screen. One that asks for a file begins in the folder of the file that was chosen last."""

    def __init__(self, preferences: Preferences | None = None) -> None:
        """With `preferences` the folder is remembered from one start of the program to the next."""
        self._preferences = preferences
        self._folder = preferences.text(FILES_FOLDER) if preferences is not None else ""

    def confirm(
        self,
        parent: QWidget,
        *,
        title: str,
        text: str,
        act: str,
        keep: str = "",
        is_destructive: bool = False,
    ) -> bool:
        """Ask; True when the user chose `act`. Esc and the default are `keep`."""
        icon, role = ("triangle-alert", "over") if is_destructive else ("circle-help", "text_2")
        question = Question(parent, title=title, text=text, icon=icon, role=role)
        kept = question.add_keep(keep or QCoreApplication.translate("Dialogs", "Cancel"))
        question.add_act(act, Variant.DANGER if is_destructive else Variant.PRIMARY)
        kept.setFocus(Qt.FocusReason.TabFocusReason)
        return _answered(question)

    def tell(self, parent: QWidget, *, title: str, text: str) -> None:
        """Say something that must be read before going on."""
        question = Question(parent, title=title, text=text, icon="info", role="info")
        question.add_act(QCoreApplication.translate("Dialogs", "Close"), Variant.PRIMARY).setFocus()
        _answered(question)

    def ask_text(
        self, parent: QWidget, *, title: str, text: str, act: str, value: str = "", is_secret: bool = False
    ) -> str | None:
        """Ask for one line; None when the user changed their mind."""
        question = Question(parent, title=title, text=text)
        edit = LineEdit(value)
        edit.setAccessibleName(title)
        if is_secret:
            edit.setEchoMode(LineEdit.EchoMode.Password)
        edit.returnPressed.connect(question.accept)
        question.words.addWidget(edit)
        question.add_keep(QCoreApplication.translate("Dialogs", "Cancel"))
        question.add_act(act, Variant.PRIMARY)
        edit.selectAll()
        edit.setFocus()
        return edit.text() if _answered(question) else None

    def ask_open_file(self, parent: QWidget, *, title: str, filters: str, folder: str = "") -> Path | None:
        """Ask for a file that exists."""
        dialog = QFileDialog(parent, title, folder or self._begins(), filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen = _chosen(dialog)
        if chosen is not None and not folder:
            self._remember(chosen.parent)
        return chosen

    def ask_open_files(self, parent: QWidget, *, title: str, filters: str) -> tuple[Path, ...]:
        """Ask for files that exist; none when the user changed their mind."""
        dialog = QFileDialog(parent, title, documents(), filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        return _all_chosen(dialog)

    def ask_save_file(self, parent: QWidget, *, title: str, filters: str, suggested: str = "") -> Path | None:
        """Ask for a file to write; the computer's own dialog asks before it is replaced."""
        wanted = Path(self._begins()) / suggested
        dialog = QFileDialog(parent, title, str(wanted.parent if suggested else wanted), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if suggested:
            dialog.selectFile(str(wanted))
        return _chosen(dialog)

    def ask_folder(self, parent: QWidget, *, title: str, folder: str = "") -> Path | None:
        """Ask for a folder."""
        dialog = QFileDialog(parent, title, folder or documents())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return _chosen(dialog)

    def _begins(self) -> str:
        # A stick that was pulled out, or a folder that is gone, is no place to begin.
        return self._folder if self._folder and Path(self._folder).is_dir() else documents()

    def _remember(self, folder: Path) -> None:
        self._folder = str(folder)
        if self._preferences is not None:
            self._preferences.put(FILES_FOLDER, self._folder)


def documents() -> str:
    """The folder a person keeps files in, where a dialog begins that was told no other."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return found if Path(found).is_dir() else str(home_folder())


def _chosen(dialog: QFileDialog) -> Path | None:
    return next(iter(_all_chosen(dialog)), None)


def _all_chosen(dialog: QFileDialog) -> tuple[Path, ...]:
    # Qt's own Danish lacks these two.
    names = QFileDialog.DialogLabel
    dialog.setLabelText(names.LookIn, QCoreApplication.translate("Dialogs", "Folder:"))
    dialog.setLabelText(names.FileType, QCoreApplication.translate("Dialogs", "Kind of file:"))
    try:
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return tuple(Path(file) for file in dialog.selectedFiles()) if is_accepted else ()
    finally:
        dialog.deleteLater()


def _answered(question: Question) -> bool:
    try:
        return question.exec() == QDialog.DialogCode.Accepted
    finally:
        question.deleteLater()
