from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.imports.column_map import ColumnMap, ColumnRole, DateOrder, Measure
from hinge_desktop.core.imports.file_log import FileAnswers, QuestionCode, RemarkCode
from hinge_desktop.core.imports.file_trouble import FileRefusedError
from hinge_desktop.core.imports.import_columns import ImportColumns
from hinge_desktop.services.imports.column_desk import ColumnDesk
from hinge_desktop.services.imports.import_desk import FileOnDesk, ImportDesk
from hinge_desktop.store.sql_journal import SqlJournal
from tests.exchange.mapped.reading import SAMPLES

NO_ANSWERS = FileAnswers()
OWN_SHEET = b"""Tag;Bewegung;Kilos;Wdh.;Gemacht
03/04/26;Rum\xc3\xa4nisches Kreuzheben;80,5;8;ja
03/04/26;Rum\xc3\xa4nisches Kreuzheben;82,5;8;ja
03/04/26;Rum\xc3\xa4nisches Kreuzheben;85;8;nein
"""
LONGER_SHEET = OWN_SHEET + b"05/04/26;Good Morning;40;10;ja\n"


@pytest.fixture
def desk(journal: SqlJournal) -> ColumnDesk:
    return ColumnDesk(journal.imports)


def agreed(desk: ColumnDesk) -> ColumnMap:
    """Return the suggestion with what the lifter has added to it."""
    suggested = desk.look_at(OWN_SHEET).columns
    exercise = replace(suggested.columns[0], place=1, role=ColumnRole.EXERCISE)
    done = replace(exercise, place=4, role=ColumnRole.DONE)
    whole = suggested.with_column(exercise).with_column(done)
    return replace(whole, date_order=DateOrder.DAY_FIRST)


def import_by(journal: SqlJournal, desk: ColumnDesk, columns: ColumnMap, content: bytes) -> Change:
    clocks = Clocks(wall=lambda: datetime(2026, 5, 1, 12, tzinfo=UTC))
    importing = ImportDesk(
        journal,
        journal.imports,
        journal.apply,
        clocks,
        lambda: f"source-of-{len(content)}-bytes",
    )
    log = desk.read_by(columns, content, NO_ANSWERS)
    planned = importing.plan(FileOnDesk("sheet.csv", content), log, NO_ANSWERS)
    remembering = desk.remembering(planned, columns, content)
    importing.carry_out(remembering)
    assert remembering.change is not None
    return remembering.change


def test_an_unknown_table_is_suggested_and_asked_for(desk: ColumnDesk) -> None:
    table = desk.look_at(OWN_SHEET)
    assert not table.is_remembered
    assert table.first_rows[0][2] == "80,5"
    assert [(one.role, one.measure) for one in table.columns.columns] == [
        (ColumnRole.DATE, None),
        (ColumnRole.WEIGHT, Measure.KG),
        (ColumnRole.REPS, None),
    ]
    log = desk.read_any(OWN_SHEET, NO_ANSWERS)
    assert [one.code for one in log.questions] == [QuestionCode.COLUMNS]
    assert log.sets == ()


def test_the_map_is_remembered_with_the_import(journal: SqlJournal, desk: ColumnDesk) -> None:
    columns = agreed(desk)
    import_by(journal, desk, columns, OWN_SHEET)
    table = desk.look_at(LONGER_SHEET)
    assert (table.columns, table.is_remembered) == (columns, True)
    log = desk.read_any(LONGER_SHEET, NO_ANSWERS)
    assert log.questions == ()
    assert [one.start.date for one in log.workouts] == [date(2026, 4, 3), date(2026, 4, 5)]
    assert [one.row for one in log.skipped] == [4]


def test_a_longer_table_adds_only_what_is_new(journal: SqlJournal, desk: ColumnDesk) -> None:
    columns = agreed(desk)
    import_by(journal, desk, columns, OWN_SHEET)
    before = journal.imports.imported_keys(of_all=False).sets
    import_by(journal, desk, columns, LONGER_SHEET)
    after = journal.imports.imported_keys(of_all=False).sets
    assert (len(before), len(after), before <= after) == (2, 3, True)


def test_a_map_is_forgotten_with_the_import_that_is_taken_back(
    journal: SqlJournal, desk: ColumnDesk
) -> None:
    change = import_by(journal, desk, agreed(desk), OWN_SHEET)
    journal.apply(change.inverse())
    assert not desk.look_at(OWN_SHEET).is_remembered


def test_a_day_in_two_tables_is_not_one_workout(desk: ColumnDesk) -> None:
    columns = agreed(desk)
    other = OWN_SHEET.replace(b"Tag;", b"Wann;")
    apps = {desk.read_by(columns, content, NO_ANSWERS).app for content in (OWN_SHEET, other)}
    assert len(apps) == 2


def test_a_map_of_a_later_version_is_asked_for_again(journal: SqlJournal, desk: ColumnDesk) -> None:
    change = import_by(journal, desk, agreed(desk), OWN_SHEET)
    kept = next(one.after for one in change.edits if isinstance(one.after, ImportColumns))
    journal.apply(change.inverse())
    later = ImportColumns(kept.header_sha256, '{"version": 99}')
    journal.apply(Change(Act.IMPORT, added(later)))
    assert not desk.look_at(OWN_SHEET).is_remembered


def test_a_known_app_is_read_by_its_own_reader(desk: ColumnDesk) -> None:
    content = (SAMPLES / "liftlog/plain.csv").read_bytes()
    assert desk.read_any(content, NO_ANSWERS).app == "liftlog"
    assert desk.read_any(content, NO_ANSWERS, "table").app.startswith("table_")


def test_an_old_encoding_is_told(desk: ColumnDesk) -> None:
    old = OWN_SHEET.decode().encode("cp1252")
    log = desk.read_by(agreed(desk), old, NO_ANSWERS)
    assert [one.code for one in log.remarks] == [RemarkCode.LEGACY_ENCODING]
    assert log.workouts[0].blocks[0].name == "Rumänisches Kreuzheben"


@pytest.mark.parametrize("content", [b"just words\nand more\n", b"a,b\n1,2\n"])
def test_what_is_no_log_is_refused(desk: ColumnDesk, content: bytes) -> None:
    with pytest.raises(FileRefusedError):
        desk.read_any(content, NO_ANSWERS)
