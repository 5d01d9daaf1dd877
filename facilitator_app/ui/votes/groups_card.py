"""Where the groups have placed themselves in the notes, as dots; read only, the places are typed under Outputs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.wall import LEAST_PEOPLE_ON_SCALE
from facilitator_app.services.group_places import GroupPlaces
from facilitator_app.services.releasing_outputs import is_for_room
from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, Tone, Variant
from facilitator_app.ui.theme import TextRole
from facilitator_app.ui.votes.places_dots import PlacesDots


class GroupsCard(Card):
    """The dots of the groups before and after, how many groups they are, and the button to the wall."""

    wall_asked = Signal()

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
        self._few = PlainLabel("", TextRole.SMALL_STRONG, tone=Tone.NEAR, fit=Fit.WRAP)
        self._few.setObjectName("groups_few")
        self.content.addWidget(self._few)
        self.content.addLayout(self._build_acts())
        self.content.addStretch(1)

    def show_groups(self, places: GroupPlaces, *, is_on_wall: bool) -> None:
        """Draw one scale, and whether it lies on the wall."""
        self._title.setText(places.title)
        self._label.setText(places.field.label)
        poles = (places.field.pole_a, places.field.pole_b)
        before, after = sum(places.before), sum(places.after)
        if places.after:
            self._dots.show_places(poles, before=places.before, after=places.after)
            words = (self.tr("%n groups before", "", before), self.tr("%n groups after", "", after))
            self._many.setText(" · ".join(words))
        else:
            self._dots.show_once(poles, places.before)
            self._many.setText(self.tr("%n groups have placed themselves", "", before))
        self._show_wall(places, is_on_wall=is_on_wall, most=max(before, after))

    def _show_wall(self, places: GroupPlaces, *, is_on_wall: bool, most: int) -> None:
        name = places.field.label
        private = self.tr("»{field}« is not for the wall.").format(field=name)
        reason = "" if is_for_room(places.field) else private
        self._wall.set_on(is_on_wall, self.tr("Take it down"))
        self._wall.set_off("" if is_on_wall else reason)
        words = self.tr("The wall draws the dots from {least} groups up.").format(least=LEAST_PEOPLE_ON_SCALE)
        self._few.setText(words)
        self._few.setVisible(most < LEAST_PEOPLE_ON_SCALE and not reason)

    def _build_acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._wall = Button(self.tr("Show the places on the wall"), "projector", variant=Variant.PRIMARY)
        self._wall.setObjectName("groups_wall")
        self._wall.clicked.connect(self.wall_asked)
        row.addWidget(self._wall)
        row.addStretch(1)
        return row
