"""Decks come in whole with their notes; what is hostile or broken is turned down: what, where, and what to do."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from facilitator_app.content.child import ChildFailed, ChildStopped, ChildTime, own_command
from facilitator_app.content.decks import DeckReader
from facilitator_app.content.decks_office import convert, find_converter
from facilitator_app.content.pictures import claimed_size
from facilitator_app.content.words import load_words
from facilitator_app.domain.decks import Deck
from facilitator_app.problems import Outside, Problem, Refused
from tests.content import deck_files as files

SLIDES = (
    ("Ressourcer", ("Hvad kan borgeren?", "Hvem er i netværket?"), "Giv et eksempel."),
    ("Balancen", ("Slip", "Hold fast"), ""),
    ("Tak for i dag", ("Farvel",), "Husk skemaet.\nOg døren."),
)
POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="a stub of LibreOffice is a shell script")

WORK = "work"


def nobody() -> Path | None:
    """No LibreOffice."""
    return None


def read(file: Path) -> Deck:
    return DeckReader(work=file.parent / WORK, find_converter=nobody).read(file, _ignore, bool)


def refusal(file: Path) -> Problem:
    """Why a file is turned down; the reason has its sentence in both languages, and names the file."""
    with pytest.raises((Refused, Outside)) as caught:
        read(file)
    problem = caught.value
    for language in ("da", "en"):
        assert file.name in load_words(language).problem(problem)
    return problem


def soffice(folder: Path, does: str) -> Path:
    """A program that stands in for LibreOffice."""
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


def read_with(converter: Path, file: Path) -> Deck:
    def found() -> Path | None:
        return converter

    return DeckReader(work=file.parent / WORK, find_converter=found).read(file, _ignore, bool)


def _ignore(_done: int, _of: int) -> None:
    pass


def test_the_pages_of_a_pdf_come_as_pictures_of_the_walls_size(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    file = files.pdf(tmp_path / "Oplæg æøå.pdf", "Velkommen", "Øvelse", "Tak")
    deck = DeckReader(work=tmp_path / WORK).read(file, lambda done, of: told.append((done, of)), bool)
    assert (deck.name, deck.remark) == ("Oplæg æøå.pdf", None)
    assert [page.title for page in deck.pages] == ["Velkommen", "Øvelse", "Tak"]
    assert told == [(1, 3), (2, 3), (3, 3)]
    pictures = [page.picture for page in deck.pages]
    sizes = {claimed_size(picture.content) for picture in pictures if picture}
    assert {(size.kind, size.width_px, size.height_px) for size in sizes if size} == {
        ("image/png", 1920, 1080)
    }
    assert len({picture.digest for picture in pictures if picture}) == 3


def test_the_same_page_gives_the_same_digests(tmp_path: Path) -> None:
    one = read(files.pdf(tmp_path / "et.pdf", "Velkommen", "Øvelse")).pages[1]
    other = read(files.pdf(tmp_path / "to.pdf", "Øvelse")).pages[0]
    assert one.picture is not None
    assert other.picture is not None
    assert (one.picture.digest, one.text_digest) == (other.picture.digest, other.text_digest)


def test_pages_of_any_shape_fit_the_wall(tmp_path: Path) -> None:
    deck = read(files.page_of_size(tmp_path / "høj.pdf", (300, 9000), (9000, 10), (3, 3)))
    sizes = [claimed_size(page.picture.content) for page in deck.pages if page.picture]
    assert [(size.width_px, size.height_px) for size in sizes if size] == [
        (36, 1080),
        (1920, 3),
        (1080, 1080),
    ]


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (files.locked_pdf, "deck.locked"),
        (lambda file: files.many_pages(file, 501), "deck.too_many_pages"),
        (lambda file: files.page_of_size(file, (500, 500), (2_000_000, 2_000_000)), "deck.page_too_large"),
    ],
)
def test_a_pdf_that_cannot_be_drawn_is_refused(make: object, key: str, tmp_path: Path) -> None:
    """F50."""
    file = tmp_path / "oplæg.pdf"
    make(file)  # type: ignore[operator]
    assert refusal(file).key == key


def test_the_page_that_is_too_large_is_named(tmp_path: Path) -> None:
    """F50."""
    file = files.page_of_size(tmp_path / "stor.pdf", (500, 500), (2_000_000, 100))
    assert load_words("da").problem(refusal(file)) == (
        "Side 2 i stor.pdf er 70556 × 4 cm stor. Gem filen som PDF igen med et almindeligt slideformat."
    )


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("tom.pdf", b"", "deck.empty_file"),
        ("ord.pdf", b"Dette er ikke en PDF.", "deck.not_a_deck"),
        ("halv.pdf", b"%PDF-1.7\n1 0 obj\n<<", "deck.damaged"),
        ("ord.pptx", b"Dette er ikke en PowerPoint.", "deck.not_a_deck"),
        ("halv.pptx", b"PK\x03\x04 og saa ikke mere", "deck.damaged"),
        ("gammel.pptx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "deck.old_powerpoint"),
        ("laast.pptx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "deck.locked"),
        ("oplaeg.key", b"PK", "deck.unknown_file_type"),
    ],
)
def test_a_broken_file_is_refused(name: str, content: bytes, key: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert refusal(file).key == key


def test_a_file_that_is_not_there_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "væk.pdf").key == "deck.no_such_file"
    (tmp_path / "mappe.pdf").mkdir()
    assert refusal(tmp_path / "mappe.pdf").key == "deck.file_unreadable"


def test_a_file_that_is_too_big_is_not_read_at_all(tmp_path: Path) -> None:
    file = tmp_path / "stor.pdf"
    with file.open("wb") as stream:
        stream.truncate(201_000_000)
    assert refusal(file).key == "deck.too_big_file"


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = files.pdf(tmp_path / "a.pdf", "Ord")

    def fail(*_arguments: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr("shutil.copyfile", fail)
        with pytest.raises(Outside, match="no_room"):
            read(file)
    monkeypatch.setattr("tempfile.TemporaryDirectory", fail)
    with pytest.raises(Outside, match="no_room"):
        read(file)


def test_a_script_in_a_pdf_never_runs(tmp_path: Path) -> None:
    """F50."""
    deck = read(files.scripted_pdf(tmp_path / "script.pdf", tmp_path / "trace"))
    assert len(deck.pages) == 1
    assert not (tmp_path / "trace").exists()


def test_a_picture_bomb_in_a_pdf_costs_bounded_memory(tmp_path: Path) -> None:
    """F50: either it is drawn as far as it goes, or it is refused: the program lives on."""
    file = files.bomb_pdf(tmp_path / "bombe.pdf")
    try:
        assert len(read(file).pages) == 1
    except Refused as problem:
        assert problem.key in {"deck.too_heavy", "deck.damaged", "deck.too_slow"}  # noqa: PT017 - either is right


def test_powerpoint_gives_titles_bullets_and_notes_without_libreoffice(tmp_path: Path) -> None:
    """F49."""
    deck = read(files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES, hidden=(2,)))
    assert [(p.title, p.lines, p.notes, p.is_hidden) for p in deck.pages] == [
        ("Ressourcer", ("- Hvad kan borgeren?", "- Hvem er i netværket?"), "Giv et eksempel.", False),
        ("Balancen", ("- Slip", "- Hold fast"), "", True),
        ("Tak for i dag", ("- Farvel",), "Husk skemaet.\nOg døren.", False),
    ]
    assert not any(page.picture for page in deck.pages)
    assert deck.remark is not None
    assert "Gem filen som PDF i PowerPoint" in load_words("da").problem(deck.remark)


def test_words_in_tables_and_groups_are_read_too(tmp_path: Path) -> None:
    page = read(files.rich_powerpoint(tmp_path / "rig.pptx")).pages[0]
    assert (page.title, page.lines) == (
        "",
        ("Rolle – Opgave", "Ordstyrer – Holder tiden", "I en gruppe", "Og under"),
    )


@pytest.mark.parametrize("mark", ["<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>", "<!doctype x>"])
@pytest.mark.parametrize("coding", ["ascii", "utf-16-le", "utf-16-be"])
def test_declarations_of_entities_are_refused_before_they_are_read(
    mark: str, coding: str, tmp_path: Path
) -> None:
    file = files.powerpoint(tmp_path / "xxe.pptx", *SLIDES)
    files.with_part(file, "ppt/slides/ekstra.xml", mark.encode(coding))
    problem = refusal(file)
    assert (problem.key, problem.params["part"]) == ("deck.has_declarations", "ppt/slides/ekstra.xml")


@pytest.mark.parametrize("kind", ["image", "video", "oleObject", "attachedTemplate"])
def test_content_that_lies_elsewhere_is_refused_with_the_slide(kind: str, tmp_path: Path) -> None:
    """F54."""
    file = files.powerpoint(tmp_path / "kæde.pptx", *SLIDES)
    files.with_link(file, kind=kind, target="http://example.org/" + "x" * 200)
    problem = refusal(file)
    assert (problem.key, problem.params["page"]) == ("deck.slide_fetches", "1")
    assert len(str(problem.params["target"])) == 80


def test_content_of_the_whole_file_that_lies_elsewhere_is_refused(tmp_path: Path) -> None:
    file = files.powerpoint(tmp_path / "kæde.pptx", *SLIDES)
    files.with_link(
        file, kind="image", target="\\\\server\\billede.png", part="ppt/_rels/presentation.xml.rels"
    )
    assert refusal(file).key == "deck.fetches"


def test_a_link_to_click_is_harmless(tmp_path: Path) -> None:
    file = files.powerpoint(tmp_path / "link.pptx", *SLIDES)
    files.with_link(file, kind="hyperlink", target="https://example.org")
    assert len(read(file).pages) == 3


def test_links_that_are_no_xml_are_damage(tmp_path: Path) -> None:
    file = files.powerpoint(tmp_path / "ødelagt.pptx", *SLIDES)
    files.with_changed_part(file, "ppt/slides/_rels/slide1.xml.rels", lambda _text: b"<Relationships")
    assert refusal(file).key == "deck.damaged"


def test_a_package_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    """F53."""
    file = files.powerpoint(tmp_path / "bombe.pptx", *SLIDES)
    files.with_part(file, "ppt/slides/bombe.xml", b" " * 41_000_000)
    assert refusal(file).key == "deck.unpacks_too_large"


def test_a_package_of_very_many_parts_is_refused(tmp_path: Path) -> None:
    import zipfile

    file = files.powerpoint(tmp_path / "mange.pptx", *SLIDES)
    with zipfile.ZipFile(file, "a") as packed:
        for number in range(10_001):
            packed.writestr(f"ppt/media/{number}.bin", b"")
    assert refusal(file).key == "deck.unpacks_too_large"


def test_a_picture_of_sixty_thousand_pixels_a_side_is_refused_by_name(tmp_path: Path) -> None:
    """F51."""
    file = files.powerpoint(tmp_path / "billede.pptx", *SLIDES)
    huge = bytearray(files.png(2, 2))
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    files.with_part(file, "ppt/media/stort.png", bytes(huge))
    problem = refusal(file)
    assert (problem.key, problem.params["picture"]) == ("deck.picture_too_large", "stort.png")


@pytest.mark.parametrize("name", ["../ude.xml", "/etc/passwd", "C:\\ude.xml", "a" * 300])
def test_parts_that_point_out_of_the_package_are_refused(name: str, tmp_path: Path) -> None:
    """F53."""
    file = files.powerpoint(tmp_path / "ude.pptx", *SLIDES)
    files.with_part(file, name, b"x")
    assert refusal(file).key == "deck.damaged"


def test_another_kind_of_package_is_no_deck(tmp_path: Path) -> None:
    file = files.with_part(tmp_path / "tekst.pptx", "word/document.xml", b"<x/>")
    assert refusal(file).key == "deck.not_a_deck"


def test_a_powerpoint_without_slides_is_refused(tmp_path: Path) -> None:
    assert refusal(files.powerpoint(tmp_path / "tom.pptx")).key == "deck.no_pages"


def test_a_damaged_slide_is_refused_whole(tmp_path: Path) -> None:
    file = files.powerpoint(tmp_path / "ødelagt.pptx", *SLIDES)
    files.with_changed_part(file, "ppt/slides/slide2.xml", lambda _text: b"<p:sld")
    assert refusal(file).key == "deck.damaged"


@pytest.mark.slow
def test_libreoffice_draws_powerpoint_and_the_notes_stay(tmp_path: Path) -> None:
    if find_converter() is None:
        pytest.skip("LibreOffice is not installed")
    file = files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES, hidden=(2,))
    deck = DeckReader(work=tmp_path / WORK).read(file, _ignore, bool)
    assert deck.remark is None
    assert [(page.title, page.notes, page.is_hidden) for page in deck.pages] == [
        ("Ressourcer", "Giv et eksempel.", False),
        ("Balancen", "", True),
        ("Tak for i dag", "Husk skemaet.\nOg døren.", False),
    ]
    assert all(page.picture is not None for page in deck.pages)


@POSIX_ONLY
@pytest.mark.parametrize(
    ("does", "key"),
    [
        ("exit 1", "deck.converter_failed"),
        ("kill -9 $$", "deck.converter_failed"),
        ("exit 0", "deck.converter_failed"),
        ("yes | head -c 50000000", "deck.converter_failed"),
        ('for last; do :; done; echo "%PDF-1.7" > "${last%/*}/converted/deck.pdf"', "deck.converter_failed"),
    ],
)
def test_words_come_where_libreoffice_fails(does: str, key: str, tmp_path: Path) -> None:
    """F49."""
    file = files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES)
    deck = read_with(soffice(tmp_path, does), file)
    assert len(deck.pages) == 3
    assert deck.remark is not None
    assert deck.remark.key == key
    assert "PDF" in load_words("da").problem(deck.remark)


@POSIX_ONLY
def test_words_come_where_libreoffice_draws_another_number_of_pages(tmp_path: Path) -> None:
    other = files.pdf(tmp_path / "andre.pdf", "Kun en")
    does = f'for last; do :; done; cp "{other}" "${{last%/*}}/converted/deck.pdf"'
    deck = read_with(soffice(tmp_path, does), files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES))
    assert deck.remark is not None
    assert (deck.remark.key, len(deck.pages)) == ("deck.converter_failed", 3)


@POSIX_ONLY
def test_words_come_where_libreoffice_is_too_slow(tmp_path: Path) -> None:
    """F49."""
    converter = soffice(tmp_path, "sleep 300")
    reader = DeckReader(
        work=tmp_path / WORK,
        find_converter=lambda: converter,
        converting_time=ChildTime(most_s=0.5, silent_s=30),
    )
    deck = reader.read(files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES), _ignore, bool)
    assert deck.remark is not None
    assert (deck.remark.key, len(deck.pages)) == ("deck.converter_slow", 3)


@POSIX_ONLY
@pytest.mark.parametrize("frozen", [False, True])
def test_libreoffice_gets_a_home_of_its_own_and_no_macros(
    frozen: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    converter = soffice(
        tmp_path,
        f'env > "{told}"; cat "$HOME/profile/user/registrymodifications.xcu" >> "{told}"; echo "$@" >> "{told}"',
    )
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/built/program")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr("facilitator_app.content.decks_office.IS_POSIX", False)
    deck = files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES)
    with pytest.raises(ChildFailed):
        convert(converter, deck, own_command, bool, ChildTime(most_s=30, silent_s=30))
    said = told.read_text(encoding="utf-8")
    assert f"HOME={tmp_path / 'home'}" in said
    assert "DISPLAY=" not in said
    assert ("/built/program" in said) is not frozen
    assert "DisableMacrosExecution" in said
    assert "-env:UserInstallation=file://" in said


def test_libreoffice_is_looked_for_by_its_names_and_in_its_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}" if name == "libreoffice" else None)
    assert find_converter() == Path("/bin/libreoffice")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr(
        "facilitator_app.content.decks_office.PLACES", (tmp_path / "nej", tmp_path / "soffice")
    )
    assert find_converter() is None
    (tmp_path / "soffice").touch()
    assert find_converter() == tmp_path / "soffice"


def test_pictures_that_fill_the_workshop_file_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator_app.content.decks.MOST_DECK_BYTES", 9000)
    assert refusal(files.pdf(tmp_path / "mange.pdf", "En", "To", "Tre")).key == "deck.pictures_too_large"


@POSIX_ONLY
def test_cancelling_ends_libreoffice_and_all_it_has_started(tmp_path: Path) -> None:
    """F49."""
    file = files.powerpoint(tmp_path / "oplæg.pptx", *SLIDES)
    mark = tmp_path / "pids"
    converter = soffice(tmp_path, f"sleep 300 & echo $! $$ > {mark}; wait")

    def is_cancelled() -> bool:
        return mark.is_file() and len(mark.read_text().split()) == 2

    def found() -> Path | None:
        return converter

    with pytest.raises(ChildStopped):
        DeckReader(work=tmp_path / WORK, find_converter=found).read(file, _ignore, is_cancelled)
    assert not [pid for pid in mark.read_text().split() if _lives(int(pid))]


def test_a_reader_that_hangs_is_ended(tmp_path: Path) -> None:
    file = files.pdf(tmp_path / "hænger.pdf", "Ord")
    reader = DeckReader(
        work=tmp_path / WORK,
        command=_python("import time\nwhile True: time.sleep(1)"),
        time=ChildTime(most_s=30, silent_s=0.3),
    )
    with pytest.raises(Refused, match="too_slow"):
        reader.read(file, _ignore, bool)


def test_a_reader_that_takes_too_long_in_all_is_ended(tmp_path: Path) -> None:
    file = files.pdf(tmp_path / "langsom.pdf", "Ord")
    talks = (
        "import time\nprint('{\"of\": 9}', flush=True)\nwhile True: time.sleep(0.1); print('{}', flush=True)"
    )
    reader = DeckReader(work=tmp_path / WORK, command=_python(talks), time=ChildTime(most_s=1.0, silent_s=30))
    with pytest.raises(Refused, match="too_slow"):
        reader.read(file, _ignore, bool)


@pytest.mark.parametrize(
    "says",
    [
        "import os; os.abort()",
        "import sys; sys.exit(3)",
        "print('nej')",
        "print('[1]')",
        'print(\'{"of": "x"}\')',
        "print('{\"of\": 2}'); print('{\"page\": 1}')",
        'print(\'{"of": 1}\'); print(\'{"page": 1, "file": "../deck.pdf"}\')',
        'print(\'{"of": 1}\'); print(\'{"page": 1, "file": 7}\')',
        "import sys; sys.stdout.write('x' * 9_000_000)",
        "for _ in range(30000): print('{}')",
        "import os, time; os.close(1); time.sleep(60)",
    ],
)
def test_a_reader_that_has_been_taken_over_is_not_believed(says: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="damaged"):
        DeckReader(work=tmp_path / WORK, command=_python(says)).read(
            files.pdf(tmp_path / "ond.pdf", "Ord"), _ignore, bool
        )


@pytest.mark.parametrize(
    "content",
    [b"no picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (60_000).to_bytes(4, "big") * 2, b"\0" * 8_000_001],
)
def test_pictures_that_no_reader_of_ours_draws_are_not_taken(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(content)
    says = (
        f"import shutil, sys; shutil.copy({str(tmp_path / 'picture')!r}, sys.argv[-1] + '/p.png')\n"
        'print(\'{"of": 1}\'); print(\'{"page": 1, "file": "p.png", "digest": 7}\')'
    )
    with pytest.raises(Refused, match="damaged"):
        DeckReader(work=tmp_path / WORK, command=_python(says)).read(
            files.pdf(tmp_path / "ond.pdf", "Ord"), _ignore, bool
        )


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    def command(*arguments: str) -> tuple[str, ...]:
        return (str(tmp_path / "nowhere"), *arguments)

    with pytest.raises(Refused, match="damaged"):
        DeckReader(work=tmp_path / WORK, command=command).read(
            files.pdf(tmp_path / "a.pdf", "Ord"), _ignore, bool
        )


@POSIX_ONLY
def test_a_reader_that_has_used_up_its_computing_time_is_too_slow(tmp_path: Path) -> None:
    says = "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)"
    with pytest.raises(Refused, match="too_slow"):
        DeckReader(work=tmp_path / WORK, command=_python(says)).read(
            files.pdf(tmp_path / "a.pdf", "Ord"), _ignore, bool
        )


def test_elsewhere_the_system_ends_a_process_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[tuple[str, ...]] = []
    monkeypatch.setattr("facilitator_app.content.child.IS_POSIX", False)
    monkeypatch.setattr("subprocess.run", lambda command, **_rest: ended.append(command))
    read(files.pdf(tmp_path / "a.pdf", "Ord"))
    assert [command[:3] for command in ended] == [("taskkill", "/F", "/T")]


def test_the_built_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command("pages", "x") == (sys.executable, "--read-deck", "pages", "x")


def test_nothing_of_a_deck_is_left_and_nothing_is_put_where_all_programs_put_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "midlertidig"
    shared.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(shared))
    seen: list[list[str]] = []
    pdf = files.pdf(tmp_path / "a.pdf", "Ord")

    def look(_done: int, _of: int) -> None:
        seen.append([file.name for file in (tmp_path / WORK).rglob("*.pdf")])

    DeckReader(work=tmp_path / WORK, find_converter=nobody).read(pdf, look, bool)
    with pytest.raises(Refused):
        read(files.locked_pdf(tmp_path / "b.pdf"))
    assert seen[0] == ["deck.pdf"]
    assert not list(shared.iterdir())
    assert not list((tmp_path / WORK).iterdir())


@POSIX_ONLY
def test_what_libreoffice_puts_aside_goes_with_the_folder(tmp_path: Path) -> None:
    told = tmp_path / "told"
    converter = soffice(tmp_path, f'echo "$TMPDIR $TEMP $TMP" > "{told}"')
    read_with(converter, files.powerpoint(tmp_path / "a.pptx", *SLIDES))
    places = told.read_text().split()
    assert len(set(places)) == 1
    assert (tmp_path / WORK) in Path(places[0]).parents
    assert not Path(places[0]).exists()


def test_what_a_killed_program_left_is_cleared_and_what_is_in_use_stays(tmp_path: Path) -> None:
    work = tmp_path / WORK
    left = work / "deck-left"
    left.mkdir(parents=True)
    (left / "deck.pdf").write_bytes(b"navne")
    (left / "in-use").touch()
    during: list[bool] = []

    def another_starts(_done: int, _of: int) -> None:
        DeckReader(work=work).clear_leftovers()
        during.append(any(work.rglob("deck.pdf")))

    deck = DeckReader(work=work, find_converter=nobody).read(
        files.pdf(tmp_path / "a.pdf", "Ord"), another_starts, bool
    )
    assert (during, len(deck.pages), left.exists()) == ([True], 1, False)


def test_a_leftover_that_cannot_be_removed_is_left_for_the_next_start(tmp_path: Path) -> None:
    work = tmp_path / WORK
    (work / "deck-odd" / "in-use").mkdir(parents=True)
    DeckReader(work=work).clear_leftovers()
    assert (work / "deck-odd").exists()


def _python(code: str):  # noqa: ANN202 - a function that gives a command
    def command(*arguments: str) -> tuple[str, ...]:
        return (sys.executable, "-c", code, *arguments)

    return command


def _lives(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}
