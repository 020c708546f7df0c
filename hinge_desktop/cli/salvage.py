"""`salvage`: what can be read of a damaged journal, saved to a new file."""

from __future__ import annotations

from dataclasses import asdict

from hinge_desktop import __version__
from hinge_desktop.cli.arguments import Arguments, UsageError
from hinge_desktop.cli.journal_lock import no_window_on
from hinge_desktop.cli.output import say, say_json
from hinge_desktop.cli.targets import refuse_bad_target
from hinge_desktop.core.clocks import local_now
from hinge_desktop.core.salvage import SalvageReport
from hinge_desktop.store.salvage.salvaging import salvage_journal
from hinge_desktop.words.salvage import lost_line, remark_lines, saved_line


def salvage(arguments: Arguments) -> int:
    """Save the rows of DAMAGED that can be read to NEWFILE, and say what was saved and lost."""
    damaged, target = arguments.file, arguments.target
    if target is None:
        raise UsageError("Name the new file that is to be written.")
    refuse_bad_target(target)
    with no_window_on(damaged):
        report = salvage_journal(damaged, target, app_version=__version__, now=local_now())
    if arguments.json:
        say_json({"damaged": str(damaged), "journal": str(target), **_as_object(report)})
        return 0
    say(f"{target}: {saved_line(report)}")
    for line in (lost_line(report), *remark_lines(report)):
        say(line)
    say(f"{damaged} is as it was.")
    return 0


def _as_object(report: SalvageReport) -> dict[str, object]:
    return {
        "sessions": report.sessions,
        "sets": report.sets,
        "first_date": None if report.first_day is None else report.first_day.isoformat(),
        "last_date": None if report.last_day is None else report.last_day.isoformat(),
        "complete": report.is_complete,
        "tables": [asdict(one) for one in report.tables],
        "remarks": [one.value for one in report.remarks],
    }
