"""Boxes of a PDF from outside, read by a process of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from facilitator_app import __main__
from facilitator_app.content import child_decks
from facilitator_app.content.child import ChildTime
from facilitator_app.content.child_decks import READING_BOXES
from facilitator_app.content.child_limits import Limits
from facilitator_app.content.filled_boxes import MOST_BOXES, read_boxes
from facilitator_app.content.filled_files import FilledFiles
from facilitator_app.problems import Outside, Refused
from tests.content import deck_files


def form(file: Path, *fields: Any, password: str = "") -> Path:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.Root.AcroForm = pikepdf.Dictionary(
            Fields=pikepdf.Array([pdf.make_indirect(one) for one in fields])
        )
        pdf.save(file, encryption=pikepdf.Encryption(user=password, owner=password) if password else False)
    return file


def box(name: str, value: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(T=name, V=value)


def test_boxes_are_read_by_a_process_of_its_own(tmp_path: Path) -> None:
    file = form(
        tmp_path / "skema.pdf", box("a", "Æbler\nog pærer"), box("b", pikepdf.Name("/Yes")), box("c", 5)
    )
    assert FilledFiles().read(file) == {"a": "Æbler\nog pærer", "b": "Yes", "c": ""}


def test_boxes_within_boxes_have_whole_names(tmp_path: Path) -> None:
    below = pikepdf.Dictionary(T="oppe", Kids=[box("nede", "x"), pikepdf.Dictionary(V="y"), 7])
    off = box("fra", pikepdf.Name.Off)
    file = form(tmp_path / "a.pdf", below, off, pikepdf.Dictionary(T="tom"))
    told = {one["name"]: one["value"] for one in read_boxes(file)}
    assert told == {"oppe.nede": "x", "oppe": "y", "fra": ""}


def test_long_texts_are_cut_and_streams_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        rich = pikepdf.Dictionary(T="rig", V=pdf.make_stream("blåbær".encode()))
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[rich, box("lang", "x" * 60_000)])
        pdf.save(file)
    assert [one["value"] for one in read_boxes(file)] == ["blåbær", "x" * 50_000]


def test_a_ring_of_boxes_comes_to_an_end(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        one = pdf.make_indirect(pikepdf.Dictionary(T="a"))
        one.Kids = pikepdf.Array([one])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[one])
        pdf.save(file)
    assert list(read_boxes(file)) == []


def test_more_boxes_than_any_schema_has_are_refused(tmp_path: Path) -> None:
    file = form(tmp_path / "a.pdf", *(box(str(number), "x") for number in range(MOST_BOXES + 1)))
    with pytest.raises(Refused, match=r"filled\.too_many_boxes"):
        list(read_boxes(file))
    with pytest.raises(Refused) as refused:
        FilledFiles().read(file)
    assert (refused.value.key, refused.value.params["file"]) == ("filled.too_many_boxes", "a.pdf")


def damaged(file: Path) -> Path:
    file.write_bytes(b"%PDF-1.7\nnothing more")
    return file


def cut_off(file: Path) -> Path:
    whole = form(file, box("a", "x"), box("b", "y" * 9_000)).read_bytes()
    file.write_bytes(whole[: len(whole) - 200])
    return file


def text(file: Path) -> Path:
    file.write_text("hej", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (damaged, "filled.damaged"),
        (cut_off, "filled.damaged"),
        (text, "filled.not_a_pdf"),
        (lambda file: deck_files.pdf(file, "Ord"), "filled.no_boxes"),
        (lambda file: form(file, password="hemmelig"), "filled.locked"),
        (lambda file: file, "filled.no_such_file"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path: Path, make: Any, key: str) -> None:
    with pytest.raises(Refused) as refused:
        FilledFiles().read(make(tmp_path / "a.pdf"))
    assert refused.value.key == key
    assert refused.value.params["file"] == "a.pdf"


@pytest.mark.parametrize(
    ("make", "key"),
    [
        (damaged, "filled.damaged"),
        (lambda file: deck_files.pdf(file, "Ord"), "filled.no_boxes"),
        (lambda file: form(file, password="hemmelig"), "filled.locked"),
    ],
)
def test_the_reader_itself_tells_the_same(tmp_path: Path, make: Any, key: str) -> None:
    with pytest.raises(Refused) as refused:
        list(read_boxes(make(tmp_path / "a.pdf")))
    assert refused.value.key == key


def test_a_folder_or_a_file_too_big_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Outside) as outside:
        FilledFiles().read(tmp_path)
    assert outside.value.key == "filled.unreadable"
    big = tmp_path / "stor.pdf"
    with big.open("wb") as stream:
        stream.truncate(31_000_000)
    with pytest.raises(Refused) as refused:
        FilledFiles().read(big)
    assert refused.value.key == "filled.too_big"


def test_a_process_that_fails_or_is_too_slow_is_told(tmp_path: Path) -> None:
    file = form(tmp_path / "a.pdf", box("a", "x"))

    def command(*_job: str) -> tuple[str, ...]:
        return (sys.executable, "-c", "import time; time.sleep(60)")

    with pytest.raises(Refused) as refused:
        FilledFiles(command=command, time=ChildTime(most_s=0.2, silent_s=0.2)).read(file)
    assert refused.value.key == "filled.too_slow"
    with pytest.raises(Refused) as refused:
        FilledFiles(command=lambda *_job: (sys.executable, "-c", "print('{}')")).read(file)
    assert refused.value.key == "filled.damaged"


def test_the_process_limits_itself_and_tells_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Limits] = []
    monkeypatch.setattr(child_decks, "limit_self", asked.append)
    file = form(tmp_path / "a.pdf", box("a", "x"))
    monkeypatch.setattr(sys, "argv", ["facilitator-app", "--read-deck", "boxes", str(file)])
    assert __main__.main() == 0
    assert asked == [READING_BOXES]
    begun, answer = map(json.loads, capsys.readouterr().out.splitlines())
    assert begun == {"begun": "boxes"}
    assert answer == {"name": "a", "value": "x"}
