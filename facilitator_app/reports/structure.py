"""The structure of a PDF: the tree that a screen reader follows from the headings to the cells.

Built while the pages are drawn and written once at the end as objects of the file. Invariant: each marked stretch
of a page belongs to one element, and the elements stand in the order they are read in.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from facilitator_app.reports.roles import Role, Step, Tag

DOCUMENT, SECTION = "Document", "Sect"
HEAD_OF_COLUMN = "/A<</O/Table/Scope/Column>>"
NOWHERE = -1
CELLS = frozenset({Role.HEAD, Role.CELL})
NAMES = {role: role.value for role in Role}


class StructureTree:
    """Grows page by page. Elements are known by their numbers, stretches by their numbers on their page.

    Kept in columns of numbers: thousands of small objects would have Python look through them again and again.
    """

    def __init__(self) -> None:
        self._roles: list[str] = []
        self._parents = array("i")
        self._homes = array("i")
        self._firsts = array("i")
        self._more: dict[int, list[tuple[int, int]]] = {}
        self._alts: dict[int, str] = {}
        self._languages: dict[int, str] = {}
        self._latest: dict[tuple[int, Step], int] = {}
        self._rows: dict[int, int] = {}
        self._cells: dict[int, tuple[int, Role]] = {}
        self._pages: list[array[int]] = []
        self._root = self._made(DOCUMENT, NOWHERE)
        self._section = self._root

    def begin_report(self, language: str) -> None:
        """What follows is read in this language."""
        self._section = self._made(SECTION, self._root)
        self._languages[self._section] = language
        self._latest.clear()

    def begin_page(self) -> None:
        """What follows stands on the next page."""
        self._pages.append(array("i"))

    def element(self, tag: Tag) -> int:
        """The element that a text with this tag belongs to; made if it is new."""
        path, opens, alt, _ = tag
        latest, element = self._latest, self._section
        for depth, step in enumerate(path):
            key = (element, step)
            known = latest.get(key) if depth < opens else None
            if known is None:
                known = latest[key] = self._child(element, step)
            element = known
        if alt:
            self._alts[element] = alt
        return element

    def role(self, element: int) -> str:
        """The role of an element by its standard name."""
        return self._roles[element]

    def stretch(self, element: int) -> int:
        """The number on its page of a new stretch that belongs to the element."""
        number = self.reserve()
        self.give(number, element)
        return number

    def reserve(self) -> int:
        """The number on its page of a new stretch whose element is not made yet."""
        stretches = self._pages[-1]
        stretches.append(self._root)
        return len(stretches) - 1

    def give(self, number: int, element: int) -> None:
        """The stretch belongs to the element, after all that it holds already."""
        page = len(self._pages) - 1
        self._pages[page][number] = element
        if self._homes[element] == NOWHERE:
            self._homes[element], self._firsts[element] = page, number
        else:
            self._more.setdefault(element, []).append((page, number))

    def objects(self, first: int, pages: Sequence[int]) -> Iterator[str]:
        """The objects numbered `first` and on: the root, the way from stretches to elements, then every element.
        `pages` are the object numbers of the pages."""
        self._fill_rows()
        base = first + 2
        yield f"<</Type/StructTreeRoot/K {base} 0 R/ParentTree {first + 1} 0 R/ParentTreeNextKey {len(pages)}>>"
        ways = (
            f"{page}[{' '.join([f'{base + element} 0 R' for element in stretches])}]"
            for page, stretches in enumerate(self._pages)
        )
        yield f"<</Nums[{''.join(ways)}]>>"
        held = [""] * len(self._roles)
        for element, parent in enumerate(self._parents):
            if parent != NOWHERE:
                held[parent] += f" {base + element} 0 R"
        for element, role in enumerate(self._roles):
            parent = first if element == self._root else base + self._parents[element]
            inside = self._stretches(element, pages) or f"/K[{held[element]}]"
            yield f"<</S/{role}/P {parent} 0 R{inside}{self._said(element, role)}>>"

    def _stretches(self, element: int, pages: Sequence[int]) -> str:
        home = self._homes[element]
        if home == NOWHERE:
            return ""
        first = self._firsts[element]
        if element not in self._more:
            return f"/Pg {pages[home]} 0 R/K {first}"
        more = "".join(
            f" {number}" if page == home else f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {number}>>"
            for page, number in self._more[element]
        )
        return f"/Pg {pages[home]} 0 R/K[{first}{more}]"

    def _said(self, element: int, role: str) -> str:
        said = HEAD_OF_COLUMN if role == Role.HEAD else ""
        if element in self._alts:
            key = "Alt" if role == Role.FIGURE else "ActualText"
            said += f"/{key} {pdf_text(self._alts[element])}"
        if element in self._languages:
            said += f"/Lang {pdf_text(self._languages[element])}"
        return said

    def _child(self, parent: int, step: Step) -> int:
        role, place = step
        if role in CELLS:
            self._pad(parent, place, role)
            self._cells[parent] = (place + 1, role)
        child = self._made(NAMES[role], parent)
        if role is Role.ROW:
            self._rows[child] = place
        return child

    def _made(self, role: str, parent: int) -> int:
        self._roles.append(role)
        self._parents.append(parent)
        self._homes.append(NOWHERE)
        self._firsts.append(NOWHERE)
        return len(self._roles) - 1

    def _pad(self, row: int, place: int, role: Role) -> None:
        """Empty cells before the one at `place`, so that each stands under its head."""
        known, _ = self._cells.get(row, (0, role))
        for at in range(known, place):
            self._latest[row, Step(role, at)] = self._made(role.value, row)

    def _fill_rows(self) -> None:
        for row, places in self._rows.items():
            self._pad(row, places, self._cells[row][1])
        self._rows.clear()


def pdf_text(text: str) -> str:
    """A text of any language as it stands in an object: `<FEFF…>`, or in brackets when it is plain ASCII."""
    if text.isascii() and text.isprintable() and not set(text) & set("()\\"):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"
