"""What the panel offers when the day runs late. It changes the agenda when told to, and at no other time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from facilitator_app.domain.adjustments import ProposalKind
from facilitator_app.domain.dates import clock_words, whole_minutes
from facilitator_app.domain.proposals import WORTH_A_WORD_MIN, Proposal
from facilitator_app.domain.schedule import BlockReading, DayPhase, DayReading
from facilitator_app.domain.slides import PhaseContent
from facilitator_app.services.keeping_time import KeepingTime, ProposedDay
from facilitator_app.ui.area import Area
from facilitator_app.ui.panel.agenda import AgendaCard
from facilitator_app.ui.panel.late_foot import WayOut

MINUS = "\u2212"
UNBROKEN = "\u00a0"


class LateActs(QObject):
    """Joins the foot of the agenda to the service."""

    def __init__(self, *, catching_up: KeepingTime, card: AgendaCard, panel: Area) -> None:
        super().__init__(panel)
        self._catching_up = catching_up
        self._card = card
        self._panel = panel
        self._is_open = False
        self._chosen = ""
        foot = card.late
        foot.opened.connect(self._on_opened)
        foot.closed.connect(self._on_closed)
        foot.chosen.connect(self._on_chosen)
        foot.use_asked.connect(self._on_use)
        foot.take_back_asked.connect(self._on_take_back)

    def render(self, day: DayReading) -> None:
        """Show what there is to propose now, and the day as the chosen proposal would make it."""
        proposed = self._catching_up.proposed() if day.phase is DayPhase.RUNNING else ()
        if not proposed:
            self._is_open = False
        if not self._is_open:
            self._card.late.show_closed(
                count=len(proposed), can_take_back=self._catching_up.used() is not None
            )
            self._card.show_preview(None)
            return
        kinds = [way.proposal.kind.value for way in proposed]
        if self._chosen not in kinds:
            self._chosen = kinds[0]
        ways = [self._way(way, day) for way in proposed]
        self._card.late.show_open(ways, chosen_key=self._chosen)
        fixed_id = day.late[0].block.id if day.late else ""
        self._card.show_preview(proposed[kinds.index(self._chosen)].day, saved_id=fixed_id)

    def leave(self) -> bool:
        """Close the proposals; False when they are not open."""
        if not self._is_open:
            return False
        self._on_closed()
        return True

    def _way(self, way: ProposedDay, day: DayReading) -> WayOut:
        words, outcome = _words(way, day), _outcome(way, day)
        return WayOut(way.proposal.kind.value, words, outcome, detail=_detail(way.proposal))

    def _on_opened(self) -> None:
        self._is_open, self._chosen = True, ""
        self._panel.invalidate()

    def _on_closed(self) -> None:
        self._is_open = False
        self._panel.invalidate()

    def _on_chosen(self, key: str) -> None:
        self._chosen = key
        self._panel.invalidate()

    def _on_use(self, key: str, reason: str) -> None:
        self._is_open = False
        way = next((way for way in self._catching_up.proposed() if way.proposal.kind.value == key), None)
        if way is not None:
            self._catching_up.use(way.proposal, reason=reason)
        self._panel.invalidate()

    def _on_take_back(self) -> None:
        self._catching_up.take_back()
        self._panel.invalidate()


def _words(way: ProposedDay, day: DayReading) -> str:
    proposal, after = way.proposal, way.proposal.after
    if proposal.kind is ProposalKind.SHORTEN:
        return _shorter(proposal)
    if proposal.rounds_after:
        return _fewer(way, day)
    title = after[0].title
    if way.proposal.kind is ProposalKind.DROP:
        return QCoreApplication.translate("Panel", "Leave out {title}").format(title=title)
    if way.proposal.kind is ProposalKind.PAST:
        words = QCoreApplication.translate("Panel", "Put {title} after {fixed}")
        fixed = next(late.block for late in day.late if late.late_min > WORTH_A_WORD_MIN)
        return words.format(title=title, fixed=fixed.title)
    begins = _reading(way.day, after[0].id).start
    words = QCoreApplication.translate("Panel", "Let {title} begin {time}")
    return words.format(title=title, time=clock_words(begins))


def _shorter(proposal: Proposal) -> str:
    """One block by its name, several by how many they are; `_detail` names them."""
    if len(proposal.after) == 1:
        return QCoreApplication.translate("Panel", "Shorten {parts}").format(parts=_detail(proposal))
    cuts = [
        was.planned_min - now.planned_min for was, now in zip(proposal.before, proposal.after, strict=True)
    ]
    minutes = f"{min(cuts)}" if min(cuts) == max(cuts) else f"{min(cuts)}–{max(cuts)}"
    words = QCoreApplication.translate("Panel", "{count} blocks {minutes} min shorter")
    return words.format(count=len(cuts), minutes=minutes)


def _detail(proposal: Proposal) -> str:
    """Each block that is shortened, with how much."""
    if proposal.kind is not ProposalKind.SHORTEN:
        return ""
    return ", ".join(
        f"{now.title} {MINUS}{was.planned_min - now.planned_min}{UNBROKEN}min"
        for was, now in zip(proposal.before, proposal.after, strict=True)
    )


def _fewer(way: ProposedDay, day: DayReading) -> str:
    """The exercise that is going on, and how much shorter it would be."""
    content = way.proposal.rounds_after[-1].content
    assert isinstance(content, PhaseContent), "only rounds of an exercise are proposed"
    ends = [reading.current.end for reading in (day, way.day) if reading.current is not None]
    saved = f"{MINUS}{whole_minutes(ends[0], ends[-1])}{UNBROKEN}min"
    if way.proposal.kind is ProposalKind.DROP_ROUND:
        words = QCoreApplication.translate("Panel", "Drop round {number}: {saved}")
        return words.format(number=content.round_number, saved=saved)
    return QCoreApplication.translate("Panel", "The phases left: {saved}").format(saved=saved)


def _outcome(way: ProposedDay, day: DayReading) -> str:
    """The fixed block and the end of the day, as they would become."""
    parts = []
    if day.late:
        fixed = _reading(way.day, day.late[0].block.id)
        parts.append(f"{fixed.block.title} {clock_words(fixed.start)}")
    ends = QCoreApplication.translate("Panel", "the day ends {time}")
    parts.append(ends.format(time=clock_words(way.day.projected_end)))
    return " · ".join(parts)


def _reading(day: DayReading, block_id: str) -> BlockReading:
    return next(reading for reading in day.blocks if reading.block.id == block_id)
