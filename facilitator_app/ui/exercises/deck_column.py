"""The deck at the left: searched by words and theme, put in order, begun, copied, removed, and used in blocks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.services.keeping_deck import DilemmaReading
from facilitator_app.ui.designer.field_list import FieldList, FieldRow
from facilitator_app.ui.kit import (
    Button,
    Card,
    ComboBox,
    Divider,
    EmptyState,
    Fit,
    IconButton,
    PlainLabel,
    SearchField,
    Tone,
    Variant,
    menu_words,
)
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import TextRole, scaled_px

ALL_THEMES = "/all"
"""The choice of every theme; kept apart from themes by its stroke in front."""
LEAST_ROWS_PX = 132


class DeckColumn(Card):
    """Keys are the dilemmas' ids; `use_asked` carries the id of a block for the chosen one."""

    dilemma_chosen = Signal(str)
    dilemma_opened = Signal(str)
    find_changed = Signal()
    new_asked = Signal()
    copy_asked = Signal(str)
    removal_asked = Signal(str)
    place_asked = Signal(str, int)
    use_asked = Signal(str)
    uses_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._lines: tuple[DilemmaReading, ...] = ()
        self._build_head()
        self.content.addWidget(Divider())
        self._build_rows()
        self.content.addWidget(Divider())
        self._build_foot()
        self._connect()

    def search(self) -> str:
        """The words that are looked for."""
        return self._search.text()

    def theme(self) -> str:
        """The theme that is looked for; empty for every theme."""
        key = self._theme.chosen_key()
        return "" if key == ALL_THEMES else key

    def find_all(self) -> None:
        """Look for nothing in particular."""
        self._search.clear()
        self._theme.choose(ALL_THEMES)

    def show_deck(
        self, lines: Sequence[DilemmaReading], chosen_id: str, *, themes: Sequence[str], total: int
    ) -> None:
        """Draw those that were found, out of `total`."""
        self._lines = tuple(lines)
        choices = [(ALL_THEMES, self.tr("All themes")), *((theme, theme) for theme in themes)]
        shown = [(self._theme.itemData(at), self._theme.itemText(at)) for at in range(self._theme.count())]
        if shown != choices:
            self._theme.set_choices(choices)
            if not self._theme.chosen_key():
                self._theme.choose(ALL_THEMES)
        self._theme.setVisible(bool(themes))
        self._search.setVisible(total > 0)
        is_whole = len(lines) == total
        self._count.setText(
            str(total) if is_whole else self.tr("{found} of {total}").format(found=len(lines), total=total)
        )
        rows = [self._row(line, can_move=is_whole) for line in lines]
        if tuple(rows) != self.rows.rows():
            self.rows.set_rows(rows)
        self.rows.blockSignals(True)
        self.rows.choose(chosen_id)
        self.rows.blockSignals(False)
        none = self._not_found if total else self._nothing
        self._pages.setCurrentWidget(self.rows if rows else none)
        self._draw_foot()

    def offer_blocks(self, blocks: Sequence[Block]) -> None:
        """Fill the menu of blocks that the chosen dilemma can be used in."""
        self._blocks.clear()
        for block in blocks:
            action = QAction(menu_words(block.title), self._blocks)
            action.setData(block.id)
            self._blocks.addAction(action)

    def begin(self) -> None:
        """Put the focus on the dilemmas, or on the button that makes the first."""
        (self.rows if self._lines else self._first).setFocus(Qt.FocusReason.TabFocusReason)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(PlainLabel(self.tr("Dilemmas"), TextRole.CARD_HEADING))
        self._count = PlainLabel("", TextRole.SMALL, tone=Tone.TEXT_2)
        self._count.setObjectName("dilemma_count")
        head.addWidget(self._count)
        head.addStretch(1)
        self._new = Button(self.tr("Dilemma"), "plus")
        self._new.setObjectName("new_dilemma")
        self._new.setAccessibleName(self.tr("New dilemma"))
        head.addWidget(self._new)
        self.content.addLayout(head)
        find = QVBoxLayout()
        find.setContentsMargins(12, 0, 12, 8)
        find.setSpacing(8)
        self._search = SearchField(self.tr("Search in the dilemmas"))
        self._search.setObjectName("search_dilemmas")
        self._theme = ComboBox([(ALL_THEMES, self.tr("All themes"))], accessible_name=self.tr("Theme"))
        self._theme.setObjectName("theme_filter")
        stay_open(self._theme)
        find.addWidget(self._search)
        find.addWidget(self._theme)
        self.content.addLayout(find)

    def _build_rows(self) -> None:
        self.rows = FieldList(accessible_name=self.tr("Dilemmas"))
        self.rows.setObjectName("dilemmas")
        self.rows.setMinimumHeight(scaled_px(LEAST_ROWS_PX))
        self._first = Button(self.tr("New dilemma"), "plus")
        self._first.setObjectName("first_dilemma")
        self._nothing = EmptyState(
            "scale",
            self.tr("No dilemmas yet"),
            self.tr("A dilemma is a statement with two sides that are both right."),
            (self._first,),
        )
        self._all = Button(self.tr("Show all"))
        self._all.setObjectName("show_all_dilemmas")
        stay_open(self._all)
        self._not_found = EmptyState(
            "search",
            self.tr("No dilemma holds these words"),
            self.tr("Search for fewer words."),
            (self._all,),
        )
        self._pages = QStackedWidget()
        for page in (self.rows, self._nothing, self._not_found):
            self._pages.addWidget(page)
        self.content.addWidget(self._pages, 1)

    def _build_foot(self) -> None:
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 12, 8)
        foot.setSpacing(8)
        self._state = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._state.setObjectName("dilemma_state")
        foot.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._use = Button(self.tr("Use in block …"), "plus")
        self._use.setObjectName("use_dilemma")
        self._copy = IconButton("copy", self.tr("Copy dilemma"))
        self._copy.setObjectName("copy_dilemma")
        self._remove = IconButton("trash-2", self.tr("Remove dilemma"), variant=Variant.QUIET)
        self._remove.setObjectName("remove_dilemma")
        row.addWidget(self._use, 1)
        row.addWidget(self._copy)
        row.addWidget(self._remove)
        foot.addLayout(row)
        self.content.addWidget(self._foot)
        self._blocks = QMenu(self)
        self._blocks.setObjectName("dilemma_blocks")

    def _connect(self) -> None:
        self.rows.row_chosen.connect(self._on_chosen)
        self.rows.row_opened.connect(self.dilemma_opened)
        self.rows.place_asked.connect(self.place_asked)
        self.rows.move_asked.connect(self._on_move)
        self.rows.removal_asked.connect(self._on_delete)
        self._search.textEdited.connect(self._on_find)
        self._theme.activated.connect(self._on_theme)
        self._new.clicked.connect(self.new_asked)
        self._first.clicked.connect(self.new_asked)
        self._all.clicked.connect(self._on_all)
        self._copy.clicked.connect(self._on_copy)
        self._remove.clicked.connect(self._on_remove)
        self._use.clicked.connect(self._on_use)
        self._blocks.triggered.connect(self._on_block)

    def _row(self, line: DilemmaReading, *, can_move: bool) -> FieldRow:
        dilemma = line.dilemma
        return FieldRow(
            key=dilemma.id,
            title=dilemma.title or dilemma.statement,
            icon="scale",
            chip=dilemma.theme,
            chip_icon="tag",
            word=dilemma.theme,
            tooltip=dilemma.statement,
            can_move=can_move,
        )

    def _draw_foot(self) -> None:
        line = self._chosen()
        self._foot.setVisible(line is not None)
        if line is None:
            return
        if line.blocks:
            said = self.tr("Used in {blocks}.").format(blocks=", ".join(block.title for block in line.blocks))
        elif line.kept_because is not None:
            said = self.tr("It has outputs, or is shown on a slide.")
        else:
            said = self.tr("Not used in any block yet.")
        self._state.setText(said)
        self._remove.set_off(said if line.kept_because is not None else "")

    def _chosen(self) -> DilemmaReading | None:
        key = self.rows.chosen_key()
        return next((line for line in self._lines if line.dilemma.id == key), None)

    def _on_chosen(self, dilemma_id: str) -> None:
        self._draw_foot()
        self.dilemma_chosen.emit(dilemma_id)

    def _on_move(self, dilemma_id: str, steps: int) -> None:
        ids = [row.key for row in self.rows.rows() if row.can_move]
        if dilemma_id in ids:
            self.place_asked.emit(dilemma_id, max(0, ids.index(dilemma_id) + steps))

    def _on_find(self, _text: str) -> None:
        self.find_changed.emit()

    def _on_theme(self) -> None:
        self.find_changed.emit()

    def _on_all(self) -> None:
        self.find_all()
        self.find_changed.emit()

    def _on_copy(self) -> None:
        self.copy_asked.emit(self.rows.chosen_key())

    def _on_delete(self, dilemma_id: str) -> None:
        self.removal_asked.emit(dilemma_id)

    def _on_remove(self) -> None:
        self.removal_asked.emit(self.rows.chosen_key())

    def _on_use(self) -> None:
        self.uses_wanted.emit()
        self._blocks.popup(self._use.mapToGlobal(QPoint(0, self._use.height() + 4)))

    def _on_block(self, action: QAction) -> None:
        self.use_asked.emit(str(action.data()))
