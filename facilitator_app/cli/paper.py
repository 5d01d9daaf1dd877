"""Commands that put something on paper or in a picture."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.content.words import load_words
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Outside, Refused
from facilitator_app.reports.build_slides import COUNTS
from facilitator_app.reports.year import YearChapter
from facilitator_app.services.attending import members, present
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.services.clock import sleep
from facilitator_app.services.exporting import (
    ALL_CHAPTERS,
    Chapter,
    EmptyFields,
    Filing,
    Order,
    PaperKind,
    PaperOptions,
    SlidesOnPage,
    Start,
)
from facilitator_app.services.exporting_data import DATA
from facilitator_app.services.exporting_formats import Format
from facilitator_app.services.passphrases import checked_passphrase
from facilitator_app.services.unwatched import never, unseen
from facilitator_app.services.wall_sources import wall_sources
from facilitator_app.services.whole_files import IfExists, WholeFiles
from facilitator_app.services.year_files import YearWish

FORMATS = frozenset(kind.value for kind in Format)
ORDERED = frozenset(
    {
        PaperKind.ACTION_SCHEMAS,
        PaperKind.TYPING_SCHEMAS,
        PaperKind.NAME_BADGES,
        PaperKind.SINCE_LAST,
        PaperKind.CHAIN_SHEETS,
    }
)
TURNED = frozenset(
    {PaperKind.ACTION_SCHEMAS, PaperKind.BLANK_FORMS, PaperKind.SINCE_LAST, PaperKind.CHAIN_SHEETS}
)
YEARLY = frozenset({PaperKind.YEAR_REPORT.value, Format.YEAR_REPORT_WORD.value})
IN_CHAPTERS = YEARLY | {PaperKind.REPORT.value}
FILED = frozenset({PaperKind.ACTION_SCHEMAS, PaperKind.SINCE_LAST, PaperKind.CHAIN_SHEETS})
LINED = frozenset({PaperKind.ACTION_SCHEMAS})
BLANK = frozenset({PaperKind.BLANK_FORMS})
COPIED = BLANK | {PaperKind.DILEMMA_CARDS, PaperKind.CASE_CARDS}
HANDED_OUT = frozenset({PaperKind.SLIDES})
ON_PAGE = {count: on_page for on_page, count in COUNTS.items()}
MOST_COPIES = 500


def export(session: Session) -> Answer:
    """Write a document of a file into a folder; a file that is there already keeps its name unless asked."""
    asked = session.asked
    if asked.password_stdin and (asked.kind == DATA or asked.kind in FORMATS):
        raise Refused("cli.password_only_pdf")
    _refuse_unfit(session)
    if asked.kind == DATA:
        return _export_data(session)
    if asked.kind in FORMATS:
        return _export_format(session)
    with session.read(asked.file) as services:
        services.log.open()
        planned = services.exporting.plan(PaperKind(asked.kind), _options(session))
        absent = _absent_left_out(session, len(members(services.document)) - len(present(services.document)))
        written = services.exporting.write(
            planned,
            asked.out,
            progress=unseen,
            is_cancelled=never,
            if_exists=IfExists.REPLACE if asked.overwrite else IfExists.NUMBER,
        )
    paths = [str(path) for path in written.paths]
    missing = "".join(written.missing_glyphs)
    replaced = (session.say("missing_glyphs", glyphs=missing),) if missing else ()
    is_locked = asked.password_stdin
    locked = (session.say("locked"),) if is_locked else ()
    return Answer(
        lines=(session.count("written", len(paths)), *paths, *replaced, *absent, *locked),
        values={"files": paths, "missing_glyphs": missing, "locked": is_locked},
    )


def _refuse_unfit(session: Session) -> None:
    """What the document cannot do is refused rather than passed over. Raises `Refused`."""
    asked = session.asked
    given = (
        ("--order", asked.order is not None, ORDERED),
        ("--odd-pages", asked.odd_pages, TURNED),
        ("--chapter", bool(asked.chapter), IN_CHAPTERS),
        ("--year", asked.year is not None, YEARLY),
        ("--participant", bool(asked.participant), ORDERED),
        ("--one-file", asked.one_file, FILED),
        ("--no-writing-lines", asked.no_writing_lines, LINED),
        ("--form", bool(asked.form), BLANK),
        ("--copies", asked.copies is not None, COPIED),
        ("--slides-per-page", asked.slides_per_page is not None, HANDED_OUT),
    )
    for option, is_given, kinds in given:
        if is_given and asked.kind not in kinds:
            raise Refused("cli.option_not_for_kind", option=option, kind=asked.kind)
    for chapter in asked.chapter or ():
        known = tuple(YearChapter if asked.kind in YEARLY else Chapter)
        if chapter not in known:
            raise Refused("cli.no_such_chapter", chapter=chapter, known=", ".join(known))
    if asked.copies is not None and not 1 <= asked.copies <= MOST_COPIES:
        raise Refused("cli.bad_copies", most=MOST_COPIES)


def _absent_left_out(session: Session, absent: int) -> tuple[str, ...]:
    """Those who are absent get no schema unless they are asked for by name: said, so that nobody counts in vain."""
    if session.asked.kind != PaperKind.ACTION_SCHEMAS or session.asked.participant or not absent:
        return ()
    return (session.count("absent_left_out", absent),)


def _export_data(session: Session) -> Answer:
    asked = session.asked
    with session.read(asked.file) as services:
        if_exists = IfExists.REPLACE if asked.overwrite else IfExists.NUMBER
        path = services.data.write(asked.out, if_exists=if_exists)
    return Answer(
        lines=(session.count("written", 1), str(path)), values={"files": [str(path)], "missing_glyphs": ""}
    )


def _export_format(session: Session) -> Answer:
    asked = session.asked
    with session.read(asked.file) as services:
        services.log.open()
        day = services.formats.day(services.document.workshop.id)
        made = services.formats.make(Format(asked.kind), day, year=_year_wish(session))
        if_exists = IfExists.REPLACE if asked.overwrite else IfExists.NUMBER
        paths = [str(path) for path in services.formats.write(made, asked.out, if_exists=if_exists)]
    return Answer(
        lines=(session.count("written", len(paths)), *paths), values={"files": paths, "missing_glyphs": ""}
    )


def render(session: Session) -> Answer:
    """Paint one stop of the show as the wall would, into a PNG file; a file that is there is replaced."""
    asked = session.asked
    with session.read(asked.file) as services:
        sources = wall_sources(services.document)
        services.log.open()
        day = services.day.reading()
    if not 1 <= asked.slide <= len(sources.numbered):
        raise Refused("cli.no_such_slide", slide=asked.slide, last=len(sources.numbered))
    # Qt is loaded for this command alone.
    from facilitator_app.ui.still import png_of

    words = load_words(sources.workshop.language)
    picture = picture_of_stop(sources, sources.numbered[asked.slide - 1], words, day)
    width_px, height_px = asked.size
    content = png_of(picture, width_px=width_px, height_px=height_px)
    try:
        WholeFiles(sleep=sleep).write(content, asked.out, if_exists=IfExists.REPLACE)
    except Outside as problem:
        raise Outside(problem.key, **problem.params, whole=0, planned=1) from problem
    return Answer(
        lines=(session.say("painted", slide=asked.slide, file=asked.out),),
        values={"picture": str(asked.out), "slide": asked.slide, "size": [width_px, height_px]},
    )


def _options(session: Session) -> PaperOptions:
    document, asked = session.services.document, session.asked
    named = asked.participant
    people = members(document)
    is_yearly = asked.kind in YEARLY
    wish = _year_wish(session)
    return PaperOptions(
        workshop_id=document.workshop.id,
        participant_ids=frozenset(_person(people, name).id for name in named) if named else None,
        filing=Filing.JOINED if asked.one_file else Filing.EACH,
        order=Order((asked.order or Order.LAST_NAME.value).replace("-", "_")),
        start=Start.ODD_PAGE if asked.odd_pages else Start.ANY_PAGE,
        chapters=frozenset(map(Chapter, asked.chapter)) if asked.chapter and not is_yearly else ALL_CHAPTERS,
        year=wish.year,
        year_chapters=wish.chapters,
        form_ids=_form_ids(document.all(FormSpec), asked.form) if asked.form else None,
        empty_fields=EmptyFields.LEFT_OUT if asked.no_writing_lines else EmptyFields.WRITING_LINES,
        copies=asked.copies or 1,
        slides_on_page=ON_PAGE[asked.slides_per_page or COUNTS[SlidesOnPage.THREE]],
        passphrase=_passphrase() if asked.password_stdin else "",
    )


def _year_wish(session: Session) -> YearWish:
    asked = session.asked
    if not asked.chapter or asked.kind not in YEARLY:
        return YearWish(year=asked.year)
    return YearWish(year=asked.year, chapters=frozenset(map(YearChapter, asked.chapter)))


def _passphrase() -> str:
    """The first line of what is piped in: on the command line itself everybody on the machine could read it."""
    return checked_passphrase(sys.stdin.readline().rstrip("\r\n"))


def _form_ids(forms: Sequence[FormSpec], named: Sequence[str]) -> frozenset[str]:
    """The forms in use whose title is, or else begins with, each of those `named`."""
    in_use = [form for form in forms if form.revision]
    ids: set[str] = set()
    for title in named:
        wanted = title.casefold()
        same = {form.id for form in in_use if form.title.casefold() == wanted}
        found = same or {form.id for form in in_use if form.title.casefold().startswith(wanted)}
        if not found:
            titles = ", ".join(form.title for form in in_use)
            raise Refused("cli.no_such_form", title=title, titles=titles)
        ids |= found
    return frozenset(ids)


def _person(people: Sequence[Participant], name: str) -> Participant:
    """The one whose name is, or else begins with, `name`."""
    wanted = name.casefold()
    same = [person for person in people if person.name.casefold() == wanted]
    found = same or [person for person in people if person.name.casefold().startswith(wanted)]
    if len(found) != 1:
        raise Refused("cli.no_such_participant" if not found else "cli.many_such_participants", name=name)
    return found[0]
