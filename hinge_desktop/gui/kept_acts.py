"""What can be undone, as values: a window that is opened anew over the journal takes it up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand, QUndoStack

from hinge_desktop.core.changes import Change
from hinge_desktop.gui.language_command import LanguageCommand
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.undo_commands import ChangeCommand, MakeNow, Write


@dataclass(frozen=True, slots=True)
class KeptAct:
    """One act: changes of the journal, or another language."""

    changes: tuple[Change, ...] = ()
    """The act and the bookkeeping that followed it."""
    languages: tuple[str, str] | None = None
    """The codes before and after."""
    is_made: bool = True
    """False where it was taken back and can be made again."""


def kept_acts(stack: QUndoStack) -> tuple[KeptAct, ...]:
    """Return what stands on a stack, from the first act after the last that no value can hold."""
    kept: list[KeptAct] = []
    for place in range(stack.count()):
        act = _act_of(stack.command(place), is_made=place < stack.index())
        kept = [] if act is None else [*kept, act]
    return tuple(kept)


def take_up(
    acts: tuple[KeptAct, ...],
    stack: QUndoStack,
    make_now: MakeNow,
    write: Write,
    preferences: Preferences,
) -> None:
    """Put acts on an empty stack as they stood on another one. Nothing is done by it."""
    commands = [_command_of(act, make_now, write, preferences) for act in acts]
    for command in commands:
        stack.push(command)
    for act, command in zip(acts, commands, strict=True):
        command.is_made = act.is_made
    stack.setIndex(sum(act.is_made for act in acts))


def _act_of(command: QUndoCommand, *, is_made: bool) -> KeptAct | None:
    if isinstance(command, ChangeCommand):
        return KeptAct(tuple(command.changes), is_made=is_made)
    if isinstance(command, LanguageCommand):
        return KeptAct(languages=(command.before, command.after), is_made=is_made)
    return None


def _command_of(
    act: KeptAct, make_now: MakeNow, write: Write, preferences: Preferences
) -> ChangeCommand | LanguageCommand:
    if act.languages is not None:
        return LanguageCommand(*act.languages, preferences, is_made=True)
    command = ChangeCommand(act.changes[0], make_now, write)
    command.changes = list(act.changes)
    return command
