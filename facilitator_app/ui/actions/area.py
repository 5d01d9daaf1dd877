"""Find – fill – hear: the area where the leaders' action schemas are typed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.actions import MAX_ITEMS, ActionPlan, Audience, Core, PlanStatus, audiences
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FieldSpec, FormSpec, missing_fields
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, group_of, groups_of
from facilitator_app.domain.textfmt import capitalise_first, if_then_sentence, in_sentence
from facilitator_app.problems import Refused
from facilitator_app.services.changes import RecordsChanged
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.ui.actions.item_tabs import ItemTabs
from facilitator_app.ui.actions.labels import CHIP_ROLES, SHAPES, status_word
from facilitator_app.ui.actions.leader_list import LeaderList
from facilitator_app.ui.actions.schema_form import SchemaForm
from facilitator_app.ui.actions.sharing import SharePanel
from facilitator_app.ui.actions.side_column import SideColumn
from facilitator_app.ui.area import Area
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import (
    Button,
    Card,
    Chip,
    ChipRole,
    Divider,
    EmptyState,
    Fit,
    HeaderBar,
    IconButton,
    PlainLabel,
    Size,
    Variant,
)
from facilitator_app.ui.theme import TextRole, scaled_px

MARGIN_PX = 16
# Narrower than this the form takes the room of what stands beside it.
SIDE_FROM_PX = 1100


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionsOutside:
    """What the area asks of the rest of the program."""

    entry: Entry
    date_words: Callable[[date], str]
    saved_words: Callable[[ActionPlan], str]
    is_counter_shown: Callable[[], bool] = bool
    """Whether the counter is on the wall."""


class ActionsArea(Area):
    """Left: who. Middle: the form. Right: the sentence, what is missing, and the pace of the room."""

    print_requested = Signal(list)
    hand_out_requested = Signal(str)
    counter_requested = Signal()
    people_requested = Signal()
    forms_requested = Signal()
    note_requested = Signal(object)

    def __init__(
        self, *, collecting: CollectingActions, document: Document, hub: Hub, outside: ActionsOutside
    ) -> None:
        super().__init__(name="actions")
        self._collecting = collecting
        self._document = document
        self._hub = hub
        self._outside = outside
        self._participant_id = ""
        self._item_index = 0
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw list, form, sentence and pace; in a file without the form, the way to make it."""
        try:
            spec = self._collecting.form()
        except Refused:
            self._render_without_form()
            return
        self._leave_who_has_gone()
        lines = self._collecting.leaders()
        self._header_bar.set_title(self.tr("Action schemas"))
        self._revision.show()
        self._print_all.show()
        self._revision.show_state(
            self.tr("{form}, revision {number}").format(form=spec.title, number=spec.revision),
            ChipRole.SUNK,
            icon="file-text",
        )
        self._print_all.set_words(self.tr("Print %n schemas", "", len(lines)))
        self._print_all.set_off("" if lines else self.tr("There are no leaders yet."))
        self._pages.setCurrentWidget(self._work if lines else self._nobody)
        self._list.render_list()
        self._list.choose(self._participant_id)
        self._side.pace.show_pace(self._collecting.pace())
        self._on_show_changed()
        if lines:
            self._render_schema(spec)

    def _render_without_form(self) -> None:
        self._revision.hide()
        self._print_all.hide()
        self._pages.setCurrentWidget(self._formless)

    def show_leader(self, participant_id: str) -> None:
        """Turn to a leader; what was typed for the one before is saved first."""
        if participant_id == self._participant_id:
            return
        self._form.save_now()
        self._document.end_typing()
        self._participant_id = participant_id
        self._item_index = 0
        self.invalidate()

    def begin(self) -> None:
        """Work begins at the list: a key meant for the show is never written into a leader's schema."""
        self._list.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= scaled_px(SIDE_FROM_PX))

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        self._form.save_now()

    def _leave_who_has_gone(self) -> None:
        """What was typed for a leader goes to that leader's schema, or nowhere, but never to another's."""
        known = [line.participant.id for line in self._collecting.leaders()]
        if self._participant_id in known:
            return
        self._form.save_now()
        self._participant_id = known[0] if known else ""
        self._item_index = 0

    def _render_schema(self, spec: FormSpec) -> None:
        items = self._collecting.items(self._participant_id)
        if self._item_index >= len(items):
            self._form.save_now()  # to the action that has gone, which takes nothing
            self._item_index = len(items) - 1
        item = items[self._item_index]
        line = next(li for li in self._collecting.leaders() if li.participant.id == self._participant_id)
        person = line.participant
        self._name.setText(person.name)
        self._unit.setText(self._unit_words(person))
        self._state.show_state(status_word(line.status), CHIP_ROLES[line.status], shape=SHAPES[line.status])
        self._tabs.show_items(len(items), self._item_index)
        plan = self._collecting.plan(self._participant_id)
        self._saved.setText(self._outside.saved_words(plan) if plan else "")
        self._form.show_form(spec)
        self._form.show_values(item.values)
        language = self._document.workshop.language
        sentence = if_then_sentence(item.text(Core.OCCASION), item.text(Core.ACTION), language)
        is_untouched = line.status is PlanStatus.EMPTY
        lacking = "" if is_untouched else self._missing_words(missing_fields(spec, item.values))
        self._side.reading.show_action(sentence, lacking)
        source = self._collecting.source(item)
        self._side.source.show_output(source, self._place_words(source) if source is not None else "")
        taken_back = self._collecting.taken_back(person.id)
        self._share.show_audiences(
            audiences(plan),
            spec,
            is_empty=is_untouched,
            taken_back=taken_back,
            consent=person.wall_consent,
        )

    def _unit_words(self, person: Participant) -> str:
        groups = groups_of(self._document.all(Group), workshop_id=self._document.workshop.id)
        group = group_of(person.id, groups)
        return " · ".join(part for part in (person.unit, group.name if group else "") if part)

    def _place_words(self, output: Output) -> str:
        group = self._document.get(Group, output.group_id)
        block = self._document.get(Block, output.block_id)
        return " · ".join(part for part in (group and group.name, block and block.title) if part)

    def _missing_words(self, fields: tuple[FieldSpec, ...]) -> str:
        labels = [capitalise_first(in_sentence(field.label)) for field in fields]
        if not labels:
            return ""
        return self.tr("%n missing: {fields}", "", len(labels)).format(fields=", ".join(labels))

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._header_bar = HeaderBar(self.tr("Action schemas"))
        self._revision = Chip("", icon="file-text")
        self._header_bar.chips.addWidget(self._revision)
        self._print_all = Button("", "printer", variant=Variant.PRIMARY)
        self._print_all.setObjectName("print_all")
        self._header_bar.right.addWidget(self._print_all)
        outer.addWidget(self._header_bar)
        self._pages = QStackedWidget()
        self._pages.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self._nobody = self._build_nobody()
        self._formless = self._build_formless()
        self._work = self._build_work()
        self._pages.addWidget(self._work)
        self._pages.addWidget(self._nobody)
        self._pages.addWidget(self._formless)
        outer.addWidget(self._pages, 1)

    def _build_nobody(self) -> QWidget:
        self._to_people = Button(self.tr("Go to participants"), "users", variant=Variant.PRIMARY)
        self._to_people.setObjectName("to_people")
        return EmptyState(
            "users",
            self.tr("No participants yet"),
            self.tr("Each leader has an action schema of their own. Fetch a list, or write the names."),
            (self._to_people,),
        )

    def _build_formless(self) -> QWidget:
        self._to_forms = Button(self.tr("Go to forms"), "file-text", variant=Variant.PRIMARY)
        self._to_forms.setObjectName("to_forms")
        return EmptyState(
            "list-checks",
            self.tr("No action schema in use"),
            self.tr("The schema is one of the forms in the plan. Make it there, and take it into use."),
            (self._to_forms,),
        )

    def _build_work(self) -> QWidget:
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MARGIN_PX)
        self._list = LeaderList(self._collecting)
        row.addWidget(self._list)
        row.addWidget(self._build_schema(), 1)
        self._side = SideColumn()
        row.addWidget(self._side)
        return work

    def _build_schema(self) -> QWidget:
        card = Card(padding_px=0, is_flush=True)
        card.content.addLayout(self._build_head())
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 24, 0)
        self._tabs = ItemTabs(most=MAX_ITEMS)
        self._saved = PlainLabel("", TextRole.HINT)
        tabs.addWidget(self._tabs, 1)
        tabs.addWidget(self._saved)
        card.content.addLayout(tabs)
        card.content.addWidget(Divider())
        self._form = SchemaForm(self._outside.entry, date_words=self._outside.date_words)
        card.content.addWidget(self._form, 1)
        card.content.addLayout(self._build_private())
        return card

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 8)
        head.setSpacing(12)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._name = PlainLabel("", TextRole.WINDOW_TITLE, fit=Fit.ELIDE)
        self._name.setObjectName("leader_name")
        self._unit = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        names.addWidget(self._name)
        names.addWidget(self._unit)
        head.addLayout(names, 1)
        self._state = Chip("")
        self._state.setObjectName("schema_state")
        head.addWidget(self._state)
        self._undo = Button(self.tr("Undo"), "undo-2", size=Size.SMALL)
        self._undo.setObjectName("undo")
        self._print_one = Button(self.tr("Print"), "printer", size=Size.SMALL)
        self._print_one.setObjectName("print_one")
        head.addWidget(self._undo)
        head.addWidget(self._print_one)
        self._hand_out = IconButton(
            "hand-helping", self.tr("Hand out everything about this leader"), size=Size.SMALL
        )
        self._hand_out.setObjectName("hand_out_leader")
        head.addWidget(self._hand_out)
        return head

    def _build_private(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 12)
        self._share = SharePanel()
        foot.addWidget(self._share)
        return foot

    def _connect(self) -> None:
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.workshop_chosen.connect(self._on_file_opened)
        self._hub.records_changed.connect(self._on_records_changed)
        self._hub.show_changed.connect(self._on_show_changed)
        self._list.leader_chosen.connect(self.show_leader)
        self._list.leader_entered.connect(self._on_leader_entered)
        self._list.rows.row_opened.connect(self._on_leader_entered)
        self._form.value_saved.connect(self._on_value_saved)
        self._form.left.connect(self._document.end_typing)
        self._form.finished.connect(self._on_find)
        self._share.shared.connect(self._on_shared)
        self._side.source.note_requested.connect(self.note_requested)
        self._tabs.item_chosen.connect(self._on_item_chosen)
        self._tabs.add_requested.connect(self._on_add_requested)
        self._tabs.remove_requested.connect(self._on_remove_requested)
        self._undo.clicked.connect(self._document.undo)
        self._print_all.clicked.connect(self._on_print_all)
        self._print_one.clicked.connect(self._on_print_one)
        self._hand_out.clicked.connect(self._on_hand_out)
        self._side.pace.counter_requested.connect(self.counter_requested)
        self._to_people.clicked.connect(self.people_requested)
        self._to_forms.clicked.connect(self.forms_requested)
        self._add_keys()

    def _add_keys(self) -> None:
        find = QShortcut(QKeySequence("Ctrl+L"), self)
        find.activated.connect(self._on_find)
        following = QShortcut(QKeySequence("Alt+Down"), self)
        following.activated.connect(self._on_next_leader)
        before = QShortcut(QKeySequence("Alt+Up"), self)
        before.activated.connect(self._on_previous_leader)
        for shortcut in (find, following, before):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_file_opened(self, _change: object) -> None:
        self._participant_id = ""
        self._item_index = 0
        self.invalidate()

    def _on_records_changed(self, change: RecordsChanged) -> None:
        if change.touches(ActionPlan, Participant, Group, FormSpec, Output):
            self.invalidate()

    def _on_show_changed(self, _change: object = None) -> None:
        self._side.pace.show_on_wall(is_on=self._outside.is_counter_shown())

    def _on_value_saved(self, key: str, value: object) -> None:
        if self._participant_id and (value is None or isinstance(value, str | int | float | list)):
            self._collecting.set_value(self._participant_id, self._item_index, key, value)

    def _on_hand_out(self) -> None:
        self.hand_out_requested.emit(self._participant_id)

    def _on_leader_entered(self, participant_id: str) -> None:
        self.show_leader(participant_id)
        self._form.focus_first()

    def _on_shared(self, to: frozenset[Audience]) -> None:
        self._form.save_now()
        self._document.end_typing()
        self._collecting.release(self._participant_id, to)

    def _on_item_chosen(self, index: int) -> None:
        self._form.save_now()
        self._item_index = index
        self.invalidate()

    def _on_add_requested(self) -> None:
        self._form.save_now()
        self._item_index = self._collecting.add_item(self._participant_id)
        self.invalidate()
        self._form.focus_first()

    def _on_remove_requested(self, index: int) -> None:
        self._form.save_now()
        self._collecting.remove_item(self._participant_id, index)
        self._item_index = max(0, index - 1)
        self.invalidate()

    def _on_print_all(self) -> None:
        self._form.save_now()
        self.print_requested.emit([])

    def _on_print_one(self) -> None:
        self._form.save_now()
        self.print_requested.emit([self._participant_id])

    def _on_find(self) -> None:
        self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.search.selectAll()

    def _on_next_leader(self) -> None:
        self._list.step(1)
        self._form.focus_first()

    def _on_previous_leader(self) -> None:
        self._list.step(-1)
        self._form.focus_first()
