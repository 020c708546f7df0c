"""Which app wrote a file: by its header, never by its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileRemark, RemarkCode
from hinge_desktop.exchange.readers.cells import Table, read_table
from hinge_desktop.exchange.readers.decoding import decode
from hinge_desktop.exchange.readers.fitnotes.reader import FITNOTES
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.hevy.reader import HEVY_MEASUREMENTS, HEVY_WORKOUTS
from hinge_desktop.exchange.readers.jefit.reader import JEFIT
from hinge_desktop.exchange.readers.mapped.fitnotes_workouts import FITNOTES_WORKOUTS
from hinge_desktop.exchange.readers.mapped.gymbook import GYMBOOK
from hinge_desktop.exchange.readers.mapped.liftosaur_backup import is_json, read_json
from hinge_desktop.exchange.readers.mapped.prepared import PREPARED
from hinge_desktop.exchange.readers.own_sets import OWN_SETS
from hinge_desktop.exchange.readers.reader import Reader
from hinge_desktop.exchange.readers.strong.by_order import read_by_order
from hinge_desktop.exchange.readers.strong.reading import STRONG
from hinge_desktop.exchange.readers.stronglifts.reader import STRONGLIFTS
from hinge_desktop.exchange.readers.stronglifts.wide_reader import STRONGLIFTS_WIDE
from hinge_desktop.exchange.readers.trouble import FileProblem, FileRefusedError

READERS: Final[tuple[Reader, ...]] = (
    OWN_SETS,
    STRONG,
    HEVY_WORKOUTS,
    HEVY_MEASUREMENTS,
    FITNOTES,
    STRONGLIFTS,
    STRONGLIFTS_WIDE,
    FITNOTES_WORKOUTS.reader(),
    *(one.reader() for one in PREPARED),
    GYMBOOK,
    JEFIT,
)
"""Every format that is known by its header; the first that matches reads the file."""


def read_log(
    content: bytes,
    answers: FileAnswers,
    app: str | None = None,
    readers: Sequence[Reader] = READERS,
) -> FileLog:
    """Read a file of another program; raise `FileRefusedError` where that cannot be done."""
    decoded = decode(content)
    if is_json(decoded.text):
        return _read_json(decoded.text, answers, app)
    table = read_table(decoded.text, is_legacy_encoding=decoded.is_legacy)
    try:
        log = reader_for(table.header, app, readers).read(table, answers)
    except FileRefusedError as error:
        may_be_strong = error.problem is FileProblem.UNKNOWN_FORMAT and app in {None, STRONG.app}
        ordered = read_by_order(table, answers, is_named=app is not None) if may_be_strong else None
        if ordered is None:
            raise
        log = ordered
    return with_encoding_told(log, table)


def _read_json(text: str, answers: FileAnswers, app: str | None) -> FileLog:
    log = read_json(text, answers)
    if app not in {None, log.app}:
        raise FileRefusedError(FileProblem.OTHER_APP, log.app)
    return log


def with_encoding_told(log: FileLog, table: Table) -> FileLog:
    """Remark that letters may be wrong, where the bytes were no UTF-8."""
    if not table.is_legacy_encoding:
        return log
    return replace(log, remarks=(FileRemark(RemarkCode.LEGACY_ENCODING), *log.remarks))


def table_of(content: bytes) -> Table:
    """Decode a file and part it into cells, within the limits of an import."""
    decoded = decode(content)
    return read_table(decoded.text, is_legacy_encoding=decoded.is_legacy)


def reader_for(
    header: Header, app: str | None = None, readers: Sequence[Reader] = READERS
) -> Reader:
    """Return the reader that knows this header; with `app` only those of that app are asked."""
    known = [one for one in readers if one.matches(header)]
    chosen = [one for one in known if app is None or one.app == app]
    if chosen:
        return chosen[0]
    if known:
        raise FileRefusedError(FileProblem.OTHER_APP, known[0].app)
    raise FileRefusedError(FileProblem.UNKNOWN_FORMAT, ", ".join(header.cells)[:200])
