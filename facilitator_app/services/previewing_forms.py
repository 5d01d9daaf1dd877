"""A form seen before it is used: as paper, blank and filled, and on the wall, with fictitious answers.

Everything here is made from the form that is given, which may be a draft; nothing of it enters the file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from facilitator_app.content.sample_people import SamplePeople
from facilitator_app.content.words import Words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, FormValues
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import ScaleContent
from facilitator_app.domain.wall import Picture
from facilitator_app.reports.build_blank import blank_sheets, filled_sheet
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.day import Day
from facilitator_app.services.building_wall import picture_of_aside, picture_of_stop
from facilitator_app.services.designing_forms import shows_form
from facilitator_app.services.document import Document
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.notes_board import rounds_of
from facilitator_app.services.paper_files import PlannedFile
from facilitator_app.services.wall_gate import room_fields
from facilitator_app.services.wall_sources import WallSources, wall_sources

SAMPLE_ID = "sample"
SAMPLE_GROUPS = 3
SCALE_ANSWERS = 8
FIRST_STEP_DAYS, FOLLOW_UP_DAYS = 14, 45
SAMPLE_NUMBER = 3


class PreviewingForms:
    """Sheets and pictures of a form. `sample_for` gives a language's fictitious leaders and what they might say."""

    def __init__(
        self,
        *,
        document: Document,
        words_for: Callable[[str], Words],
        sample_for: Callable[[str], SamplePeople],
    ) -> None:
        self._document = document
        self._words_for = words_for
        self._sample_for = sample_for

    def blank(self, form: FormSpec) -> PlannedFile:
        """The form's blank sheet; of a dilemma's answers that of the first dilemma the day discusses."""
        sheets = blank_sheets(self._day(form), self._words_for(form.language), form=form)
        return PlannedFile(name=form.title, reports=sheets[:1])

    def filled(self, form: FormSpec) -> PlannedFile:
        """The sheet with fictitious answers."""
        day, words = self._day(form), self._words_for(form.language)
        values = self.values(form)
        if form.use is not FormUse.ACTION_SCHEMA:
            report = filled_sheet(day, words, form=form, values=values)
            return PlannedFile(name=form.title, reports=(report,))
        person = self._sample_for(form.language).people[0]
        leader = Participant(
            id=SAMPLE_ID, name=person.name, unit=person.unit, title=person.title, level=person.level
        )
        plan = ActionPlan(
            id=SAMPLE_ID,
            workshop_id=day.workshop.id,
            participant_id=leader.id,
            form_id=form.id,
            items=(ActionItem(id=SAMPLE_ID, values=values),),
        )
        return PlannedFile(
            name=form.title,
            reports=(filled_schema(day, words, form=form, participant=leader, plan=plan),),
        )

    def pictures(self, form: FormSpec) -> tuple[Picture, ...]:
        """Every picture of the day that shows the form, with fictitious answers.

        Where no slide shows it, what the note-taker can put on the wall; nothing when no field is for the room.
        """
        sources = self._answered(form)
        words = self._words_for(self._document.workshop.language)
        slides = {slide.id for slide in sources.slides.values() if shows_form(slide, form.id)}
        shown = tuple(
            picture_of_stop(sources, stop, words) for stop in sources.stops if stop.slide_id in slides
        )
        if shown or form.use is FormUse.ACTION_SCHEMA or not room_fields(form):
            return shown
        return (picture_of_aside(sources, Aside(block_id="", form_id=form.id), words),)

    def values(self, form: FormSpec, turn: int = 0) -> FormValues:
        """A fictitious answer to every field."""
        words = self._words_for(form.language)
        return {field.key: self._value(form, field, turn, words) for field in form.fields}

    def _value(self, form: FormSpec, field: FieldSpec, turn: int, words: Words) -> FieldValue:
        sample = self._sample_for(form.language)
        said: FieldValue = None
        if form.use is FormUse.ACTION_SCHEMA:
            said = sample.actions[turn % len(sample.actions)].get(field.key)
        else:
            answers = sample.outputs.get((form.key, field.key), ())
            said = answers[turn % len(answers)] if answers else None
        return said if said is not None and _fits(field, said) else self._made_up(field, turn, words)

    def _made_up(self, field: FieldSpec, turn: int, words: Words) -> FieldValue:
        if field.kind is FieldKind.SHORT_TEXT:
            return words.text("forms.sample_text")
        if field.kind is FieldKind.LONG_TEXT:
            return words.text("forms.sample_long")
        if field.kind is FieldKind.PERSON:
            return words.text("forms.sample_person")
        if field.kind is FieldKind.CHECKBOX:
            return True
        if field.kind is FieldKind.DATE:
            return self._sample_day(field)
        if field.kind is FieldKind.ROWS:
            text = words.text("forms.sample_text")
            return [{column.key: text for column in field.columns}] if field.columns else []
        return _chosen(field, turn)

    def _sample_day(self, field: FieldSpec) -> str:
        held_on = self._document.workshop.held_on
        after = FOLLOW_UP_DAYS if field.key == Core.FOLLOW_UP_ON else FIRST_STEP_DAYS
        return (held_on + timedelta(days=after)).isoformat() if held_on else ""

    def _day(self, form: FormSpec) -> Day:
        day = gather_day(self._document, self._document.workshop.id)
        return replace(day, forms=(*(one for one in day.forms if one.id != form.id), form))

    def _answered(self, form: FormSpec) -> WallSources:
        """The workshop as if its groups had answered the form, and its leaders had released their schemas."""
        sources = wall_sources(self._document)
        groups = sources.groups[:SAMPLE_GROUPS] or tuple(
            Group(id=f"{SAMPLE_ID}-{number}", workshop_id=sources.workshop.id, number=number, name="")
            for number in range(1, SAMPLE_GROUPS + 1)
        )
        scales = {
            slide.content.field_key
            for slide in sources.slides.values()
            if isinstance(slide.content, ScaleContent) and slide.content.form_id == form.id
        }
        return replace(
            sources,
            forms={**sources.forms, form.id: form},
            groups=groups,
            outputs=self._outputs(form, sources, groups, scales),
            plans=self._plans(form, sources),
        )

    def _outputs(
        self, form: FormSpec, sources: WallSources, groups: tuple[Group, ...], scales: set[str]
    ) -> tuple[Output, ...]:
        asking = next((block for block in sources.blocks if block.form_id == form.id), None)
        rounds = rounds_of(asking, tuple(sources.exercises.values())) if asking else ()
        block_id = asking.id if asking else ""
        dilemma_ids: tuple[str | None, ...] = (asking.dilemma_ids if asking else ()) or (None,)
        return tuple(
            Output(
                id=f"{SAMPLE_ID}-{field.key}-{turn}-{round_number}-{dilemma_id}",
                workshop_id=sources.workshop.id,
                block_id=block_id,
                form_id=form.id,
                field_key=field.key,
                group_id=groups[turn % len(groups)].id,
                value=value,
                round_number=round_number,
                dilemma_id=dilemma_id,
                is_shown=True,
                position=float(turn),
            )
            for field in room_fields(form)
            for turn in range(SCALE_ANSWERS if field.key in scales else len(groups))
            for at, round_number in enumerate(rounds or (0,))
            for dilemma_id in (dilemma_ids if field.kind is FieldKind.SCALE else dilemma_ids[:1])
            for value in (self.values(form, turn + SCALE_ANSWERS * at)[field.key],)
        )

    def _plans(self, form: FormSpec, sources: WallSources) -> tuple[ActionPlan, ...]:
        if form.use is not FormUse.ACTION_SCHEMA:
            return sources.plans
        return tuple(
            ActionPlan(
                id=f"{SAMPLE_ID}-{turn}",
                workshop_id=sources.workshop.id,
                participant_id=f"{SAMPLE_ID}-{turn}",
                form_id=form.id,
                items=(ActionItem(id=f"{SAMPLE_ID}-{turn}", values=self.values(form, turn)),),
                is_released_wall=True,
            )
            for turn in range(SCALE_ANSWERS)
        )


def _chosen(field: FieldSpec, turn: int) -> FieldValue:
    if field.kind is FieldKind.CHOICE:
        return field.options[turn % len(field.options)].key if field.options else None
    if field.kind is FieldKind.CHOICES:
        return [option.key for option in field.options[:2]]
    if field.kind is FieldKind.SCALE:
        return (field.steps * 2 // 3 + turn * 2) % field.steps
    least = field.minimum or 0
    return int(least + SAMPLE_NUMBER if field.maximum is None else min(least + SAMPLE_NUMBER, field.maximum))


def _fits(field: FieldSpec, value: FieldValue) -> bool:
    """Whether what the sample says is an answer to the field as it is now."""
    if field.kind is FieldKind.SCALE:
        return isinstance(value, int) and 0 <= value < field.steps
    if field.kind is FieldKind.CHOICE:
        return any(option.key == value for option in field.options)
    is_text = field.kind in (FieldKind.SHORT_TEXT, FieldKind.LONG_TEXT)
    return is_text and isinstance(value, str)
