"""`import FILE`: the log of another program, added once, in one transaction."""

from __future__ import annotations

from collections import Counter
from typing import Final

from hinge_desktop.cli.arguments import Arguments, DateOrder, UsageError
from hinge_desktop.cli.journal_files import (
    back_up_before,
    chosen_journal,
    journal_to_try,
    journal_to_write,
)
from hinge_desktop.cli.output import RefusalError, say, say_json
from hinge_desktop.cli.own_imports import import_own
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import new_id
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileLog,
    FileQuestion,
    QuestionCode,
    SkippedRow,
)
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.core.imports.name_matching import Certainty
from hinge_desktop.core.imports.plan_of_import import ImportPreview
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import READERS, read_log
from hinge_desktop.services.imports.column_desk import ANY_APP, ColumnDesk
from hinge_desktop.services.imports.import_desk import FileOnDesk, ImportDesk, file_on_desk
from hinge_desktop.services.imports.merging import kind_of
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.imports import file_words, remark_words, skip_words

_MOST_ROWS_NAMED: Final = 10


def import_file(arguments: Arguments) -> int:
    """Import what is new; with --dry-run say what that is and write nothing."""
    _refuse_unknown_app(arguments.app)
    if arguments.app in {None, "hinge"} and kind_of(arguments.file) is not None:
        return import_own(arguments)
    try:
        preview = _imported(arguments, file_on_desk(arguments.file, arguments.app))
    except FileRefusedError as error:
        line = file_words(error, str(arguments.file)).in_one_line()
        raise RefusalError(line) from error
    if arguments.json:
        say_json(_as_object(preview))
    else:
        _say_preview(preview, arguments)
    return 0


def _refuse_unknown_app(app: str | None) -> None:
    known = sorted({ANY_APP, *(reader.app for reader in READERS)})
    if app is not None and app not in known:
        raise UsageError(f"--app {app} is none of {', '.join(known)}.")


def _imported(arguments: Arguments, file: FileOnDesk) -> ImportPreview:
    answers = FileAnswers(
        None if arguments.unit is None else Unit(arguments.unit.value),
        None if arguments.dates is None else arguments.dates is DateOrder.DMY,
    )
    # Read before a journal is made, which would stay empty where the file is refused.
    log = _read(arguments, file, answers)
    if arguments.dry_run:
        with journal_to_try(arguments) as journal:
            return _desk(journal).plan(file, log, answers).preview
    for question in log.questions:
        raise RefusalError(f"{arguments.file}: {_question_line(question)}")
    is_fresh = not chosen_journal(arguments).exists()
    with journal_to_write(arguments) as journal:
        desk = _desk(journal)
        planned = desk.plan(file, log, answers)
        if planned.change is not None and not is_fresh:
            back_up_before(BackupReason.BEFORE_IMPORT, arguments)
        return desk.carry_out(planned)


def _read(arguments: Arguments, file: FileOnDesk, answers: FileAnswers) -> FileLog:
    """Read a file of a known app, or by the map of its header that the journal remembers."""
    if file.app != ANY_APP:
        try:
            log = read_log(file.content, answers, file.app)
            if all(one.code is not QuestionCode.COLUMNS for one in log.questions):
                return log
        except FileRefusedError as error:
            if file.app is not None or error.problem is not FileProblem.UNKNOWN_FORMAT:
                raise
    with journal_to_try(arguments) as journal:
        return ColumnDesk(journal.imports).read_any(file.content, answers, file.app)


def _desk(journal: SqlJournal) -> ImportDesk:
    return ImportDesk(journal, journal.imports, journal.apply, Clocks(), new_id)


def _question_line(question: FileQuestion) -> str:
    looks = f" The file looks like {question.suggested}." if question.suggested else ""
    if question.code is QuestionCode.UNIT:
        return f"the weights have no unit. Say which with --unit kg or --unit lb.{looks}"
    if question.code is QuestionCode.DATE_ORDER:
        return (
            "the dates can be read in two ways. Say which with --dates dmy (day first) or "
            f"--dates mdy (month first).{looks}"
        )
    if question.suggested:
        return (
            "the headings are in a language that Hinge does not know, and the columns stand as "
            f"{question.suggested} writes them. Say --app {question.suggested} to read them so, or "
            "open the file in the window and say there what each column holds."
        )
    return "nobody knows what these columns hold. Open the file in the window and say it there."


def _as_object(preview: ImportPreview) -> dict[str, object]:
    log, totals = preview.log, preview.totals
    return {
        "app": log.app,
        "dialect": log.dialect,
        "workouts_found": preview.workouts_found,
        "sets_found": totals.sets,
        "workouts_added": preview.workouts_added,
        "sets_added": preview.sets_added,
        "already_there": preview.already_there,
        "skipped": [{"row": one.row, "reason": one.reason.value} for one in log.skipped],
        "questions": [
            {"code": one.code.value, "choices": list(one.choices), "suggested": one.suggested}
            for one in log.questions
        ],
        "volume_kg": None if totals.volume_kg is None else float(totals.volume_kg),
        "reps": totals.reps,
    }


def _say_preview(preview: ImportPreview, arguments: Arguments) -> None:
    log, totals = preview.log, preview.totals
    volume = "" if totals.volume_kg is None else f", {totals.volume_kg} kg lifted"
    say(f"{arguments.file}: {log.app}, {log.dialect}")
    say(f"found: {preview.workouts_found} workouts, {totals.sets} sets, {totals.reps} reps{volume}")
    would = "would be added" if arguments.dry_run else "added"
    say(f"{would}: {preview.workouts_added} workouts, {preview.sets_added} sets")
    say(f"already there: {preview.already_there} sets")
    _say_skipped(log.skipped)
    for remark in log.remarks:
        say(remark_words(remark))
    for question in log.questions:
        say(f"to be answered: {_question_line(question)}")
    new = [one.name for one in preview.names if one.certainty is Certainty.NEW]
    if new and preview.sets_added:
        say(f"new exercises of your own: {', '.join(new)}")


def _say_skipped(skipped: tuple[SkippedRow, ...]) -> None:
    for reason, count in Counter(one.reason for one in skipped).items():
        rows = [str(one.row) for one in skipped if one.reason is reason][:_MOST_ROWS_NAMED]
        more = " and more" if count > len(rows) else ""
        say(f"skipped: {count} ({skip_words(reason)}), row {', '.join(rows)}{more}")
