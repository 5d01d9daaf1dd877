"""Identities of stored things: made here, passed in everywhere else, so that tests choose their own."""

import uuid


def new_id() -> str:
    """A fresh identity: 32 hexadecimal digits, unique across laptops so that two files can be merged."""
    return uuid.uuid4().hex
