"""What a damaged file has that the open one lacks: taken over one by one or all, or saved as a file of text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.salvaged import Rescue, Salvaged
from facilitator_app.services.clock import Clock
from facilitator_app.services.rescuing import RescueLine, Rescuing, rescue_lines
from facilitator_app.ui.kit import FieldState, Fit, PlainLabel, RowList, Variant, show_field_state
from facilitator_app.ui.recovery.choosing import LEAST_ROWS_PX
from facilitator_app.ui.recovery.frame import WideDialog, column
from facilitator_app.ui.recovery.rescue_rows import rescue_rows, salvaged_words
from facilitator_app.ui.theme import TextRole, font_for, scaled_px

WIDTH_PX = 960
MARGIN_PX = 8
HEIGHT_PX = 600


class RescueDialog(WideDialog):
    """What is taken over is in the open file at once, as a step that can be undone."""

    save_asked = Signal(object, object)
    """What was read, and which of it."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        file: str,
        aside: str,
        salvaged: Salvaged,
        rescuing: Rescuing,
        clock: Clock,
        words: Words,
    ) -> None:
        where = (
            QCoreApplication.translate("RescueDialog", "The damaged file lies beside it as {name}.").format(
                name=aside
            )
            if aside
            else ""
        )
        super().__init__(
            parent,
            title=QCoreApplication.translate("RescueDialog", "Rescued from {file}").format(file=file),
            text=" ".join(
                part
                for part in (
                    where,
                    QCoreApplication.translate(
                        "RescueDialog",
                        "The list is what the damaged file has and the open one lacks. What you take over can be "
                        "undone, and the room does not see it before you show it.",
                    ),
                )
                if part
            ),
            size=QSize(WIDTH_PX, HEIGHT_PX),
            icon="archive-restore",
        )
        self.setObjectName("rescue_dialog")
        self._rescuing = rescuing
        self._salvaged = salvaged
        self._clock = clock
        self._words = words
        self._taken: set[str] = set()
        self.rescues: tuple[Rescue, ...] = rescuing.missing_here(salvaged)
        self._lines: Sequence[RescueLine] = rescue_lines(self.rescues, rescuing.known(salvaged), words)
        self._build()
        self._connect()
        self._render()

    def _build(self) -> None:
        self._list = RowList(accessible_name=self.tr("In the damaged file alone"))
        self._list.setObjectName("rescues")
        self._list.setMinimumHeight(LEAST_ROWS_PX)
        self._found = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._found.setObjectName("rescue_found")
        self._there = self._reading("rescue_there", self.tr("In the damaged file"))
        self._here = self._reading("rescue_here", self.tr("In the open file"))
        # A placeholder would be set in the face of people's words.
        self._nothing = PlainLabel(
            self.tr("Nothing stands there."), TextRole.BODY, parent=self._here.viewport()
        )
        self._nothing.setObjectName("rescue_nothing")
        self._nothing.adjustSize()
        self._nothing.move(scaled_px(MARGIN_PX), scaled_px(MARGIN_PX))
        left = column(self.tr("In the damaged file alone"), self._list, self._found)
        right = column(self.tr("In the damaged file"), self._there)
        right.addSpacing(8)
        right.addWidget(PlainLabel(self.tr("In the open file"), TextRole.BODY_STRONG))
        right.addWidget(self._here, 1)
        self.columns.addLayout(left, 5)
        self.columns.addLayout(right, 4)
        self._save = self.add_foot(self.tr("Save as a file …"), "save_rescues", "save")
        self.foot.addStretch(1)
        self._close = self.add_foot(self.tr("Close"), "close_rescue")
        self._one = self.add_foot(self.tr("Take the chosen over"), "take_one")
        self._all = self.add_foot(self.tr("Take all over"), "take_all", variant=Variant.PRIMARY)

    def _connect(self) -> None:
        self._list.row_chosen.connect(self._on_chosen)
        self._save.clicked.connect(self._on_save)
        self._one.clicked.connect(self._on_one)
        self._all.clicked.connect(self._on_all)
        self._close.clicked.connect(self.accept)

    def _reading(self, name: str, accessible_name: str) -> QPlainTextEdit:
        edit = QPlainTextEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(accessible_name)
        edit.setReadOnly(True)
        edit.setTabChangesFocus(True)
        edit.setFont(font_for(TextRole.WORDS))
        edit.document().setDocumentMargin(scaled_px(MARGIN_PX))
        show_field_state(edit, FieldState.READ_ONLY)
        return edit

    def _on_chosen(self, _key: str) -> None:
        self._render_chosen()

    def _on_save(self) -> None:
        self.save_asked.emit(self._salvaged, self.rescues)

    def _on_one(self) -> None:
        self._take([self._list.chosen_key()])

    def _on_all(self) -> None:
        self._take([rescue.id for rescue in self.rescues if rescue.id not in self._taken])

    def _take(self, wanted: Sequence[str]) -> None:
        self._rescuing.take_over(wanted, [one for one in self.rescues if one.id not in self._taken])
        left = {rescue.id for rescue in self._rescuing.missing_here(self._salvaged)}
        # What was on the wall in the damaged file is not put there again, so that it may differ in that alone.
        self._taken |= set(wanted) | ({rescue.id for rescue in self.rescues} - left)
        self._render()

    def _render(self) -> None:
        self._list.set_rows(rescue_rows(self._lines, clock=self._clock, taken=self._taken))
        if self._lines and not self._list.chosen_key():
            self._list.choose(self._lines[0].id)
        open_count = sum(rescue.id not in self._taken for rescue in self.rescues)
        self._all.set_words(
            self.tr("Take all %n over", "", open_count) if open_count else self.tr("Take all over")
        )
        self._all.set_off("" if open_count else self.tr("All of it is in the open file."))
        self._found.setText(salvaged_words(self._salvaged, missing=len(self.rescues), words=self._words))
        self._save.set_off("" if self.rescues else self.tr("There is nothing to save."))
        self._render_chosen()

    def _render_chosen(self) -> None:
        line = next((one for one in self._lines if one.id == self._list.chosen_key()), None)
        is_open = line is not None and line.id not in self._taken
        self._one.set_off("" if is_open else self.tr("It is in the open file."))
        self._there.setPlainText(line.text or line.title if line is not None else "")
        before = line.before if line is not None else ""
        self._here.setPlainText(before)
        self._nothing.setVisible(line is not None and not before)
