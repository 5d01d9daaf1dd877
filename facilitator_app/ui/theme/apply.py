"""Puts the theme on the application, and keeps it in step with the computer when asked to.

Call `apply_theme` again with another scheme at any time: every kit widget repaints. Another text size holds
for windows made after it.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from facilitator_app.domain import look
from facilitator_app.domain.look import Roles, Scheme
from facilitator_app.ui.theme.focus import FocusFollower
from facilitator_app.ui.theme.fonts import load_fonts
from facilitator_app.ui.theme.style import FacilitatorStyle, qt_palette, stylesheet
from facilitator_app.ui.theme.tokens import TEXT_SCALE_PROPERTY, TextRole, font_for

SCHEME_PROPERTY = "facilitatorScheme"


class SystemScheme(QObject):
    """Follows the computer's light or dark as long as the user asked for SYSTEM."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("systemScheme")
        self._application = application
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._repaint)

    def _repaint(self) -> None:
        if self._application.property(SCHEME_PROPERTY) == Scheme.SYSTEM:
            _paint(self._application, _system_roles())


def apply_theme(application: QApplication, scheme: Scheme, *, text_scale: float = 1.0) -> None:
    """Fonts, style, colours and focus ring for the whole program.

    `text_scale` is the system's text size against its default, 1.0 to 2.0.
    """
    load_fonts()
    application.setProperty(SCHEME_PROPERTY, str(scheme))
    application.setProperty(TEXT_SCALE_PROPERTY, text_scale)
    if application.findChild(FocusFollower, "focusFollower") is None:
        application.setStyle(FacilitatorStyle())
        FocusFollower(application)
        SystemScheme(application)
    _paint(application, _roles_of(scheme))


def _roles_of(scheme: Scheme) -> Roles:
    if scheme is Scheme.SYSTEM:
        return _system_roles()
    return look.DARK if scheme is Scheme.DARK else look.LIGHT


def _system_roles() -> Roles:
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return look.DARK if is_dark else look.LIGHT


def _paint(application: QApplication, roles: Roles) -> None:
    application.setFont(font_for(TextRole.BODY))
    application.setPalette(qt_palette(roles))
    application.setStyleSheet(stylesheet(roles))
