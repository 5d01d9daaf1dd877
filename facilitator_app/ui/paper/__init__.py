"""The area *Udskriv*: what, for whom and how, and how it looks."""

from facilitator_app.ui.paper.area import PaperArea

__all__ = ["PaperArea"]
