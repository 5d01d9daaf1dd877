"""The tab *Deltagere og grupper*: the table at the left, the groups at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.dividing_people import DividingPeople
from facilitator_app.services.document import Document
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import (
    Button,
    Card,
    Divider,
    EmptyState,
    PlainLabel,
    SearchField,
    Variant,
)
from facilitator_app.ui.planner.import_dialog import ImportDialog
from facilitator_app.ui.planner.page import PlannerPage
from facilitator_app.ui.planner.people_edits import OWN, PeopleEdits
from facilitator_app.ui.planner.people_foot import PeopleFoot
from facilitator_app.ui.planner.people_groups import PeopleGroups
from facilitator_app.ui.planner.people_model import Column, PeopleModel
from facilitator_app.ui.planner.people_order import Order, in_order
from facilitator_app.ui.planner.people_table import PeopleTable
from facilitator_app.ui.planner.people_words import chief_names
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import TextRole

TABLE_SHARE, GROUPS_SHARE = 11, 4
GROUPS_LEAST_PX = 300
GAP_PX = 16
PEOPLE = "people"


class PeoplePage(PlannerPage):
    """The table shows who sits in which group of the division that the panel shows. `erase_asked` carries the id of the
    participant who is to be erased for good, `hand_out_asked` of the one whose data is to be handed out.
    """

    erase_asked = Signal(str)
    hand_out_asked = Signal(str)

    def __init__(
        self,
        *,
        people: ListingPeople,
        dividing: DividingPeople,
        importing: ImportingPeople,
        document: Document,
        dialogs: Dialogs,
        pictures: WallPictures,
        sentence: Callable[[Problem], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            key=PEOPLE,
            title=QCoreApplication.translate("PeoplePage", "Participants and groups"),
            parent=parent,
        )
        self._people = people
        self._importing = importing
        self._document = document
        self._dialogs = dialogs
        self._sentence = sentence
        self._order = Order()
        self._is_writing_first = False
        self._edits = PeopleEdits(self, people=people, document=document, dialogs=dialogs, sentence=sentence)
        self._groups = PeopleGroups(
            people=people,
            dividing=dividing,
            document=document,
            dialogs=dialogs,
            pictures=pictures,
            parent=self,
        )
        self._build()
        self._connect()

    def render_page(self) -> None:
        """Draw the table and the groups."""
        everybody = self._people.people()
        shown = self._found(everybody)
        is_empty = not everybody and not self._is_writing_first
        self._pages.setCurrentWidget(self._nobody if is_empty else self._work)
        self._draw_table(everybody, shown)
        self._count.setText(self._count_words(everybody, shown))
        self._groups.render(everybody)
        self._draw_acts()

    def begin(self) -> None:
        """Put the focus on the table, or on what an empty list begins with."""
        is_empty = self._pages.currentWidget() is self._nobody
        (self._first_list if is_empty else self._table).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_stops(self) -> tuple[QWidget, ...]:
        """What an empty list begins with."""
        return self._first_list, self._first_names

    def open_entry(self, entry_id: str) -> None:
        """Stand in somebody's row; a search that would hide it is given up."""
        self._search.clear()
        self.render_page()
        self._table.choose(entry_id, Column.NAME)
        self._table.scrollTo(self._table.currentIndex())
        self.begin()

    def save_now(self) -> None:
        """Keep what is written in an open cell."""
        self._table.write_out()

    def start_anew(self) -> None:
        """Another file was opened: by name again, and the first division."""
        self._order = Order()
        self._groups.start_anew()

    def _draw_table(self, everybody: Sequence[Participant], shown: Sequence[Participant]) -> None:
        groups, chiefs = self._groups.groups(), chief_names(everybody)
        self._table.show_choices(groups, chiefs)
        self._table.show_order(self._order)
        self._table.show_emails(has_any=any(person.email for person in everybody))
        asked = any(person.wall_consent is not WallConsent.NOT_ASKED for person in everybody)
        self._table.show_consents(has_any=asked)
        self._table.show_people(
            in_order(
                shown, self._order, groups=groups, chiefs=chiefs, workshop_id=self._document.workshop.id
            ),
            groups,
            everybody=everybody,
            workshop_id=self._document.workshop.id,
            has_new_row=not self._search.text(),
        )

    def _draw_acts(self) -> None:
        self._foot.show_marked(self._chosen(), self._document.workshop.id)

    def _found(self, everybody: Sequence[Participant]) -> list[Participant]:
        words = self._search.text().casefold().split()
        return [p for p in everybody if all(word in _searched(p) for word in words)]

    def _count_words(self, everybody: Sequence[Participant], shown: Sequence[Participant]) -> str:
        if len(shown) < len(everybody):
            return self.tr("{shown} of {all}").format(shown=len(shown), all=len(everybody))
        workshop_id = self._document.workshop.id
        absent = sum(person.is_absent_from(workshop_id) for person in everybody)
        words = self.tr("%n participants", "", len(everybody))
        away = self.tr("%n absent", "", absent)
        return f"{words} · {away}" if absent else words

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_PX)
        row.addWidget(self._build_people(), TABLE_SHARE)
        self._groups.panel.setMinimumWidth(GROUPS_LEAST_PX)
        row.addWidget(self._groups.panel, GROUPS_SHARE)
        self._nobody = self._build_nobody()
        self._pages.addWidget(self._work)
        self._pages.addWidget(self._nobody)
        outer.addWidget(self._pages)

    def _build_nobody(self) -> QWidget:
        self._first_list = Button(self.tr("Fetch list"), "file-input", variant=Variant.PRIMARY)
        self._first_list.setObjectName("fetch_first_list")
        self._first_names = Button(self.tr("Write names"), "pencil")
        self._first_names.setObjectName("write_first_names")
        return EmptyState(
            "users",
            self.tr("No participants yet"),
            self.tr("Fetch a list from Excel or CSV, or write the names."),
            (self._first_list, self._first_names),
        )

    def _build_people(self) -> QWidget:
        card = Card(padding_px=0, is_flush=True)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.setSpacing(8)
        self._search = SearchField(self.tr("Find name or unit"), key="Ctrl+L")
        self._search.setObjectName("find_people")
        head.addWidget(self._search, 1)
        self._count = PlainLabel("", TextRole.SMALL)
        self._count.setObjectName("people_count")
        head.addWidget(self._count)
        self._add = Button(self.tr("Participant"), "plus")
        self._add.setObjectName("add_person")
        self._add.setAccessibleName(self.tr("Add participant"))
        self._fetch = Button(self.tr("Fetch list"), "file-input")
        self._fetch.setObjectName("fetch_list")
        head.addWidget(self._add)
        head.addWidget(self._fetch)
        card.content.addLayout(head)
        card.content.addWidget(Divider())
        self._model = PeopleModel(self)
        self._table = PeopleTable(self.tr("Participants"), self._model)
        card.content.addWidget(self._table, 1)
        card.content.addWidget(Divider())
        self._foot = PeopleFoot()
        card.content.addWidget(self._foot)
        return card

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search)
        self._add.clicked.connect(self._on_add)
        self._first_names.clicked.connect(self._on_add)
        self._fetch.clicked.connect(self._on_fetch)
        self._first_list.clicked.connect(self._on_fetch)
        self._foot.absent.clicked.connect(self._on_absent)
        self._foot.remove.clicked.connect(self._on_remove)
        self._foot.erase.clicked.connect(self._on_erase)
        self._foot.hand_out.clicked.connect(self._on_hand_out)
        self._foot.consent.said.connect(self._on_consent)
        self._model.edited.connect(self._on_edited)
        self._model.name_typed.connect(self._on_name_typed)
        self._table.text_pasted.connect(self._on_pasted)
        self._table.order_asked.connect(self._on_order)
        self._table.remove_asked.connect(self._on_remove)
        self._table.selectionModel().selectionChanged.connect(self._on_marked)
        self._groups.division_turned.connect(self.render_page)
        find = QShortcut(QKeySequence("Ctrl+L"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def _chosen(self) -> list[Participant]:
        found = (self._people.person(one) for one in self._table.chosen_ids())
        return [person for person in found if person is not None]

    def _on_search(self, _text: str) -> None:
        self.render_page()

    def _on_find(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _on_marked(self, _marked: object, _before: object) -> None:
        self._draw_acts()

    def _on_add(self) -> None:
        self._is_writing_first = True
        self._search.clear()
        self.render_page()
        self._table.write_new_name()

    def _on_name_typed(self, name: str) -> None:
        self._people.add_person(name)
        self._table.setCurrentIndex(self._model.index(self._model.rowCount() - 1, Column.NAME))

    def _on_order(self, order: Order) -> None:
        self._order = order
        self.render_page()

    def _on_pasted(self, text: str) -> None:
        """Bare names are added at once; rows with more in them, or with faults, are looked through first."""
        if not text.strip():
            return
        try:
            preview = self._importing.preview(text)
        except Refused:
            preview = None
        is_bare = preview is not None and not preview.heading_row and len(preview.headings) == 1
        if preview is not None and is_bare and not preview.faulty:
            self._importing.apply(preview, name_word=self._groups.group_word())
        else:
            self._ask_what_to_fetch(text)

    def _on_edited(self, participant_id: str, column: int, value: object) -> None:
        """What is written in one of several marked rows is meant for all of them."""
        marked = self._table.chosen_ids()
        is_for_all = participant_id in marked and Column(column) not in OWN
        ids = marked if is_for_all else (participant_id,)
        self._edits.write(ids, Column(column), value, division=self._groups.division)

    def _on_absent(self) -> None:
        self._edits.turn_absent(self._chosen())

    def _on_consent(self, consent: str) -> None:
        self._edits.write(self._table.chosen_ids(), Column.CONSENT, consent, division=self._groups.division)

    def _on_hand_out(self) -> None:
        for person in self._chosen()[:1]:
            self.hand_out_asked.emit(person.id)

    def _on_erase(self) -> None:
        for person in self._chosen()[:1]:
            self.erase_asked.emit(person.id)

    def _on_remove(self) -> None:
        people = self._chosen()
        row = min((self._model.row_of(person.id) for person in people), default=0)
        if people and self._edits.remove(people):
            at = self._model.index(min(row, self._model.rowCount() - 1), Column.NAME)
            self._table.setCurrentIndex(at)
            # The button was off for a moment: the keyboard would stand at what divides all groups anew.
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_fetch(self) -> None:
        self._ask_what_to_fetch("")

    def _ask_what_to_fetch(self, copied: str) -> None:
        dialog = ImportDialog(
            self._importing, dialogs=self._dialogs, sentence=self._sentence, parent=self.window()
        )
        try:
            if copied:
                dialog.read(copied)
            if dialog.exec() == QDialog.DialogCode.Accepted and dialog.preview is not None:
                self._importing.apply(dialog.preview, name_word=self._groups.group_word())
                self.render_page()
                self.begin()
        finally:
            dialog.deleteLater()


def _searched(person: Participant) -> str:
    return f"{person.name} {person.unit} {person.title} {person.email}".casefold()
