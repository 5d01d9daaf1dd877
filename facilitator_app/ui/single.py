"""One program for each data folder: a second start hands its file to the first one, which comes to the front.

Between processes of one user on one computer only, through a local socket; nothing goes on any network.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500
MOST_BYTES = 32_768


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
        """Begin to listen; False when that is not possible, and then later starts simply start."""
        if self._server.listen(self._name):
            return True
        # What a crashed program leaves behind stands in the way; nobody answers there any more.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket.waitForReadyRead(ANSWER_MS):
            line = bytes(socket.readLine(MOST_BYTES).data()).decode("utf-8", errors="replace").strip()
            self.asked.emit(line)
            socket.write(b"ok\n")
            socket.flush()
        socket.disconnectFromServer()
        socket.deleteLater()


def hand_over(data_dir: Path, file: Path | None) -> bool:
    """Give `file` to the program that already runs on this data folder; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(data_dir))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(f"{file.resolve() if file else ''}\n".encode())
    socket.flush()
    is_answered = socket.waitForReadyRead(2 * ANSWER_MS)
    socket.disconnectFromServer()
    return is_answered


def socket_name(data_dir: Path) -> str:
    """The socket of a data folder; its path is not told in the name."""
    return "facilitator-" + hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:24]
