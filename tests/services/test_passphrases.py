"""Files that are locked with a passphrase, opened again by another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from facilitator_app.content.words import load_words
from facilitator_app.problems import Refused
from facilitator_app.services.exporting import PaperKind
from facilitator_app.services.passphrases import checked_passphrase
from tests.services.test_exporting import OPTIONS, exporting, pages, write

SECRET = "blåbærgrød 42"
LOCKED = replace(OPTIONS, passphrase=SECRET)


def test_a_locked_file_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    planned = exporting().plan(PaperKind.SUMMARY, LOCKED)
    (path,) = write(planned, tmp_path).paths
    for wrong in ("", "blåbærgrød 43"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(path, password=wrong)
    with pikepdf.open(path, password=SECRET) as pdf:
        assert pdf.is_encrypted
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert pdf.encryption.stream_method == pikepdf.models.EncryptionMethod.aesv3
        assert pdf.Root.StructTreeRoot
        assert not pdf.open_metadata().pdfa_status


def test_the_passphrase_opens_it_however_its_letters_are_composed(tmp_path: Path) -> None:
    planned = exporting().plan(PaperKind.SUMMARY, replace(OPTIONS, passphrase="å" * 8))
    (path,) = write(planned, tmp_path).paths
    with pikepdf.open(path, password="å" * 8) as pdf:
        assert pdf.pages


def test_what_is_looked_at_on_the_screen_is_not_locked() -> None:
    (planned,) = exporting().plan(PaperKind.SUMMARY, LOCKED)
    assert b"/Encrypt" not in exporting().draw(planned).content


def test_without_a_passphrase_nothing_is_locked(tmp_path: Path) -> None:
    (path,) = write(exporting().plan(PaperKind.SUMMARY, OPTIONS), tmp_path).paths
    assert pages(path)


def test_the_passphrase_never_shows() -> None:
    (planned,) = exporting().plan(PaperKind.SUMMARY, LOCKED)
    assert SECRET not in repr(planned)
    assert SECRET not in repr(LOCKED)


@pytest.mark.parametrize(
    ("language", "told"), [("da", "Æ, ø og å fylder to tegn"), ("en", "Æ, ø and å count as two")]
)
def test_it_is_said_why_seventy_letters_are_too_long(language: str, told: str) -> None:
    with pytest.raises(Refused) as refused:
        checked_passphrase("æ" * 70)
    assert told in load_words(language).problem(refused.value)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("kort", "paper.passphrase_short"),
        ("   a    ", "paper.passphrase_short"),
        ("ø" * 64, "paper.passphrase_long"),
        ("otte tegn\n", "paper.passphrase_long"),
    ],
)
def test_a_passphrase_that_protects_nothing_is_refused(typed: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        exporting().plan(PaperKind.SUMMARY, replace(OPTIONS, passphrase=typed))
    assert refused.value.key == key
    assert typed not in str(refused.value)
    assert checked_passphrase("ø" * 63) == "ø" * 63
