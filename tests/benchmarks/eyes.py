"""Presses keys by XTEST and looks at pixels of the projector's monitor through shared memory, without Qt."""

from __future__ import annotations

import ctypes
import ctypes.util
import time

GIVE_UP_S = 1.0
LEFT, TOP, WIDTH, HEIGHT = 1920 + 100, 100, 600, 120
DEPTH = 24
Z_PIXMAP = 2
ALL_PLANES = 0xFFFFFFFF
LIBRARIES = ("X11", "Xext", "Xtst")

_IPC_PRIVATE, _IPC_CREATE, _IPC_REMOVE = 0, 0o1600, 0


class _Segment(ctypes.Structure):
    """XShmSegmentInfo."""

    _fields_ = (
        ("segment", ctypes.c_ulong),
        ("id", ctypes.c_int),
        ("address", ctypes.c_void_p),
        ("is_read_only", ctypes.c_int),
    )


def has_libraries() -> bool:
    """Whether this system can press keys and share pictures with an X server."""
    return all(ctypes.util.find_library(name) for name in LIBRARIES)


class Eyes:
    """Looks at the heading's part of the projector. It is read in one go, some thousand times a second."""

    def __init__(self, display: str) -> None:
        self._x, self._ext, self._test = (ctypes.CDLL(ctypes.util.find_library(n)) for n in LIBRARIES)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultVisual.restype = ctypes.c_void_p
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._image = self._shared_image()

    def press(self, keysym: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(keysym)) & 0xFF
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def see(self) -> bytes:
        plane = ctypes.c_ulong(ALL_PLANES)
        self._ext.XShmGetImage(self._display, self._root, self._image, LEFT, TOP, plane)
        return ctypes.string_at(self._segment.address, WIDTH * HEIGHT * 4)

    def change_ms(self, keysym: int) -> float | None:
        """Milliseconds from the key to the first changed pixel; None when nothing changed."""
        before = self.see()
        begun = time.perf_counter()
        self.press(keysym)
        while time.perf_counter() - begun < GIVE_UP_S:
            if self.see() != before:
                return (time.perf_counter() - begun) * 1000
        return None

    def _shared_image(self) -> ctypes.c_void_p:
        libc = ctypes.CDLL(None)
        libc.shmat.restype = ctypes.c_void_p
        known = libc.shmget(_IPC_PRIVATE, ctypes.c_size_t(WIDTH * HEIGHT * 4), _IPC_CREATE)
        address = libc.shmat(known, None, 0)
        self._segment = _Segment(segment=0, id=known, address=address, is_read_only=0)
        self._ext.XShmCreateImage.restype = ctypes.c_void_p
        visual = ctypes.c_void_p(self._x.XDefaultVisual(self._display, 0))
        shape = (DEPTH, Z_PIXMAP, ctypes.c_void_p(address), ctypes.byref(self._segment), WIDTH, HEIGHT)
        image = self._ext.XShmCreateImage(self._display, visual, *shape)
        self._ext.XShmAttach(self._display, ctypes.byref(self._segment))
        self._x.XSync(self._display, 0)
        # It lives on until both have let go of it.
        libc.shmctl(known, _IPC_REMOVE, None)
        return ctypes.c_void_p(image)
