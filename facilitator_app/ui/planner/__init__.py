"""The area *Planlæg*: the day's agenda with its slides, and the participants with their groups."""

from facilitator_app.ui.planner.area import PlannerArea

__all__ = ["PlannerArea"]
