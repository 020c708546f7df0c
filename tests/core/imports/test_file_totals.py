"""A file's own totals are exact until the end."""

from decimal import Decimal

from hinge_desktop.core.imports.answers_text import read_answers, written_answers
from hinge_desktop.core.imports.file_log import FileAnswers, FileSet
from hinge_desktop.core.imports.file_totals import FileTotals, file_totals
from hinge_desktop.core.imports.records_of_file import weight_of
from hinge_desktop.core.weights import Unit, Weight


def lifted(amount: str, unit: Unit | None, reps: int | None) -> FileSet:
    return FileSet(2, amount=Decimal(amount), unit=unit, reps=reps)


def test_units_are_summed_apart_and_rounded_once() -> None:
    pounds = [lifted("0.01", Unit.LB, 1)] * 300
    totals = file_totals([*pounds, lifted("62.5", Unit.KG, 8), lifted("40", Unit.KG, None)])
    assert totals == FileTotals(302, 308, Decimal("501.36"))


def test_without_a_unit_there_is_no_volume() -> None:
    assert file_totals([lifted("100", None, 5)]) == FileTotals(1, 5, None)
    assert file_totals([]) == FileTotals(0, 0, Decimal("0.00"))


def test_finer_digits_than_the_journal_keeps_are_rounded_there_alone() -> None:
    assert weight_of(lifted("61.2349699500004", Unit.KG, 5)) == Weight(61_235, Unit.KG)
    assert weight_of(lifted("100", None, 5)) is None


def test_answers_come_back_as_they_were_said() -> None:
    for answers in (FileAnswers(), FileAnswers(Unit.LB), FileAnswers(None, is_day_first=False)):
        assert read_answers(written_answers(answers)) == answers
    assert read_answers('{"unit": "stone", "is_day_first": 3, "more": 1}') == FileAnswers()
