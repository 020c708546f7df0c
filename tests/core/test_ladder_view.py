from datetime import date

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung, Stage
from hinge_desktop.core.ladder_view import StepState, ladder_steps


def _move(number: int, to: Rung, reason: MoveReason, before: Rung | None) -> LadderMove:
    made = LocalMoment(date(2026, 6, number))
    return LadderMove(str(number), number, made, to, reason, from_rung=before)


def test_a_fresh_journal_stands_at_the_wall() -> None:
    states = [step.state for step in ladder_steps(())]
    assert states == [StepState.HERE, *[StepState.LATER] * 4]


def test_a_passed_gate_keeps_its_day_and_a_skipped_step_has_none() -> None:
    steps = ladder_steps(
        (
            _move(6, Rung.DOWEL, MoveReason.GATE_PASSED, Rung.WALL),
            _move(8, Rung.BAR, MoveReason.BY_CHOICE, Rung.DOWEL),
        )
    )
    assert [step.passed_on for step in steps] == [date(2026, 6, 6), None, None, None, None]
    assert [step.state for step in steps[:4]] == [*[StepState.PASSED] * 3, StepState.HERE]


def test_a_new_stage_on_the_bar_passes_no_step() -> None:
    made = LocalMoment(date(2026, 8, 1))
    moves = (
        _move(6, Rung.BAR, MoveReason.PLACEMENT, None),
        LadderMove(
            "s", 7, made, Rung.BAR, MoveReason.GATE_PASSED, Stage.LOADED, Rung.BAR, Stage.LIGHT
        ),
    )
    assert ladder_steps(moves)[3].passed_on is None
