"""One window a journal: a second start raises the first window and ends."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket


class RaiseServer(QObject):
    """Listens for a second start of the same journal."""

    raised = Signal()
    """Sent when a second start asked for this window."""

    def __init__(self, journal_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = _server_name(journal_file)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Answer no more: the window closes."""
        self._server.close()

    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        connection.disconnectFromServer()
        self.raised.emit()


def raise_first_window(journal_file: Path, wait_ms: int = 3000) -> bool:
    """Ask the window that has this journal to come to the front; tell whether it answered.

    The system takes a call for a window that hangs; only the window itself ends it.
    """
    socket = QLocalSocket()
    socket.connectToServer(_server_name(journal_file))
    if not socket.waitForConnected(wait_ms):
        return False
    is_ended = socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
    return is_ended or bool(socket.waitForDisconnected(wait_ms))


def _server_name(journal_file: Path) -> str:
    digest = sha256(str(journal_file.resolve()).encode()).hexdigest()
    return f"hinge-{digest[:16]}"
