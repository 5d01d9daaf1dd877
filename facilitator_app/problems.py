"""The two ways in which a command can be turned down, told apart by what the user can do about it.

Anything that is neither of them is a bug and belongs to the crash box. A problem carries a key and
parameters, never a sentence: the words are chosen where it is shown. Parameters may hold people's own words,
so neither `str` nor `repr` gives them away: both are safe to log.
"""


class Problem(Exception):
    """A sentence in the word files, named by `key`, with the values it mentions in `params`."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params

    def __str__(self) -> str:
        if not self.params:
            return self.key
        return f"{self.key} ({', '.join(sorted(self.params))})"


class Refused(Problem):
    """What was asked for cannot be done; said next to the field or button. Nothing has changed."""


class Outside(Problem):
    """The world got in the way (disk full, locked, no rights); said in a banner. What was saved is safe."""
