"""The child process from within: what it answers, the limits it lays on itself, and how its jobs read a file."""

from __future__ import annotations

import ctypes
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitator_app import __main__
from facilitator_app.content import child_decks, child_limits
from facilitator_app.content.child import BEGUN
from facilitator_app.content.child_decks import READING
from facilitator_app.content.child_limits import Limits, leave_network, limit_self
from facilitator_app.content.decks_package import refuse_package
from facilitator_app.content.decks_pages import draw_pages
from facilitator_app.content.decks_texts import read_texts
from facilitator_app.problems import Refused
from tests.content import deck_files as files

SLIDES = (("Ressourcer", ("Hvad kan borgeren?",), "Giv et eksempel."),)


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> list[Limits]:
    """The limits that were asked for; the tests themselves go on without."""
    asked: list[Limits] = []
    monkeypatch.setattr(child_decks, "limit_self", asked.append)
    return asked


def answers(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What was said after that it has begun."""
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [one for one in said if BEGUN not in one]


def test_pages_are_drawn_into_a_folder_and_told_line_by_line(
    limits: list[Limits], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = files.pdf(tmp_path / "o.pdf", "Velkommen", "Tak")
    monkeypatch.setattr(sys, "argv", ["facilitator-app", "--read-deck", "pages", str(file), str(tmp_path)])
    assert __main__.main() == 0
    first, *pages = answers(capsys)
    assert first == {"of": 2}
    assert [(page["page"], page["file"], page["lines"]) for page in pages] == [
        (1, "page-1.png", ["Velkommen"]),
        (2, "page-2.png", ["Tak"]),
    ]
    assert (tmp_path / "page-2.png").is_file()
    assert limits == [READING]


def test_words_are_told_line_by_line(
    limits: list[Limits], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert child_decks.main(["texts", str(files.powerpoint(tmp_path / "o.pptx", *SLIDES))]) == 0
    first, page = answers(capsys)
    assert (first["of"], page["title"], page["notes"]) == (1, "Ressourcer", "Giv et eksempel.")


def test_a_refusal_is_told_with_what_it_mentions(
    limits: list[Limits], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = files.many_pages(tmp_path / "o.pdf", 501)
    child_decks.main(["pages", str(file), str(tmp_path)])
    assert answers(capsys) == [{"refused": "deck.too_many_pages", "params": {"count": "501", "most": "500"}}]


def test_want_of_memory_is_told(
    limits: list[Limits], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def work(_job: str, _places: object) -> list[dict[str, Any]]:
        raise MemoryError

    monkeypatch.setattr(child_decks, "work", work)
    child_decks.main(["pages"])
    assert answers(capsys) == [{"refused": "deck.too_heavy", "params": {}}]


def test_an_unknown_job_is_refused(limits: list[Limits], capsys: pytest.CaptureFixture[str]) -> None:
    child_decks.main(["dance"])
    assert answers(capsys)[0]["refused"] == "deck.damaged"


def test_another_program_is_started_under_limits_and_without_network(
    limits: list[Limits], monkeypatch: pytest.MonkeyPatch
) -> None:
    become: list[tuple[str, list[str]]] = []

    class Became(Exception):
        pass

    def execv(program: str, arguments: list[str]) -> None:
        become.append((program, arguments))
        raise Became

    left: list[bool] = []
    monkeypatch.setattr(child_decks, "leave_network", lambda: left.append(True))
    monkeypatch.setattr("os.execv", execv)
    with pytest.raises(Became):
        child_decks.main(["convert", "/bin/soffice", "--headless"])
    assert become == [("/bin/soffice", ["/bin/soffice", "--headless"])]
    assert (limits, left) == ([child_decks.CONVERTING], [True])


@pytest.mark.skipif(sys.platform == "win32", reason="the system knows no such limits")
def test_limits_are_laid_on_memory_time_and_files(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    laid: dict[int, tuple[int, int]] = {}

    def setrlimit(kind: int, most: tuple[int, int]) -> None:
        if kind == resource.RLIMIT_CPU:
            raise ValueError("a stricter one holds already")
        laid[kind] = most

    monkeypatch.setattr(resource, "setrlimit", setrlimit)
    limit_self(Limits(memory_bytes=7, computing_s=8, file_bytes=9))
    assert laid == {
        resource.RLIMIT_AS: (7, 7),
        resource.RLIMIT_FSIZE: (9, 9),
        resource.RLIMIT_CORE: (0, 0),
    }


def test_windows_has_time_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_limits.sys, "platform", "win32")
    limit_self(READING)
    assert leave_network() is False


class FakeLibrary:
    """The C library with or without a way into another namespace."""

    def __init__(self, unshare: Callable[[int], int] | None) -> None:
        if unshare is not None:
            self.unshare = unshare


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
@pytest.mark.parametrize(
    ("unshare", "left"), [(None, False), (lambda _flags: -1, False), (lambda _flags: 0, True)]
)
def test_the_network_is_left_where_the_system_lets_us(
    unshare: Callable[[int], int] | None, left: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    written: list[str] = []

    def write_text(path: Path, _text: str, **_rest: object) -> None:
        written.append(path.name)

    monkeypatch.setattr(ctypes, "CDLL", lambda *_name, **_rest: FakeLibrary(unshare))
    monkeypatch.setattr(Path, "write_text", write_text)
    assert leave_network() is left
    assert written == (["setgroups", "uid_map", "gid_map"] if left else [])


def test_photographs_are_kept_as_jpeg_and_small_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image
    from reportlab.pdfgen.canvas import Canvas

    noise = Image.effect_noise((1920, 1080), 12).convert("RGB")
    noise.save(tmp_path / "støj.png")
    canvas = Canvas(str(tmp_path / "o.pdf"), pagesize=(1920, 1080))
    canvas.drawImage(str(tmp_path / "støj.png"), 0, 0, 1920, 1080)
    canvas.save()
    page = list(draw_pages(tmp_path / "o.pdf", tmp_path))[1]
    assert page["file"] == "page-1.jpg"
    size = (tmp_path / "page-1.jpg").stat().st_size
    assert size <= 700_000
    monkeypatch.setattr("facilitator_app.content.decks_pages.MOST_PICTURE_BYTES", 1000)
    list(draw_pages(tmp_path / "o.pdf", tmp_path))
    assert 1000 < (tmp_path / "page-1.jpg").stat().st_size < size


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (files.locked_pdf, "deck.locked"),
        (lambda file: file.write_bytes(b"%PDF-1.7"), "deck.damaged"),
        (lambda file: files.many_pages(file, 501), "deck.too_many_pages"),
        (lambda file: files.page_of_size(file, (2_000_000, 5)), "deck.page_too_large"),
    ],
)
def test_pages_that_cannot_be_drawn_are_refused(
    make: Callable[[Path], object], key: str, tmp_path: Path
) -> None:
    make(tmp_path / "o.pdf")
    with pytest.raises(Refused, match=key):
        list(draw_pages(tmp_path / "o.pdf", tmp_path))


def test_a_page_that_fails_while_it_is_drawn_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pypdfium2

    def fail(*_arguments: object, **_more: object) -> None:
        raise pypdfium2.PdfiumError("Failed")

    monkeypatch.setattr(pypdfium2.PdfPage, "render", fail)
    with pytest.raises(Refused, match=r"deck\.damaged"):
        list(draw_pages(files.pdf(tmp_path / "o.pdf", "Ord"), tmp_path))


def test_a_pdf_without_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdfium2

    monkeypatch.setattr(pypdfium2.PdfDocument, "__len__", lambda _document: 0)
    with pytest.raises(Refused, match=r"deck\.no_pages"):
        list(draw_pages(files.pdf(tmp_path / "o.pdf", "Ord"), tmp_path))


def test_words_of_every_shape_are_read(tmp_path: Path) -> None:
    file = files.rich_powerpoint(tmp_path / "o.pptx")
    assert list(read_texts(file))[1] == {
        "page": 1,
        "title": "",
        "lines": ["Rolle – Opgave", "Ordstyrer – Holder tiden", "I en gruppe", "Og under"],
        "notes": "",
        "is_hidden": False,
    }


def test_too_many_slides_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator_app.content.decks_texts.MOST_SLIDES", 1)
    with pytest.raises(Refused, match=r"deck\.too_many_pages"):
        list(read_texts(files.powerpoint(tmp_path / "o.pptx", *SLIDES, *SLIDES)))


def test_a_powerpoint_without_slides_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"deck\.no_pages"):
        list(read_texts(files.powerpoint(tmp_path / "o.pptx")))


def test_a_powerpoint_that_the_library_trips_over_is_refused(tmp_path: Path) -> None:
    file = files.powerpoint(tmp_path / "o.pptx", *SLIDES)
    files.with_changed_part(file, "ppt/presentation.xml", lambda _text: b"<p")
    with pytest.raises(Refused, match=r"deck\.damaged"):
        list(read_texts(file))


def test_a_slide_that_the_library_trips_over_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pptx.slide import Slide

    def fail(_slide: Slide) -> bool:
        raise KeyError("rId9")

    file = files.powerpoint(tmp_path / "o.pptx", *SLIDES)
    monkeypatch.setattr(Slide, "has_notes_slide", property(fail))
    with pytest.raises(Refused) as caught:
        list(read_texts(file))
    assert (caught.value.key, caught.value.params) == ("deck.damaged_slide", {"page": 1})


def test_a_good_package_passes(tmp_path: Path) -> None:
    file = files.powerpoint(tmp_path / "o.pptx", *SLIDES)
    files.with_part(file, "ppt/media/billede.png", files.png(20, 20))
    refuse_package(files.with_link(file, kind="hyperlink", target="https://example.org"))


def lock_parts(file: Path) -> Path:
    """Mark every part as encrypted."""
    content = bytearray(file.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    file.write_bytes(bytes(content))
    return file


def with_huge_picture(file: Path) -> Path:
    huge = bytearray(files.png(2, 2))
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    return files.with_part(file, "ppt/media/stort.png", bytes(huge))


def with_lying_part(file: Path) -> Path:
    """A part that unpacks to something else than the package claims."""
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("ppt/x.bin", b"x" * 5000)
        packed.getinfo("ppt/x.bin").CRC ^= 1
    return file


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lock_parts, "deck.locked"),
        (with_huge_picture, "deck.picture_too_large"),
        (with_lying_part, "deck.damaged"),
        (lambda file: files.with_part(file, "ppt/x.xml", b"<!ENTITY"), "deck.has_declarations"),
        (lambda file: files.with_part(file, "ppt/x.xml", b" " * 40_000_001), "deck.unpacks_too_large"),
        (lambda file: files.with_part(file, "../x.xml", b""), "deck.damaged"),
        (lambda file: files.with_part(file, "a.rels", b"<"), "deck.damaged"),
        (lambda file: files.with_link(file, kind="image", target="http://x"), "deck.slide_fetches"),
        (
            lambda file: files.with_link(
                file, kind="image", target="http://x", part="ppt/_rels/presentation.xml.rels"
            ),
            "deck.fetches",
        ),
    ],
)
def test_a_package_that_would_do_harm_is_refused(
    change: Callable[[Path], Path], key: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=key):
        refuse_package(change(files.powerpoint(tmp_path / "o.pptx", *SLIDES)))


def test_another_package_is_no_deck(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not_a_deck"):
        refuse_package(files.with_part(tmp_path / "o.pptx", "word/document.xml", b"<x/>"))


@pytest.mark.parametrize(
    ("start", "key"), [(b"", "deck.old_powerpoint"), ("EncryptedPackage".encode("utf-16-le"), "deck.locked")]
)
def test_an_old_or_locked_file_is_refused(start: bytes, key: str, tmp_path: Path) -> None:
    (tmp_path / "o.pptx").write_bytes(b"\xd0\xcf\x11\xe0" + start)
    with pytest.raises(Refused, match=key):
        refuse_package(tmp_path / "o.pptx")


def test_a_package_of_too_many_parts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator_app.content.decks_package.MOST_PARTS", 3)
    with pytest.raises(Refused, match="unpacks_too_large"):
        refuse_package(files.powerpoint(tmp_path / "o.pptx", *SLIDES))
