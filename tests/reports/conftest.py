"""Words and fonts for the tests of the paper."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator_app import resources
from facilitator_app.content.words import Words, load_words
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker

MADE_AT = datetime(2027, 1, 13, 15, 20, tzinfo=UTC)


@pytest.fixture
def words() -> Words:
    return load_words("da")


@pytest.fixture
def fonts() -> Path:
    return resources.path("fonts")


@pytest.fixture
def breaker(fonts: Path) -> LineBreaker:
    return LineBreaker(load_faces(fonts), "da")


@pytest.fixture
def made_at() -> datetime:
    return MADE_AT
