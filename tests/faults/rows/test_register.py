"""The campaign is whole: every row has its number, its gate test, and counts what it finds."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.faults.rows.apart import Ran, outcome_of
from tests.faults.rows.mistakes import Mistake
from tests.faults.rows.register import NUMBERS, module_name, row_of
from tests.faults.rows.row import Control, Outcome
from tests.faults.rows.table import mistake_lines, table_lines

_FOLDER = Path(__file__).parent


@pytest.mark.parametrize("number", NUMBERS)
def test_a_row_has_its_number_and_a_gate_test(number: str) -> None:
    row = row_of(number)
    assert row.number == number
    assert row.title
    gate_test = _FOLDER / f"test_{module_name(number).rpartition('.')[2]}.py"
    assert f'hold("{number}")' in gate_test.read_text(encoding="utf-8")


class TestAnOutcome:
    """What passes although something is wrong proves nothing."""

    def test_nothing_wrong_is_clean(self) -> None:
        assert Outcome(3, controls=(Control("no fsync", is_caught=True),)).is_clean

    @pytest.mark.parametrize(
        "found",
        [
            Outcome(0),
            Outcome(3, lost=1),
            Outcome(3, failures=("half a file",)),
            Outcome(3, controls=(Control("no fsync", is_caught=False),)),
        ],
    )
    def test_a_row_that_tried_nothing_or_found_something_is_not(self, found: Outcome) -> None:
        assert not found.is_clean

    def test_it_comes_whole_out_of_another_process(self) -> None:
        found = Outcome(3, 1, ("half",), (Control("no fsync", is_caught=True),), {"flips": 4})
        assert outcome_of(json.loads(json.dumps(asdict(found)))) == found


class TestTheTable:
    def test_a_red_row_says_what_failed(self) -> None:
        found = Outcome(
            3, 1, ("seed 7, state 2",), (Control("no fsync", is_caught=False),), {"flips": 4}
        )
        printed = "\n".join(table_lines([Ran("F2", "power cut", found)]))
        assert "FAILED" in printed
        for words in ("not caught: no fsync", "seed 7, state 2", "flips 4", "0/1"):
            assert words in printed

    def test_a_row_without_an_outcome_is_red_unless_a_part_is_missing(self) -> None:
        crashed = Ran("F2", "power cut", None, "ended with 1")
        untested = Ran("F3", "power cut", None, "missing: a C compiler", is_missing_part=True)
        assert not crashed.is_green
        assert untested.is_green
        printed = "\n".join(table_lines([crashed, untested]))
        assert "FAILED" in printed
        assert "not tested here" in printed
        assert "missing: a C compiler" in printed


class TestTheTableOfMistakes:
    @pytest.mark.parametrize(
        ("ran", "words"),
        [
            (Ran("F2", "cut", Outcome(3, 1, ("a set lost",))), "noticed by F2"),
            (Ran("F2", "cut", Outcome(3)), "NOT NOTICED"),
            (Ran("F2", "cut", None, "ended with 1"), "NOT NOTICED"),
            (Ran("F2", "cut", None, "no compiler", is_missing_part=True), "not tested here"),
        ],
    )
    def test_it_says_who_noticed_each(self, ran: Ran, words: str) -> None:
        made = Mistake("synchronous OFF", ran)
        *_, line = mistake_lines([made])
        assert "synchronous OFF" in line
        assert words in line
        assert made.is_green is (words != "NOT NOTICED")
