"""The key of a protected file is kept in the computer's keyring only on demand."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator_app.problems import Outside, Refused
from facilitator_app.services.remembering_keys import RememberingKeys
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
def remembering(keys: Keys, keyring: FakeKeyring) -> RememberingKeys:
    return RememberingKeys(keys=keys, keyring=keyring)


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
    assert not remembering.is_remembered(FILE)
    assert not keyring.kept


def test_a_computer_without_a_keyring_says_so_and_forgetting_is_quiet(
    remembering: RememberingKeys, keyring: FakeKeyring
) -> None:
    keyring.is_missing = True
    assert not remembering.can_remember()
    with pytest.raises(Outside):
        remembering.remember(FILE)
    remembering.forget(FILE)
