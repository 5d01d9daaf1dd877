"""Qt's own widgets in our colours: Fusion beneath, sizes from a proxy style, the rest from the tokens.

The kit's widgets paint themselves; this file is for what Qt draws (menus, scroll bars, tables, text fields).
"""

from string import Template

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.theme.focus import RING_MARGIN_PX
from facilitator_app.ui.theme.icons import paint_icon
from facilitator_app.ui.theme.tokens import current_roles, scaled_px

TICK_PX = 18

_SHEET = Template("""
QToolTip { background: $surface; color: $text; border: 2px solid $text; padding: 4px 8px;
  font-size: ${small}px; qproperty-textFormat: PlainText; }
QMenu { background: $surface; color: $text; border: 2px solid $text; padding: 4px; font-size: ${body}px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_tint; color: $text; }
QMenu::item:disabled { color: $text_3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control_line; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text_2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QAbstractItemView { background: $surface; color: $text; border: none; outline: none;
  selection-background-color: $accent_tint; selection-color: $text; font-size: ${body}px; }
QTableView { gridline-color: $line; }
QTableView::item { padding: 4px 5px; border: none; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $accent_tint; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text_2; border: none;
  border-bottom: 1px solid $control_line; padding: 8px 10px; font-size: ${label}px; font-weight: 600; }
QTabBar { background: transparent; font-size: ${body}px; }
QTabBar::tab { background: transparent; color: $text_2; padding: 8px 4px; margin-right: 16px;
  border: none; border-bottom: 3px solid transparent; }
QTabBar[isTight="true"]::tab { padding: 8px 2px; margin-right: 7px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $accent; border-bottom: 3px solid $accent; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $text; border-radius: 4px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QLineEdit, QPlainTextEdit { background: $surface; color: $text; border: 1px solid $control_line;
  border-radius: 6px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $text_3; }
QLineEdit { padding: 0 11px; min-height: ${field}px; max-height: ${field}px; }
QPlainTextEdit { padding: 0 2px; }
*[fieldState="missing"] { border: 1px solid $surface; }
QLineEdit[fieldState="wrong"] { border: 2px solid $over; padding: 0 10px;
  min-height: ${field_thick}px; max-height: ${field_thick}px; }
QPlainTextEdit[fieldState="wrong"] { border: 2px solid $over; padding: 0 1px; }
*[fieldState="read_only"] { background: $sunk; border: 1px solid $line; border-radius: 6px; color: $text; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $accent; }
QLineEdit:focus { padding: 0 10px; min-height: ${field_thick}px; max-height: ${field_thick}px; }
QPlainTextEdit:focus { padding: 0 1px; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $sunk; border: 1px dashed $line; color: $text_3; }
QLineEdit[bare="true"] { border: none; background: transparent; padding: 0;
  min-height: 0; max-height: 9999px; }
QListView[isFlush="true"] { background: transparent; }
QListView[isOver="true"] { background: $surface; border: 2px solid $text; }
QComboBox QAbstractItemView { border: 2px solid $text; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: ${field}px; padding: 0 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $accent_tint; color: $text; }
QSplitter::handle { background: transparent; }
QStatusBar { background: $surface; color: $text_2; }
""")


class FacilitatorStyle(QProxyStyle):
    """Fusion with our measures and without its own focus marks."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Room for the focus ring, and layouts on the 8-px grid."""
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return RING_MARGIN_PX
        if metric in (QStyle.PixelMetric.PM_IndicatorWidth, QStyle.PixelMetric.PM_IndicatorHeight):
            return scaled_px(TICK_PX)
        if metric in (
            QStyle.PixelMetric.PM_LayoutHorizontalSpacing,
            QStyle.PixelMetric.PM_LayoutVerticalSpacing,
        ):
            return 8
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        """The ring lies in the window, above all widgets, so that no parent cuts it off."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returned)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Leave out Fusion's focus rectangle: the ring is drawn once, by `FocusRing`. Cells have our own tick."""
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            return
        if element == QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck:
            _paint_tick(painter, QRectF(option.rect), is_on=bool(option.state & QStyle.StateFlag.State_On))
            return
        super().drawPrimitive(element, option, painter, widget)


def _paint_tick(painter: QPainter, box: QRectF, *, is_on: bool) -> None:
    """A box that is seen on any ground of a table, filled and ticked when on."""
    roles = current_roles()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(roles.accent if is_on else roles.control_line))
    painter.setBrush(QColor(roles.accent if is_on else roles.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if is_on:
        paint_icon(painter, box.adjusted(2, 2, -2, -2), "check", roles.on_accent)
    painter.restore()


def stylesheet(roles: Roles) -> str:
    """The sheet for Qt's own widgets in `roles`, at the user's text size."""
    colours = {name: getattr(roles, name) for name in Roles.__dataclass_fields__}
    return _SHEET.substitute(
        colours,
        body=scaled_px(14),
        small=scaled_px(13),
        label=scaled_px(12),
        field=scaled_px(40) - 2,
        field_thick=scaled_px(40) - 4,
    )


def qt_palette(roles: Roles) -> QPalette:
    """Qt's palette in `roles`; also what `current_roles` reads the scheme from."""
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, roles.window),
        (QPalette.ColorRole.WindowText, roles.text),
        (QPalette.ColorRole.Base, roles.surface),
        (QPalette.ColorRole.AlternateBase, roles.surface),
        (QPalette.ColorRole.Text, roles.text),
        (QPalette.ColorRole.Button, roles.surface),
        (QPalette.ColorRole.ButtonText, roles.text),
        (QPalette.ColorRole.PlaceholderText, roles.text_3),
        (QPalette.ColorRole.Highlight, roles.accent),
        (QPalette.ColorRole.HighlightedText, roles.on_accent),
        (QPalette.ColorRole.Link, roles.accent),
        (QPalette.ColorRole.LinkVisited, roles.accent),
        (QPalette.ColorRole.ToolTipBase, roles.surface),
        (QPalette.ColorRole.ToolTipText, roles.text),
        (QPalette.ColorRole.Mid, roles.line),
        (QPalette.ColorRole.Dark, roles.control_line),
        (QPalette.ColorRole.Light, roles.surface),
    ):
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(roles.text_3))
    return palette
