"""The models of the history hold what Qt asks of models, whatever happens to days and sets."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hinge_desktop.core.training import Quality, SetKind, WorkSet
from hinge_desktop.gui.models.line_list import LineListModel, ListLine
from hinge_desktop.gui.models.month_grid import WEEKS, DayMark, MonthGridModel
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb, log_change, logged

pytestmark = pytest.mark.usefixtures("qapp")
_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
_NOVEMBER = date(2026, 11, 1)
_TODAY = date(2026, 11, 21)


def _texts(model: MonthGridModel) -> list[list[str]]:
    return [[model.index(row, column).data() for column in range(7)] for row in range(WEEKS)]


@pytest.mark.parametrize(
    ("first", "weekdays", "week"),
    [
        (Qt.DayOfWeek.Monday, "MTWTFSS", ["", "", "", "", "", "", "1"]),
        (Qt.DayOfWeek.Sunday, "SMTWTFS", ["1", "2", "3", "4", "5", "6", "7"]),
        (Qt.DayOfWeek.Saturday, "SSMTWTF", ["", "1", "2", "3", "4", "5", "6"]),
    ],
)
def test_a_month_begins_on_the_weekday_of_the_country(
    first: Qt.DayOfWeek, weekdays: str, week: list[str]
) -> None:
    model = MonthGridModel(first)
    model.show_month(_NOVEMBER, {}, today=_TODAY)
    across = Qt.Orientation.Horizontal
    assert "".join(model.headerData(place, across) for place in range(7)) == weekdays
    assert _texts(model)[0] == week
    assert model.day_at(model.index_of(date(2026, 11, 30))) == date(2026, 11, 30)
    assert not model.index_of(date(2026, 12, 1)).isValid()


@pytest.mark.parametrize("first", [*Qt.DayOfWeek])
def test_weeks_can_begin_on_another_day_with_every_day_in_its_place(first: Qt.DayOfWeek) -> None:
    model, wanted = MonthGridModel(Qt.DayOfWeek.Monday), MonthGridModel(first)
    tester = QAbstractItemModelTester(model, _FATAL)
    marks = {date(2026, 11, 17): DayMark(1)}
    for one in (model, wanted):
        one.show_month(_NOVEMBER, marks, today=_TODAY)
    model.begin_weeks_on(first)
    assert _texts(model) == _texts(wanted)
    assert model.mark_of(date(2026, 11, 17)) == DayMark(1)
    across = Qt.Orientation.Horizontal
    heads = [[one.headerData(at, across) for at in range(7)] for one in (model, wanted)]
    assert heads[0] == heads[1]
    assert tester.model() is model


def test_a_day_says_what_happened_on_it() -> None:
    model = MonthGridModel(Qt.DayOfWeek.Monday)
    marks = {
        date(2026, 11, 17): DayMark(1),
        date(2026, 11, 10): DayMark(2, has_fault=True, has_pain=True),
    }
    model.show_month(_NOVEMBER, marks, today=_TODAY, planned={_TODAY, date(2026, 11, 24)})

    def spoken(day: int) -> str:
        index = model.index_of(date(2026, 11, day))
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken(17) == "Tuesday 17 November, 1 session, no faults noted"
    assert spoken(10) == "Tuesday 10 November, 2 sessions, faults, pain"
    assert spoken(18) == "Wednesday 18 November"
    assert spoken(21) == "Saturday 21 November, today, planned"
    # Only today's plan is drawn: the days to come are not history.
    assert spoken(24) == "Tuesday 24 November"


def test_empty_cells_cannot_be_chosen() -> None:
    model = MonthGridModel(Qt.DayOfWeek.Monday)
    model.show_month(_NOVEMBER, {}, today=_TODAY)
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(0, 6)) & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize("seed", range(5))
def test_months_pass_the_tester(seed: int) -> None:
    random = Random(seed)  # noqa: S311 nothing secret
    model = MonthGridModel(Qt.DayOfWeek(random.randint(1, 7)))
    tester = QAbstractItemModelTester(model, _FATAL)
    for _ in range(60):
        day = date(2020, 1, 1) + timedelta(days=random.randrange(4000))
        marks = {
            day.replace(day=number): DayMark(random.randint(1, 3), has_fault=random.random() < 0.5)
            for number in random.sample(range(1, 29), 5)
        }
        model.show_month(day, marks, today=_TODAY, planned={_TODAY})
        shown = [text for row in _texts(model) for text in row if text]
        assert shown == [QLocale().toString(number) for number in range(1, len(shown) + 1)]
        assert len(shown) in (28, 29, 30, 31)
    model.show_month(date.max, {}, today=_TODAY)
    assert tester.model() is model


def _changed(random: Random, sets: list[WorkSet], spare: list[WorkSet]) -> list[WorkSet]:
    """Return sets after one change: added, removed, put right, or in another order."""
    changed = list(sets)
    match random.randrange(4):
        case 0 if spare:
            changed.insert(random.randint(0, len(changed)), spare.pop())
        case 1 if changed:
            changed.pop(random.randrange(len(changed)))
        case 2:
            random.shuffle(changed)
        case _ if changed:
            place = random.randrange(len(changed))
            one = changed[place]
            changed[place] = type(one)(
                one.id, one.session_exercise_id, one.position, one.kind, one.state,
                load=random.choice([kg(60), lb(135), None]), reps=random.randint(0, 12),
                quality=random.choice([None, *Quality]),
            )  # fmt: skip
    return changed


@pytest.mark.parametrize("seed", range(8))
def test_set_tables_pass_the_tester(seed: int) -> None:
    random = Random(seed)  # noqa: S311 nothing secret
    kinds = [{"kind": random.choice([SetKind.WARM_UP, SetKind.WORK])} for _ in range(30)]
    spare = list(logged(sets=kinds).sets)
    sets = [spare.pop() for _ in range(3)]
    model = SetTableModel(sets)
    tester = QAbstractItemModelTester(model, _FATAL)
    for _ in range(60):
        sets = _changed(random, sets, spare)
        model.show(sets)
        assert [model.set_at(row) for row in range(model.rowCount())] == sets
        for row, one in enumerate(sets):
            assert model.row_of(one.id) == row
    assert tester.model() is model


def test_a_row_keeps_its_place_while_others_come_and_go() -> None:
    sets = logged(sets=({}, {}, {})).sets
    model = SetTableModel(sets)
    kept = QPersistentModelIndex(model.index(1, SetColumn.REPS.value))
    model.show(sets[1:])
    assert kept.row() == 0
    model.show(sets)
    assert kept.row() == 1


def test_session_lists_pass_the_tester_while_sessions_come_and_go(
    journal: SqlJournal, review: ProgressReview
) -> None:
    days = [date(2025, 1, 1) + timedelta(days=3 * number) for number in range(40)]
    journal.apply(log_change(*(logged(day, sets=({},)) for day in days)))
    random = Random(1)  # noqa: S311 nothing secret
    model = SessionListModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    for _ in range(20):
        page = review.history_page(random.randint(0, 12))
        model.show(page.summaries, page.exercises, has_more=page.has_more)
        for _ in range(random.randrange(4)):
            more = review.history_page(random.randint(1, 9), model.last_line)
            model.append(more.summaries, more.exercises, has_more=more.has_more)
    assert tester.model() is model


def test_the_list_of_the_trash_passes_the_tester() -> None:
    model = LineListModel()
    tester = QAbstractItemModelTester(model, _FATAL)
    for count in (0, 3, 1, 5, 0):
        model.show([ListLine(f"Session {number}", "deleted today") for number in range(count)])
        assert model.rowCount() == count
    assert tester.model() is model
