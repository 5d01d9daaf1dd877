"""*Slet hele filen*: what goes by name, what stays of other copies, and that there is no way back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.content.words import Words
from facilitator_app.services.erasing_files import WholeFile
from facilitator_app.ui.kit import CheckBox, Fit, PlainLabel, Tone, Variant
from facilitator_app.ui.privacy.bounded_question import BoundedQuestion
from facilitator_app.ui.theme import TextRole

WIDTH_PX = 640
MOST_NAMED = 4


class EraseFileDialog(BoundedQuestion):
    """Backups of other copies stay until somebody chooses otherwise. Enter and Esc leave all as it is, and the button
    works when it has been said that the file is to go.
    """

    def __init__(self, parent: QWidget | None, *, whole: WholeFile, words: Words) -> None:
        name = whole.path.name
        title = QCoreApplication.translate("EraseFileDialog", "Erase the whole file {file}").format(file=name)
        asked = QCoreApplication.translate("EraseFileDialog", "What goes")
        super().__init__(
            parent, title=title, width_px=WIDTH_PX, asked=asked, icon="triangle-alert", role="over"
        )
        self.setObjectName("erase_file_dialog")
        self._build_goes(whole)
        self._others = CheckBox(self.tr("Erase the backups of the other copies too"))
        self._others.setObjectName("erase_others")
        if whole.others:
            self._build_others(whole)
        self._say(words.text("erase.reach_file"), TextRole.HINT, Tone.TEXT_2)
        self.words.addWidget(self.asked)
        self._sure = CheckBox(self.tr("Yes, erase {file}").format(file=name))
        self._sure.setObjectName("erase_sure")
        self.words.addWidget(self._sure)
        kept = self.add_keep(self.tr("Keep"))
        self._act = self.add_act(self.tr("Erase for good"), Variant.DANGER)
        self._sure.toggled.connect(self._on_sure)
        self._on_sure(is_sure=False)
        kept.setFocus(Qt.FocusReason.TabFocusReason)

    def are_others_ticked(self) -> bool:
        """Whether the backups of copies under other names go too."""
        return self._others.isChecked()

    def _on_sure(self, is_sure: bool) -> None:
        self._act.set_off("" if is_sure else self.tr("Tick above first that it is to be done."))

    def _build_goes(self, whole: WholeFile) -> None:
        self._say(self.tr("This is erased, and cannot be undone:"), TextRole.BODY, Tone.TEXT)
        lines = [str(whole.path)]
        if whole.backups:
            count = self.tr("%n backups of files called “{name}”", "", len(whole.backups))
            lines.append(count.format(name=whole.path.stem))
        lines += [one.name for one in whole.beside[:MOST_NAMED]]
        if len(whole.beside) > MOST_NAMED:
            lines.append(self.tr("and %n more beside it", "", len(whole.beside) - MOST_NAMED))
        self._say("\n".join(lines), TextRole.BODY_STRONG, Tone.TEXT).setObjectName("erase_goes")
        if whole.backups:
            said = self.tr(
                "Backups are told apart by the file’s name. If a copy of the same name lies elsewhere, they are its"
                " backups too."
            )
            self._say(said, TextRole.HINT, Tone.TEXT_2)

    def _build_others(self, whole: WholeFile) -> None:
        self.asked.column.addWidget(self._others)
        said = self.tr(
            "%n backups are of copies with another name. Without a tick they stay.", "", len(whole.others)
        )
        self._say(said, TextRole.HINT, Tone.TEXT_2)

    def _say(self, text: str, role: TextRole, tone: Tone) -> PlainLabel:
        label = PlainLabel(text, role, tone=tone, fit=Fit.WRAP)
        self.asked.column.addWidget(label)
        return label
