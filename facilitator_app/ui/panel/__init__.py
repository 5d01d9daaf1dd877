"""The area *Afvikl*: what the room sees, the clock, the agenda, and the show bar."""

from facilitator_app.ui.panel.area import PanelArea
from facilitator_app.ui.panel.ports import WallStatus

__all__ = ["PanelArea", "WallStatus"]
