"""`check`: whether the whole journal is sound."""

from __future__ import annotations

from pathlib import Path

from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.journal_files import chosen_journal
from hinge_desktop.cli.output import say, say_json
from hinge_desktop.core.journal import Finding
from hinge_desktop.store.file_header import read_header
from hinge_desktop.store.opening import check_journal


def check(arguments: Arguments) -> int:
    """Check the chosen journal; 1 where something was found."""
    file = chosen_journal(arguments)
    problems = check_journal(file)
    if arguments.json:
        say_json(
            {
                "ok": not problems,
                "schema_version": _schema_version(file),
                "problems": [_as_object(one) for one in problems],
            }
        )
    elif problems:
        for one in problems:
            say(f"{one.where}: {one.text} ({one.kind})")
        say(f"{len(problems)} found in {file}. Keep this file, and open a backup.")
    else:
        say(f"Nothing is wrong with {file}.")
    return 1 if problems else 0


def _schema_version(file: Path) -> int | None:
    header = read_header(file)
    return None if header is None else header.schema_version


def _as_object(one: Finding) -> dict[str, str]:
    return {"kind": one.kind, "where": one.where, "text": one.text}
