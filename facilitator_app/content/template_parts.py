"""Reads forms, dilemmas and exercises of a template. Their ids are made of their keys."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator_app.content.entries import Entry
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Case, Exercise, Inject, Phase, Role, Round
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.privacy import Visibility


def key_id(kind: str, key: str) -> str:
    """The id that a record has inside a template."""
    return f"{kind}/{key}"


def keyed(entry: Entry, used: set[str]) -> str:
    """The `key` of an entry; one that another entry of the list has taken is a fault."""
    key = entry.needed_text("key")
    if key in used:
        entry.fault("key_twice", value=key)
    used.add(key)
    return key


def read_forms(file: Entry, language: str, *, used: set[str] | None = None) -> tuple[FormSpec, ...]:
    """The forms of `forms.toml` in order, after those whose keys are `used` already."""
    used = set() if used is None else used
    first = float(len(used))
    entries = _numbered(file.entries("form"))
    forms = [_form(entry, used, language, first + place) for place, entry in entries]
    file.finish()
    return tuple(forms)


def read_dilemmas(file: Entry) -> tuple[Dilemma, ...]:
    """The dilemmas of `dilemmas.toml` in order."""
    used: set[str] = set()
    dilemmas = [_dilemma(entry, used, place) for place, entry in _numbered(file.entries("dilemma"))]
    file.finish()
    return tuple(dilemmas)


def read_exercises(file: Entry) -> tuple[Exercise, ...]:
    """The exercises of `exercise.toml` in order."""
    used: set[str] = set()
    exercises = [_exercise(entry, used, place) for place, entry in _numbered(file.entries("exercise"))]
    file.finish()
    return tuple(exercises)


def _numbered(entries: Iterable[Entry]) -> Iterable[tuple[float, Entry]]:
    return ((float(place), entry) for place, entry in enumerate(entries, start=1))


def _form(entry: Entry, used: set[str], language: str, position: float) -> FormSpec:
    key = keyed(entry, used)
    field_keys: set[str] = set()
    form = FormSpec(
        id=key_id("form", key),
        key=key,
        use=entry.choice("use", FormUse, otherwise=FormUse.OTHER),
        title=entry.needed_text("title"),
        intro=entry.text("intro"),
        language=language,
        fields=tuple(_field(field, field_keys) for field in entry.entries("field")),
        position=position,
    )
    entry.finish()
    return form


def _field(entry: Entry, used: set[str]) -> FieldSpec:
    field = FieldSpec(
        key=keyed(entry, used),
        kind=entry.choice("kind", FieldKind, otherwise=FieldKind.LONG_TEXT),
        label=entry.needed_text("label"),
        help=entry.text("help"),
        placeholder=entry.text("placeholder"),
        is_required=entry.yes("required"),
        visibility=entry.choice("visibility", Visibility, otherwise=Visibility.PARTICIPANTS),
        max_chars=entry.whole("max_chars", otherwise=0),
        minimum=entry.number("minimum"),
        maximum=entry.number("maximum"),
        options=_options(entry, "options"),
        pole_a=entry.text("pole_a"),
        pole_b=entry.text("pole_b"),
        steps=entry.whole("steps", otherwise=11, least=2),
        columns=_options(entry, "columns"),
        max_rows=entry.whole("max_rows", otherwise=12, least=1),
    )
    if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES) and not field.options:
        entry.fault("missing", field="options")
    if field.kind is FieldKind.ROWS and not field.columns:
        entry.fault("missing", field="columns")
    entry.finish()
    return field


def _options(entry: Entry, key: str) -> tuple[Option, ...]:
    used: set[str] = set()
    options: list[Option] = []
    for option in entry.entries(key):
        options.append(Option(key=keyed(option, used), label=option.needed_text("label")))
        option.finish()
    return tuple(options)


def _dilemma(entry: Entry, used: set[str], position: float) -> Dilemma:
    dilemma = Dilemma(
        id=key_id("dilemma", keyed(entry, used)),
        title=entry.needed_text("title"),
        statement=entry.needed_text("statement"),
        pole_a=entry.needed_text("pole_a"),
        pole_b=entry.needed_text("pole_b"),
        context=entry.text("context"),
        theme=entry.text("theme"),
        argument_a=entry.text("argument_a"),
        argument_b=entry.text("argument_b"),
        options=entry.texts("options"),
        questions=entry.texts("questions"),
        position=position,
    )
    entry.finish()
    return dilemma


def _exercise(entry: Entry, used: set[str], position: float) -> Exercise:
    key = keyed(entry, used)
    phase_keys: set[str] = set()
    role_keys: set[str] = set()
    case_keys: set[str] = set()
    exercise = Exercise(
        id=key_id("exercise", key),
        key=key,
        title=entry.needed_text("title"),
        purpose=entry.text("purpose"),
        phases=tuple(_phase(phase, phase_keys) for phase in entry.entries("phase")),
        cases=tuple(_case(case, case_keys) for case in entry.entries("case")),
        roles=tuple(_role(role, role_keys) for role in entry.entries("role")),
        rounds=tuple(_round(entry_, case_keys) for entry_ in entry.entries("round")),
        injects=_injects(entry, phase_keys),
        position=position,
    )
    _check_rounds(entry, exercise)
    entry.finish()
    return exercise


def _phase(entry: Entry, used: set[str]) -> Phase:
    phase = Phase(
        key=keyed(entry, used),
        title=entry.needed_text("title"),
        instruction=entry.text("instruction"),
        foot=entry.text("foot"),
        length_s=entry.whole("minutes", otherwise=0) * 60,
        warn_s=entry.whole("warn_min", otherwise=2) * 60,
        group_size=entry.whole("group_size", otherwise=0),
        note=entry.text("note"),
        has_gong=not entry.yes("no_gong"),
        has_near_signal=not entry.yes("no_near_signal"),
    )
    entry.finish()
    return phase


def _case(entry: Entry, used: set[str]) -> Case:
    case = Case(
        key=keyed(entry, used),
        title=entry.needed_text("title"),
        text=entry.text("text"),
        questions=entry.texts("questions"),
    )
    entry.finish()
    return case


def _role(entry: Entry, used: set[str]) -> Role:
    role = Role(key=keyed(entry, used), name=entry.needed_text("name"), text=entry.text("text"))
    entry.finish()
    return role


def _round(entry: Entry, case_keys: set[str]) -> Round:
    case_key = entry.text("case")
    if case_key and case_key not in case_keys:
        entry.fault("unknown_key", field="case", value=case_key)
    found = Round(
        number=entry.whole("number", otherwise=1, least=1),
        title=entry.text("title"),
        case_key=case_key,
        note=entry.text("note"),
    )
    entry.finish()
    return found


def _injects(entry: Entry, phase_keys: set[str]) -> tuple[Inject, ...]:
    used: set[str] = set()
    return tuple(_inject(inject, used, phase_keys) for inject in entry.entries("inject"))


def _inject(entry: Entry, used: set[str], phase_keys: set[str]) -> Inject:
    phase_key = entry.needed_text("phase")
    if phase_key and phase_key not in phase_keys:
        entry.fault("unknown_key", field="phase", value=phase_key)
    inject = Inject(
        key=keyed(entry, used),
        round_number=entry.whole("round", otherwise=1, least=1),
        phase_key=phase_key,
        at_s=entry.whole("at_min", otherwise=0) * 60,
        title=entry.needed_text("title"),
        text=entry.text("text"),
        hint=entry.text("hint"),
    )
    entry.finish()
    return inject


def _check_rounds(entry: Entry, exercise: Exercise) -> None:
    numbers = [found.number for found in exercise.rounds]
    if len(numbers) != len(set(numbers)):
        entry.fault("round_twice")
    for inject in exercise.injects:
        if inject.round_number not in numbers:
            entry.fault("unknown_key", field="round", value=str(inject.round_number))
