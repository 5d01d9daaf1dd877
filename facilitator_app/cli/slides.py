"""The import of slides: new ones, or those of a deck that was fetched before brought up to date."""

from __future__ import annotations

from pathlib import Path

from facilitator_app.cli.answer import Answer
from facilitator_app.cli.session import Session
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.decks import Deck, PageChange
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_slides import Fetched, ImportingSlides


def import_slides(session: Session) -> Answer:
    """Fetch slides from a PDF or PowerPoint file into a workshop file."""
    asked = session.asked
    if asked.preview:
        with session.read(asked.file) as services:
            deck = _deck(services.decks, asked.source)
            changes = _changes(services.decks, deck)
        return _answer(session, deck, changes, session.count("would_import_slides", len(deck.pages)), {})
    with session.opened(asked.file) as services:
        deck = _deck(services.decks, asked.source)
        changes = _changes(services.decks, deck)
        if asked.update:
            done = _updated(session, services.decks, deck, changes)
            said = session.say("updated_slides", changed=done.changed, added=done.added)
        else:
            done = _added(session, services.decks, deck, services.document)
            said = session.count("imported_slides", done.added)
    values = {"added": done.added, "changed": done.changed, "block": done.block_id}
    return _answer(session, deck, changes, said, values)


def _deck(decks: ImportingSlides, source: Path) -> Deck:
    return decks.read(source, _silent, bool)


def _changes(decks: ImportingSlides, deck: Deck) -> tuple[PageChange, ...]:
    """Compared with what was fetched from a file of the same name, if anything was."""
    return decks.compare(deck, deck.name) if deck.name in decks.known_decks() else decks.as_new(deck)


def _updated(
    session: Session, decks: ImportingSlides, deck: Deck, changes: tuple[PageChange, ...]
) -> Fetched:
    """Everything that takes nothing away which was made here: the window ticks the same from the start."""
    if deck.name not in decks.known_decks():
        raise Refused("deck.not_known", file=deck.name)
    word = session.words.text("deck.page_word")
    return decks.update(deck, deck.name, changes, decks.safe_ticks(changes), page_word=word)


def _added(session: Session, decks: ImportingSlides, deck: Deck, document: Document) -> Fetched:
    pages = [page.page for page in deck.pages]
    word = session.words.text("deck.page_word")
    if session.asked.block is None:
        return decks.add_as_block(deck, pages, after_id=None, page_word=word)
    mine = [block for block in document.all(Block) if block.workshop_id == document.workshop.id]
    blocks = in_order(mine)
    if not 0 < session.asked.block <= len(blocks):
        raise Refused("deck.no_such_block")
    block = blocks[session.asked.block - 1]
    return decks.add(deck, pages, block_id=block.id, after_id=None, page_word=word)


def _answer(
    session: Session, deck: Deck, changes: tuple[PageChange, ...], said: str, done: dict[str, object]
) -> Answer:
    remark = session.words.problem(deck.remark) if deck.remark is not None else ""
    pages = [
        {
            "page": change.after.page if change.after is not None else None,
            "title": change.after.title if change.after is not None else "",
            "fate": change.fate.value,
            "has_picture": change.after is not None and change.after.picture is not None,
            "has_notes": change.after is not None and bool(change.after.notes),
        }
        for change in changes
    ]
    lines = [
        session.say("page", page=page["page"] or "–", fate=session.words.text(f"deck.fate.{page['fate']}"))
        + (f" {page['title']}" if page["title"] else "")
        for page in pages
    ]
    return Answer(
        lines=(said, *([remark] if remark else ()), *lines),
        values={**done, "deck": deck.name, "remark": remark, "pages": pages},
    )


def _silent(_done: int, _of: int) -> None:
    """A command tells the outcome alone."""
