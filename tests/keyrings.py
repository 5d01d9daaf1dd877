"""A keyring in memory, in place of the computer's own."""

from __future__ import annotations

from facilitator_app.problems import Outside


class FakeKeyring:
    """`services.remembering_keys.Keyring`; `is_missing` makes it the keyring of a computer that has none."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.fetched: list[str] = []
        self.is_missing = False

    def is_there(self) -> bool:
        return not self.is_missing

    def keep(self, name: str, secret: str) -> None:
        if self.is_missing:
            raise Outside("recovery.no_keyring")
        self.kept[name] = secret

    def fetch(self, name: str) -> str:
        self.fetched.append(name)
        return "" if self.is_missing else self.kept.get(name, "")

    def drop(self, name: str) -> None:
        if self.is_missing:
            raise Outside("recovery.keyring_failed")
        self.kept.pop(name, None)
