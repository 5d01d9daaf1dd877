"""The area *Oversigt*: the next workshop, its day, and whether it is ready."""

from facilitator_app.ui.home.area import HomeArea

__all__ = ["HomeArea"]
