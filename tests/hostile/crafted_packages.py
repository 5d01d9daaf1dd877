"""Entries of the library made to do harm: deep, wide, and pointing elsewhere (F52)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.hostile.seeds import package
from tests.hostile.trial import Hostile, given, later

DEEP = 100_000
WIDE = 5_000_000


def packages() -> Iterator[Hostile]:
    """As files in the library's folder."""
    good = package()
    yield given("objects in objects", "k.fpakke", b'{"a":' * DEEP + b"1" + b"}" * DEEP)
    yield given("lists in lists", "k.fpakke", b"[" * DEEP)
    slide = {"id": "s", "workshop_id": "w", "block_id": "b", "position": 1.0, "content": "HERE"}
    whole = _with(good, kind="slide", records={"slides": [slide]})
    yield given(
        "a slide of lists", "k.fpakke", whole.replace(b'"HERE"', b'{"a":' + b"[" * DEEP + b"]" * DEEP + b"}")
    )
    yield later("a slide of five million lists", "k.fpakke", partial(_filled, whole, b"[],", WIDE))
    yield later("a slide of 60 million numbers", "k.fpakke", partial(_filled, whole, b"0,", 12 * WIDE))
    yield given("a language that is a path", "k.fpakke", _with(good, language="../../x"))
    yield given("a kind that is none", "k.fpakke", _with(good, kind="../x"))
    yield given("a newer version", "k.fpakke", _with(good, version=99))
    yield given("a huge number", "k.fpakke", _with(good, version=10**400))
    yield given("a day in no calendar", "k.fpakke", _with(good, kept_at="9999-99-99T00:00:00Z"))
    yield given("the last instant of all", "k.fpakke", _with(good, kept_at="9999-12-31T23:59:59-12:00"))
    yield given("half a sign", "k.fpakke", good.replace(b"Dilemma", b"\\ud800", 1))
    yield given("a title of 200,000 letters", "k.fpakke", _with(good, title="x" * 200_000))
    yield later("250 MB", "k.fpakke", partial(bytes, 250_000_000))


def _with(content: bytes, **fields: Any) -> bytes:
    return json.dumps(json.loads(content) | fields).encode()


def _filled(slide: bytes, piece: bytes, count: int) -> bytes:
    return slide.replace(b'"HERE"', b'{"kind":"text","a":[' + piece * count + b"0]}")
