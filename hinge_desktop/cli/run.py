"""Runs one command and turns every trouble into one plain line and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from hinge_desktop.cli.arguments import Arguments, Command, UsageError
from hinge_desktop.cli.output import (
    REFUSED,
    WRONG_USAGE,
    RefusalError,
    complain,
    complain_about_usage,
    speak_every_encoding,
)
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError
from hinge_desktop.system_libraries import start_refusal

INTERRUPTED = 130
OUTPUT_CLOSED = 141
"""As shells name the end of a program whose pipe was closed."""


def run_command(arguments: Arguments) -> int:
    """Run the command and return 0 where it is done, 1 where it was refused, 2 for wrong usage."""
    speak_every_encoding()
    if arguments.version or arguments.command is Command.DEMO:
        return _run(arguments)
    try:
        from hinge_desktop.languages import spoken_english  # noqa: PLC0415 Qt's translator
    except ImportError:
        # The command misses the same, and its line says what.
        return _run(arguments)
    with spoken_english():
        return _run(arguments)


def _run(arguments: Arguments) -> int:
    try:
        status = _command(arguments)(arguments)
        sys.stdout.flush()
    except UsageError as error:
        complain_about_usage(error)
        return WRONG_USAGE
    except KeyboardInterrupt:
        complain("Stopped. Nothing was left half done.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads has enough, as `head` does.
        _forget_standard_output()
        return OUTPUT_CLOSED
    except (RefusalError, BackupError, JournalError, OSError, ImportError) as error:
        line = _line_about(error)
        if line is None:
            raise
        complain(line)
        return REFUSED
    return status


def _line_about(error: Exception) -> str | None:
    """Return what went wrong and what to do; None where it is our own mistake."""
    if isinstance(error, RefusalError):
        return str(error)
    if isinstance(error, JournalError):
        return _journal_line(error)
    if isinstance(error, BackupError):
        return _backup_line(error)
    if isinstance(error, OSError):
        _forget_standard_output()
        return _system_line(error)
    # Qt's translator needs few of the system's libraries, but it needs some.
    return start_refusal({"QT_QPA_PLATFORM": "offscreen"})


def _command(arguments: Arguments) -> Callable[[Arguments], int]:
    """Return the command's function; only what that one needs is imported."""
    if arguments.version:
        from hinge_desktop.cli.version import show_version  # noqa: PLC0415

        return show_version
    if arguments.command is Command.DEMO:
        from hinge_desktop.cli.demo import write_demo  # noqa: PLC0415

        return write_demo
    if arguments.command is Command.STATS:
        from hinge_desktop.cli.stats import show_stats  # noqa: PLC0415

        return show_stats
    if arguments.command is Command.CHECK:
        from hinge_desktop.cli.check import check  # noqa: PLC0415

        return check
    return _file_command(arguments)


def _file_command(arguments: Arguments) -> Callable[[Arguments], int]:
    """Return the function of a command that brings the journal in, out or back."""
    if arguments.command is Command.IMPORT:
        from hinge_desktop.cli.imports import import_file  # noqa: PLC0415

        return import_file
    if arguments.command is Command.EXPORT:
        from hinge_desktop.cli.export import export  # noqa: PLC0415

        return export
    if arguments.command is Command.SALVAGE:
        from hinge_desktop.cli.salvage import salvage  # noqa: PLC0415

        return salvage
    from hinge_desktop.cli.backups import backup_command  # noqa: PLC0415

    return backup_command(arguments)


def _journal_line(error: JournalError) -> str:
    from hinge_desktop.words.problems import journal_words  # noqa: PLC0415 imports Qt's translator

    return journal_words(error).in_one_line()


def _backup_line(error: BackupError) -> str:
    from hinge_desktop.words.backups import backup_words  # noqa: PLC0415 imports Qt's translator

    return backup_words(error).in_one_line()


def _system_line(error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return f"{error.filename or error} exists already. Name another file."
    if isinstance(error, FileNotFoundError) and error.filename:
        return (
            f"There is nothing at {error.filename}. Look at the name and the folder, and try again."
        )
    if isinstance(error, IsADirectoryError) and error.filename:
        return f"{error.filename} is a folder. Name a file."
    where = f" {error.filename}" if error.filename else ""
    return f"The system refused{where}: {error.strerror or error}. Try another place."


def _forget_standard_output() -> None:
    """Keep Python from complaining at exit about a pipe or a disk that takes no more."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
