"""Pictures from outside: dropped, pasted or fetched from a file, and read off the window's thread.

Only files of this computer are read, never what a link points at, and only those that a person has put here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEvent,
    QIODevice,
    QMimeData,
    QObject,
    Signal,
)
from PySide6.QtGui import QDropEvent, QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from facilitator_app.problems import Outside, Problem
from facilitator_app.services.keeping_pictures import MOST_MB, NewPicture, read_picture
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.tasks import IsCancelled, Progress, Task

ENDINGS = (".png", ".jpg", ".jpeg")
MOST_AT_ONCE = 50

_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


@dataclass(frozen=True, slots=True)
class Found:
    """A picture that came in: a file, or the content of what was copied."""

    name: str
    path: str = ""
    image: QImage | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read: pictures, and why others could not be."""

    pictures: tuple[NewPicture, ...]
    problems: tuple[Problem, ...]


class PictureDrop(QObject):
    """Takes pictures that are dropped on a widget; `dropped` carries what was found."""

    dropped = Signal(object)

    def __init__(self, target: QWidget, name: str) -> None:
        """`name` is what a picture without a file is called."""
        super().__init__(target)
        self._name = name
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept pictures; tell of those that were let go."""
        if event.type() not in _DROPS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        if not holds_pictures(event.mimeData()):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(pictures_in(event.mimeData(), self._name))
        return True


class _Reading(Task):
    """One batch, and where it is wanted."""

    read = Signal(object, object)

    def __init__(self, found: Sequence[Found], where: object, parent: QObject) -> None:
        super().__init__(partial(_read_all, tuple(found)), parent)
        self._where = where
        self.succeeded.connect(self._tell)

    def _tell(self, taken: object) -> None:
        self.read.emit(taken, self._where)


class PictureReader(QObject):
    """Reads what is given in threads of their own. `taken` carries the pictures and where they are wanted."""

    taken = Signal(object, object)

    def __init__(
        self,
        *,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        window: Callable[[], QWidget],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._sentence = sentence
        self._window = window
        self._readings: list[_Reading] = []
        application = QCoreApplication.instance()
        assert application is not None, "there is no window without an application"
        application.aboutToQuit.connect(self.wait)

    def read(self, found: Sequence[Found], where: object) -> None:
        """Read these; nothing is no batch."""
        if not found:
            return
        self._readings = [one for one in self._readings if one.is_running()]
        reading = _Reading(found[:MOST_AT_ONCE], where, self)
        self._readings.append(reading)
        reading.read.connect(self._on_read)
        reading.failed.connect(self._on_failed)
        reading.start()

    def wait(self) -> None:
        """Give up what is being read, and block until that has ended."""
        for reading in self._readings:
            reading.wait()

    def ask_files(self, where: object) -> None:
        """Let the user choose a file."""
        path = self._dialogs.ask_open_file(
            self._window(),
            title=self.tr("Choose a picture"),
            filters=self.tr("Pictures (*.png *.jpg *.jpeg)"),
        )
        if path is not None:
            self.read([Found(path.name, path=str(path))], where)

    def _on_read(self, taken: Taken, where: object) -> None:
        if taken.pictures:
            self.taken.emit(taken.pictures, where)
        if taken.problems:
            said = "\n".join(dict.fromkeys(self._sentence(problem) for problem in taken.problems))
            self._dialogs.tell(self._window(), title=self.tr("The picture cannot be used"), text=said)

    def _on_failed(self, error: Exception) -> None:
        raise error


def holds_pictures(dragged: QMimeData) -> bool:
    """Whether there is a picture in what is dragged or was copied. Words with a picture of them are words."""
    if dragged.hasUrls():
        return bool(_paths(dragged))
    return dragged.hasImage() and not dragged.hasText()


def pictures_in(dragged: QMimeData, name: str) -> tuple[Found, ...]:
    """The pictures in it: files by their paths, or the one that was copied, called `name`."""
    paths = _paths(dragged)
    if paths:
        return tuple(Found(path.name, path=str(path)) for path in paths)
    image = dragged.imageData() if dragged.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return ()
    return (Found(f"{name}.png", image=image),)


def _paths(dragged: QMimeData) -> list[Path]:
    urls = dragged.urls() if dragged.hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in ENDINGS] if len(paths) == len(urls) else []


def _read_all(found: tuple[Found, ...], progress: Progress, is_cancelled: IsCancelled) -> Taken:
    pictures: list[NewPicture] = []
    problems: list[Problem] = []
    for number, one in enumerate(found):
        if is_cancelled():
            break
        try:
            pictures.append(read_picture(_content(one), one.name))
        except Problem as problem:
            problems.append(problem)
        progress(number + 1, len(found))
    return Taken(tuple(pictures), tuple(problems))


def _content(one: Found) -> bytes:
    """No more of a file than one byte too many, whatever it is."""
    if one.image is not None:
        return _written(one.image)
    try:
        with Path(one.path).open("rb") as file:
            return file.read(MOST_MB * 1_000_000 + 1)
    except OSError as problem:
        raise Outside("picture.cannot_read", name=one.name) from problem


def _written(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(content.data())
