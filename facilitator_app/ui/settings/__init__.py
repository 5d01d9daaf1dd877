"""The area *Indstillinger*: the program, the client, the workshop, and what keeps it all safe."""

from facilitator_app.ui.settings.area import SettingsArea

__all__ = ["SettingsArea"]
