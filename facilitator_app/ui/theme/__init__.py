"""Look of the windows: roles, fonts, icons, style. Import from here."""

from facilitator_app.domain.look import Roles, Scheme
from facilitator_app.ui.theme.apply import apply_theme
from facilitator_app.ui.theme.icons import has_icon, icon, icon_pixmap, paint_icon
from facilitator_app.ui.theme.tokens import (
    Ground,
    TextRole,
    current_roles,
    font_for,
    font_px,
    qcolour,
    roles_at,
    scaled_px,
    set_ground,
    text_scale,
)

__all__ = [
    "Ground",
    "Roles",
    "Scheme",
    "TextRole",
    "apply_theme",
    "current_roles",
    "font_for",
    "font_px",
    "has_icon",
    "icon",
    "icon_pixmap",
    "paint_icon",
    "qcolour",
    "roles_at",
    "scaled_px",
    "set_ground",
    "text_scale",
]
