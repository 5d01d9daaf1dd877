"""The page *Persondata* of the settings: why and until when, one person's data, the report without names, and the
inventory.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.people import Participant
from facilitator_app.domain.retention import Retention, RetentionState
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_data import KeepingData
from facilitator_app.services.privacy_paper import lines_of
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import (
    Button,
    Card,
    DateField,
    Fit,
    LabelledField,
    PlainLabel,
    Tone,
    Variant,
)
from facilitator_app.ui.privacy.erase_acts import EraseActs
from facilitator_app.ui.privacy.former_people import FormerPeople
from facilitator_app.ui.privacy.inventory_table import InventoryTable
from facilitator_app.ui.privacy.person_finder import Findable, PersonFinder
from facilitator_app.ui.privacy.privacy_acts import PrivacyActs
from facilitator_app.ui.settings.page import SettingsPage
from facilitator_app.ui.settings.saved_fields import SavedLine
from facilitator_app.ui.theme import TextRole, scaled_px

PRIVACY = "privacy_page"
PAGE_PX = 944
FORM_PX = 720


def privacy_title() -> str:
    """What the page is called in the list of sections."""
    return QCoreApplication.translate("PrivacyPage", "Personal data")


class PrivacyPage(SettingsPage):
    """Saved as typed. `words` are those of the interface's language, `read_date` reads a typed day."""

    def __init__(
        self,
        *,
        document: Document,
        keeping: KeepingData,
        acts: PrivacyActs,
        erasing: EraseActs,
        former: FormerPeople,
        hub: Hub,
        words: Callable[[], Words],
        read_date: Callable[[str], date | None],
    ) -> None:
        super().__init__(PRIVACY)
        self._document = document
        self._keeping = keeping
        self._acts = acts
        self._erasing = erasing
        self._former = former
        self._hub = hub
        self._words = words
        self._read_date = read_date
        self._shown = ("", "")
        self._former_ids: set[str] = set()
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Show what is stored; what is being typed is left alone."""
        here = self._keeping.here()
        workshop = here.workshop
        engagement_id = self._document.engagement.id
        is_other, self._shown = (engagement_id, workshop.id) != self._shown, (engagement_id, workshop.id)
        self._purpose.show_text(workshop.data_purpose)
        self._recipients.show_text(workshop.data_recipients)
        if is_other or not (self._until.edit.hasFocus() or self._until.is_unreadable()):
            self._until.set_text(_typed(workshop.kept_until_on))
        self._show_state(here)
        self._show_people()
        self._show_inventory()

    def _build(self) -> None:
        body = self.column.parentWidget()
        assert body is not None, "the column is in a widget"
        body.setMaximumWidth(scaled_px(PAGE_PX))
        for card in (self._build_rules(), self._build_person(), self._build_all()):
            card.setMaximumWidth(scaled_px(FORM_PX))
            self.column.addWidget(card)
        self.column.addWidget(self._build_inventory())
        self.column.addStretch(1)

    def _build_rules(self) -> Card:
        card = Card(self.tr("Purpose and retention of this workshop"))
        self._purpose = SavedLine(
            self.tr("Why the data is kept"),
            name="data_purpose",
            placeholder=self.tr("The leaders' own follow-up on their actions"),
        )
        self._recipients = SavedLine(
            self.tr("Who gets it"),
            name="data_recipients",
            placeholder=self.tr("The leaders themselves and their nearest leaders"),
        )
        self._until = DateField(
            self.tr("Kept until and including"),
            parse=self._read_date,
            in_words=self._in_words,
            placeholder=self.tr("15/3 2028"),
        )
        self._until.edit.setObjectName("kept_until")
        row = QHBoxLayout()
        row.setSpacing(16)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._until, 1, top)
        self._suggest = Button("", "calendar")
        self._suggest.setObjectName("use_suggestion")
        holder = LabelledField(" ", self._suggest)
        row.addWidget(holder, 1, top)
        card.content.addWidget(self._purpose)
        card.content.addWidget(self._recipients)
        card.content.addLayout(row)
        self._state = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._state.setObjectName("retention_state")
        card.content.addWidget(self._state)
        return card

    def _build_person(self) -> Card:
        card = Card(self.tr("One person's data"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._person = PersonFinder(
            self.tr("Type a part of a name"), accessible_name=self.tr("Participant"), page=self
        )
        self._person.setObjectName("privacy_person")
        self._hand_out = Button(self.tr("Hand out …"), "file-text")
        self._hand_out.setObjectName("hand_out")
        self._erase = Button(self.tr("Erase …"), "eraser", variant=Variant.DANGER)
        self._erase.setObjectName("erase")
        row.addWidget(self._person, 1)
        row.addWidget(self._hand_out)
        row.addWidget(self._erase)
        card.content.addLayout(row)
        told = self.tr(
            "Handing out writes everything about the person as PDF and JSON. Erasing takes it out of the file, of undo"
            " and of every backup. Removing somebody from the list of participants does not: whoever was removed is"
            " found here too, as long as the file or a backup knows the name."
        )
        card.content.addWidget(PlainLabel(told, TextRole.HINT, fit=Fit.WRAP))
        return card

    def _build_all(self) -> Card:
        card = Card(self.tr("When the data is no longer needed"))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._anonymise = Button(self.tr("Anonymised report …"), "file-text")
        self._anonymise.setObjectName("anonymise")
        self._erase_file = Button(self.tr("Erase the whole file …"), "eraser", variant=Variant.DANGER)
        self._erase_file.setObjectName("erase_file")
        row.addWidget(self._anonymise)
        row.addWidget(self._erase_file)
        row.addStretch(1)
        card.content.addLayout(row)
        told = self.tr(
            "The report keeps what the day came to, without names. Each text is looked at before it is written."
        )
        card.content.addWidget(PlainLabel(told, TextRole.HINT, fit=Fit.WRAP))
        return card

    def _build_inventory(self) -> Card:
        card = Card(self.tr("Inventory: which field holds whom"), padding_px=0, is_flush=True)
        self._table = InventoryTable(self.tr("Inventory"))
        card.content.addWidget(self._table)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(8)
        narrower = self.tr(
            "The widest possible. A field's own class, a missing release and a no to the wall narrow it further."
        )
        row.addWidget(PlainLabel(narrower, TextRole.HINT, fit=Fit.WRAP), 1)
        self._save = Button(self.tr("Save as PDF …"), "printer")
        self._save.setObjectName("save_inventory")
        row.addWidget(self._save)
        card.content.addWidget(foot)
        return card

    def _connect(self) -> None:
        self._purpose.saved.connect(self._keeping.say_purpose)
        self._recipients.saved.connect(self._keeping.say_recipients)
        for line in (self._purpose, self._recipients):
            line.left.connect(self._document.end_typing)
        self._until.date_changed.connect(self._on_until)
        self._until.edit.editingFinished.connect(self._document.end_typing)
        self._suggest.clicked.connect(self._on_suggest)
        self._person.chosen.connect(self._show_acts)
        self._former.found.connect(self._on_changed)
        self._hand_out.clicked.connect(self._on_hand_out)
        self._erase.clicked.connect(self._on_erase)
        self._anonymise.clicked.connect(self._acts.anonymise)
        self._erase_file.clicked.connect(self._erasing.ask_whole_file)
        self._save.clicked.connect(self._acts.save_inventory)
        self._acts.busy_changed.connect(self._show_acts)
        self._erasing.erased.connect(self._on_erased)
        self._hub.records_changed.connect(self._on_changed)

    def _show_state(self, here: Retention) -> None:
        suggestion = self._keeping.suggestion()
        is_open = here.state is RetentionState.NOT_SAID and suggestion is not None
        self._suggest.setVisible(is_open)
        if suggestion is not None:
            self._suggest.set_words(
                self.tr("Use the suggestion: {day}").format(day=self._in_words(suggestion))
            )
        words, tone = self._state_words(here, suggestion)
        self._state.setText(words)
        self._state.set_tone(tone)

    def _state_words(self, here: Retention, suggestion: date | None) -> tuple[str, Tone]:
        if here.is_before_workshop:
            return self.tr("The day lies before the workshop is over. Say a later day."), Tone.NEAR
        if here.state is RetentionState.PASSED:
            return self.tr(
                "The day has passed. Hand out, make the anonymised report, erase – or say a later day."
            ), Tone.NEAR
        if here.state is RetentionState.NEAR and not here.days_left:
            return self.tr("Today is the last day. You are reminded on the overview."), Tone.NEAR
        if here.state is RetentionState.NEAR:
            return self.tr("%n days left. You are reminded on the overview.", "", here.days_left), Tone.NEAR
        if here.state is RetentionState.AHEAD:
            return self.tr("You are reminded on the overview from 30 days before."), Tone.AUTO
        if suggestion is None:
            return self.tr(
                "No day has been said. With a date of the workshop a day can be suggested."
            ), Tone.AUTO
        return self.tr("No day has been said. The suggestion is 6 months after the last workshop."), Tone.AUTO

    def _show_people(self) -> None:
        self._former.look()
        here = [Findable(id=one.id, name=one.name, unit=one.unit) for one in self._document.all(Participant)]
        former = [
            Findable(id=one.id, name=one.name, unit=one.unit, is_former=True) for one in self._former.people()
        ]
        self._former_ids = {one.id for one in former}
        self._person.show_people([*here, *former], is_reading=self._former.is_reading())
        self._show_acts()

    def _show_acts(self) -> None:
        busy = self.tr("Files are being written.") if self._acts.is_busy() else ""
        chosen_id = self._person.chosen_id()
        chosen = "" if chosen_id else self.tr("Choose a participant first.")
        removed = ""
        if chosen_id in self._former_ids:
            removed = self.tr("Whoever was removed from the list can only be erased.")
        self._hand_out.set_off(busy or chosen or removed)
        self._erase.set_off(chosen)
        self._anonymise.set_off(busy)
        self._save.set_off(busy)

    def _show_inventory(self) -> None:
        self._table.show_lines(lines_of(self._document), self._words())

    def _in_words(self, day: date) -> str:
        return date_words(day, self._words().language)

    def _on_until(self, day: date | None) -> None:
        if not self._until.is_unreadable():
            self._keeping.keep_until(day)

    def _on_suggest(self) -> None:
        suggestion = self._keeping.suggestion()
        if suggestion is not None:
            self._until.set_text(_typed(suggestion))
            self._keeping.keep_until(suggestion)

    def _on_hand_out(self) -> None:
        self._acts.hand_out(self._person.chosen_id())

    def _on_erase(self) -> None:
        self._erasing.ask(self._person.chosen_id())

    def _on_erased(self) -> None:
        self._former.look_again()
        self._on_changed()

    def _on_changed(self, _change: object = None) -> None:
        if self.isVisible() and self._document.is_open:
            self.render_page()


def _typed(day: date | None) -> str:
    """A day as it would be typed, with its year."""
    return f"{day.day}/{day.month} {day.year}" if day else ""
