"""Plugs and unplugs screens without hardware: reaches the offscreen platform's own configuration entry.

PySide6 does not wrap it, so it is called through ctypes. Linux on x86-64 only; `can_plug` tells.
"""

from __future__ import annotations

import ctypes
import json
import platform
import sys
from pathlib import Path

Spec = tuple[str, int, int, int, int, float]

LAPTOP: Spec = ("Laptop", 0, 0, 1366, 768, 1.0)
PROJECTOR: Spec = ("Projector", 1366, 0, 1920, 1080, 1.0)


def can_plug() -> bool:
    """Whether screens can be changed on this system."""
    from PySide6.QtGui import QGuiApplication

    is_offscreen = QGuiApplication.platformName() == "offscreen"
    return is_offscreen and sys.platform == "linux" and platform.machine() == "x86_64"


def set_screens(*screens: Spec) -> None:
    """From now on there are these screens; Qt tells of it at the next turn of its loop."""
    import PySide6
    import shiboken6
    from PySide6.QtCore import QByteArray, QJsonDocument

    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    gui = ctypes.CDLL(str(folder / "libQt6Gui.so.6"))
    core = ctypes.CDLL(str(folder / "libQt6Core.so.6"))
    pointer = ctypes.c_void_p
    native = gui["_ZN15QGuiApplication23platformNativeInterfaceEv"]
    native.restype = pointer
    interface = native()
    table = ctypes.cast(ctypes.cast(interface, ctypes.POINTER(pointer))[0], ctypes.POINTER(pointer))
    name = QByteArray(b"setConfiguration")
    find = ctypes.CFUNCTYPE(pointer, pointer, pointer)(table[_slot_of_resource(gui)])
    configure = find(interface, shiboken6.getCppPointer(name)[0])
    document = QJsonDocument.fromJson(QByteArray(json.dumps(_configuration(screens)).encode()))
    held = (pointer * 1)()
    to_object = core["_ZNK13QJsonDocument6objectEv"]
    to_object.restype = pointer
    to_object.argtypes = [pointer, pointer]
    to_object(ctypes.addressof(held), shiboken6.getCppPointer(document)[0])
    ctypes.CFUNCTYPE(None, pointer, pointer)(configure)(ctypes.addressof(held), interface)
    release = core["_ZN11QJsonObjectD1Ev"]
    release.argtypes = [pointer]
    release(ctypes.addressof(held))


def _slot_of_resource(gui: ctypes.CDLL) -> int:
    """The place of `nativeResourceForIntegration` in the interface's table, found by its base."""
    pointer = ctypes.c_void_p
    symbol = "_ZN24QPlatformNativeInterface28nativeResourceForIntegrationERK10QByteArray"
    wanted = ctypes.cast(gui[symbol], pointer).value
    table = ctypes.addressof(pointer.in_dll(gui, "_ZTV24QPlatformNativeInterface"))
    base = ctypes.cast(table, ctypes.POINTER(pointer))
    return next(i for i in range(10, 40) if base[i + 2] == wanted)


def _configuration(screens: tuple[Spec, ...]) -> dict[str, object]:
    return {
        "synchronousWindowSystemEvents": False,
        "windowFrameMargins": False,
        "screens": [
            {
                "name": name,
                "x": x,
                "y": y,
                "width": width,
                "height": height,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": ratio,
            }
            for name, x, y, width, height, ratio in screens
        ],
    }
