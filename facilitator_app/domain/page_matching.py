"""Which page of one edition of a deck is which page of another, known by digests of what the pages show and say.

One invariant: a page has at most one counterpart, and pages that are alike keep their order wherever they can.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Marks = tuple[str, str, str]
"""Digest of the picture, digest of the text, and title of a page; an empty one tells nothing."""
Pair = tuple[int, int]
"""The places of one page in the old and in the new edition, from 0."""

ALIKE, NEARLY_ALIKE = 4, 3


def matched_pages(before: Sequence[Marks], after: Sequence[Marks]) -> tuple[Pair, ...]:
    """The pairs in the old edition's order.

    First pages alike in the same order, then alike elsewhere, then what stands in the same gap between those:
    with the same title, and at last in order, as pages that were rewritten.
    """
    pairs = _alike_in_order(before, after)
    pairs += _alike_elsewhere(before, after, pairs)
    moved = out_of_order(pairs)
    anchors = [pair for pair in sorted(pairs) if pair[0] not in moved]
    for old_gap, new_gap in _gaps(anchors, pairs, len(before), len(after)):
        titled = _titled(old_gap, new_gap, before, after)
        taken_old, taken_new = {pair[0] for pair in titled}, {pair[1] for pair in titled}
        rest_old = [one for one in old_gap if one not in taken_old]
        rest_new = [one for one in new_gap if one not in taken_new]
        pairs += [*titled, *zip(rest_old, rest_new, strict=False)]
    return tuple(sorted(pairs))


def out_of_order(pairs: Sequence[Pair]) -> frozenset[int]:
    """The old places of the fewest pages that have to move for all to stand in the new order."""
    ordered = sorted(pairs)
    ends: list[int] = []
    tails: list[int] = []
    came_from: list[int] = []
    for at, (_old, new) in enumerate(ordered):
        length = bisect_left(ends, new)
        came_from.append(tails[length - 1] if length else -1)
        if length == len(ends):
            ends.append(new)
            tails.append(at)
        else:
            ends[length], tails[length] = new, at
    kept = set()
    at = tails[-1] if tails else -1
    while at >= 0:
        kept.add(ordered[at][0])
        at = came_from[at]
    return frozenset(old for old, _new in ordered if old not in kept)


def _likeness(one: Marks, other: Marks) -> int:
    same_picture = bool(one[0]) and one[0] == other[0]
    same_text = bool(one[1]) and one[1] == other[1]
    if same_picture and one[1] == other[1]:
        return ALIKE
    return NEARLY_ALIKE if same_picture or same_text else 0


def _alike_in_order(before: Sequence[Marks], after: Sequence[Marks]) -> list[Pair]:
    """The longest common row of pages alike, the most alike first."""
    best = [[0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for old in range(len(before) - 1, -1, -1):
        row, below, marks = best[old], best[old + 1], before[old]
        for new in range(len(after) - 1, -1, -1):
            worth = _likeness(marks, after[new])
            matched = below[new + 1] + worth if worth else 0
            row[new] = max(matched, below[new], row[new + 1])
    pairs: list[Pair] = []
    old = new = 0
    while old < len(before) and new < len(after):
        worth = _likeness(before[old], after[new])
        if worth and best[old][new] == best[old + 1][new + 1] + worth:
            pairs.append((old, new))
            old, new = old + 1, new + 1
        elif best[old][new] == best[old + 1][new]:
            old += 1
        else:
            new += 1
    return pairs


def _alike_elsewhere(before: Sequence[Marks], after: Sequence[Marks], known: Sequence[Pair]) -> list[Pair]:
    taken_old, taken_new = {old for old, _new in known}, {new for _old, new in known}
    pairs: list[Pair] = []
    for wanted in (ALIKE, NEARLY_ALIKE):
        for old, marks in enumerate(before):
            if old in taken_old:
                continue
            alike = (n for n, m in enumerate(after) if n not in taken_new and _likeness(marks, m) == wanted)
            new = next(alike, None)
            if new is not None:
                pairs.append((old, new))
                taken_old.add(old)
                taken_new.add(new)
    return pairs


def _gaps(
    anchors: Sequence[Pair], pairs: Sequence[Pair], old_count: int, new_count: int
) -> list[tuple[list[int], list[int]]]:
    """What has no counterpart yet between each two neighbouring anchors, in both editions."""
    taken_old, taken_new = {old for old, _new in pairs}, {new for _old, new in pairs}
    ends = [*anchors, (old_count, new_count)]
    gaps = []
    old_start = new_start = 0
    for old_end, new_end in ends:
        gaps.append(
            (
                [old for old in range(old_start, old_end) if old not in taken_old],
                [new for new in range(new_start, new_end) if new not in taken_new],
            )
        )
        old_start, new_start = old_end + 1, new_end + 1
    return gaps


def _titled(
    old_gap: Sequence[int], new_gap: Sequence[int], before: Sequence[Marks], after: Sequence[Marks]
) -> list[Pair]:
    pairs: list[Pair] = []
    left = list(new_gap)
    for old in old_gap:
        title = before[old][2]
        new = next((one for one in left if title and after[one][2] == title), None)
        if new is not None:
            pairs.append((old, new))
            left.remove(new)
    return pairs
