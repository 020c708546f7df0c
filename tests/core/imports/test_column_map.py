import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DateOrder,
    DecimalSign,
    MapFinding,
    MappedColumn,
    MapProblem,
    Measure,
    WorkoutsBy,
    problems,
)
from hinge_desktop.core.imports.column_map_json import (
    ColumnMapError,
    from_json,
    header_sha256,
    to_json,
)

R = ColumnRole
COLUMNS = st.builds(
    MappedColumn, st.integers(0, 30), st.sampled_from(R), st.none() | st.sampled_from(Measure)
)
MAPS = st.builds(
    ColumnMap,
    st.lists(COLUMNS, max_size=8).map(tuple),
    st.none() | st.sampled_from(DateOrder),
    st.none() | st.sampled_from(DecimalSign),
    st.sampled_from(WorkoutsBy),
    st.booleans(),
)


def mapped(*roles: ColumnRole) -> ColumnMap:
    return ColumnMap(tuple(MappedColumn(place, role) for place, role in enumerate(roles)))


class TestProblems:
    def test_a_date_an_exercise_and_a_result_are_enough(self) -> None:
        for result in (R.REPS, R.DURATION, R.DISTANCE, R.PACKED_SETS):
            assert problems(mapped(R.DATE, R.EXERCISE, result), 3) == ()

    @pytest.mark.parametrize(
        ("roles", "problem"),
        [
            ((R.EXERCISE, R.REPS), MapProblem.NO_DATE),
            ((R.DATE, R.REPS), MapProblem.NO_EXERCISE),
            ((R.DATE, R.EXERCISE, R.WEIGHT), MapProblem.NO_RESULT),
            ((R.DATE_TIME, R.EXERCISE, R.REPS, R.TIME), MapProblem.TIME_WITHOUT_DATE),
            ((R.DATE, R.EXERCISE, R.REPS, R.DATE_TIME), MapProblem.TWO_DATES),
            ((R.DATE, R.EXERCISE, R.REPS, R.WEIGHT_UNIT), MapProblem.UNIT_WITHOUT_NUMBER),
            ((R.DATE, R.EXERCISE, R.REPS, R.DISTANCE_UNIT), MapProblem.UNIT_WITHOUT_NUMBER),
            ((R.DATE, R.EXERCISE, R.REPS, R.REPS), MapProblem.TWO_COLUMNS),
            ((R.DATE, R.EXERCISE, R.REPS, R.PACKED_SETS), MapProblem.TWO_COLUMNS),
            ((R.DATE, R.EXERCISE, R.REPS, R.RPE, R.REPS_LEFT), MapProblem.TWO_EFFORTS),
            ((R.DATE, R.EXERCISE, R.REPS, R.SKIPPED, R.DONE), MapProblem.DONE_AND_SKIPPED),
        ],
    )
    def test_each_is_named(self, roles: tuple[ColumnRole, ...], problem: MapProblem) -> None:
        assert [one.problem for one in problems(mapped(*roles), len(roles))] == [problem]

    def test_a_column_that_is_not_there(self) -> None:
        found = problems(mapped(R.DATE, R.EXERCISE, R.REPS), 2)
        assert found == (MapFinding(MapProblem.NO_SUCH_COLUMN, 2),)

    def test_a_weight_in_minutes(self) -> None:
        columns = mapped(R.DATE, R.EXERCISE, R.REPS).with_column(
            MappedColumn(3, R.WEIGHT, Measure.MINUTES)
        )
        assert problems(columns, 4) == (MapFinding(MapProblem.WRONG_MEASURE, 3),)


class TestChangingAMap:
    def test_another_answer_for_a_column_replaces_the_first(self) -> None:
        columns = mapped(R.DATE, R.EXERCISE, R.REPS).with_column(MappedColumn(1, R.NOTE))
        assert [one.role for one in columns.columns] == [R.DATE, R.NOTE, R.REPS]
        assert columns.column(R.EXERCISE) is None

    def test_a_column_can_be_left_unread(self) -> None:
        columns = mapped(R.DATE, R.EXERCISE, R.REPS).without_column(0)
        assert [one.place for one in columns.columns] == [1, 2]


class TestJson:
    @given(MAPS)
    def test_a_map_is_remembered_whole(self, columns: ColumnMap) -> None:
        assert from_json(to_json(columns)) == columns

    @given(st.text() | st.recursive(st.none() | st.integers(), st.lists).map(json.dumps))
    def test_anything_else_is_refused(self, text: str) -> None:
        with pytest.raises(ColumnMapError):
            from_json(text)

    @pytest.mark.parametrize(
        ("key", "value"), [("version", 2), ("columns", [{}]), ("date_order", "ymd"), ("columns", 3)]
    )
    def test_a_map_of_a_later_version_is_refused(self, key: str, value: object) -> None:
        document = json.loads(to_json(mapped(R.DATE)))
        document[key] = value
        with pytest.raises(ColumnMapError):
            from_json(json.dumps(document))

    def test_a_header_is_known_by_all_its_names_in_their_order(self) -> None:
        keys = {header_sha256(names) for names in (["a", "b"], ["b", "a"], ["a,b"], ["a", "b", ""])}
        assert len(keys) == 4
        assert all(len(key) == 64 for key in keys)
