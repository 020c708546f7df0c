"""What the keys of a control do while it has the keyboard, said by the control itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class OwnKey:
    """Keys that do one thing, such as ("Left", "Right"), each as `QKeySequence` reads it."""

    keys: tuple[str, ...]
    text: object
    """What they do, marked for translators in the context `OwnKeys`."""

    def words(self) -> str:
        """Say what they do in the language in force."""
        return QCoreApplication.translate("OwnKeys", str(self.text))


@dataclass(frozen=True, slots=True)
class OwnKeys:
    """All keys of one kind of control."""

    place: object
    """Where they work, marked for translators in the context `OwnKeys`."""
    keys: tuple[OwnKey, ...]

    def place_words(self) -> str:
        """Name the control in the language in force."""
        return QCoreApplication.translate("OwnKeys", str(self.place))


@runtime_checkable
class HasOwnKeys(Protocol):
    """A control that acts on keys which no command of its screen has.

    `tests/end_to_end/test_own_keys.py` presses each of them on the control and wants it taken.
    """

    def own_keys(self) -> OwnKeys:
        """Return the keys that it takes."""
        ...
