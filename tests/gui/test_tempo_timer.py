"""The tempo timer: what it says, what a pause and a correction do, and when it stands still."""

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from hinge_desktop.core.tempo import DEFAULT_TEMPO, Moment, Phase, TempoRun
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.tempo_timer import TempoTimer
from tests.fakes import FakeClock

LEAD_IN_SECONDS = 10
REP_SECONDS = 6
REPS = 8
RUN = TempoRun(DEFAULT_TEMPO, REPS)
END_SECONDS = LEAD_IN_SECONDS + REPS * REP_SECONDS


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def timer(qtbot: QtBot, theme: Theme, clock: FakeClock) -> TempoTimer:
    widget = TempoTimer(theme, clock.reading)
    qtbot.addWidget(widget)
    widget.start(RUN)
    return widget


def pass_time(timer: TempoTimer, clock: FakeClock, seconds: float) -> None:
    clock.advance(seconds)
    timer.show_now()


def seconds_of(rep: int, into_rep: float = 0) -> float:
    return LEAD_IN_SECONDS + (rep - 1) * REP_SECONDS + into_rep


def is_ticking(timer: TempoTimer) -> bool:
    return any(one.isActive() for one in timer.findChildren(QTimer))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "Get set, 10 seconds"),
        (LEAD_IN_SECONDS - 0.125, "Get set, 1 seconds"),
        (seconds_of(1), "Lower, 3 of 3 seconds, rep 1 of 8"),
        (seconds_of(5, 0.875), "Lower, 3 of 3 seconds, rep 5 of 8"),
        (seconds_of(5, 1), "Lower, 2 of 3 seconds, rep 5 of 8"),
        (seconds_of(5, 1.875), "Lower, 2 of 3 seconds, rep 5 of 8"),
        (seconds_of(5, 2), "Lower, 1 of 3 seconds, rep 5 of 8"),
        (seconds_of(8, 5), "Top, 1 of 1 seconds, rep 8 of 8"),
        (END_SECONDS, "Done, 8 reps"),
    ],
)
def test_moment_is_told_in_words(
    timer: TempoTimer, clock: FakeClock, seconds: float, words: str
) -> None:
    pass_time(timer, clock, seconds)
    assert timer.accessibleDescription() == words


def test_nothing_is_counted_before_a_set(qtbot: QtBot, theme: Theme, clock: FakeClock) -> None:
    timer = TempoTimer(theme, clock.reading)
    qtbot.addWidget(timer)
    with qtbot.assertNotEmitted(timer.paused_changed), qtbot.assertNotEmitted(timer.state_changed):
        timer.toggle_pause()
        timer.correct_rep(1)
        timer.show_now()
    assert (timer.state, timer.counted_reps, timer.is_paused) == (None, 0, False)


@pytest.mark.parametrize("stretches", [(4.5, 8.25), (10.0, 3.0, 1.0), (12.125, 0.875, 20.5, 6.75)])
def test_pauses_change_no_sum_of_running_time(
    timer: TempoTimer, clock: FakeClock, stretches: tuple[float, ...]
) -> None:
    for stretch in stretches:
        pass_time(timer, clock, stretch)
        before = timer.state
        timer.toggle_pause()
        pass_time(timer, clock, 40.375)
        assert timer.state == before
        timer.toggle_pause()
        assert timer.state == before
    pass_time(timer, clock, 2)
    assert timer.state == RUN.at(round((sum(stretches) + 2) * 1000))


def test_each_pause_is_told_once(timer: TempoTimer, clock: FakeClock) -> None:
    told: list[bool] = []
    timer.paused_changed.connect(told.append)
    pass_time(timer, clock, seconds_of(2))
    timer.pause()
    timer.pause()
    timer.toggle_pause()
    assert told == [True, False]


def test_correction_in_the_set_moves_by_a_whole_rep(timer: TempoTimer, clock: FakeClock) -> None:
    pass_time(timer, clock, seconds_of(3, 1.5))
    timer.correct_rep(1)
    assert timer.state == RUN.at(round(seconds_of(4, 1.5) * 1000))
    assert timer.counted_reps == 3
    timer.correct_rep(-1)
    timer.correct_rep(-1)
    assert timer.state == RUN.at(round(seconds_of(2, 1.5) * 1000))
    assert timer.counted_reps == 1


def test_correction_holds_during_a_pause(timer: TempoTimer, clock: FakeClock) -> None:
    pass_time(timer, clock, seconds_of(3, 1.5))
    timer.toggle_pause()
    timer.correct_rep(1)
    pass_time(timer, clock, 30)
    timer.toggle_pause()
    assert timer.state == RUN.at(round(seconds_of(4, 1.5) * 1000))


@pytest.mark.parametrize(("rep", "by"), [(1, -1), (REPS, 1)])
def test_correction_in_the_set_stays_within_it(
    timer: TempoTimer, clock: FakeClock, rep: int, by: int
) -> None:
    pass_time(timer, clock, seconds_of(rep, 2))
    timer.correct_rep(by)
    assert timer.state == RUN.at(round(seconds_of(rep, 2) * 1000))


def test_correction_waits_for_the_first_rep(timer: TempoTimer, clock: FakeClock) -> None:
    pass_time(timer, clock, 5)
    timer.correct_rep(1)
    assert timer.state == RUN.at(5_000)
    assert timer.counted_reps == 0


@pytest.mark.parametrize(
    ("steps", "reps"), [((1, 1), 10), ((-1,), 7), ((1, -1, -1), 7), ((-1,) * 9, 0)]
)
def test_correction_after_the_end_adds_and_takes_reps(
    timer: TempoTimer, clock: FakeClock, steps: tuple[int, ...], reps: int
) -> None:
    pass_time(timer, clock, END_SECONDS + 5)
    for by in steps:
        timer.correct_rep(by)
    assert timer.counted_reps == reps
    assert timer.accessibleDescription() == f"Done, {reps} reps"


def test_a_new_set_forgets_the_corrections(timer: TempoTimer, clock: FakeClock) -> None:
    pass_time(timer, clock, END_SECONDS)
    timer.correct_rep(1)
    timer.start(RUN)
    assert timer.counted_reps == 0
    pass_time(timer, clock, END_SECONDS)
    assert timer.counted_reps == REPS


def test_end_is_told_once(timer: TempoTimer, clock: FakeClock) -> None:
    ends: list[None] = []
    timer.finished.connect(lambda: ends.append(None))
    pass_time(timer, clock, END_SECONDS - 0.125)
    assert not ends
    for _ in range(3):
        pass_time(timer, clock, 1)
    timer.correct_rep(1)
    timer.toggle_pause()
    assert len(ends) == 1
    assert not timer.is_paused


def test_frames_run_only_while_a_visible_set_runs(timer: TempoTimer, clock: FakeClock) -> None:
    assert not is_ticking(timer)
    timer.show()
    assert is_ticking(timer)
    timer.hide()
    assert not is_ticking(timer)
    timer.show()
    timer.toggle_pause()
    assert not is_ticking(timer)
    timer.hide()
    timer.show()
    assert not is_ticking(timer)
    timer.toggle_pause()
    assert is_ticking(timer)
    pass_time(timer, clock, END_SECONDS)
    assert not is_ticking(timer)
    timer.hide()
    timer.show()
    assert not is_ticking(timer)


def test_frames_end_with_a_forgotten_set(timer: TempoTimer) -> None:
    timer.show()
    timer.stop()
    assert not is_ticking(timer)
    timer.hide()
    timer.show()
    assert not is_ticking(timer)
    assert timer.state is None


def test_end_while_hidden_is_told_when_shown_again(
    qtbot: QtBot, timer: TempoTimer, clock: FakeClock
) -> None:
    timer.show()
    timer.hide()
    clock.advance(END_SECONDS + 60)
    with qtbot.waitSignal(timer.finished):
        timer.show()
    assert timer.counted_reps == REPS


def test_count_does_not_depend_on_the_frames(
    qtbot: QtBot, theme: Theme, timer: TempoTimer, clock: FakeClock
) -> None:
    rarely = TempoTimer(theme, clock.reading)
    qtbot.addWidget(rarely)
    rarely.start(RUN)
    for _ in range(int(seconds_of(6, 3.5) * 64)):
        pass_time(timer, clock, 1 / 64)
    rarely.show_now()
    assert timer.state is not None
    assert (timer.state.moment, timer.state.phase, timer.state.rep) == (
        Moment.REPS,
        Phase.HOLD,
        6,
    )
    assert timer.state == rarely.state
    assert timer.accessibleDescription() == rarely.accessibleDescription()
    assert timer.counted_reps == rarely.counted_reps == 5
