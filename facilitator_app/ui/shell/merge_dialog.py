"""What merging another laptop's file would bring, and what was written in both files: mine, the other's, or both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.domain.merging import Choice
from facilitator_app.services.telling_merge import ClashLine
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Divider, Fit, PlainLabel, SegmentedChoice, Tone, Variant
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX = 760
LIST_PX = 360
ONE_PX = 168


class MergeDialog(Question):
    """The safest is chosen for each clash until somebody chooses otherwise; Enter and Esc leave all as it is."""

    def __init__(
        self, parent: QWidget, *, file: str, told: Sequence[str], clashes: Sequence[ClashLine]
    ) -> None:
        title = QCoreApplication.translate("MergeDialog", "Merge {file}").format(file=file)
        super().__init__(parent, title=title, text="", icon="file-input")
        self.setObjectName("merge_dialog")
        self.setFixedWidth(scaled_px(WIDTH_PX))
        self._asked: dict[str, _ClashRow] = {}
        for sentence in told:
            self.words.addWidget(PlainLabel(sentence, TextRole.BODY, fit=Fit.WRAP))
        if clashes:
            self._build_clashes(clashes)
        hint = self.tr("A backup is made first, and the other file is not changed. You can undo the merge.")
        self.words.addWidget(PlainLabel(hint, TextRole.HINT, tone=Tone.TEXT_2, fit=Fit.WRAP))
        kept = self.add_keep(self.tr("Cancel"))
        self.add_act(self.tr("Merge"), Variant.PRIMARY)
        kept.setFocus(Qt.FocusReason.TabFocusReason)

    def choices(self) -> dict[str, Choice]:
        """What was chosen, by the clash's id."""
        return {clash_id: row.choice() for clash_id, row in self._asked.items()}

    def _build_clashes(self, clashes: Sequence[ClashLine]) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        for clash in clashes:
            row = _ClashRow(clash)
            self._asked[clash.id] = row
            column.addWidget(row)
            column.addWidget(Divider())
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("merge_clashes")
        scroll.setAccessibleName(self.tr("Written in both files"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedHeight(scaled_px(min(LIST_PX, ONE_PX * len(clashes))))
        scroll.setWidget(holder)
        self.words.addWidget(scroll)


class _ClashRow(QWidget):
    """One clash: the two sides beside each other, and the choice below them."""

    def __init__(self, clash: ClashLine) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = f"{clash.noun}: {clash.title}" if clash.title else clash.noun
        column.addWidget(PlainLabel(title, TextRole.BODY_STRONG, fit=Fit.ELIDE))
        sides = QHBoxLayout()
        sides.setSpacing(16)
        words = {
            Choice.MINE: QCoreApplication.translate("MergeDialog", "Mine"),
            Choice.THEIRS: QCoreApplication.translate("MergeDialog", "The other"),
            Choice.BOTH: QCoreApplication.translate("MergeDialog", "Both"),
        }
        for side, said in ((Choice.MINE, clash.mine), (Choice.THEIRS, clash.theirs)):
            sides.addLayout(_side(words[side], said), 1)
        column.addLayout(sides)
        self._choice = SegmentedChoice(
            [(choice.value, words[choice]) for choice in clash.choices],
            accessible_name=title,
            chosen_key=clash.safest.value,
        )
        self._choice.setObjectName(f"clash_{clash.id}")
        self._choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addWidget(self._choice)

    def choice(self) -> Choice:
        """What is chosen."""
        return Choice(self._choice.chosen_key())


def _side(name: str, said: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(PlainLabel(name, TextRole.LABEL, tone=Tone.TEXT_2))
    column.addWidget(PlainLabel(said, TextRole.BODY, fit=Fit.WRAP))
    column.addStretch(1)
    return column
