"""Small pictures of all pages under each other; the one that is seen large has a frame."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.ui.paper.page_pictures import PagePictures
from facilitator_app.ui.theme import roles_at

THUMB_PX = 90
A4 = 297 / 210
WIDTH_PX = 128
GAP_PX = 12
FRAME_PX = 4
MORE_PAGES = 2

AnyIndex = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """As many rows as there are pages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The page's number, for reading aloud."""
        if index.isValid() and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Page {number} of {count}").format(number=index.row() + 1, count=self._count)
        return None

    def set_count(self, count: int) -> None:
        """Another document."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()


class PageDelegate(QStyledItemDelegate):
    """Paints one small page."""

    def __init__(self, pictures: PagePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(THUMB_PX, round(THUMB_PX * A4) + GAP_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        roles = roles_at(option.widget)
        cell = QRectF(option.rect)
        left = round(cell.center().x() - THUMB_PX / 2)
        page = QRectF(left, cell.top() + GAP_PX / 2, THUMB_PX, round(THUMB_PX * A4))
        small = self._pictures.picture(index.row(), thumb_width_px(option.widget))
        paint_page(painter, page, small, roles.control_line)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(roles.accent), FRAME_PX - 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(page.adjusted(-3.5, -3.5, 3.5, 3.5))


class PageStrip(QListView):
    """`page_chosen` carries the page from 0."""

    page_chosen = Signal(int)

    def __init__(self, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages"))
        self._pictures = pictures
        self._pages = PageModel(self)
        self.setModel(self._pages)
        self.setItemDelegate(PageDelegate(pictures, self))
        self.setProperty("isFlush", True)
        self.setUniformItemSizes(True)
        self.setFixedWidth(WIDTH_PX)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        pictures.arrived.connect(self.viewport().update)

    def show_pages(self, count: int, page: int) -> None:
        """So many pages, and this one is seen."""
        if count != self._pages.rowCount():
            self._pages.set_count(count)
        self.blockSignals(True)
        self.setCurrentIndex(self._pages.index(page))
        self.blockSignals(False)
        self.want_pictures()

    def want_pictures(self) -> None:
        """Ask for those in view, and a few below."""
        count = self._pages.rowCount()
        if not count or not self.isVisible():
            return
        cell = round(THUMB_PX * A4) + GAP_PX
        first = self.verticalScrollBar().value() // cell
        last = first + self.viewport().height() // cell + MORE_PAGES
        self._pictures.want_small(range(first, min(count, last + 1)), thumb_width_px(self))

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which page is to be seen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.page_chosen.emit(current.row())

    def event(self, event: QEvent) -> bool:
        """Another height shows other pages."""
        is_done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.want_pictures()
        return is_done

    def _on_scrolled(self, _value: int) -> None:
        self.want_pictures()


def thumb_width_px(widget: QWidget) -> int:
    """The small picture's width in device px."""
    return round(THUMB_PX * widget.devicePixelRatioF())


def paint_page(painter: QPainter, area: QRectF, image: QImage | None, edge: str) -> None:
    """White paper with a line round it, and the picture when it has arrived."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(area, QColor("#FFFFFF"))
    if image is not None:
        # A page is up to one px higher than its share of A4: cut it, so that the rest is drawn px for px.
        seen = QRectF(0, 0, image.width(), image.width() * area.height() / area.width())
        painter.drawImage(area, image, seen)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
