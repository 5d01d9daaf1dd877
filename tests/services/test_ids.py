"""Identities differ."""

import re

from facilitator_app.services.ids import new_id


def test_ids_are_hexadecimal_and_differ() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(re.fullmatch(r"[0-9a-f]{32}", one) for one in ids)
