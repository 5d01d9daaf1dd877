"""The key of a protected file is kept in the computer's keyring only on demand."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator_app.problems import Outside, Refused
from facilitator_app.services.remembering_keys import Names, RememberingKeys
from tests.keyrings import FakeKeyring

FILE = Path("Lederdag Solbjerg.workshop")


class Keys:
    """Files and the keys that open them."""

    def __init__(self) -> None:
        self.fits = "f1:aa"
        self.unlocked: list[Path] = []

    def key_text(self, path: Path) -> str:
        return self.fits

    def offer_key(self, path: Path, text: str) -> None:
        if text != self.fits:
            raise Refused("store.wrong_passphrase", file=path.name)
        self.unlocked.append(path)


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def keyring() -> FakeKeyring:
    return FakeKeyring()


@pytest.fixture
def names(tmp_path: Path) -> Names:
    return Names(tmp_path / "remembered.txt")


@pytest.fixture
def remembering(keys: Keys, keyring: FakeKeyring, names: Names) -> RememberingKeys:
    return RememberingKeys(keys=keys, keyring=keyring, names=names)


def test_nothing_is_kept_before_it_is_asked_for(remembering: RememberingKeys, keyring: FakeKeyring) -> None:
    assert remembering.can_remember()
    assert not remembering.is_remembered(FILE)
    assert not remembering.recall(FILE)
    assert not keyring.kept


def test_a_file_that_is_remembered_is_unlocked_without_its_passphrase(
    remembering: RememberingKeys, keys: Keys, keyring: FakeKeyring
) -> None:
    remembering.remember(FILE)
    assert remembering.is_remembered(FILE)
    assert remembering.recall(FILE)
    assert keys.unlocked == [FILE]
    (name,) = keyring.kept
    assert "Solbjerg" not in name
    assert "workshop" not in name


def test_a_key_that_no_longer_fits_is_forgotten(
    remembering: RememberingKeys, keys: Keys, keyring: FakeKeyring
) -> None:
    remembering.remember(FILE)
    keys.fits = "f1:bb"
    assert not remembering.recall(FILE)
    assert not keyring.kept


def test_what_is_forgotten_is_asked_for_again(remembering: RememberingKeys, keyring: FakeKeyring) -> None:
    remembering.remember(FILE)
    remembering.forget(FILE)
    remembering.forget(FILE)
    assert not remembering.is_remembered(FILE)
    assert not keyring.kept


def test_the_keyring_is_left_alone_for_files_that_are_not_remembered(
    remembering: RememberingKeys, keyring: FakeKeyring
) -> None:
    """Some keyrings ask their user to open them."""
    remembering.remember(FILE)
    keyring.fetched.clear()
    other = Path("En anden.workshop")
    assert not remembering.recall(other)
    remembering.forget(other)
    assert remembering.is_remembered(FILE)
    assert not keyring.fetched


def test_a_key_that_somebody_took_out_of_the_keyring_is_asked_for(
    remembering: RememberingKeys, keyring: FakeKeyring
) -> None:
    remembering.remember(FILE)
    keyring.kept.clear()
    assert not remembering.recall(FILE)


def test_names_that_cannot_be_read_or_written_are_none(
    keys: Keys, keyring: FakeKeyring, tmp_path: Path
) -> None:
    for names in (Names(tmp_path), Names(tmp_path / "not there" / "remembered.txt")):
        remembering = RememberingKeys(keys=keys, keyring=keyring, names=names)
        remembering.remember(FILE)
        assert not remembering.is_remembered(FILE)
    odd = tmp_path / "odd.txt"
    odd.write_bytes("æ".encode())
    assert not Names(odd).has("a")


def test_a_computer_without_a_keyring_says_so_and_forgetting_is_quiet(
    remembering: RememberingKeys, keyring: FakeKeyring
) -> None:
    keyring.is_missing = True
    assert not remembering.can_remember()
    with pytest.raises(Outside):
        remembering.remember(FILE)
    remembering.forget(FILE)
