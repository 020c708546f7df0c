"""Everything that writes files of the lifter's, each in a process that is made to be cut short.

`python -m tests.faults.power.writers ACT FOLDER` works in a folder that `prepare` has filled, and
says after each step, in one line of JSON, what must be there from then on.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, redirect_stdout
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Final

from hinge_desktop.__main__ import main as hinge
from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.training import LoggedSession, SetState
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.settings import load_settings, save_settings
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.faults.breakages import break_as_asked
from tests.faults.power.verdicts import judge
from tests.placed_journal import place_on_the_bar
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

_DATA: Final = Path("data")
JOURNAL: Final = _DATA / "journal.hinge"
_WORKING: Final = (
    "being-made",
    ".hinge-",
    ".tmp",
    ".migrating",
    ".restoring",
    ".new",
    "-journal",
    ".lock",
)
"""Parts of the names of files that may lie about after a crash until the next start."""
_DAY: Final = date(2026, 11, 9)
_SETS: Final = 12
_SAMPLE: Final = Path(__file__).parents[2] / "exchange" / "samples" / "strong"


@dataclass(frozen=True)
class Promise:
    """What a step that has returned promised to keep."""

    journal: str
    """The digest of the journal's rows, empty where there is none."""
    saved: dict[str, int | None]
    files: dict[str, str]
    """The digest of each file that has its final name, by its path below the folder."""


def promise_of(line: str) -> Promise:
    """Read what a step said."""
    return Promise(**json.loads(line))


def is_working_file(path: Path) -> bool:
    """Whether a file may be there or not, and half written, at any moment."""
    return any(part in one for one in path.parts for part in _WORKING)


class Ground:
    """A folder with all data of one lifter."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / _DATA
        self.journal = folder / JOURNAL

    def promise(self) -> None:
        """Say what is there now, and must stay."""
        verdict = judge(self.journal)
        files = {
            str(one.relative_to(self.folder)): sha256(one.read_bytes()).hexdigest()
            for one in sorted(self.folder.rglob("*"))
            if one.is_file() and one != self.journal
        }
        kept = {name: text for name, text in files.items() if not is_working_file(Path(name))}
        promise = Promise(verdict.digest, dict(verdict.saved), kept)
        os.write(1, f"{json.dumps(asdict(promise))}\n".encode())

    def command(self, *words: str | Path) -> None:
        """Run a command as from the command line; what it says is no promise."""
        with redirect_stdout(sys.stderr):
            status = hinge([str(word) for word in words])
        if status:
            raise RuntimeError(f"{words} ended with {status}")
        self.promise()

    @contextmanager
    def opened(self) -> Iterator[SqlJournal]:
        """Open the journal."""
        with closing(open_journal(self.journal)) as journal:
            yield journal

    def log(self, session: LoggedSession) -> None:
        """Log a session in one change."""
        with self.opened() as journal:
            journal.apply(log_change(session))

    @property
    def newest_backup(self) -> Path:
        """The backup with the highest counter."""
        return max((self.data / "backups").glob("*.zip"))


def _sessions(count: int) -> list[LoggedSession]:
    return [logged(_DAY + timedelta(days=day), sets=[{}, {"reps": 7}]) for day in range(count)]


def log(ground: Ground) -> None:
    """Log sets one by one, each as a draft first, as the program does."""
    with ground.opened() as journal:
        ground.promise()
        (session,) = (logged(_DAY, sets=[{}] * _SETS),)
        (exercise,) = session.exercises
        journal.apply(Change(Act.START_SESSION, added(session.session, exercise.entry)))
        for one in session.sets:
            draft = replace(one, state=SetState.DRAFT, reps=None, reps_left=None)
            journal.apply(Change(Act.START_SET, added(draft)))
            journal.apply(Change(Act.SAVE_SET, (Edit(draft, one),)))
            ground.promise()


def create(ground: Ground) -> None:
    """Make a first journal, where there is no folder yet, and log a session."""
    create_journal(
        ground.journal, journal_id="j", app_version="0", created=datetime(2026, 11, 1, tzinfo=UTC)
    )
    ground.log(_sessions(1)[0])
    ground.promise()


def migrate(ground: Ground) -> None:
    """Open a journal of an older version."""
    ground.promise()
    with ground.opened():
        pass
    ground.promise()


def backup(ground: Ground) -> None:
    """Make backups, among the others and elsewhere."""
    ground.promise()
    ground.command("backup")
    ground.command("backup", ground.folder / "mine.zip")


def restore(ground: Ground) -> None:
    """Restore an earlier state over a session that is in no backup."""
    ground.promise()
    ground.command("restore", ground.newest_backup)


def import_log(ground: Ground) -> None:
    """Take in the log of another app."""
    ground.promise()
    ground.command("import", ground.folder / "other.csv", "--unit", "kg")


def merge(ground: Ground) -> None:
    """Take in another journal."""
    ground.promise()
    ground.command("import", ground.folder / "other.hinge")


def undo(ground: Ground) -> None:
    """Change a set, take that back, and do it again."""
    session = _first(ground)
    one = session.sets[0]
    change = Change(Act.EDIT_SET, (Edit(one, replace(one, reps=5)),))
    with ground.opened() as journal:
        ground.promise()
        for step in (change, change.inverse(), change):
            journal.apply(step)
            ground.promise()


def delete(ground: Ground) -> None:
    """Delete a session, and take it out of the trash again."""
    session = _first(ground)
    with ground.opened() as journal:
        desk = TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
        ground.promise()
        desk.past.delete(session.session.id)
        ground.promise()
        desk.past.restore(desk.past.trash()[0].id)
        ground.promise()


def export(ground: Ground) -> None:
    """Export in each format, and once over an older export."""
    ground.promise()
    for name in ("all.json", "sets.csv"):
        ground.command("export", ground.folder / name)
    ground.log(_sessions(2)[1])
    ground.promise()
    ground.command("export", ground.folder / "all.json", "--force")


def settings(ground: Ground) -> None:
    """Store the settings of this computer again and again."""
    file = ground.data / "settings.json"
    ground.promise()
    for percent in (110, 125, 150):
        save_settings(file, replace(load_settings(file), text_percent=percent))
        ground.promise()


def _first(ground: Ground) -> LoggedSession:
    with ground.opened() as journal:
        return journal.sessions_between(_DAY, _DAY)[0]


ACTS: Final[dict[str, Callable[[Ground], None]]] = {
    "log": log,
    "create": create,
    **{f"migrate-{version}": migrate for version in OLD_VERSIONS},
    "backup": backup,
    "restore": restore,
    "import": import_log,
    "merge": merge,
    "undo": undo,
    "delete": delete,
    "export": export,
    "settings": settings,
}


def prepare(act: str, folder: Path) -> None:
    """Fill a new folder with what an act begins with."""
    folder.mkdir(parents=True)
    ground = Ground(folder)
    if act == "create":
        return
    if act.startswith("migrate-"):
        ground.data.mkdir()
        place_old_journal(int(act.rpartition("-")[2]), ground.journal)
        return
    place_on_the_bar(ground.journal)
    if act == "log":
        return
    first, second, third = _sessions(3)
    ground.log(first)
    os.environ["HINGE_DATA_DIR"] = str(ground.data)
    if act in ("backup", "restore"):
        with redirect_stdout(StringIO()):
            hinge(["backup"])
        ground.log(second)
    if act == "merge":
        other = folder / "other.hinge"
        place_on_the_bar(other)
        with closing(open_journal(other)) as journal:
            journal.apply(log_change(third))
    if act == "import":
        sample = next(_SAMPLE.glob("*.csv"))
        (folder / "other.csv").write_bytes(sample.read_bytes())


def main(act: str, folder: str) -> None:
    """Do one act."""
    break_as_asked()
    ground = Ground(Path(folder))
    os.environ["HINGE_DATA_DIR"] = str(ground.data)
    ACTS[act](ground)


if __name__ == "__main__":
    main(*sys.argv[1:])
