"""What is done with the groups: divided, moved, locked, named, and in how many divisions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.people import Group, Participant
from facilitator_app.services.dividing_people import DividingPeople, SeatedPair
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.planner.divide_dialog import DivideDialog, Scope
from facilitator_app.ui.planner.groups_panel import GroupsPanel, GroupsView
from facilitator_app.ui.planner.people_divisions import BlockUse
from facilitator_app.ui.planner.people_group_cards import GroupLine
from facilitator_app.ui.planner.people_member import Seat
from facilitator_app.ui.planner.people_words import why_words
from facilitator_app.ui.projector.pictures import WallPictures

FIRST = 1


class PeopleGroups(QObject):
    """Follows one division at a time; `division_turned` tells that it is another. New groups are named in the
    workshop's language, since the wall and the paper name them too."""

    division_turned = Signal()

    def __init__(
        self,
        *,
        people: ListingPeople,
        dividing: DividingPeople,
        document: Document,
        dialogs: Dialogs,
        pictures: WallPictures,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._dividing = dividing
        self._document = document
        self._dialogs = dialogs
        self._pictures = pictures
        self.division = FIRST
        self.panel = GroupsPanel()
        self._connect()

    def groups(self) -> tuple[Group, ...]:
        """The groups of the division that is shown."""
        return self._people.groups(self.division)

    def group_word(self) -> str:
        """What a new group is called before its number."""
        return self._pictures.words.text("people.group_word")

    def start_anew(self) -> None:
        """Another file was opened."""
        self.division = FIRST

    def render(self, everybody: Sequence[Participant]) -> None:
        """Show the division as it is now."""
        groups = self.groups()
        pairs = self._dividing.pairs(self.division)
        seated = {one for group in groups for one in group.member_ids}
        workshop_id = self._document.workshop.id
        present = [person for person in everybody if not person.is_absent_from(workshop_id)]
        self.panel.show_groups(
            GroupsView(
                division=self.division,
                divisions=tuple(sorted({*self._dividing.divisions(), self.division})),
                uses=self._uses(),
                lines=tuple(_lines(everybody, groups, pairs, workshop_id)),
                mixture=self._dividing.mixture(self.division),
                pairs=pairs,
                away=sum(person.is_absent_from(workshop_id) and person.id in seated for person in everybody),
                loose=sum(person.id not in seated for person in present),
                has_present=bool(present),
                kept_by=self._kept_by(),
            )
        )

    def _connect(self) -> None:
        panel = self.panel
        panel.divide_asked.connect(self._on_divide)
        panel.redo_asked.connect(self._on_redo)
        panel.plan_asked.connect(self._on_plan)
        panel.add_asked.connect(self._on_add)
        panel.seat_asked.connect(self._on_seat)
        panel.shift_asked.connect(self._on_shift)
        panel.lock_asked.connect(self._on_lock)
        panel.rename_asked.connect(self._on_rename)
        panel.remove_asked.connect(self._on_remove)
        panel.remove_division_asked.connect(self._on_remove_division)
        panel.head.chosen.connect(self._turn)
        panel.head.new_asked.connect(self._on_new_division)
        panel.head.use_asked.connect(self._on_use)

    def _window(self) -> QWidget:
        return self.panel.window()

    def _turn(self, division: int) -> None:
        self.division = division
        self.division_turned.emit()

    def _uses(self) -> tuple[BlockUse, ...]:
        workshop_id = self._document.workshop.id
        blocks = [
            block
            for block in self._document.all(Block)
            if block.workshop_id == workshop_id and block.kind is not BlockKind.BREAK
        ]
        return tuple(BlockUse(block.id, block.title, block.division) for block in in_order(blocks))

    def _kept_by(self) -> str:
        if self.division == FIRST:
            return self.tr("The first division is always there.")
        used = self._dividing.blocks_in(self.division)
        return self.tr("Used in {block}.").format(block=used[0].title) if used else ""

    def _on_divide(self) -> None:
        self._divide(self.tr("Divide into groups"), Scope.ONE)

    def _on_redo(self) -> None:
        self._divide(self.tr("Divide anew for those who came"), Scope.ONE)

    def _on_plan(self) -> None:
        self._divide(self.tr("Spread over all divisions at once"), Scope.ALL)

    def _divide(self, title: str, scope: Scope) -> None:
        everybody, workshop_id = self._people.people(), self._document.workshop.id
        present = [person for person in everybody if not person.is_absent_from(workshop_id)]
        dialog = DivideDialog(
            self._dividing,
            present,
            absent=len(everybody) - len(present),
            title=title,
            division=self.division,
            groups=len(self.groups()),
            scope=scope,
            parent=self._window(),
        )
        try:
            if dialog.exec() == QDialog.DialogCode.Accepted and dialog.found is not None:
                found = dialog.found
                self._dividing.apply(found.wish, found.rounds, name_word=self.group_word())
        finally:
            dialog.deleteLater()

    def _on_add(self) -> None:
        number = max((group.number for group in self.groups()), default=0) + 1
        self._people.add_group(f"{self.group_word()} {number}", division=self.division)

    def _on_seat(self, participant_id: str, group_id: str) -> None:
        self._people.seat([participant_id], group_id or None, division=self.division)

    def _on_shift(self, participant_id: str, step: int) -> None:
        """To the group before or after; whoever sits nowhere goes to the first or the last."""
        groups = self.groups()
        at = next((i for i, group in enumerate(groups) if participant_id in group.member_ids), None)
        to = at + step if at is not None else 0 if step > 0 else len(groups) - 1
        if 0 <= to < len(groups):
            self._people.seat([participant_id], groups[to].id, division=self.division)
            self.panel.focus_member(participant_id)

    def _on_lock(self, participant_id: str) -> None:
        self._dividing.toggle_lock(participant_id, division=self.division)

    def _on_use(self, block_id: str, division: int) -> None:
        self._dividing.use_division((block_id,), division)

    def _on_new_division(self) -> None:
        self._turn(self._dividing.free_division())

    def _on_remove_division(self) -> None:
        outputs = sum(self._people.outputs_of(group.id) for group in self.groups())
        title = self.tr("Remove division {number}").format(number=self.division)
        if not outputs or self._agrees_to_lose(title, outputs):
            self._dividing.remove_division(self.division)
            self._turn(FIRST)

    def _on_rename(self, group_id: str) -> None:
        group = self._document.get(Group, group_id)
        if group is None:
            return
        name = self._dialogs.ask_text(
            self._window(),
            title=self.tr("Rename {group}").format(group=group.name),
            text="",
            act=self.tr("Rename"),
            value=group.name,
        )
        if name is not None:
            self._people.rename_group(group_id, name)
            self._document.end_typing()

    def _on_remove(self, group_id: str) -> None:
        group = self._document.get(Group, group_id)
        if group is None:
            return
        outputs = self._people.outputs_of(group_id)
        title = self.tr("Remove {group}").format(group=group.name)
        if not outputs or self._agrees_to_lose(title, outputs):
            self._people.remove_group(group_id)

    def _agrees_to_lose(self, title: str, outputs: int) -> bool:
        return self._dialogs.confirm(
            self._window(),
            title=title,
            text=self.tr("%n outputs noted for it go too. It can be undone.", "", outputs),
            act=self.tr("Remove"),
            keep=self.tr("Keep it"),
            is_destructive=True,
        )


def _lines(
    everybody: Sequence[Participant],
    groups: Sequence[Group],
    pairs: Sequence[SeatedPair],
    workshop_id: str,
) -> list[GroupLine]:
    """The groups with their members; before them those who are present and sit nowhere."""
    by_id = {person.id: person for person in everybody}
    remarks = _remarks(pairs)
    seated = {one for group in groups for one in group.member_ids}
    loose = tuple(Seat(p) for p in everybody if p.id not in seated and not p.is_absent_from(workshop_id))
    lines = [GroupLine(None, loose)] if loose and groups else []
    for group in groups:
        seats = tuple(
            Seat(
                by_id[one],
                one in group.locked_ids,
                remarks.get(one, ()),
                is_absent=by_id[one].is_absent_from(workshop_id),
            )
            for one in group.member_ids
            if one in by_id
        )
        lines.append(GroupLine(group, seats))
    return lines


def _remarks(pairs: Sequence[SeatedPair]) -> dict[str, tuple[str, ...]]:
    """What speaks against somebody's seat: whom they have met before, and their own chief."""
    said: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        if pair.met_at or pair.has_own_chief:
            for me, other in ((pair.one, pair.other), (pair.other, pair.one)):
                said[me.id] = (*said.get(me.id, ()), f"{other.name}: {why_words(pair)}")
    return said
