"""What the keys and menus of the strip do with the chosen slides, also from one block to another.

One invariant: what is cut stays where it is until it is put in elsewhere, so nothing is ever only in the clipboard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QGuiApplication

from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document
from facilitator_app.services.planning_slides import PlanningSlides
from facilitator_app.ui.planner.slide_acts import KIND, SlideOffer
from facilitator_app.ui.planner.slide_views import SlideViews

Keys = tuple[str, ...]


class SlideCommands:
    """`run` does what is asked for and returns the slides that are to be chosen after it."""

    def __init__(self, *, slides: PlanningSlides, document: Document, views: SlideViews) -> None:
        self._slides = slides
        self._document = document
        self._views = views
        self._held: Keys = ()
        self._held_text = ""
        self._is_cut = False
        self._acts: Mapping[str, Callable[[Keys, str], Keys]] = {
            "copy": self._copy,
            "cut": self._cut,
            "paste": self._paste,
            "lift": self._lift,
            "duplicate": self._duplicate,
            "hide": self._hide,
            "up": self._up,
            "down": self._down,
            "remove": self._remove,
        }

    def run(self, act: str, ids: Keys, block_id: str) -> Keys:
        """Do it with these slides of a block."""
        if act.startswith(KIND):
            return self._make_kind(ids, act.removeprefix(KIND))
        return self._acts[act](ids, block_id)

    def offer(self, ids: Keys) -> SlideOffer:
        """What can be done with these slides now."""
        chosen = [slide for one in ids if (slide := self._document.get(Slide, one)) is not None]
        kinds = self._slides.kinds_for(chosen[0]) if len(chosen) == 1 else ()
        return SlideOffer(
            is_hidden=bool(chosen) and all(slide.is_hidden for slide in chosen),
            can_paste=self.can_paste(),
            kinds=kinds,
        )

    def can_paste(self) -> bool:
        """Whether slides were copied or cut here and nothing else has been copied since."""
        return bool(self._held) and QGuiApplication.clipboard().text() == self._held_text

    def cut_ids(self) -> Keys:
        """The slides that wait to be put in elsewhere."""
        return self._held if self._is_cut else ()

    def _copy(self, ids: Keys, _block_id: str) -> Keys:
        self._hold(ids, is_cut=False)
        return ids

    def _cut(self, ids: Keys, _block_id: str) -> Keys:
        self._hold(ids, is_cut=True)
        return ids

    def _hold(self, ids: Keys, *, is_cut: bool) -> None:
        slides = [slide for one in ids if (slide := self._document.get(Slide, one)) is not None]
        self._held, self._is_cut = tuple(slide.id for slide in slides), is_cut
        self._held_text = "\n".join(self._views.called(slide) or "–" for slide in slides)
        QGuiApplication.clipboard().setText(self._held_text)

    def _lift(self, ids: Keys, _block_id: str) -> Keys:
        if self._is_cut:
            self._held, self._is_cut = (), False
        return ids

    def _paste(self, ids: Keys, block_id: str) -> Keys:
        if not self.can_paste():
            return ids
        after_id = ids[-1] if ids else None
        if not self._is_cut:
            copies = self._slides.arranging.copy(self._held, block_id, after_id=after_id)
            return tuple(copy.id for copy in copies)
        moved, self._held, self._is_cut = self._held, (), False
        if after_id not in moved:
            order = [slide.id for slide in self._slides.slides(block_id) if slide.id not in moved]
            at = order.index(after_id) + 1 if after_id in order else len(order)
            self._slides.arranging.place(moved, block_id, before_id="".join(order[at : at + 1]))
        return moved

    def _duplicate(self, ids: Keys, block_id: str) -> Keys:
        copies = self._slides.arranging.copy(ids, block_id, after_id=ids[-1] if ids else None)
        return tuple(copy.id for copy in copies)

    def _hide(self, ids: Keys, _block_id: str) -> Keys:
        self._slides.arranging.hide(ids)
        return ids

    def _up(self, ids: Keys, _block_id: str) -> Keys:
        self._slides.arranging.move(ids, -1)
        return ids

    def _down(self, ids: Keys, _block_id: str) -> Keys:
        self._slides.arranging.move(ids, 1)
        return ids

    def _remove(self, ids: Keys, block_id: str) -> Keys:
        """The neighbour is chosen, so that several can be removed one after the other."""
        order = [slide.id for slide in self._slides.slides(block_id)]
        first = next((at for at, one in enumerate(order) if one in ids), 0)
        left = [one for one in order if one not in ids]
        self._slides.arranging.remove(ids)
        return tuple(left[min(first, len(left) - 1) :][:1]) if left else ()

    def _make_kind(self, ids: Keys, kind: str) -> Keys:
        slide = self._document.get(Slide, ids[0]) if ids else None
        if slide is not None:
            self._slides.make_kind(slide, kind)
        return ids
