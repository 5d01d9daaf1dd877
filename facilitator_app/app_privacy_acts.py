"""Personal data in the windows, assembled: the page of the settings, the reminder, and what is done about it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from facilitator_app.domain.dates import date_words, read_date
from facilitator_app.ui.privacy.privacy_acts import PrivacyActs

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows
    from facilitator_app.ui.privacy.retention_card import RetentionCard
    from facilitator_app.ui.settings.page import PageToAdd


class PrivacyWindows:
    """Made after what erases; lives as long as the windows."""

    def __init__(self, program: Program, windows: Windows) -> None:
        self._program = program
        self._windows = windows
        services = windows.services
        self.acts = PrivacyActs(
            window=program.window,
            document=services.document,
            keeping=services.privacy.keeping,
            handing_out=services.privacy.handing_out,
            anonymising=services.privacy.anonymising,
            exporting=services.exporting,
            dialogs=program.dialogs,
            preferences=program.preferences,
            words=windows.own_words,
            read_date=self._read_date,
            save_typing=windows.save_typing,
            hub=program.hub,
            parent=windows,
        )

    def page(self) -> PageToAdd:
        """The page of the settings."""
        from facilitator_app.ui.privacy.former_people import FormerPeople
        from facilitator_app.ui.privacy.privacy_page import PrivacyPage, privacy_title
        from facilitator_app.ui.settings.page import PageToAdd

        services = self._windows.services
        former = FormerPeople(
            document=services.document,
            known=services.erasing.known,
            hub=self._program.hub,
            parent=self._windows,
        )
        page = PrivacyPage(
            document=services.document,
            keeping=services.privacy.keeping,
            acts=self.acts,
            erasing=self._windows.erasing,
            former=former,
            hub=self._program.hub,
            words=self._windows.own_words,
            read_date=self._read_date,
        )
        return PageToAdd(page=page, icon="user", words=privacy_title())

    def card(self) -> RetentionCard:
        """The reminder on the overview."""
        from facilitator_app.ui.privacy.retention_card import RetentionCard

        services = self._windows.services
        card = RetentionCard(
            document=services.document, keeping=services.privacy.keeping, date_words=self._date_words
        )
        hub = self._program.hub
        for told in (hub.file_opened, hub.workshop_chosen, hub.records_changed):
            told.connect(card.render_card)
        self._program.window.area_entered.connect(card.render_card)
        card.postpone_asked.connect(self.acts.postpone)
        card.privacy_requested.connect(self.show_page)
        return card

    def show_page(self) -> None:
        """Go to the page of personal data."""
        from facilitator_app.ui.privacy.privacy_page import PRIVACY
        from facilitator_app.ui.settings import SettingsArea
        from facilitator_app.ui.shell.area_names import AreaName

        window = self._program.window
        window.go_to(AreaName.SETTINGS)
        area = window.area(AreaName.SETTINGS)
        if isinstance(area, SettingsArea):
            area.show_page(PRIVACY)

    def _read_date(self, text: str) -> date | None:
        return read_date(text, self._program.clock.local_today())

    def _date_words(self, day: date) -> str:
        return date_words(day, self._program.interpreter.language)
