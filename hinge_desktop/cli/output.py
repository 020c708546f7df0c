"""Where commands speak: results on standard output, one plain line of refusal on the other."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from io import TextIOWrapper

from hinge_desktop.cli.arguments import UsageError

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
"""The exit status of every command, and of the window."""


class RefusalError(Exception):
    """A command that cannot be carried out; its text says what, why and what to do."""


def speak_every_encoding() -> None:
    """Let a terminal that lacks a letter show its number, instead of failing over it."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def say(line: str) -> None:
    """Print a line of the result."""
    sys.stdout.write(f"{line}\n")


def say_json(value: Mapping[str, object]) -> None:
    """Print one JSON object, in ASCII for pipes of every kind; nothing else may be printed."""
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def complain(line: str) -> None:
    """Print the one line that says why nothing came of it."""
    if sys.stderr is not None:  # a program of Windows that has no console has none
        sys.stderr.write(f"hinge-desktop: {' '.join(line.split())}\n")


def complain_about_usage(error: UsageError) -> None:
    """Print what is wrong with the command line, and where to look."""
    complain(f"{error} Run hinge-desktop --help for what there is.")


def say_table(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows in columns: the first one to the left, numbers to the right."""
    lines = list(rows)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *numbers in lines:
        cells = [cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=True)]
        say("  ".join([first.ljust(widths[0]), *cells]).rstrip())
