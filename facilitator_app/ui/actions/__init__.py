"""The area *Handlingsskemaer*: find a leader, fill the schema, hear it read back."""

from facilitator_app.ui.actions.area import ActionsArea

__all__ = ["ActionsArea"]
