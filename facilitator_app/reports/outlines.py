"""The ways around the shapes of a page as the operators of a PDF, which counts from the foot of the page."""

from __future__ import annotations

from facilitator_app.reports.bands import Disc, Fill, Frame, Line, Ring, Way
from facilitator_app.reports.style import PAGE_HEIGHT

Shape = Line | Fill | Frame | Disc | Ring | Way

ROUND = 0.5523
"""How far the handles of a quarter of a circle reach, of its radius."""


def outline(mark: Shape) -> str:
    """The operators that draw a shape, without its colour and the breadth of its line."""
    x, y = mark.x, PAGE_HEIGHT - mark.y
    match mark:
        case Line():
            return f"{x:.2f} {y:.2f} m {x + mark.width:.2f} {y:.2f} l S"
        case Fill():
            return f"{x:.2f} {y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re f"
        case Frame():
            return f"{x:.2f} {y - mark.height:.2f} {mark.width:.2f} {mark.height:.2f} re S"
        case Disc():
            return f"{_circle(x, y, mark.radius)} f"
        case Ring():
            return f"{_circle(x, y, mark.radius)} s"
        case Way():
            return _way(mark, x, y)


def _way(mark: Way, x: float, y: float) -> str:
    on = " ".join(f"{length:g}" for length in mark.dash)
    lines = " ".join(f"{x + right:.2f} {y - down:.2f} l" for down, right in mark.points)
    drawn = f"{x:.2f} {y:.2f} m {lines} S"
    return f"[{on}] 0 d {drawn} [] 0 d" if on else drawn


def _circle(x: float, y: float, radius: float) -> str:
    """The way around a circle by four curves."""
    reach = radius * ROUND
    left, right, down, up = x - radius, x + radius, y - radius, y + radius
    return (
        f"{right:.2f} {y:.2f} m "
        f"{right:.2f} {y + reach:.2f} {x + reach:.2f} {up:.2f} {x:.2f} {up:.2f} c "
        f"{x - reach:.2f} {up:.2f} {left:.2f} {y + reach:.2f} {left:.2f} {y:.2f} c "
        f"{left:.2f} {y - reach:.2f} {x - reach:.2f} {down:.2f} {x:.2f} {down:.2f} c "
        f"{x + reach:.2f} {down:.2f} {right:.2f} {y - reach:.2f} {right:.2f} {y:.2f} c"
    )
