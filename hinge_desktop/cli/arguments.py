"""What can be said on the command line, read into one typed value."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final, NoReturn, TypeVar

from hinge_desktop.core.export_format import ExportFormat

PAGES: Final = ("today", "ladder", "guide", "history", "charts", "equipment", "settings")
"""The pages of the window, by the names that `PageName` gives them too."""
MOST_WEEKS: Final = 2000
MOST_SETS: Final = 2_000_000
FIRST_DEMO_DAY, LAST_DEMO_DAY = date(2000, 1, 1), date(2199, 1, 1)
"""With the longest demo before it, all days are ones that a journal can hold."""


class Command(StrEnum):
    """The commands that work without a window."""

    DEMO = "demo"
    STATS = "stats"
    CHECK = "check"
    EXPORT = "export"
    IMPORT = "import"
    BACKUP = "backup"
    BACKUPS = "backups"
    RESTORE = "restore"
    SALVAGE = "salvage"


class WeightUnit(StrEnum):
    """The units that weights of a file can be in."""

    KG = "kg"
    LB = "lb"


class DateOrder(StrEnum):
    """Which part of a date such as 03/04/26 comes first."""

    DMY = "dmy"
    MDY = "mdy"


_Choice = TypeVar("_Choice", bound=StrEnum)


class UsageError(Exception):
    """A command line that cannot be read; its text is one plain line for the lifter."""


@dataclass
class Arguments(argparse.Namespace):
    """Everything that was said; options of other commands keep their defaults."""

    command: Command | None = None
    journal: Path | None = None
    page: str | None = None
    demo: bool = False
    guided: bool = False
    tour: Path | None = None
    self_test: bool = False
    version: bool = False
    file: Path = Path()
    target: Path | None = None
    json: bool = False
    force: bool = False
    format: ExportFormat | None = None
    weeks: int = 26
    sets: int | None = None
    seed: int = 1
    today: date | None = None
    exercise: str | None = None
    since: date | None = None
    until: date | None = None
    app: str | None = None
    unit: WeightUnit | None = None
    dates: DateOrder | None = None
    dry_run: bool = False
    no_backup: bool = False

    @property
    def wants_window(self) -> bool:
        """Whether a window was asked for in so many words."""
        return self.page is not None or self.brings_journal

    @property
    def brings_journal(self) -> bool:
        """Whether the window makes a journal for itself."""
        return self.demo or self.guided or self.self_test or self.tour is not None


class _Parser(argparse.ArgumentParser):
    """Raises instead of leaving the program, so that one place speaks to the lifter."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}.")


def read_arguments(argv: Sequence[str]) -> Arguments:
    """Read a command line; raise `UsageError` where it makes no sense.

    Raise `SystemExit` after `--help`, as argparse does.
    """
    if not argv:
        return Arguments()  # the usual start, which need not wait the 3 ms of a parser
    arguments = _parser().parse_args(_spell_out(argv), Arguments())
    _refuse_nonsense(arguments)
    return arguments


def _spell_out(argv: Sequence[str]) -> Sequence[str]:
    """Read `hinge-desktop FILE`, as desktops open a file, as `--journal FILE`."""
    *before, last = argv
    takes_next = {"--journal", "--page", "--tour"}
    is_said = any(word in _COMMANDS or word.startswith("--journal") for word in before)
    is_value = bool(before) and before[-1] in takes_next
    if is_said or is_value or last in _COMMANDS or last.startswith("-"):
        return argv
    file = Path(last)
    is_journal = file.suffix.lower() == ".hinge" or file.is_file()
    return [*before, "--journal", last] if is_journal else argv


def _refuse_nonsense(arguments: Arguments) -> None:
    if arguments.command is not None and arguments.wants_window:
        message = f"The window and the command {arguments.command} exclude each other."
        raise UsageError(message)
    if arguments.journal is not None and arguments.brings_journal:
        message = "--demo, --guided, --tour and --self-test bring their own journal: no --journal."
        raise UsageError(message)
    if arguments.since and arguments.until and arguments.since > arguments.until:
        raise UsageError(f"--since {arguments.since} is later than --until {arguments.until}.")


def _parser() -> _Parser:
    parser = _Parser(
        prog="hinge-desktop",
        description="Learn the hip hinge, pace every rep and keep the training journal, offline.",
        usage="%(prog)s [OPTIONS] [FILE.hinge | COMMAND ...]",
        epilog="Without a command the window opens, on FILE where one is named.",
        allow_abbrev=False,
    )
    _add_journal(parser)
    parser.add_argument("--page", choices=PAGES, help="open the window on this page")
    parser.add_argument(
        "--demo",
        action="store_true",
        help="open the window on a made-up journal; your own is not touched",
    )
    parser.add_argument(
        "--guided",
        action="store_true",
        help="be led through a made-up journal in one minute; your own is not touched",
    )
    parser.add_argument(
        "--tour",
        type=Path,
        metavar="DIR",
        help="walk through the program by itself and leave pictures in DIR",
    )
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="try every page, a set, a chart and the sound on a made-up journal",
    )
    parser.add_argument(
        "--version", action="store_true", help="say which versions run, and where your data is"
    )
    _add_commands(parser)
    return parser


def _add_commands(parser: _Parser) -> None:
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command, (add_options, about) in _COMMANDS.items():
        # By its plain name: a wrong one is answered with the list of them.
        one = commands.add_parser(command.value, help=about, description=about, allow_abbrev=False)
        one.set_defaults(command=command)
        _add_journal(one)
        add_options(one)


def _add_journal(parser: _Parser) -> None:
    parser.add_argument(
        "--journal",
        type=Path,
        metavar="FILE",
        # Said before the command or after it: the later parser must not wipe the earlier answer.
        default=argparse.SUPPRESS,
        help="the journal to use; your own where nothing is said",
    )


def _add_demo(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--weeks", type=_whole_number(1, MOST_WEEKS), metavar="N", default=26)
    parser.add_argument("--sets", type=_whole_number(1, MOST_SETS), metavar="N")
    parser.add_argument("--seed", type=_whole_number(0, 2**32), metavar="N", default=1)
    parser.add_argument(
        "--today", type=_demo_day, metavar="DATE", help="let the journal end on this day"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def _add_stats(parser: _Parser) -> None:
    parser.add_argument("--exercise", metavar="NAME", help="only this exercise")
    parser.add_argument("--since", type=_day, metavar="DATE", help="from this day on")
    parser.add_argument("--until", type=_day, metavar="DATE", help="up to this day")
    _add_json(parser)


def _add_check(parser: _Parser) -> None:
    _add_json(parser)


def _add_export(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--format", type=_one_of(ExportFormat), metavar="FORMAT", help="json, csv or strong"
    )
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    _add_json(parser)


def _add_import(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--app", metavar="NAME", help="the program that wrote FILE")
    parser.add_argument(
        "--unit", type=_one_of(WeightUnit), metavar="UNIT", help="kg or lb, for weights without one"
    )
    parser.add_argument(
        "--dates",
        type=_one_of(DateOrder),
        metavar="ORDER",
        help="dmy where days come first, mdy where months do",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be added, no more")
    parser.add_argument(
        "--no-backup", action="store_true", help="add it also where no backup can be made first"
    )
    _add_json(parser)


def _add_json(parser: _Parser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object and nothing else"
    )


def _add_backup(parser: _Parser) -> None:
    parser.add_argument(
        "target",
        type=Path,
        metavar="FILE",
        nargs="?",
        help="where it goes: packed if it ends in .zip, else the plain journal; "
        "among the other backups where nothing is said",
    )
    _add_json(parser)


def _add_backups(parser: _Parser) -> None:
    _add_json(parser)


def _add_restore(parser: _Parser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="BACKUP", help="a file, or the name of one that backups lists"
    )
    _add_json(parser)


def _add_salvage(parser: _Parser) -> None:
    parser.add_argument("file", type=Path, metavar="DAMAGED", help="the damaged journal")
    parser.add_argument(
        "target", type=Path, metavar="NEWFILE", help="the journal to make of what can be read"
    )
    _add_json(parser)


_COMMANDS: Final[dict[Command, tuple[Callable[[_Parser], None], str]]] = {
    Command.DEMO: (_add_demo, "write a made-up journal to FILE"),
    Command.STATS: (_add_stats, "say the figures behind the charts"),
    Command.CHECK: (_add_check, "check the whole journal"),
    Command.EXPORT: (_add_export, "write the journal to FILE as JSON, CSV or for phone apps"),
    Command.IMPORT: (_add_import, "add what is new in the log of another program"),
    Command.BACKUP: (_add_backup, "make a backup of the journal, and prove it"),
    Command.BACKUPS: (_add_backups, "list the backups, and prove each again"),
    Command.RESTORE: (_add_restore, "put a backup in the place of the journal, which is kept"),
    Command.SALVAGE: (_add_salvage, "save what can be read of a damaged journal to a new file"),
}


def _one_of(kind: type[_Choice]) -> Callable[[str], _Choice]:
    def read(text: str) -> _Choice:
        try:
            return kind(text)
        except ValueError:
            message = f"{text!r} is none of {', '.join(kind)}"
            raise argparse.ArgumentTypeError(message) from None

    return read


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{text!r} is not a date such as 2026-11-21"
        raise argparse.ArgumentTypeError(message) from None


def _demo_day(text: str) -> date:
    day = _day(text)
    if not FIRST_DEMO_DAY <= day <= LAST_DEMO_DAY:
        message = f"{text} is not between {FIRST_DEMO_DAY} and {LAST_DEMO_DAY}"
        raise argparse.ArgumentTypeError(message)
    return day


def _whole_number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (
            text.isascii() and text.isdigit() and len(text) < 20 and least <= int(text) <= most
        ):
            message = f"{text!r} is not a whole number from {least} to {most}"
            raise argparse.ArgumentTypeError(message)
        return int(text)

    return read
