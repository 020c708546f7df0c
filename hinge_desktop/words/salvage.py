"""Plain sentences for a salvage: what was saved of a damaged journal, and what was lost."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.salvage import SalvagedTable, SalvageRemark, SalvageReport
from hinge_desktop.words.counts import sessions_words, sets_words

_REMARKS = {
    SalvageRemark.UNREADABLE_SECTORS: QT_TRANSLATE_NOOP(
        "Salvage",
        "The disk did not return a part of the file. It may be failing: copy what is on it.",
    ),
    SalvageRemark.ROLLED_BACK: QT_TRANSLATE_NOOP(
        "Salvage", "A write that had been broken off was taken back."
    ),
    SalvageRemark.BESIDE_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Salvage", "What was left beside the file could not be used."
    ),
    SalvageRemark.HEADER_LOST: QT_TRANSLATE_NOOP(
        "Salvage",
        "The table of contents of the file was damaged; rows were told apart by what they hold.",
    ),
    SalvageRemark.ROWS_LOST: QT_TRANSLATE_NOOP(
        "Salvage", "A backup may still have what is lost. Keep the damaged file as well."
    ),
    SalvageRemark.ROWS_PERHAPS_LOST: QT_TRANSLATE_NOOP(
        "Salvage", "More may be lost than can be counted. Compare with a backup."
    ),
    SalvageRemark.ROWS_TAKEN_FROM_INDEXES: QT_TRANSLATE_NOOP(
        "Salvage", "Of some sessions only day, order and exercises are left; their sets are kept."
    ),
    SalvageRemark.EXERCISES_NAMELESS: QT_TRANSLATE_NOOP(
        "Salvage",
        "Own exercises lost their names and are called ? 1 and so on; their sets are kept.",
    ),
    SalvageRemark.VALUES_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Salvage", "Values that had become nonsense were left out; the rest of their rows is kept."
    ),
    SalvageRemark.LINKS_CUT: QT_TRANSLATE_NOOP(
        "Salvage", "Some entries no longer say which set, session or file they came from."
    ),
    SalvageRemark.ENDS_CORRECTED: QT_TRANSLATE_NOOP(
        "Salvage", "Sessions without a sound end were ended on the day on which they began."
    ),
    SalvageRemark.PAGES_NOT_PLACED: QT_TRANSLATE_NOOP(
        "Salvage",
        "Some rows were readable, but nothing says where they belong. They were left out.",
    ),
    SalvageRemark.NEW_IDENTITY: QT_TRANSLATE_NOOP(
        "Salvage", "The journal's own mark is lost: older backups count as another journal's."
    ),
}
_TABLES = {
    "balance_checks": QT_TRANSLATE_NOOP("Salvage", "balance checks"),
    "bars": QT_TRANSLATE_NOOP("Salvage", "bars"),
    "body_masses": QT_TRANSLATE_NOOP("Salvage", "body weights"),
    "collars": QT_TRANSLATE_NOOP("Salvage", "collars"),
    "dumbbells": QT_TRANSLATE_NOOP("Salvage", "dumbbells"),
    "easy_weeks": QT_TRANSLATE_NOOP("Salvage", "easy weeks"),
    "exercise_preferences": QT_TRANSLATE_NOOP("Salvage", "own ways with exercises"),
    "exercises": QT_TRANSLATE_NOOP("Salvage", "exercises"),
    "gear": QT_TRANSLATE_NOOP("Salvage", "other gear"),
    "import_columns": QT_TRANSLATE_NOOP("Salvage", "matched columns of imports"),
    "import_names": QT_TRANSLATE_NOOP("Salvage", "matched names of imports"),
    "import_rows": QT_TRANSLATE_NOOP("Salvage", "rows of imported files"),
    "import_sources": QT_TRANSLATE_NOOP("Salvage", "imported files"),
    "kettlebells": QT_TRANSLATE_NOOP("Salvage", "kettlebells"),
    "ladder_moves": QT_TRANSLATE_NOOP("Salvage", "moves on the ladder"),
    "meta": QT_TRANSLATE_NOOP("Salvage", "facts about the file"),
    "mobility_checks": QT_TRANSLATE_NOOP("Salvage", "mobility checks"),
    "plan_days": QT_TRANSLATE_NOOP("Salvage", "days of the plan"),
    "plan_overrides": QT_TRANSLATE_NOOP("Salvage", "changes to the plan"),
    "plans": QT_TRANSLATE_NOOP("Salvage", "plan"),
    "plates": QT_TRANSLATE_NOOP("Salvage", "plates"),
    "profiles": QT_TRANSLATE_NOOP("Salvage", "your build"),
    "safety_answers": QT_TRANSLATE_NOOP("Salvage", "answers about pain"),
    "session_exercises": QT_TRANSLATE_NOOP("Salvage", "exercises of sessions"),
    "sessions": QT_TRANSLATE_NOOP("Salvage", "sessions"),
    "set_faults": QT_TRANSLATE_NOOP("Salvage", "faults of sets"),
    "set_phases": QT_TRANSLATE_NOOP("Salvage", "tapped phases of sets"),
    "sets": QT_TRANSLATE_NOOP("Salvage", "sets"),
    "stop_states": QT_TRANSLATE_NOOP("Salvage", "stops"),
    "template_exercises": QT_TRANSLATE_NOOP("Salvage", "exercises of kept sessions"),
    "templates": QT_TRANSLATE_NOOP("Salvage", "kept sessions to start from"),
    "thresholds": QT_TRANSLATE_NOOP("Salvage", "numbers of rules you changed"),
    "trash": QT_TRANSLATE_NOOP("Salvage", "deleted things that could come back"),
}


def saved_line(report: SalvageReport) -> str:
    """Say how much training is in the new file: "48 sessions, 337 sets, 2026-05-25 to ..."."""
    if report.first_day is None or report.last_day is None:
        return _say(QT_TRANSLATE_NOOP("Salvage", "No saved set is in it."))
    text = _say(QT_TRANSLATE_NOOP("Salvage", "%1, %2, %3 to %4"))
    counts = (sessions_words(report.sessions), sets_words(report.sets))
    values = (*counts, report.first_day, report.last_day)
    for place, value in enumerate(values, start=1):
        text = text.replace(f"%{place}", str(value))
    return text


def lost_line(report: SalvageReport) -> str:
    """Say what is lost, and of what only a part is left."""
    if report.is_complete:
        return _say(QT_TRANSLATE_NOOP("Salvage", "Every row of the file was saved."))
    lost = [_counted(one) for one in report.tables if one.lost]
    if not lost:
        return _say(QT_TRANSLATE_NOOP("Salvage", "No loss can be counted."))
    text = _say(QT_TRANSLATE_NOOP("Salvage", "Lost: %1."))
    return text.replace("%1", ", ".join(lost))


def remark_lines(report: SalvageReport) -> tuple[str, ...]:
    """Say what else there is to know, a sentence a line."""
    return tuple(_say(_REMARKS[remark]) for remark in report.remarks)


def table_words(table: str) -> str:
    """Name what a table of the journal holds."""
    return _say(_TABLES[table]) if table in _TABLES else table


def _counted(table: SalvagedTable) -> str:
    name = table_words(table.table)
    if not table.made_again:
        return f"{table.lost} {name}"
    text = _say(QT_TRANSLATE_NOOP("Salvage", "%1 %2 (%3 kept in part)"))
    values = (table.lost, name, table.made_again)
    for place, value in enumerate(values, start=1):
        text = text.replace(f"%{place}", str(value))
    return text


def _say(text: object) -> str:
    return QCoreApplication.translate("Salvage", str(text))
