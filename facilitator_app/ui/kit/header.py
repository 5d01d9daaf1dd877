"""The bar at the top of every window: title and context, chips, and what stands at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit.chips import Chip, ChipRole
from facilitator_app.ui.kit.labels import Fit, PlainLabel
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

HEIGHT_PX = 56
MARGIN_PX = 16
WIDEST_TIME = "00.00"


class HeaderBar(QWidget):
    """Title left (context under it when there is one), `chips` after it, `right` at the end."""

    def __init__(self, title: str, context: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, Ground.SURFACE)
        self.setFixedHeight(scaled_px(HEIGHT_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title = PlainLabel(title, TextRole.WINDOW_TITLE, fit=Fit.ELIDE)
        self._context = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._context)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        row.setSpacing(16)
        row.addLayout(words, 1)
        self._row = row
        self.chips = QHBoxLayout()
        self.chips.setSpacing(16)
        row.addLayout(self.chips)
        self.right = QHBoxLayout()
        self.right.setSpacing(16)
        row.addLayout(self.right)
        self.set_title(title, context)

    def set_title(self, title: str, context: str = "") -> None:
        """Change title and context; with a context the title is one size smaller."""
        self._title.setText(title)
        self._title.set_role(TextRole.CARD_HEADING if context else TextRole.WINDOW_TITLE)
        self._context.setText(context)
        self._context.setVisible(bool(context))
        self.setAccessibleName(f"{title}. {context}" if context else title)

    def put_beside(self, widget: QWidget) -> None:
        """Let `widget` (tabs) stand right after the title, which then is always read in full."""
        self._title.setMinimumWidth(self._title.sizeHint().width())
        self._row.setStretch(0, 0)
        self._row.insertWidget(1, widget)
        self._row.insertStretch(2, 1)

    def title_px(self) -> int:
        """How wide the title is when it is read in full."""
        return self._title.sizeHint().width()

    def put_back(self, widget: QWidget) -> None:
        """Let what stood beside the title once, and was moved away since, stand there again."""
        self._row.insertWidget(1, widget)

    def put_first(self, widget: QWidget) -> None:
        """Let `widget` stand left of the title."""
        self._row.insertWidget(0, widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface with a line under it."""
        roles = current_roles()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(roles.surface))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(roles.line))


class SavedChip(Chip):
    """Says when the last change was saved, or that it is not saved yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ChipRole.SUNK, parent=parent)
        self.hide()

    def keep_room(self) -> None:
        """Take the same room whether it says something or not, so that what stands beside it never moves."""
        words = (self.tr("Saved {time}").format(time=WIDEST_TIME), self.tr("Not saved yet"))
        self.setMinimumWidth(max(Chip(text, icon="check").sizeHint().width() for text in words))
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_saved(self, time_in_words: str) -> None:
        """All changes are in the file since `time_in_words` (10.51)."""
        self.show_state(self.tr("Saved {time}").format(time=time_in_words), ChipRole.SUNK, icon="check")
        self.show()

    def show_unsaved(self) -> None:
        """The last change is not in the file yet."""
        self.show_state(self.tr("Not saved yet"), ChipRole.NEAR, icon="triangle-alert")
        self.show()


class UprightGap(QWidget):
    """The short upright line between groups in a header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(1, scaled_px(32))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the line colour."""
        QPainter(self).fillRect(self.rect(), QColor(current_roles().line))
