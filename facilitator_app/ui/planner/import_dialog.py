"""Fetching a list of participants."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.people import WallConsent
from facilitator_app.problems import Problem
from facilitator_app.services.importing_people import ImportingPeople, ImportPreview, PersonColumn
from facilitator_app.services.list_preview import read_list
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.planner.list_kind import ListKind, ListPreview, Reader
from facilitator_app.ui.planner.list_model import OfRows, SeenColumn
from facilitator_app.ui.planner.mapping_dialog import MappingDialog
from facilitator_app.ui.planner.people_consent import consent_words
from facilitator_app.ui.planner.words import level_words


class ImportDialog(MappingDialog):
    """`preview` is what would be fetched; None as long as no list could be read."""

    def __init__(
        self,
        importing: ImportingPeople,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QWidget,
        reader: Reader = read_list,
    ) -> None:
        super().__init__(
            _people(), importing, dialogs=dialogs, sentence=sentence, parent=parent, reader=reader
        )

    @property
    def preview(self) -> ImportPreview | None:
        """What would be fetched."""
        return self._shown if isinstance(self._shown, ImportPreview) else None

    def count_words(self, count: int) -> str:
        """What the button says that fetches so many; of those who are there already little is changed."""
        rows = self.preview.importable if self.preview is not None else ()
        led = sum(bool(row.known_id) for row in rows)
        asked = any(row.known_id and row.person.wall_consent is not WallConsent.NOT_ASKED for row in rows)
        new = count - led
        if not led:
            return self.tr("Fetch %n participants", "", count)
        changed = (
            self.tr("Correct %n participants", "", led) if asked else self.tr("Change %n own chiefs", "", led)
        )
        return f"{self.tr('Fetch %n participants', '', new)} · {changed}" if new else changed

    def columns_of(self, preview: ListPreview) -> list[SeenColumn]:
        """The names always; of the rest what the list has."""
        assert isinstance(preview, ImportPreview), "what `ImportingPeople` reads"
        key, of = PersonColumn, partial(OfRows, preview.rows)
        names = [one for one in (key.NAME, key.FIRST_NAME, key.SURNAME) if one in preview.mapping]
        yes = self.tr("Yes")
        who = of(lambda row: row.person.name)
        return [
            self.seen(preview, *names, cells=who, title=self.tr("Name"), is_wide=True),
            *self.if_read(preview, key.UNIT, of(lambda row: row.person.unit)),
            *self.if_read(preview, key.TITLE, of(lambda row: row.person.title)),
            *self.if_read(preview, key.LEVEL, of(lambda row: level_words(row.person.level))),
            *self.if_read(preview, key.DIRECTION, of(lambda row: yes if row.person.is_direction else "")),
            *self.if_read(preview, key.CHIEF, of(lambda row: row.chief)),
            *self.if_read(preview, key.EMAIL, of(lambda row: row.person.email)),
            *self.if_read(preview, key.GROUP, of(lambda row: str(row.group_number or ""))),
            *self.if_read(preview, key.CONSENT, of(lambda row: consent_words(row.person.wall_consent))),
        ]


def _people() -> ListKind:
    translate = QCoreApplication.translate
    return ListKind(
        name="import_people",
        title=translate("ImportDialog", "Fetch list of participants"),
        text=translate(
            "ImportDialog",
            "An Excel file (.xlsx), CSV, or rows copied in a spreadsheet. Nothing is stored before you press Fetch.",
        ),
        area="people",
        columns=tuple(PersonColumn),
        needed=PersonColumn.NAME,
        needed_key="people.no_name_column",
        table=translate("ImportDialog", "The list as it would be fetched"),
        empty_title=translate("ImportDialog", "No list has been read yet"),
        empty_text=translate(
            "ImportDialog",
            "One row for each person, with the name in one column or two. You see all of it first.",
        ),
        nothing=translate("ImportDialog", "The list gives nobody to fetch."),
        can_paste=True,
    )
