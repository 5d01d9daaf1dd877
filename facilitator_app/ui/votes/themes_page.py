"""*Temaer*: what the groups said, gathered under themes from the keyboard or by drag.

Invariants: an output never goes away here, each act is one step that can be undone, and only the two wall buttons
reach the room.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.document import Document
from facilitator_app.services.gathering_themes import GatheringThemes, ThemeBoard, ThemedOutput
from facilitator_app.services.plan_lock import STEPS_OF_CAPTURE
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.kit import Button, ComboBox, EmptyState, Fit, IconButton, PlainLabel, Variant
from facilitator_app.ui.notes.pages import NotesPage
from facilitator_app.ui.theme import TextRole, scaled_px
from facilitator_app.ui.votes.key_row import KeyRow
from facilitator_app.ui.votes.output_list import ThemeAct
from facilitator_app.ui.votes.output_rows import OutputLine
from facilitator_app.ui.votes.theme_acts import ThemeActs
from facilitator_app.ui.votes.theme_board import ThemeBoardView
from facilitator_app.ui.votes.theme_column import ColumnLine
from facilitator_app.ui.votes.theme_entry import ThemeEntry
from facilitator_app.ui.votes.theme_wall import ThemeWall

CHOOSER_PX = 240
MANY = 10
"""More outputs than these are counted when their move is undone."""

Placing = dict[str, Output | Theme]


class ThemesPage(NotesPage):
    """Above what is listed and the way to the wall, in the middle the columns, at the foot the keys or the line."""

    def __init__(
        self,
        *,
        gathering: GatheringThemes,
        releasing: ReleasingOutputs,
        document: Document,
        show: RunningShow,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("themes_page")
        self._gathering, self._releasing = gathering, releasing
        self._document, self._sentence = document, sentence
        self._said_of: Placing = {}
        self._said_undone = False
        self._build()
        self._acts = ThemeActs(
            gathering=gathering, board=self._board, entry=self._entry, sentence=sentence, parent=self
        )
        self._wall = ThemeWall(
            show=show,
            releasing=releasing,
            document=document,
            board=self._board,
            show_theme=self._show_theme,
            show_one=self._show_one,
        )
        self._connect()

    def render_page(self) -> None:
        """Draw the board as the file has it now."""
        whole = self._gathering.board()
        self._render_filter(whole)
        board = self._gathering.board(self._blocks.chosen_key()) if self._blocks.chosen_key() else whole
        columns = self._columns_of(board)
        self._board.show_columns(columns)
        is_empty = not whole.columns and not whole.loose
        self._stack.setCurrentWidget(self._nothing if is_empty else self._board)
        self._keys.setVisible(not is_empty and self._entry.isHidden())
        self._wall.render()
        self._render_undo()
        self._render_notice()

    def begin(self) -> None:
        """Work begins with the outputs, or with the first theme's name where there are none."""
        if self._stack.currentWidget() is self._board:
            self._board.focus_column()
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_anew(self) -> None:
        """Another file: nothing chosen, nothing asked."""
        self._blocks.choose("")
        self._board.start_anew()
        self._entry.hide()
        self._say("")

    def _columns_of(self, board: ThemeBoard) -> Sequence[ColumnLine]:
        blocks = {block.id: block for block in self._document.all(Block)}
        loose = ColumnLine(
            theme_id="",
            name=self.tr("Without a theme"),
            number=0,
            lines=tuple(self._line(one, blocks) for one in board.loose),
        )
        return [
            loose,
            *(
                ColumnLine(
                    theme_id=column.theme.id,
                    name=column.theme.name,
                    number=number,
                    lines=tuple(self._line(one, blocks) for one in column.outputs),
                    votes=column.votes,
                    counted_by=column.counted_by,
                )
                for number, column in enumerate(board.columns, start=1)
            ),
        ]

    def _line(self, one: ThemedOutput, blocks: dict[str, Block]) -> OutputLine:
        block = blocks.get(one.output.block_id)
        is_anonymous = block is not None and block.is_anonymous
        is_private = not self._releasing.may_be_shown(one.output)
        group = "" if one.group is None or is_anonymous else self._group_words(one)
        place = "" if self._blocks.chosen_key() else one.block_title
        parts = [group, place, self.tr("not for the wall") if is_private else ""]
        return OutputLine(
            output_id=one.output.id,
            text=one.text,
            detail=" · ".join(part for part in parts if part),
            is_private=is_private,
            is_released=one.output.is_shown,
        )

    def _group_words(self, one: ThemedOutput) -> str:
        if one.group is None:
            return ""
        return one.group.name.strip() or self.tr("Group {number}").format(number=one.group.number)

    def _render_filter(self, whole: ThemeBoard) -> None:
        listed = [*whole.loose, *(one for column in whole.columns for one in column.outputs)]
        ids = {one.output.block_id for one in listed}
        blocks = sorted((b for b in self._document.all(Block) if b.id in ids), key=_place)
        choices = [("", self.tr("All blocks")), *((block.id, block.title) for block in blocks)]
        known = [
            (str(self._blocks.itemData(at)), self._blocks.itemText(at)) for at in range(self._blocks.count())
        ]
        if choices != known:
            self._blocks.set_choices(choices)
            if self._blocks.currentIndex() < 0:
                self._blocks.choose("")

    def _render_undo(self) -> None:
        label = self._document.undo_state().undo_label
        if label not in STEPS_OF_CAPTURE:
            # A button that goes off hands the keyboard to whatever is next.
            if self._undo.hasFocus():
                self.begin()
            self._undo.set_off(self.tr("There is nothing to undo."))
            return
        self._undo.set_off("")
        self._undo.setToolTip(self.tr("Undo: {step}").format(step=self._sentence(Refused(label))))

    def _on_undo(self) -> None:
        label = self._document.undo_state().undo_label
        if label in STEPS_OF_CAPTURE:
            before = self._placing()
            self._document.undo()
            self._say_undone(label, before)

    def _on_act(self, act: str, theme_id: str) -> None:
        if act == ThemeAct.UNDO:
            self._on_undo()
        elif act == ThemeAct.SHOW:
            self._show_theme.click()
        elif act == ThemeAct.SHOW_ONE:
            self._show_one.click()
        else:
            self._acts.do(ThemeAct(act), theme_id)

    def _on_filter(self) -> None:
        self._say("")
        self.render_page()

    def _on_asked(self) -> None:
        """The line stands where the keys are told."""
        self._keys.hide()

    def _close_entry(self) -> None:
        # Before the line goes: it would hand the keyboard to whatever is next.
        self._board.focus_column()
        self._entry.hide()
        self._keys.show()

    def _on_new(self) -> None:
        self._acts.ask_new()

    def _render_notice(self) -> None:
        """What was said stands as long as it is true: it may be undone from outside the page."""
        if self._notice.isHidden() or self._placing() == self._said_of:
            return
        label = self._document.undo_state().redo_label
        if label in STEPS_OF_CAPTURE and not self._said_undone:
            self._say_undone(label, self._said_of)
        else:
            self._say("")

    def _say_undone(self, label: str, before: Placing) -> None:
        now = self._placing()
        many = sum(isinstance(one, Output) and now.get(key) != one for key, one in before.items())
        words = self.tr("Undone: {step}").format(step=self._sentence(Refused(label)))
        if many > MANY:
            counted = QCoreApplication.translate("ThemeColumn", "%n outputs", "", many)
            words = f"{words} ({counted})"
        self._say(words)
        self._said_undone = True

    def _placing(self) -> Placing:
        """The outputs and the themes as they are now."""
        outputs = {one.id: one for one in self._document.all(Output)}
        return {**outputs, **{one.id: one for one in self._document.all(Theme)}}

    def _say(self, sentence: str) -> None:
        self._said_of, self._said_undone = self._placing() if sentence else {}, False
        self._notice.setText(sentence)
        self._notice.setVisible(bool(sentence))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._build_head())
        self._board = ThemeBoardView()
        self._nothing = EmptyState(
            "tag",
            self.tr("No outputs yet."),
            self.tr("What the groups say under Outputs is gathered under themes here."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._board)
        self._stack.addWidget(self._nothing)
        column.addWidget(self._stack, 1)
        self._notice = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._notice.setObjectName("themes_notice")
        self._notice.hide()
        column.addWidget(self._notice)
        self._keys = KeyRow(
            (
                ("← → ↑ ↓", self.tr("choose")),
                ("1…9", self.tr("move to a theme")),
                ("a…å", self.tr("to a theme by its first letters")),
                ("0", self.tr("out of it")),
                ("Ctrl+M", self.tr("merge")),
                ("Ctrl+D", self.tr("split")),
                ("F2", self.tr("rename")),
                ("Alt+← →", self.tr("order")),
                ("Delete", self.tr("remove the theme")),
            )
        )
        column.addWidget(self._keys)
        self._entry = ThemeEntry()
        self._entry.hide()
        column.addWidget(self._entry)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        self._blocks = ComboBox([("", self.tr("All blocks"))], accessible_name=self.tr("Outputs of"))
        self._blocks.setObjectName("themes_block")
        self._blocks.setMaximumWidth(scaled_px(CHOOSER_PX))
        self._new = Button(self.tr("New theme"), "plus")
        self._new.setObjectName("new_theme")
        self._undo = IconButton("undo-2", self.tr("Undo"))
        self._undo.setObjectName("undo")
        self._show_one = Button(self.tr("Show the output"))
        self._show_one.setObjectName("show_one_output")
        self._show_theme = Button(
            self.tr("Show the theme"), "projector", variant=Variant.PRIMARY, key="Ctrl+Enter"
        )
        self._show_theme.setObjectName("show_theme")
        head.addWidget(self._blocks)
        head.addWidget(self._new)
        head.addStretch(1)
        for button in (self._undo, self._show_one, self._show_theme):
            head.addWidget(button)
        return head

    def _connect(self) -> None:
        self._blocks.activated.connect(self._on_filter)
        self._new.clicked.connect(self._on_new)
        self._undo.clicked.connect(self._on_undo)
        self._board.act_asked.connect(self._on_act)
        self._board.choice_changed.connect(self._wall.render)
        self._entry.closed.connect(self._close_entry)
        self._acts.asked.connect(self._on_asked)
        self._acts.answered.connect(self._close_entry)
        self._acts.said.connect(self._say)


def _place(block: Block) -> tuple[float, str]:
    return (block.position, block.id)
