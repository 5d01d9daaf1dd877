"""Words of the user in menus."""

from __future__ import annotations


def menu_words(text: str) -> str:
    """The text as a menu has to be told it: an `&` would underline the next letter, and not be seen itself."""
    return text.replace("&", "&&")
