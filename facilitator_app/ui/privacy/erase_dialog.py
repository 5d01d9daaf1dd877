"""*Slet* somebody: what goes, the texts in which the name stands, and that there is no way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.services.beside import Stage
from facilitator_app.services.erasing import NamedText, Preview
from facilitator_app.services.sweeping_copies import LIBRARY
from facilitator_app.services.telling_erasure import copies_lines, counted
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import (
    BOX_WORDS_PX,
    CheckBox,
    Divider,
    Fit,
    PlainLabel,
    ProgressBar,
    Tone,
    Variant,
)
from facilitator_app.ui.privacy.bounded_question import BoundedQuestion
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX = 720
COPIES_SHARE = 0.6
"""Of the progress, for the copies; what is left of it is for the file itself."""
SHARES = {Stage.READING: 0.0, Stage.ERASING: COPIES_SHARE, Stage.SWEEPING: 0.85, Stage.OPENING: 0.85}


class EraseDialog(BoundedQuestion):
    """Whole names are ticked and parts of a name are not, until somebody chooses otherwise. Enter and Esc leave all as
    it is, and the button works when it has been said whom it is about.
    """

    def __init__(self, parent: QWidget | None, *, preview: Preview, words: Words) -> None:
        name = preview.person.name
        title = QCoreApplication.translate("EraseDialog", "Erase {name}").format(name=name)
        asked = QCoreApplication.translate("EraseDialog", "What goes")
        super().__init__(
            parent, title=title, width_px=WIDTH_PX, asked=asked, icon="triangle-alert", role="over"
        )
        self.setObjectName("erase_dialog")
        self._words = words
        self._boxes: dict[str, CheckBox] = {}
        self._build_counts(preview)
        if preview.texts:
            self._build_texts(preview.texts)
        said = " ".join(words.text(f"erase.{key}") for key in ("undo", "reach"))
        self.words.addWidget(self.asked)
        self.words.addWidget(PlainLabel(said, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))
        self._sure = CheckBox(self.tr("Yes, erase {name}").format(name=name))
        self._sure.setObjectName("erase_sure")
        self.words.addWidget(self._sure)
        kept = self.add_keep(self.tr("Keep"))
        self._act = self.add_act(self.tr("Erase for good"), Variant.DANGER)
        self._sure.toggled.connect(self._on_sure)
        self._on_sure(is_sure=False)
        kept.setFocus(Qt.FocusReason.TabFocusReason)

    def ticked(self) -> frozenset[str]:
        """The keys of the texts out of which the name is taken."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def _on_sure(self, is_sure: bool) -> None:
        self._act.set_off("" if is_sure else self.tr("Tick above first that it is to be done."))

    def _build_counts(self, preview: Preview) -> None:
        lines = (self.tr("name, unit and all else on the list"), *counted(preview, self._words))
        copies = " ".join(copies_lines(preview, self._words))
        said = self.tr("This goes from the file, from undo and from every backup:")
        self.asked.column.addWidget(PlainLabel(said, TextRole.BODY, fit=Fit.WRAP))
        label = PlainLabel(" · ".join(lines), TextRole.BODY_STRONG, fit=Fit.WRAP)
        label.setObjectName("erase_counts")
        self.asked.column.addWidget(label)
        self.asked.column.addWidget(PlainLabel(copies, TextRole.BODY, fit=Fit.WRAP))

    def _build_texts(self, texts: Sequence[NamedText]) -> None:
        said = self.tr(
            "The name stands in %n texts of others. In those with a tick it becomes “[slettet]”.",
            "",
            len(texts),
        )
        self.asked.column.addWidget(PlainLabel(said, TextRole.BODY_STRONG, fit=Fit.WRAP))
        holder = QWidget()
        holder.setObjectName("erase_texts")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, text in enumerate(texts):
            column.addLayout(self._row(text, place))
            column.addWidget(Divider())
        self.asked.column.addWidget(holder)

    def _row(self, text: NamedText, place: int) -> QVBoxLayout:
        where = self._where(text)
        if not text.is_whole:
            where = self.tr("{where} – perhaps somebody else").format(where=where)
        box = CheckBox(where, is_checked=text.is_whole)
        box.setObjectName(f"erase_text_{place}")
        sentence = text.sentence or self._words.text("merge.private")
        box.setAccessibleDescription(sentence)
        self._boxes[text.key] = box
        row = QVBoxLayout()
        row.setSpacing(0)
        row.setContentsMargins(0, 0, 0, 8)
        row.addWidget(box)
        below = QHBoxLayout()
        below.setContentsMargins(scaled_px(BOX_WORDS_PX), 0, 0, 0)
        # What somebody has written is set in their face; that it is not told, in the program's.
        role = TextRole.WORDS if text.sentence else TextRole.BODY
        below.addWidget(PlainLabel(sentence, role, tone=Tone.TEXT_2, fit=Fit.WRAP))
        row.addLayout(below)
        return row

    def _where(self, text: NamedText) -> str:
        if text.record is not None:
            return self._words.text(f"merge.name.{type(text.record).__name__}")
        if text.key.startswith(LIBRARY):
            return self.tr("The library on this computer")
        return self.tr("Said to the room while the day ran")


class EraseProgress(Question):
    """Stands there while the copies are written anew, and then the file itself (`beside_window.Surface`). It cannot be
    put away: what has begun is finished. While the file is lent no window of the program takes anything.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("EraseDialog", "Erasing"),
            text="",
            icon="eraser",
        )
        self.setObjectName("erase_progress")
        self.setModal(True)
        self._doing = PlainLabel(
            QCoreApplication.translate("EraseDialog", "The backups are written anew, one by one."),
            TextRole.BODY,
            tone=Tone.TEXT_2,
            fit=Fit.WRAP,
        )
        self._doing.setObjectName("doing")
        self.words.addWidget(self._doing)
        self.bar = ProgressBar()
        self.words.addWidget(self.bar)

    def show_copies(self, done: int, of_all: int) -> None:
        """How many copies have been written anew."""
        self.bar.show_share(COPIES_SHARE * done / max(1, of_all))

    def show_stage(self, stage: Stage) -> None:
        """How far it has come, once all copies have been written."""
        words = {
            Stage.READING: self.tr("The file is gone through for the places where the person stands."),
            Stage.ERASING: self.tr("The file itself is written anew."),
            Stage.SWEEPING: self.tr("Copies that came meanwhile are gone through."),
            Stage.OPENING: self.tr("The file is read and backed up."),
        }
        self._doing.setText(words.get(stage, ""))
        self.bar.show_share(SHARES.get(stage, 1.0), spoken=words.get(stage, ""))

    def come_up(self) -> None:
        """It takes a while. `open` holds back the main window alone; outputs are typed in a window of their own too."""
        self.hide()
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.show()

    def reject(self) -> None:
        """Esc does nothing."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nor does closing the window."""
        event.ignore()
