"""Makes the boxes of a drawn file ones that can be typed in: a form of the PDF's own kind.

Invariant: each box has a name, a text for screen readers and its place in the tree that these follow, as does the
tab key; the file's own fonts are left alone, since what will be typed is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from facilitator_app.reports.bands import TypingBox
from facilitator_app.reports.build_typing import IDENTITY, TICKED, Box, BoxKind, Typing
from facilitator_app.reports.pdf import Drawn
from facilitator_app.reports.style import MM, PAGE_HEIGHT

LOOK = "/Helv 10 Tf 0 g"
PAD = 1 * MM
PRINTED, HIDDEN, READ_ONLY = 4, 2, 1
MANY_LINES, COMBO = 1 << 12, 1 << 17


def with_typing(drawn: Drawn, typing: Typing) -> Drawn:
    """The same file with its boxes alive."""
    import pikepdf

    places = {box.name: (page, box) for page, box in drawn.typing_boxes}
    out = BytesIO()
    with pikepdf.open(BytesIO(drawn.content)) as pdf:
        widgets = [_identity(pikepdf, pdf, typing.identity)]
        made: dict[str, Any] = {}
        for box in typing.boxes:
            page, place = places[box.name]
            made[box.name] = _widget(pikepdf, pdf, pdf.pages[page], box, place)
        widgets.extend(made.values())
        _into_structure(pikepdf, pdf, [made[box.name] for _, box in drawn.typing_boxes])
        helvetica = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        pdf.Root.AcroForm = pikepdf.Dictionary(
            Fields=pikepdf.Array(widgets),
            NeedAppearances=True,
            DA=LOOK,
            DR=pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=pdf.make_indirect(helvetica))),
        )
        pdf.save(out, deterministic_id=True)
    return replace(drawn, content=out.getvalue())


def _into_structure(pikepdf: Any, pdf: Any, widgets: Sequence[Any]) -> None:
    """Each box becomes part of the element that stands for it, so that it is read after its label.

    Boxes and elements come in the same order, that in which the pages are read.
    """
    root = pdf.Root.StructTreeRoot
    elements = [one for one in _descendants(pikepdf, root.K) if pikepdf.Name.Form == one.S]
    key = int(root.ParentTreeNextKey)
    for element, widget in zip(elements, widgets, strict=True):
        told = pikepdf.Dictionary(Type=pikepdf.Name.OBJR, Obj=widget, Pg=widget.P)
        element.K = pikepdf.Array([element.K, told])
        widget.StructParent = key
        root.ParentTree.Nums.extend((key, element))
        key += 1
    root.ParentTreeNextKey = key


def _descendants(pikepdf: Any, element: Any) -> Iterator[Any]:
    """An element and all in it, as they are read."""
    yield element
    children = element.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else ():
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield from _descendants(pikepdf, child)


def _identity(pikepdf: Any, pdf: Any, text: str) -> Any:
    rect = [0.0] * 4
    page = pdf.pages[0]
    keys = {"FT": pikepdf.Name.Tx, "T": IDENTITY, "V": text, "Ff": READ_ONLY, "F": HIDDEN, "DA": LOOK}
    return _placed(pikepdf, pdf, page, rect, keys)


def _widget(pikepdf: Any, pdf: Any, page: Any, box: Box, place: TypingBox) -> Any:
    foot = PAGE_HEIGHT - place.y - place.height
    inset = 0.0 if box.kind is BoxKind.TICK else PAD
    rect = [place.x + inset, foot, place.x + place.width - inset, foot + place.height]
    keys: dict[str, Any] = {"T": box.name, "TU": box.label, "F": PRINTED, "DA": LOOK}
    match box.kind:
        case BoxKind.TICK:
            state = pikepdf.Name("/" + (TICKED if box.value else "Off"))
            shapes = {name: _tick(pikepdf, pdf, place, name) for name in (f"/{TICKED}", "/Off")}
            looks = pikepdf.Dictionary(N=pikepdf.Dictionary(shapes))
            keys |= {"FT": pikepdf.Name.Btn, "V": state, "AS": state, "AP": looks}
        case BoxKind.CHOICE:
            options = [pikepdf.Array([key, label]) for key, label in (("", ""), *box.options)]
            keys |= {"FT": pikepdf.Name.Ch, "Ff": COMBO, "Opt": pikepdf.Array(options), "V": box.value}
        case _:
            flags = MANY_LINES if box.kind is BoxKind.LINES else 0
            keys |= {"FT": pikepdf.Name.Tx, "Ff": flags, "MaxLen": box.most_characters, "V": box.value}
    return _placed(pikepdf, pdf, page, rect, keys)


def _placed(pikepdf: Any, pdf: Any, page: Any, rect: list[float], keys: dict[str, Any]) -> Any:
    widget = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            Rect=pikepdf.Array([round(at, 2) for at in rect]),
            P=page.obj,
            **keys,
        )
    )
    if "/Annots" not in page:
        page.Annots = pikepdf.Array([])
    page.Annots.append(widget)
    return widget


def _tick(pikepdf: Any, pdf: Any, place: TypingBox, name: str) -> Any:
    """A filled square, as on the paper, or nothing."""
    side = place.width
    quarter = side / 4
    code = f"{quarter:.2f} {quarter:.2f} {side / 2:.2f} {side / 2:.2f} re f" if name == f"/{TICKED}" else ""
    shape = pdf.make_stream(code.encode("ascii"))
    shape.Type, shape.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    shape.BBox = pikepdf.Array([0, 0, round(side, 2), round(side, 2)])
    return shape
