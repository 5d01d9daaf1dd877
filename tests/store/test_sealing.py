"""Texts under a passphrase of their own."""

import subprocess
import sys
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.problems import Outside, Refused
from facilitator_app.services.ports import Sealing
from facilitator_app.store import sealing
from facilitator_app.store.sealing import Limits, PassphraseSealing

QUICK = Limits(passes=1, memory_bytes=8192)
TEXT = "Jeg vil gerne øve mig i at sige nej. 🙂"
WORD = "lyngheden i august"


def quick() -> PassphraseSealing:
    return PassphraseSealing(limits=QUICK)


def refused(sealed: str, passphrase: str = WORD) -> str:
    with pytest.raises(Refused) as told:
        quick().open_sealed(sealed, passphrase)
    return told.value.key


def rebuilt(sealed: str, place: int, value: bytes) -> str:
    whole = bytearray(b64decode(sealed.partition(".")[2]))
    whole[place : place + len(value)] = value
    return sealing.VERSION + b64encode(whole).decode("ascii")


def test_a_text_comes_back_with_its_passphrase_and_nothing_of_it_stands_in_the_envelope() -> None:
    port: Sealing = quick()
    sealed = port.seal(TEXT, WORD)
    assert quick().open_sealed(sealed, WORD) == TEXT
    whole = b64decode(sealed.partition(".")[2])
    for part in ("gerne", "lyngheden"):
        assert part.encode() not in whole
        assert part not in sealed
    assert sealed.isascii()


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200), st.text(max_size=40))
def test_any_text_comes_back_under_any_passphrase(text: str, passphrase: str) -> None:
    assert quick().open_sealed(quick().seal(text, passphrase), passphrase) == text


def test_half_an_emoji_does_not_stop_the_saving() -> None:
    assert quick().open_sealed(quick().seal("a\ud83d", "b\ud83d"), "b\ud83d") == "a\ud83d"


def test_another_passphrase_is_refused_and_the_first_still_opens() -> None:
    talk = quick()
    sealed = talk.seal(TEXT, WORD)
    assert refused(sealed, "lyngheden i August") == "store.wrong_talk_passphrase"
    with pytest.raises(Refused):
        talk.open_sealed(sealed, "")
    assert talk.open_sealed(sealed, WORD) == TEXT


def test_a_letter_typed_in_two_signs_is_the_same_letter() -> None:
    assert quick().open_sealed(quick().seal(TEXT, "påske"), "pa\u030aske") == TEXT


def test_two_envelopes_of_a_text_differ_and_each_opens() -> None:
    talk = quick()
    sealed = {talk.seal(TEXT, WORD) for _ in range(3)} | {quick().seal(TEXT, WORD)}
    assert len(sealed) == 4
    assert {quick().open_sealed(one, WORD) for one in sealed} == {TEXT}


def test_whoever_lets_go_makes_a_key_of_its_own_again() -> None:
    talk = quick()
    first, second = talk.seal(TEXT, WORD), talk.seal(TEXT, WORD)
    talk.let_go()
    third = talk.seal(TEXT, WORD)
    salts = [b64decode(one.partition(".")[2])[:16] for one in (first, second, third)]
    assert salts[0] == salts[1] != salts[2]
    assert talk.open_sealed(first, WORD) == TEXT


def test_another_passphrase_has_another_salt() -> None:
    talk = quick()
    one, other = talk.seal(TEXT, WORD), talk.seal(TEXT, "en anden kode")
    assert b64decode(one.partition(".")[2])[:16] != b64decode(other.partition(".")[2])[:16]
    assert talk.open_sealed(other, "en anden kode") == TEXT
    assert talk.open_sealed(one, WORD) == TEXT


def test_every_changed_byte_is_told() -> None:
    sealed = quick().seal("kort", WORD)
    whole = b64decode(sealed.partition(".")[2])
    limits = range(16, 24)
    for place in range(len(whole)):
        if place not in limits:
            changed = rebuilt(sealed, place, bytes([whole[place] ^ 1]))
            assert refused(changed) == "store.wrong_talk_passphrase"


def test_an_envelope_says_what_its_key_costs_and_opens_by_that() -> None:
    sealed = PassphraseSealing(limits=Limits(passes=2, memory_bytes=16384)).seal(TEXT, WORD)
    whole = b64decode(sealed.partition(".")[2])
    assert (int.from_bytes(whole[16:20], "little"), int.from_bytes(whole[20:24], "little")) == (2, 16384)
    assert quick().open_sealed(sealed, WORD) == TEXT
    assert refused(rebuilt(sealed, 16, b"\x03")) == "store.wrong_talk_passphrase"


def test_a_new_envelope_costs_the_moderate_limits() -> None:
    from nacl.pwhash import argon2id

    talk = PassphraseSealing()
    sealed = talk.seal(TEXT, WORD)
    whole = b64decode(sealed.partition(".")[2])
    assert int.from_bytes(whole[16:20], "little") == argon2id.OPSLIMIT_MODERATE
    assert int.from_bytes(whole[20:24], "little") == argon2id.MEMLIMIT_MODERATE
    assert talk.open_sealed(sealed, WORD) == TEXT


@pytest.mark.parametrize(
    ("place", "value"),
    [(16, b"\0"), (16, b"\xff"), (20, bytes(4)), (20, b"\xff\xff\xff\xff")],
    ids=["no passes", "many passes", "no memory", "much memory"],
)
def test_an_envelope_that_asks_for_too_much_or_nothing_is_none_of_ours(place: int, value: bytes) -> None:
    assert refused(rebuilt(quick().seal(TEXT, WORD), place, value)) == "store.damaged_envelope"


@pytest.mark.parametrize("sealed", ["", "f1", "f1.", "f1.æ", "f1.AAAA", "g1.AAAA", "f.AAAA", "hej"])
def test_what_is_no_envelope_is_damaged(sealed: str) -> None:
    assert refused(sealed) == "store.damaged_envelope"


def test_a_cut_envelope_is_damaged() -> None:
    sealed = quick().seal("", WORD)
    assert refused(sealed[:-4]) == "store.damaged_envelope"


def test_an_envelope_of_a_later_version_says_so() -> None:
    assert refused("f2" + quick().seal(TEXT, WORD)[2:]) == "store.newer_envelope"


def test_too_little_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(*_: object, **__: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr("nacl.pwhash.argon2id.kdf", none_left)
    with pytest.raises(Outside, match=r"store\.no_memory"):
        quick().seal(TEXT, WORD)


def test_the_library_is_loaded_when_a_talk_is_sealed_and_not_before() -> None:
    program = "import sys, facilitator_app.store.sealing; print('nacl' in sys.modules)"
    root = Path(sealing.__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "False"
