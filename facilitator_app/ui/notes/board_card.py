"""The left side: who lacks what, what the shapes mean, and the themes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.services.notes_board import NotesBoard, ThemeCount
from facilitator_app.ui.kit import Card, Divider, Fit, KeyHint, PlainLabel, StateIcon, StateShape
from facilitator_app.ui.notes.matrix import Matrix
from facilitator_app.ui.programme.laying_on_wall import WallButton
from facilitator_app.ui.theme import TextRole, font_px, roles_at, scaled_px

MARGIN_PX = 16
CHIP_PX = 28
GAP_PX = 8
PADDING_PX = 8
MOST_LINES = 2


class ThemeCloud(QWidget):
    """The themes with how many outputs each has; as many as two lines hold, the rest as a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: tuple[ThemeCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_themes(self, themes: Sequence[ThemeCount]) -> None:
        """Show themes, those with most outputs first."""
        ordered = tuple(sorted(themes, key=_most_first))
        if ordered == self._themes:
            return
        self._themes = ordered
        told = [f"{theme.theme.name} {theme.count}" for theme in ordered]
        self.setAccessibleName(", ".join(told))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the lines at the present width."""
        lines = self._placed(max(1, self.width()))[1]
        return QSize(scaled_px(240), lines * scaled_px(CHIP_PX) + max(0, lines - 1) * GAP_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another number of lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sunk plates: sign, name, number."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for area, name, count in self._placed(self.width())[0]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.sunk))
            painter.drawRoundedRect(area, 4, 4)
            at = area.left() + PADDING_PX
            for text, weight, colour in (
                ("#" if count else "", 600, roles.accent),
                (name, 600, roles.text_2),
                (count, 400, roles.text_2),
            ):
                font = font_px(12, weight=weight)
                painter.setFont(font)
                painter.setPen(QColor(colour))
                wide = QFontMetricsF(font).horizontalAdvance(text)
                painter.drawText(
                    QRectF(at, area.top(), wide + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, text
                )
                at += wide + (6 if text else 0)

    def _placed(self, width: int) -> tuple[list[tuple[QRectF, str, str]], int]:
        strong, plain = QFontMetricsF(font_px(12, weight=600)), QFontMetricsF(font_px(12))
        placed: list[tuple[QRectF, str, str]] = []
        left, line = 0.0, 0
        more_room = strong.horizontalAdvance("+999") + 2 * PADDING_PX
        for at, theme in enumerate(self._themes):
            count = str(theme.count)
            fixed = strong.horizontalAdvance("#") + plain.horizontalAdvance(count) + 12 + 2 * PADDING_PX
            name = strong.elidedText(
                theme.theme.name, Qt.TextElideMode.ElideRight, max(24.0, width - fixed - 2)
            )
            wide = fixed + strong.horizontalAdvance(name)
            is_last = at == len(self._themes) - 1
            is_last_line = line == MOST_LINES - 1
            room = width - (0.0 if is_last or not is_last_line else more_room + GAP_PX)
            if left and left + wide > room:
                if is_last_line:
                    top = line * (scaled_px(CHIP_PX) + GAP_PX)
                    rest = f"+{len(self._themes) - at}"
                    return [*placed, (QRectF(left, top, more_room, scaled_px(CHIP_PX)), rest, "")], line + 1
                left, line = 0.0, line + 1
            top = line * (scaled_px(CHIP_PX) + GAP_PX)
            placed.append((QRectF(left, top, wide, scaled_px(CHIP_PX)), name, count))
            left += wide + GAP_PX
        return placed, line + 1 if placed else 0


class BoardCard(Card):
    """Matrix, legend, themes. The matrix scrolls when there is less room than groups."""

    cell_chosen = Signal(str, str)
    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=0, is_flush=True, parent=parent)
        self._build()
        self.matrix.cell_chosen.connect(self.cell_chosen)
        self.matrix.pointed.connect(self.pointed)

    def show_board(self, board: NotesBoard) -> None:
        """Show what each group has answered, and the themes."""
        self._filled.setText(
            self.tr("{filled} of {total} cells have outputs").format(
                filled=board.filled_count, total=board.cell_count
            )
        )
        statement = board.statement
        self._statement.setVisible(statement is not None)
        self.round_on_wall.setVisible(statement is not None)
        if statement is not None:
            words = self.tr("Group {number} works on: {statement}")
            self._statement.setText(words.format(number=board.group.number, statement=statement.text))
        self.matrix.show_board(board)
        if self.matrix.maximumHeight() != self.matrix.whole_height():
            self.matrix.setMaximumHeight(self.matrix.whole_height())
        self._cloud.show_themes(board.themes)
        self._no_themes.setVisible(not board.themes)
        self._cloud.setVisible(bool(board.themes))

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 12)
        top.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self.tr("Who lacks what"), TextRole.CARD_HEADING))
        head.addStretch(1)
        self._filled = PlainLabel("", TextRole.SMALL)
        head.addWidget(self._filled)
        top.addLayout(head)
        self._statement = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        self._statement.setObjectName("group_statement")
        self._statement.hide()
        self.round_on_wall = WallButton(self.tr("Statements on the wall"))
        self.round_on_wall.setObjectName("round_on_wall")
        self.round_on_wall.hide()
        row = QHBoxLayout()
        row.addWidget(self._statement, 1)
        row.addWidget(self.round_on_wall)
        top.addLayout(row)
        self.matrix = Matrix()
        self.matrix.setObjectName("matrix")
        self.matrix.setAccessibleName(self.tr("Who lacks what"))
        top.addWidget(self.matrix, 1)
        top.addLayout(self._build_legend())
        top.addStretch(0)
        self.content.addLayout(top, 1)
        self.content.addWidget(Divider())
        self.content.addLayout(self._build_themes())

    def _build_themes(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 12)
        foot.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Themes"), TextRole.CARD_HEADING))
        row.addStretch(1)
        row.addWidget(PlainLabel(self.tr("write # to choose"), TextRole.HINT))
        foot.addLayout(row)
        self._cloud = ThemeCloud()
        self._cloud.setObjectName("themes")
        self._no_themes = PlainLabel(
            self.tr("No themes yet. #theme in the line makes the first one."), TextRole.SMALL
        )
        foot.addWidget(self._cloud)
        foot.addWidget(self._no_themes)
        return foot

    def _build_legend(self) -> QHBoxLayout:
        legend = QHBoxLayout()
        legend.setSpacing(8)
        for shape, words in (
            (StateShape.READY, self.tr("outputs")),
            (StateShape.BEGUN, self.tr("begun")),
            (StateShape.EMPTY, self.tr("missing")),
        ):
            legend.addWidget(StateIcon(shape, words, size_px=14))
            legend.addWidget(PlainLabel(words, TextRole.HINT))
            legend.addSpacing(8)
        legend.addWidget(KeyHint("Alt + ↑ ↓ ← →"))
        legend.addWidget(PlainLabel(self.tr("changes cell"), TextRole.HINT, fit=Fit.ELIDE), 1)
        return legend


def _most_first(theme: ThemeCount) -> tuple[int, float, str]:
    return (-theme.count, theme.theme.position, theme.theme.id)
