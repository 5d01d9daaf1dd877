"""What the quick tests have in common: fewer acts, each prepared and counted once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.durability.all_acts import QUICK_ACTS
from tests.durability.rig import Call, calls_of
from tests.durability.stage import Stage, set_the_stage


@pytest.fixture(scope="session")
def quick_stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """The acts of a quick run."""
    return set_the_stage(tmp_path_factory.mktemp("quick"), QUICK_ACTS)


@pytest.fixture(scope="session")
def quick_calls(quick_stage: Stage) -> Mapping[str, tuple[Call, ...]]:
    """Every call of each of them."""
    return calls_of(quick_stage)
