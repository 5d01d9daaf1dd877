"""What has become of each page of a deck, and that taking all of it gives the new deck."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.decks import (
    DeckPage,
    DeckPicture,
    PageChange,
    PageFate,
    PagePart,
    all_ticks,
    arranged,
    compare,
    safe_ticks,
    text_digest,
)
from facilitator_app.domain.slides import PictureContent, QuestionContent, Slide, SlideSource, TextContent

LETTERS = "ABCDEFGH"


def page(number: int, letter: str, *, looks: str = "", notes: str | None = None, title: str = "") -> DeckPage:
    picture = DeckPicture(content=b"", media_type="image/png", digest=looks or letter)
    return DeckPage(page=number, title=title or f"T{letter}", lines=(letter,), picture=picture, notes=notes)


def pages(letters: str) -> tuple[DeckPage, ...]:
    return tuple(page(number, letter) for number, letter in enumerate(letters, start=1))


def fetched(deck_page: DeckPage, *, notes: str = "", slide_id: str = "") -> Slide:
    notes_read = deck_page.notes or ""
    return Slide(
        id=slide_id or f"s{deck_page.page}",
        workshop_id="w",
        block_id="b",
        position=float(deck_page.page),
        content=PictureContent(attachment_id=f"a{deck_page.page}"),
        notes=notes or notes_read,
        source=SlideSource(
            deck="d.pdf",
            page=deck_page.page,
            picture_digest=deck_page.picture.digest if deck_page.picture else "",
            text_digest=deck_page.text_digest,
            notes_digest=text_digest((notes_read,)),
        ),
    )


def slides(letters: str) -> tuple[Slide, ...]:
    return tuple(fetched(one) for one in pages(letters))


def titles(before: tuple[Slide, ...], letters: str) -> dict[str, str]:
    return {slide.id: f"T{letter}" for slide, letter in zip(before, letters, strict=True)}


def fates(before: str, after: str) -> list[tuple[str, str]]:
    """Each page of the comparison as the letter of its slide, and its fate."""
    old = slides(before)
    changes = compare(old, pages(after), titles(old, before))
    return [(_letter(change, before), change.fate.value) for change in changes]


def _letter(change: PageChange, before: str) -> str:
    if change.after is not None:
        return change.after.lines[0]
    assert change.before is not None
    assert change.before.source is not None
    return before[change.before.source.page - 1]


def result(
    before: str, after: tuple[DeckPage, ...], ticked: frozenset[tuple[int, PagePart]] | None
) -> list[str]:
    """The texts of the slides in their order when the ticked changes are taken; None takes all."""
    old = slides(before)
    changes = compare(old, after, titles(old, before))
    ticks = all_ticks(changes) if ticked is None else ticked
    new_ids = {at: f"n{at}" for at, change in enumerate(changes) if change.before is None}
    said = {slide.id: letter for slide, letter in zip(old, before, strict=True)}
    for at, change in enumerate(changes):
        if change.after is not None and ((at, PagePart.CONTENT) in ticks or not change.has_new_content):
            said[change.before.id if change.before else new_ids[at]] = change.after.lines[0]
    places = tuple(("b", slide.id) for slide in old)
    return [said[slide_id] for _block, slide_id in arranged(places, changes, ticks, new_ids)]


def test_the_same_deck_again_is_identical_throughout() -> None:
    assert {fate for _letter, fate in fates("ABCABC", "ABCABC")} == {"identical"}


def test_a_page_that_looks_otherwise_and_says_the_same_is_changed() -> None:
    old = slides("ABC")
    changed = (page(1, "A"), page(2, "B", looks="other"), page(3, "C"))
    changes = compare(old, changed, titles(old, "ABC"))
    assert [change.fate for change in changes] == [PageFate.IDENTICAL, PageFate.CHANGED, PageFate.IDENTICAL]
    assert changes[1].before == old[1]


def test_a_page_written_anew_between_two_that_stayed_is_changed() -> None:
    assert fates("ABC", "AXC") == [("A", "identical"), ("X", "changed"), ("C", "identical")]


def test_an_inserted_page_is_new_and_the_others_stay_identical() -> None:
    assert fates("ABC", "XABC") == [
        ("X", "new"),
        ("A", "identical"),
        ("B", "identical"),
        ("C", "identical"),
    ]


def test_removing_the_first_of_two_equal_pages_moves_nothing() -> None:
    assert fates("ABCABC", "BCABC")[0] == ("A", "removed")
    assert {fate for _letter, fate in fates("ABCABC", "BCABC")[1:]} == {"identical"}


def test_a_removed_page_stands_where_it_stood() -> None:
    assert fates("ABCD", "AD") == [("A", "identical"), ("B", "removed"), ("C", "removed"), ("D", "identical")]


def test_the_fewest_pages_move() -> None:
    assert fates("ABCDE", "AECBD".replace("CB", "BC")) == [
        ("A", "identical"),
        ("E", "moved"),
        ("B", "identical"),
        ("C", "identical"),
        ("D", "identical"),
    ]


def test_all_classes_are_told_apart_in_one_deck() -> None:
    # B is gone, D has moved to the front, E is rewritten, Y is new, A and C are as they were.
    assert fates("ABCDE", "DACXY") == [
        ("D", "moved"),
        ("A", "identical"),
        ("B", "removed"),
        ("C", "identical"),
        ("X", "changed"),
        ("Y", "new"),
    ]


def test_a_page_with_the_same_title_is_the_same_page_written_anew() -> None:
    old = slides("ABC")
    after = (page(1, "A"), page(2, "X", title="TC"))
    changes = compare(old, after, titles(old, "ABC"))
    assert [(c.before.id if c.before else "", c.fate.value) for c in changes] == [
        ("s1", "identical"),
        ("s2", "removed"),
        ("s3", "changed"),
    ]


def test_a_page_can_be_changed_and_moved_with_a_tick_for_each() -> None:
    old = slides("ABC")
    after = (page(1, "C", looks="new"), page(2, "A"), page(3, "B"))
    change = compare(old, after, titles(old, "ABC"))[0]
    assert change.fate is PageFate.CHANGED
    assert change.parts == {PagePart.CONTENT, PagePart.PLACE}


def test_the_number_at_the_foot_of_a_page_is_not_what_it_says() -> None:
    first = DeckPage(page=1, title="Velkommen", lines=("- Formål", "1"))
    third = DeckPage(page=3, title="Velkommen", lines=("Formål", "3"))
    assert first.text_digest == third.text_digest


def test_text_pages_are_compared_by_what_they_say() -> None:
    read = DeckPage(page=1, title="Formål", lines=("- Spotte", "- Lede"))
    source = SlideSource(deck="d.pptx", page=1, picture_digest="", text_digest=read.text_digest)
    slide = replace(slides("A")[0], content=TextContent(heading="Formål", body=read.lines), source=source)
    assert compare((slide,), (read,), {})[0].fate is PageFate.IDENTICAL
    other = replace(read, lines=("- Spotte",))
    change = compare((slide,), (other,), {})[0]
    assert change.fate is PageFate.CHANGED
    assert change.safe_parts == {PagePart.CONTENT}


def test_text_written_here_is_not_taken_over_from_the_start() -> None:
    read = DeckPage(page=1, title="Formål", lines=("- Spotte",))
    source = SlideSource(deck="d.pptx", page=1, picture_digest="", text_digest=read.text_digest)
    mine = replace(slides("A")[0], content=TextContent(heading="Vores formål"), source=source)
    question = replace(mine, content=QuestionContent(question="Hvad vil vi?", length_s=60))
    other = replace(read, lines=("- Lede",))
    for slide in (mine, question):
        change = compare((slide,), (other,), {slide.id: "Formål"})[0]
        assert (change.parts, change.safe_parts) == ({PagePart.CONTENT}, frozenset())


def test_a_slide_with_a_picture_is_not_made_a_text_slide_from_the_start() -> None:
    change = compare(slides("A"), (DeckPage(page=1, title="Nyt"),), {})[0]
    assert (change.fate, change.safe_parts) == (PageFate.CHANGED, frozenset())


def test_new_notes_are_offered_and_ticked_only_where_nobody_wrote_here() -> None:
    old = page(1, "A", notes="Sig godmorgen")
    new = page(1, "A", notes="Sig goddag")
    untouched = compare((fetched(old),), (new,), {})[0]
    assert (untouched.fate, untouched.safe_parts) == (PageFate.CHANGED, {PagePart.NOTES})
    written = compare((fetched(old, notes="Mine egne ord"),), (new,), {})[0]
    assert (written.parts, written.safe_parts) == ({PagePart.NOTES}, frozenset())


def test_a_file_without_notes_never_takes_any_away() -> None:
    change = compare((fetched(page(1, "A", notes="Sig godmorgen")),), (page(1, "A"),), {})[0]
    assert change.fate is PageFate.IDENTICAL


def test_notes_that_already_say_the_same_are_no_change() -> None:
    slide = fetched(page(1, "A", notes="Sig godmorgen"), notes="Sig goddag")
    assert compare((slide,), (page(1, "A", notes="Sig goddag"),), {})[0].fate is PageFate.IDENTICAL


def test_from_the_start_nothing_is_removed_and_nothing_moved() -> None:
    old = slides("ABCD")
    changes = compare(old, pages("DAX"), titles(old, "ABCD"))
    kept = {(changes[at].fate, part) for at, part in safe_ticks(changes)}
    assert kept == {(PageFate.NEW, PagePart.CONTENT)}


def test_nothing_ticked_changes_nothing() -> None:
    assert result("ABCD", pages("DXA"), frozenset()) == list("ABCD")


def test_a_new_page_goes_after_the_page_before_it_into_its_block() -> None:
    old = slides("AB")
    changes = compare(old, pages("AXB"), titles(old, "AB"))
    places = (("b", "s1"), ("b", "own"), ("c", "s2"))
    assert arranged(places, changes, all_ticks(changes), {1: "new"}) == (
        ("b", "s1"),
        ("b", "new"),
        ("b", "own"),
        ("c", "s2"),
    )


def test_a_new_first_page_goes_before_the_first_of_the_deck() -> None:
    old = slides("AB")
    changes = compare(old, pages("XAB"), titles(old, "AB"))
    places = (("b", "own"), ("c", "s1"), ("c", "s2"))
    assert arranged(places, changes, all_ticks(changes), {0: "new"})[:2] == (("b", "own"), ("c", "new"))


def test_an_order_made_here_is_kept_when_the_deck_has_not_moved_anything() -> None:
    old = slides("ABC")
    changes = compare(old, pages("ABC"), titles(old, "ABC"))
    places = (("b", "s3"), ("b", "s1"), ("c", "s2"))
    assert arranged(places, changes, all_ticks(changes), {}) == places


decks = st.text(alphabet=LETTERS, min_size=1, max_size=9)


@given(before=decks, after=decks)
def test_taking_everything_gives_the_new_deck(before: str, after: str) -> None:
    assert result(before, pages(after), None) == list(after)


@given(before=decks, after=decks)
def test_every_page_has_one_fate(before: str, after: str) -> None:
    old = slides(before)
    changes = compare(old, pages(after), titles(old, before))
    assert sorted(c.before.id for c in changes if c.before) == sorted(slide.id for slide in old)
    assert [c.after.page for c in changes if c.after] == list(range(1, len(after) + 1))


@given(before=decks, after=decks, data=st.data())
def test_only_what_is_ticked_comes_goes_or_moves(before: str, after: str, data: st.DataObject) -> None:
    old = slides(before)
    changes = compare(old, pages(after), titles(old, before))
    ticks = frozenset(
        data.draw(st.sets(st.sampled_from(sorted(all_ticks(changes)) or [(0, PagePart.NOTES)])))
    )
    mixed = data.draw(st.permutations([slide.id for slide in old]))
    new_ids = {at: f"n{at}" for at, change in enumerate(changes) if change.before is None}
    kept = [one for _b, one in arranged([("b", one) for one in mixed], changes, ticks, new_ids)]
    gone = {
        c.before.id
        for at, c in enumerate(changes)
        if c.after is None and c.before and (at, PagePart.CONTENT) in ticks
    }
    come = {new_ids[at] for at in new_ids if (at, PagePart.CONTENT) in ticks}
    assert set(kept) == (set(mixed) - gone) | come
    moving = {c.before.id for at, c in enumerate(changes) if c.before and (at, PagePart.PLACE) in ticks}
    still = [one for one in mixed if one not in gone | moving]
    assert [one for one in kept if one in still] == still
