"""Where the groups have placed themselves in the notes, as dots; read only, the places are typed under Outputs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator_app.services.group_places import GroupPlaces
from facilitator_app.ui.kit import Card, Fit, PlainLabel, Tone
from facilitator_app.ui.theme import TextRole
from facilitator_app.ui.votes.places_dots import PlacesDots


class GroupsCard(Card):
    """The dots of the groups before and after, and how many groups they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("groups_card")
        self._title = PlainLabel("", TextRole.CARD_HEADING, fit=Fit.WRAP)
        self._label = PlainLabel("", TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self._dots = PlacesDots()
        self._dots.setObjectName("groups_dots")
        self._many = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._many.setObjectName("groups_many")
        for widget in (self._title, self._label, self._dots, self._many):
            self.content.addWidget(widget)
        words = self.tr("The places are typed under Outputs, group by group. No group is named here.")
        self.content.addWidget(PlainLabel(words, TextRole.SMALL, fit=Fit.WRAP))
        self.content.addStretch(1)

    def show_groups(self, places: GroupPlaces) -> None:
        """Draw one scale."""
        self._title.setText(places.title)
        self._label.setText(places.field.label)
        poles = (places.field.pole_a, places.field.pole_b)
        before, after = sum(places.before), sum(places.after)
        if not places.after:
            self._dots.show_once(poles, places.before)
            self._many.setText(self.tr("%n groups have placed themselves", "", before))
            return
        self._dots.show_places(poles, before=places.before, after=places.after)
        words = (self.tr("%n groups before", "", before), self.tr("%n groups after", "", after))
        self._many.setText(" · ".join(words))
