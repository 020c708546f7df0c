"""Which keys of a presenter, pedal or keyboard do what, all session long; each can be remapped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.preferences import Preferences


class ClickerAct(StrEnum):
    """What one button can do."""

    NEXT = "next"
    """Start a set, end it, save its log."""
    BACK = "back"
    """Pause; in the log, take the last act back."""
    BLANK = "blank"
    """Pause a set, skip a rest."""
    START = "start"
    """Start what waits."""
    STOP = "stop"
    """Stop, or something hurts."""
    TAP = "tap"
    """Mark the bottom or the top of a rep, where the lifter taps."""


class KeyRefusal(StrEnum):
    """Why a key cannot be given to an act."""

    ALWAYS_WORKS = "always_works"
    """Space, Enter and Esc mean the same everywhere."""
    MOVES = "moves"
    """Tab and the upright arrows move the focus and the reps."""
    ANSWERS = "answers"
    """It answers a question of the log or of Today."""
    PROGRAM = "program"
    """It is a command of the window or of the system."""
    NAMELESS = "nameless"
    """The system gives it no name by which it could be known again."""


DEFAULT_KEYS: Final[Mapping[ClickerAct, tuple[str, ...]]] = MappingProxyType(
    {
        ClickerAct.NEXT: ("PgDown", "Right"),
        ClickerAct.BACK: ("PgUp", "Left"),
        ClickerAct.BLANK: (".", "B"),
        ClickerAct.START: ("F5",),
        ClickerAct.STOP: ("Esc",),
        ClickerAct.TAP: ("V",),
    }
)
MOST_KEYS: Final = 4
"""An act has no more keys than fit into its line."""
_FOLLOWED: Final = tuple(act for act in ClickerAct if act is not ClickerAct.TAP)
_ARROWS: Final = frozenset({"Left", "Right"})
_ESCAPE: Final = QKeySequence("Esc")
"""Stops always, whatever else does."""
_ONE_BUTTON: Final = frozenset({ClickerAct.NEXT, ClickerAct.TAP})
"""A pedal with one button may tap during the reps and lead on after them."""
_ALWAYS_WORK: Final = frozenset({"Space", "Return", "Enter", "Esc"})
_MOVING: Final = frozenset({"Up", "Down", "Tab", "Backtab", "Shift+Tab", "Shift+Backtab"})
_ANSWERING: Final = frozenset("0123456789CXTYASDGHJKLUQWERFPN+-")
_PROGRAM: Final = frozenset({"F1", "F2", "F10", "F11", "Del", "Menu"})
_COMMAND_MODIFIERS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def refusal_of(key: str) -> KeyRefusal | None:
    """Say why this key, "PgDown", may not be given away; None where it may."""
    if not key:
        return KeyRefusal.NAMELESS
    for keys, refusal in (
        (_ALWAYS_WORK, KeyRefusal.ALWAYS_WORKS),
        (_MOVING, KeyRefusal.MOVES),
        (_ANSWERING, KeyRefusal.ANSWERS),
        (_PROGRAM, KeyRefusal.PROGRAM),
    ):
        if key in keys:
            return refusal
    return KeyRefusal.PROGRAM if _is_command(key) else None


class ClickerKeys(QObject):
    """Hands out the keys of each act, and tells when they change."""

    changed = Signal()
    """Sent after a key was given, taken or set back."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._keys = _read(preferences.settings.keys)
        preferences.changed.connect(self._follow_settings)

    @property
    def is_default(self) -> bool:
        """Whether every act has the keys it came with."""
        return self._keys == dict(DEFAULT_KEYS)

    def keys(self, act: ClickerAct) -> tuple[str, ...]:
        """Return the keys of an act as Qt writes them, such as "PgDown"."""
        return self._keys[act]

    def acts_of(self, key: str) -> tuple[ClickerAct, ...]:
        """Return what a key does: one thing, or Next and Tap together, or nothing."""
        return tuple(act for act in ClickerAct if key in self._keys[act])

    def give(self, key: str, act: ClickerAct) -> ClickerAct | None:
        """Let a key do this; return the act that it was taken from, if it did something else.

        Raises `ValueError` for a key that `refusal_of` refuses.
        """
        if refusal_of(key) is not None:
            raise ValueError(key)
        others = [one for one in self.acts_of(key) if one is not act and {one, act} != _ONE_BUTTON]
        wanted = dict(self._keys)
        for other in others:
            wanted[other] = _without(wanted[other], key)
        wanted[act] = (*_without(wanted[act], key), key)[-MOST_KEYS:]
        self._store(wanted)
        return others[0] if others else None

    def take(self, key: str, act: ClickerAct) -> None:
        """Let a key no longer do this."""
        self._store({**self._keys, act: _without(self._keys[act], key)})

    def set_back(self) -> None:
        """Go back to the keys that everything came with."""
        self._store(dict(DEFAULT_KEYS))

    def follow(self, screen: QWidget, *, with_arrows: bool = True) -> None:
        """Let the commands of a screen have these keys, now and after each change.

        A screen says what a command is to a presenter by naming its usual key, "PgDown". Pages
        at the desk go without the arrows, which move the focus there. Taps have their own ways.
        """
        for action in screen.actions():
            keys = set(action.shortcuts())
            acts = [act for act in _FOLLOWED if keys & _MARKS[act]]
            if acts and action.findChild(_Binding) is None:
                _Binding(self, action, acts, with_arrows=with_arrows)

    def _store(self, wanted: dict[ClickerAct, tuple[str, ...]]) -> None:
        own = {act.value: keys for act, keys in wanted.items() if keys != DEFAULT_KEYS[act]}
        self._preferences.choose(keys=own)

    def _follow_settings(self) -> None:
        keys = _read(self._preferences.settings.keys)
        if keys != self._keys:
            self._keys = keys
            self.changed.emit()


def _sequences(keys: Iterable[str]) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]


# By these a screen says what a command is; an arrow may be a command of its own.
_MARKS: Final = {act: {*_sequences(set(DEFAULT_KEYS[act]) - _ARROWS)} for act in _FOLLOWED}


class _Binding(QObject):
    """Lives as long as the action whose keys it keeps."""

    def __init__(
        self,
        clicker: ClickerKeys,
        action: QAction,
        acts: Sequence[ClickerAct],
        *,
        with_arrows: bool,
    ) -> None:
        super().__init__(action)
        self._clicker = clicker
        self._action = action
        self._acts = acts
        self._left_out = frozenset() if with_arrows else _ARROWS
        usual = {key for act in acts for key in _sequences(DEFAULT_KEYS[act])} - {_ESCAPE}
        self._own = [key for key in action.shortcuts() if key not in usual]
        clicker.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        keys = [key for act in self._acts for key in self._clicker.keys(act)]
        wanted = _sequences(tuple(key for key in keys if key not in self._left_out))
        self._action.setShortcuts(list(dict.fromkeys([*self._own, *wanted])))


def _read(stored: Mapping[str, tuple[str, ...]]) -> dict[ClickerAct, tuple[str, ...]]:
    """Return what each act is done by; keys that may not be given, or only once, are left out."""
    keys: dict[ClickerAct, tuple[str, ...]] = {}
    for act in ClickerAct:
        wanted = stored.get(act.value, DEFAULT_KEYS[act])
        keys[act] = tuple(key for key in wanted if _may_have(key, act, keys))
    return keys


def _may_have(key: str, act: ClickerAct, given: Mapping[ClickerAct, tuple[str, ...]]) -> bool:
    others = [one for one, keys in given.items() if key in keys and {one, act} != _ONE_BUTTON]
    return not others and (key in DEFAULT_KEYS[act] or refusal_of(key) is None)


def _without(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    return tuple(one for one in keys if one != key)


def _is_command(key: str) -> bool:
    sequence = QKeySequence(key)
    if sequence.isEmpty():
        return True
    combination = sequence[0]  # type: ignore[index]  # left out of Qt's own types
    if combination.key() is Qt.Key.Key_unknown:
        return True
    return bool(combination.keyboardModifiers() & _COMMAND_MODIFIERS)
