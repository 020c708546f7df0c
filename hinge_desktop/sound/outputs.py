"""The sound outputs that the computer has now, for the lifter to choose from."""

from __future__ import annotations


def list_outputs() -> tuple[tuple[str, str], ...]:
    """Return the system's name of each output and its words; none where there is no sound."""
    # Loading Qt's multimedia part takes longer than a first picture may.
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415

    return tuple(
        (device.id().toStdString(), device.description()) for device in QMediaDevices.audioOutputs()
    )
