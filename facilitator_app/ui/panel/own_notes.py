"""The facilitator's own notes: private, on sand, in a size of one's choice, with the inject that is next.

Nothing here reaches the wall but by the button *Show now*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Card, Fit, IconMark, PlainLabel, PrivatePanel
from facilitator_app.ui.kit.text_block import measured, paint_text
from facilitator_app.ui.panel.small import SandButton, say
from facilitator_app.ui.theme import Ground, TextRole, current_roles, font_px, scaled_px, set_ground

LEAST_PX = 14
MOST_PX = 32
STEP_PX = 2
USUAL_PX = 18
LINE_SHARE = 1.5
PARAGRAPH_SHARE = 0.55
LABEL_PX = 12
LABEL_LINE_PX = 20
NARROW_BELOW_PX = 420


@dataclass(frozen=True, slots=True)
class OwnNote:
    """One note and what it belongs to."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class InjectScene:
    """The inject that is next: when, what, and whether it is due or has been shown."""

    when: str
    text: str
    is_due: bool = False
    was_shown: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    font: QFont
    line_px: int
    space_px: int


class NoteText(QWidget):
    """The notes under each other; a label over each when there is more than one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[OwnNote, ...] = ()
        self._size_px = USUAL_PX
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_notes(self, notes: Sequence[OwnNote], size_px: int) -> None:
        """Show these notes at a size."""
        self._notes = tuple(notes)
        self._size_px = size_px
        self.setAccessibleName("\n".join(note.text for note in self._notes))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = 0.0
        for piece in self._pieces():
            size = measured(piece.text, piece.font, width_px=width, line_px=piece.line_px)
            height += size.height() + piece.space_px
        return round(height) + 4

    def sizeHint(self) -> QSize:
        width = max(self.width(), scaled_px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(120), self.heightForWidth(max(self.width(), scaled_px(120))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        top = 0.0
        for piece in self._pieces():
            is_label = piece.font.weight() >= QFont.Weight.DemiBold
            painter.setPen(QColor(roles.private_text if is_label else roles.text))
            area = QRectF(0, top, self.width(), self.height())
            size = measured(piece.text, piece.font, width_px=self.width(), line_px=piece.line_px)
            paint_text(
                painter,
                area,
                piece.text,
                piece.font,
                line_px=piece.line_px,
                alignment=Qt.AlignmentFlag.AlignLeft,
            )
            top += size.height() + piece.space_px

    def _pieces(self) -> list[_Piece]:
        body = font_px(self._size_px)
        label = font_px(LABEL_PX, weight=600)
        line_px = scaled_px(self._size_px * LINE_SHARE)
        space_px = round(line_px * PARAGRAPH_SHARE) - scaled_px(4)
        pieces = []
        for note in self._notes:
            if len(self._notes) > 1:
                pieces.append(_Piece(note.label, label, scaled_px(LABEL_LINE_PX), 0))
            parts = [part.strip() for part in note.text.split("\n\n") if part.strip()]
            pieces += [_Piece(part, body, line_px, space_px) for part in parts]
        return pieces


class InjectStrip(Card):
    """The inject that is next, or the one that was just shown."""

    show_asked = Signal()
    again_asked = Signal()
    put_off_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding_px=8, parent=parent)
        self.setObjectName("inject")
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._whole.setSpacing(8)
        self._whole.addLayout(self._build_words(), 1)
        self._whole.addLayout(self._build_acts())
        self.content.addLayout(self._whole)
        self._again.clicked.connect(self.again_asked)
        self._later.clicked.connect(self.put_off_asked)
        self._show.clicked.connect(self.show_asked)
        self.hide()

    def _build_words(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconMark("pin", role="text", size_px=20))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._when = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._when.setObjectName("inject_when")
        self._text = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        words.addWidget(self._when)
        words.addWidget(self._text)
        row.addLayout(words, 1)
        return row

    def _build_acts(self) -> QHBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        self._again = Button(self.tr("Show again"))
        self._again.setObjectName("inject_again")
        self._later = Button(self.tr("Later"))
        self._later.setObjectName("inject_later")
        self._show = Button(self.tr("Show now"), "projector")
        self._show.setObjectName("inject_show")
        for button in (self._again, self._later, self._show):
            acts.addWidget(button)
        return acts

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place the buttons stand under the words."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._whole.direction() != direction:
            self._whole.setDirection(direction)

    def show_inject(self, scene: InjectScene | None, *, before: InjectScene | None = None) -> None:
        """Show an inject, or nothing. The one shown `before` it can be shown again."""
        self.setVisible(scene is not None)
        if scene is None:
            return
        say(self._when, scene.when)
        say(self._text, scene.text)
        is_next = not scene.was_shown
        self._again.setVisible(is_next and before is not None)
        self._again.setToolTip(before.text if before is not None else "")
        self._later.setVisible(is_next and (scene.is_due or before is None))
        words = self.tr("Show again") if scene.was_shown else self.tr("Show now")
        if self._show.text() != words:
            self._show.set_words(words)
        self.set_thick_edge("near" if scene.is_due else "")


class OwnNotes(PrivatePanel):
    """The private panel of the left column."""

    size_changed = Signal(int)

    def __init__(self, *, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Own notes – only on this screen"), parent=parent)
        self.setObjectName("own_notes")
        self._size_px = min(MOST_PX, max(LEAST_PX, size_px))
        self._notes: tuple[OwnNote, ...] = ()
        self._smaller = SandButton("\u2212", "type", self.tr("Smaller notes"))
        self._smaller.setObjectName("notes_smaller")
        self._larger = SandButton("+", "type", self.tr("Larger notes"))
        self._larger.setObjectName("notes_larger")
        self.header.addWidget(self._smaller)
        self.header.addWidget(self._larger)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        self.content.addWidget(self._build_text(), 1)
        self.inject = InjectStrip()
        holder = QVBoxLayout()
        holder.setContentsMargins(8, 0, 8, 8)
        holder.addWidget(self.inject)
        self.content.addLayout(holder)
        set_ground(self, Ground.SURFACE)
        self._smaller.clicked.connect(self._on_smaller)
        self._larger.clicked.connect(self._on_larger)
        self._show_size()

    def _build_text(self) -> QScrollArea:
        self._text = NoteText()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("notes_text")
        self._scroll.setAccessibleName(self.tr("Own notes"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 12, 12, 8)
        inner.setSpacing(4)
        self._none = PlainLabel(self.tr("No notes here. Write them under Plan."), TextRole.BODY, fit=Fit.WRAP)
        inner.addWidget(self._none)
        inner.addWidget(self._text)
        inner.addStretch(1)
        self._scroll.setWidget(body)
        return self._scroll

    def size_px(self) -> int:
        """The size the notes are shown at."""
        return self._size_px

    def show_notes(self, notes: Sequence[OwnNote]) -> None:
        """Show the notes of where the show stands; other notes begin at their top."""
        fresh = tuple(notes)
        if fresh == self._notes and fresh:
            return
        self._notes = fresh
        self._none.setVisible(not fresh)
        self._text.setVisible(bool(fresh))
        self._text.show_notes(fresh, self._size_px)
        self._scroll.verticalScrollBar().setValue(0)

    def _on_smaller(self) -> None:
        self._resize_to(self._size_px - STEP_PX)

    def _on_larger(self) -> None:
        self._resize_to(self._size_px + STEP_PX)

    def _resize_to(self, size_px: int) -> None:
        self._size_px = min(MOST_PX, max(LEAST_PX, size_px))
        self._text.show_notes(self._notes, self._size_px)
        self._show_size()
        self.size_changed.emit(self._size_px)

    def _show_size(self) -> None:
        self._smaller.set_off("" if self._size_px > LEAST_PX else self.tr("Smaller is not possible."))
        self._larger.set_off("" if self._size_px < MOST_PX else self.tr("Larger is not possible."))
