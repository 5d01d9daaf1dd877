"""One program for each data folder: a second start hands its file to the first one, which comes to the front.

Between processes of one user on one computer only, through a local socket; nothing goes on any network.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from facilitator_app.services.clock import SystemClock
from facilitator_app.ui.running_mark import RUNNING

ANSWER_MS = 500
MOST_BYTES = 32_768
START_S = 10.0
ANSWERED_MS = 10_000
"""A program that is opening its first file answers late, and a second one beside it would be worse than a wait."""
PAUSE_MS = 50


class FirstInstance(QObject):
    """Listens for later starts. `asked` carries the file a later start was given, or an empty text."""

    asked = Signal(str)

    def __init__(self, data_dir: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = socket_name(data_dir)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Begin to listen; False when somebody else does or it is not possible: later starts then simply start."""
        # Asked first, because on Linux a second server takes the name from the first without a word.
        if _is_connected(_call(self._name)):
            return False
        # What a crashed program leaves behind may stand in the way; nobody answers there any more.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        has_asked = socket.canReadLine() or socket.waitForReadyRead(ANSWER_MS)
        line = bytes(socket.readLine(MOST_BYTES).data()).decode("utf-8", errors="replace").strip()
        if has_asked:
            # The answer comes first: what is asked for may lead to a question that stands for a while.
            socket.write(b"ok\n")
            socket.flush()
            self.asked.emit(line)


def hand_over(data_dir: Path, file: Path | None) -> bool:
    """Give `file` to the program that already runs on this data folder; False when none answers.

    One that has only just been started is given the time to begin to listen.
    """
    name = socket_name(data_dir)
    socket = _call(name)
    while not _is_connected(socket) and not _is_left_over(socket) and _is_starting(data_dir / RUNNING):
        QThread.msleep(PAUSE_MS)
        socket = _call(name)
    if not _is_connected(socket):
        return False
    socket.write(f"{file.resolve() if file else ''}\n".encode())
    socket.flush()
    is_answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(ANSWERED_MS)
    socket.disconnectFromServer()
    return is_answered


def socket_name(data_dir: Path) -> str:
    """The socket of a data folder; its path is not told in the name."""
    return "facilitator-" + hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:24]


def _call(name: str) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(name)
    socket.waitForConnected(ANSWER_MS)
    return socket


def _is_connected(socket: QLocalSocket) -> bool:
    return socket.state() == QLocalSocket.LocalSocketState.ConnectedState


def _is_left_over(socket: QLocalSocket) -> bool:
    """Whether the name is still there and nobody behind it: its program has crashed, and is not starting."""
    return socket.error() == QLocalSocket.LocalSocketError.ConnectionRefusedError


def _is_starting(mark: Path) -> bool:
    """Whether the program that made the mark has done so only just now."""
    try:
        age_s = SystemClock().utc().timestamp() - mark.stat().st_mtime
    except OSError:
        return False
    return 0 <= age_s < START_S
