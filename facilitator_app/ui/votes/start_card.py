"""Beginning a count: about what, how, and among which themes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.ballots import TWICE_COUNTED, BallotKind
from facilitator_app.services.voting import DOTS_EACH
from facilitator_app.ui.kit import (
    Button,
    Card,
    CheckBox,
    ComboBox,
    Fit,
    LabelledField,
    LineEdit,
    NumberEdit,
    PlainLabel,
    RadioGroup,
    Tone,
    Variant,
)
from facilitator_app.ui.theme import TextRole, scaled_px
from facilitator_app.ui.votes.words import kind_name, kind_rule

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOST_DOTS = 99
RING_PX = 4
KINDS_PX = 232
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What to count. `about_id` is a dilemma or a block, for corners and places."""

    kind: BallotKind
    title: str = ""
    theme_ids: tuple[str, ...] = ()
    budget: int = DOTS_EACH
    about_id: str = ""


class StartCard(Card):
    """`started` carries a `Beginning`; `left` that nothing is begun."""

    started = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("start_count")
        self._boxes: dict[str, CheckBox] = {}
        self._abouts: dict[BallotKind, Choices] = {}
        self._near: dict[BallotKind, str] = {}
        self._build()
        self._tell()

    def show_choices(self, *, themes: Choices, dilemmas: Choices, blocks: Choices, can_leave: bool) -> None:
        """What can be asked about. Themes that are new are chosen."""
        ids = [theme_id for theme_id, _name in themes]
        for gone in [theme_id for theme_id in self._boxes if theme_id not in ids]:
            box = self._boxes.pop(gone)
            box.hide()
            box.deleteLater()
        for at, (theme_id, name) in enumerate(themes):
            if theme_id not in self._boxes:
                self._boxes[theme_id] = self._box(theme_id)
            self._boxes[theme_id].setText(name)
            if self._listed.indexOf(self._boxes[theme_id]) != at:
                self._listed.insertWidget(at, self._boxes[theme_id])
                # Qt shows what is put in a layout a little later; the keyboard may be sent there at once.
                self._boxes[theme_id].show()
        self._order_tabs()
        self._abouts = {BallotKind.CORNERS: tuple(dilemmas), BallotKind.PLACES: tuple(blocks)}
        self._leave.setVisible(can_leave)
        self._tell()

    def stand_at(self, *, dilemma_id: str, block_id: str) -> None:
        """Propose a dilemma for the corners and a block for the places."""
        self._near = {BallotKind.CORNERS: dilemma_id, BallotKind.PLACES: block_id}

    def focus_first(self) -> None:
        """Put the keyboard on the chosen kind."""
        chosen = self._kinds.findChild(QWidget, self._kinds.chosen_key())
        if isinstance(chosen, QWidget):
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was begun."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins the count from wherever in the card the keyboard is; a button keeps it for itself."""
        if event.key() in ENTER and self._start.isEnabled():
            self._on_start()
            return
        super().keyPressEvent(event)

    def _order_tabs(self) -> None:
        """The themes are made later than what stands under them."""
        before: QWidget = self._about
        for at in range(self._listed.count()):
            item = self._listed.itemAt(at)
            box = item.widget() if item is not None else None
            if isinstance(box, CheckBox):
                QWidget.setTabOrder(before, box)
                before = box
        QWidget.setTabOrder(before, self._leave)
        QWidget.setTabOrder(self._leave, self._start)

    def _kind(self) -> BallotKind:
        return BallotKind(self._kinds.chosen_key())

    def _chosen_themes(self) -> Collection[str]:
        return tuple(theme_id for theme_id, box in self._boxes.items() if box.isChecked())

    def _tell(self) -> None:
        kind = self._kind()
        is_about_themes = kind not in TWICE_COUNTED
        self._rule.setText(kind_rule(kind))
        self._title_field.setVisible(is_about_themes)
        self._themes.setVisible(is_about_themes)
        self._themes_label.setVisible(is_about_themes)
        self._budget_field.setVisible(kind is BallotKind.DOTS)
        self._about_field.setVisible(not is_about_themes)
        if not is_about_themes:
            self._about_field.set_label(
                self.tr("Dilemma") if kind is BallotKind.CORNERS else self.tr("Block")
            )
            self._offer_abouts(kind)
        self._start.set_off(self._reason(kind))
        self._start.set_key("" if self._reason(kind) else "Enter")
        self._why.setText(self._reason(kind))
        self._why.setVisible(bool(self._reason(kind)))

    def _offer_abouts(self, kind: BallotKind) -> None:
        choices = self._abouts.get(kind, ())
        chosen = self._about.chosen_key()
        self._about.set_choices(choices)
        keys = [key for key, _words in choices]
        near = self._near.get(kind, "")
        if chosen not in keys and near in keys:
            self._about.choose(near)
        elif self._about.currentIndex() < 0 and keys:
            self._about.choose(keys[0])

    def _reason(self, kind: BallotKind) -> str:
        if kind is BallotKind.CORNERS and not self._abouts.get(kind):
            return self.tr("There are no dilemmas yet. They are made in Plan.")
        if kind is BallotKind.PLACES and not self._abouts.get(kind):
            return self.tr("There are no blocks yet. They are made in Plan.")
        if kind not in TWICE_COUNTED and len(self._boxes) < 2:
            return self.tr("There must be two themes to choose between. Alt+T leads to the themes.")
        if kind not in TWICE_COUNTED and len(self._chosen_themes()) < 2:
            return self.tr("Choose at least two themes.")
        return ""

    def _on_changed(self, _value: object = None) -> None:
        self.refuse("")
        self._tell()

    def _on_start(self) -> None:
        kind = self._kind()
        self.started.emit(
            Beginning(
                kind=kind,
                title=self._title.text(),
                theme_ids=tuple(self._chosen_themes()),
                budget=self._budget.value() or DOTS_EACH,
                about_id=self._about.chosen_key(),
            )
        )

    def _box(self, theme_id: str) -> CheckBox:
        box = CheckBox("", is_checked=True)
        box.setObjectName(f"ask_{theme_id}")
        box.toggled.connect(self._on_changed)
        return box

    def _build(self) -> None:
        self.content.addWidget(PlainLabel(self.tr("New count"), TextRole.CARD_HEADING))
        sides = QHBoxLayout()
        sides.setSpacing(24)
        sides.addLayout(self._build_kinds())
        sides.addLayout(self._build_what(), 1)
        self.content.addLayout(sides, 1)
        self._problem = PlainLabel("", TextRole.SMALL_STRONG, tone=Tone.OVER, fit=Fit.WRAP)
        self._problem.setObjectName("start_problem")
        self._problem.hide()
        self.content.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._why = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._why.setObjectName("start_why")
        foot.addWidget(self._why, 1)
        foot.addStretch(0)
        self._leave = Button(self.tr("Leave it"), variant=Variant.QUIET)
        self._leave.setObjectName("leave_start")
        self._leave.clicked.connect(self.left)
        self._start = Button(self.tr("Start the count"), variant=Variant.PRIMARY, key="Enter")
        self._start.setObjectName("start")
        self._start.clicked.connect(self._on_start)
        foot.addWidget(self._leave)
        foot.addWidget(self._start)
        self.content.addLayout(foot)

    def _build_kinds(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("How the room is counted"), TextRole.LABEL))
        self._kinds = RadioGroup(
            [(kind, kind_name(kind)) for kind in BallotKind],
            accessible_name=self.tr("How the room is counted"),
            chosen_key=BallotKind.DOTS,
        )
        self._kinds.setObjectName("count_kinds")
        self._kinds.setFixedWidth(scaled_px(KINDS_PX))
        self._kinds.chosen.connect(self._on_changed)
        column.addWidget(self._kinds)
        column.addStretch(1)
        return column

    def _build_what(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._rule = PlainLabel("", TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP)
        column.addWidget(self._rule)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._title = LineEdit(placeholder=self.tr("Priorities"))
        self._title.setObjectName("start_title")
        self._title_field = LabelledField(self.tr("Heading on the wall"), self._title)
        self._budget = NumberEdit(DOTS_EACH, least=1, most=MOST_DOTS)
        self._budget.setObjectName("start_budget")
        self._budget_field = LabelledField(self.tr("Dots each"), self._budget)
        self._budget_field.setFixedWidth(scaled_px(104))
        row.addWidget(self._title_field, 1)
        row.addWidget(self._budget_field)
        column.addLayout(row)
        self._about = ComboBox()
        self._about.setObjectName("start_about")
        self._about.activated.connect(self._on_changed)
        self._about_field = LabelledField(self.tr("Dilemma"), self._about)
        column.addWidget(self._about_field)
        self._themes_label = PlainLabel(self.tr("Themes to choose between"), TextRole.LABEL)
        column.addWidget(self._themes_label)
        column.addWidget(self._build_themes(), 1)
        column.addStretch(0)
        return column

    def _build_themes(self) -> QScrollArea:
        inner = QWidget()
        self._listed = QVBoxLayout(inner)
        # Room for the ring of the box that has the keyboard.
        self._listed.setContentsMargins(RING_PX, RING_PX, RING_PX, RING_PX)
        self._listed.setSpacing(0)
        self._listed.addStretch(1)
        self._themes = QScrollArea()
        self._themes.setObjectName("start_themes")
        self._themes.setFrameShape(QScrollArea.Shape.NoFrame)
        self._themes.setWidgetResizable(True)
        self._themes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._themes.setMinimumHeight(scaled_px(80))
        self._themes.setWidget(inner)
        return self._themes
