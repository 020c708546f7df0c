"""Hands rendered sound to the computer's output, and tells how much of it has been taken.

QtMultimedia takes some 50 ms to wake, so it is imported where sound is first wanted: in the thread
of sound. Its `processedUSecs` counts what the sound server has fetched; it grows in steps of the
server's period (5 to 21 ms) and says nothing of the latency behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal, Slot

from hinge_desktop.sound.tones import RATE

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink


class SoundOutput(Protocol):
    """Where sound goes; a test puts its own in this place."""

    def open(self) -> None:
        """Look for devices, now and from now on."""

    def play(self, samples: bytes, volume: float) -> bool:
        """Begin with these samples in place of any others; False where nothing plays."""

    def stop(self) -> None:
        """Fall silent at once."""

    def set_volume(self, volume: float) -> None:
        """Play on, louder or softer (0 to 1)."""

    def choose(self, device_id: bytes) -> None:
        """Play on this device from the next start on; empty: on the system's own choice."""

    def played_ms(self) -> float:
        """How much of the samples the output has taken."""

    def has_failed(self) -> bool:
        """Whether playing ended before its time."""

    def is_on_right_device(self) -> bool:
        """Whether a new start would play on the same device."""

    def close(self) -> None:
        """Let go of everything, in the thread that opened it."""


class AudioOutput(QObject):
    """The system's output through Qt; made anywhere, used in one thread only."""

    devices_changed = Signal()
    """A device came or went, or the system chose another one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen_id = b""
        self._used_id = b""
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._watch: QObject | None = None

    def open(self) -> None:
        """Look for devices, now and from now on."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 see the module's first lines

        watch = QMediaDevices(self)
        watch.audioOutputsChanged.connect(self._tell_change, Qt.ConnectionType.QueuedConnection)
        self._watch = watch

    def play(self, samples: bytes, volume: float) -> bool:
        """Begin with these samples; False where there is no device or it cannot be opened."""
        from PySide6.QtMultimedia import QAudioSink, QtAudio  # noqa: PLC0415

        self.stop()
        device = self._device()
        if device.isNull():
            return False
        self._used_id = bytes(device.id().data())
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(samples))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, _mono_format(), self)
        self._sink.setVolume(volume)
        # All of it: a sink refills a smaller buffer from this thread's event loop, which stands
        # still with the interpreter. What waits there adds no latency.
        self._sink.setBufferSize(len(samples))
        self._sink.start(self._buffer)
        if self._sink.error() is not QtAudio.Error.NoError:
            self.stop()
            return False
        return True

    def stop(self) -> None:
        """Fall silent at once: `stop` of the sink would first play what is still buffered."""
        if self._sink is not None:
            self._sink.reset()
            self._sink.deleteLater()
            self._sink = None
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def set_volume(self, volume: float) -> None:
        """Play on, louder or softer (0 to 1)."""
        if self._sink is not None:
            self._sink.setVolume(volume)

    def choose(self, device_id: bytes) -> None:
        """Play on this device from the next start on; empty: on the system's own choice."""
        self._chosen_id = device_id

    def played_ms(self) -> float:
        """How much of the samples the sound server has fetched."""
        return 0.0 if self._sink is None else self._sink.processedUSecs() / 1000

    def has_failed(self) -> bool:
        """Whether the system took the stream away. Idle is no failure: the samples are at an end.

        Asked for, since PySide cannot hand over the state that comes with `stateChanged`.
        """
        from PySide6.QtMultimedia import QtAudio  # noqa: PLC0415

        return self._sink is not None and self._sink.state() is QtAudio.State.StoppedState

    def is_on_right_device(self) -> bool:
        """Whether a new start would play on the same device."""
        return self._sink is not None and bytes(self._device().id().data()) == self._used_id

    def close(self) -> None:
        """Let go of everything, in the thread that opened it."""
        self.stop()
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None

    def _device(self) -> QAudioDevice:
        """Return the chosen device, or the system's default while that one is not there."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

        for device in QMediaDevices.audioOutputs() if self._chosen_id else ():
            if bytes(device.id().data()) == self._chosen_id:
                return device
        return QMediaDevices.defaultAudioOutput()

    @Slot()
    def _tell_change(self) -> None:
        self.devices_changed.emit()


def _mono_format() -> QAudioFormat:
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415

    mono = QAudioFormat()
    mono.setSampleRate(RATE)
    mono.setChannelCount(1)
    mono.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return mono
