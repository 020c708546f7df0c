"""The live set: what its timer says, what a pause and a correction do, when it stands still."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase
from hinge_desktop.core.tempo_run import Moment, TempoRun, TempoState
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.views.session.set_pacer import SetPacer
from hinge_desktop.gui.widgets.key_cap import KeyHint
from hinge_desktop.gui.widgets.tempo_track import TempoTrack
from hinge_desktop.sound.set_sound import SetSound
from tests.benchmarks.cpu import PaintCounter
from tests.fakes import FakeClock

LEAD_IN_SECONDS = 10
REP_SECONDS = 6
REPS = 8
RUN = TempoRun.of_reps(DEFAULT_TEMPO, REPS)
END_SECONDS = LEAD_IN_SECONDS + REPS * REP_SECONDS


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def live(qtbot: QtBot, theme: Theme, clock: FakeClock) -> LiveSetScreen:
    screen = LiveSetScreen(theme, clock.reading, SetSound())
    qtbot.addWidget(screen)
    screen.start((), RUN)
    return screen


@pytest.fixture
def pacer(live: LiveSetScreen) -> SetPacer:
    return live.pacer


def pass_time(pacer: SetPacer, clock: FakeClock, seconds: float) -> None:
    clock.advance(seconds)
    pacer.show_now()


def state_of(pacer: SetPacer) -> TempoState:
    assert pacer.state is not None
    return pacer.state


def said(live: LiveSetScreen) -> str:
    return live.timer.accessibleDescription()


def seconds_of(rep: int, into_rep: float = 0) -> float:
    return LEAD_IN_SECONDS + (rep - 1) * REP_SECONDS + into_rep


def is_painting(live: LiveSetScreen) -> bool:
    """Frames come every 16 ms; a longer wait is for the next change, which nobody sees."""
    return any(one.isActive() and one.interval() <= 16 for one in live.findChildren(QTimer))


def is_waiting(live: LiveSetScreen) -> bool:
    return any(one.isActive() for one in live.findChildren(QTimer))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "Get set, 10 seconds"),
        (LEAD_IN_SECONDS - 0.125, "Get set, 1 second"),
        (seconds_of(1), "Lower, 3 of 3 seconds, rep 1 of 8"),
        (seconds_of(5, 0.875), "Lower, 3 of 3 seconds, rep 5 of 8"),
        (seconds_of(5, 1), "Lower, 2 of 3 seconds, rep 5 of 8"),
        (seconds_of(5, 1.875), "Lower, 2 of 3 seconds, rep 5 of 8"),
        (seconds_of(5, 2), "Lower, 1 of 3 seconds, rep 5 of 8"),
        (seconds_of(8, 5), "Top, 1 of 1 second, rep 8 of 8"),
        (END_SECONDS, "Done, 8 reps"),
    ],
)
def test_moment_is_told_in_words(
    live: LiveSetScreen, clock: FakeClock, seconds: float, words: str
) -> None:
    pass_time(live.pacer, clock, seconds)
    assert said(live) == words


def test_nothing_is_counted_before_a_set(qtbot: QtBot, clock: FakeClock) -> None:
    pacer = SetPacer(clock.reading, SetSound())
    with qtbot.assertNotEmitted(pacer.paused_changed), qtbot.assertNotEmitted(pacer.moved):
        pacer.toggle_pause()
        pacer.correct_rep(1)
        pacer.show_now()
        assert not pacer.leave_part()
    assert (pacer.state, pacer.counted_reps, pacer.is_paused) == (None, 0, False)


@pytest.mark.parametrize("stretches", [(4.5, 8.25), (10.0, 3.0, 1.0), (12.125, 0.875, 20.5, 6.75)])
def test_pauses_change_no_sum_of_running_time(
    pacer: SetPacer, clock: FakeClock, stretches: tuple[float, ...]
) -> None:
    for stretch in stretches:
        pass_time(pacer, clock, stretch)
        before = pacer.state
        pacer.toggle_pause()
        pass_time(pacer, clock, 40.375)
        assert pacer.state == before
        pacer.toggle_pause()
        assert pacer.state == before
    pass_time(pacer, clock, 2)
    assert pacer.state == RUN.at(round((sum(stretches) + 2) * 1000))


def test_each_pause_is_told_once(pacer: SetPacer, clock: FakeClock) -> None:
    told: list[bool] = []
    pacer.paused_changed.connect(told.append)
    pass_time(pacer, clock, seconds_of(2))
    pacer.pause()
    pacer.pause()
    pacer.toggle_pause()
    assert told == [True, False]


def test_correction_in_the_set_moves_by_a_whole_rep(pacer: SetPacer, clock: FakeClock) -> None:
    pass_time(pacer, clock, seconds_of(3, 1.5))
    pacer.correct_rep(1)
    assert pacer.state == RUN.at(round(seconds_of(4, 1.5) * 1000))
    assert pacer.counted_reps == 3
    pacer.correct_rep(-1)
    pacer.correct_rep(-1)
    assert pacer.state == RUN.at(round(seconds_of(2, 1.5) * 1000))
    assert pacer.counted_reps == 1


def test_correction_holds_during_a_pause(pacer: SetPacer, clock: FakeClock) -> None:
    pass_time(pacer, clock, seconds_of(3, 1.5))
    pacer.toggle_pause()
    pacer.correct_rep(1)
    pass_time(pacer, clock, 30)
    pacer.toggle_pause()
    assert pacer.state == RUN.at(round(seconds_of(4, 1.5) * 1000))


@pytest.mark.parametrize(("rep", "by"), [(1, -1), (REPS, 1)])
def test_correction_in_the_set_stays_within_it(
    pacer: SetPacer, clock: FakeClock, rep: int, by: int
) -> None:
    pass_time(pacer, clock, seconds_of(rep, 2))
    pacer.correct_rep(by)
    assert pacer.state == RUN.at(round(seconds_of(rep, 2) * 1000))


def test_correction_waits_for_the_first_rep(pacer: SetPacer, clock: FakeClock) -> None:
    pass_time(pacer, clock, 5)
    pacer.correct_rep(1)
    assert pacer.state == RUN.at(5_000)
    assert pacer.counted_reps == 0


@pytest.mark.parametrize(
    ("steps", "reps"), [((1, 1), 10), ((-1,), 7), ((1, -1, -1), 7), ((-1,) * 9, 0)]
)
def test_correction_after_the_end_adds_and_takes_reps(
    live: LiveSetScreen, clock: FakeClock, steps: tuple[int, ...], reps: int
) -> None:
    pacer = live.pacer
    pass_time(pacer, clock, END_SECONDS + 5)
    for by in steps:
        pacer.correct_rep(by)
    assert pacer.counted_reps == reps
    assert said(live) == f"Done, {reps} reps"


def test_a_new_set_forgets_the_corrections(pacer: SetPacer, clock: FakeClock) -> None:
    pass_time(pacer, clock, END_SECONDS)
    pacer.correct_rep(1)
    pacer.start(RUN)
    assert pacer.counted_reps == 0
    pass_time(pacer, clock, END_SECONDS)
    assert pacer.counted_reps == REPS


def test_end_is_told_once(pacer: SetPacer, clock: FakeClock) -> None:
    ends: list[None] = []
    pacer.finished.connect(lambda: ends.append(None))
    pass_time(pacer, clock, END_SECONDS - 0.125)
    assert not ends
    for _ in range(3):
        pass_time(pacer, clock, 1)
    pacer.correct_rep(1)
    pacer.toggle_pause()
    assert len(ends) == 1
    assert not pacer.is_paused


def test_frames_run_only_while_a_visible_set_runs(live: LiveSetScreen, clock: FakeClock) -> None:
    pacer = live.pacer
    assert not is_painting(live)
    live.show()
    assert is_painting(live)
    live.hide()
    assert not is_painting(live)
    live.show()
    pacer.toggle_pause()
    assert not is_waiting(live)
    live.hide()
    live.show()
    assert not is_waiting(live)
    pacer.toggle_pause()
    assert is_painting(live)
    pass_time(pacer, clock, END_SECONDS)
    assert not is_waiting(live)
    live.hide()
    live.show()
    assert not is_waiting(live)


def test_unseen_a_set_waits_for_its_next_change_with_one_timer(
    live: LiveSetScreen, clock: FakeClock
) -> None:
    live.show()
    live.hide()
    (timer,) = [one for one in live.findChildren(QTimer) if one.isActive()]
    assert timer.interval() == LEAD_IN_SECONDS * 1000
    pass_time(live.pacer, clock, LEAD_IN_SECONDS + 1)
    assert timer.interval() == 2000


def test_frames_end_with_a_forgotten_set(live: LiveSetScreen) -> None:
    live.show()
    live.pacer.stop()
    assert not is_waiting(live)
    live.hide()
    live.show()
    assert not is_waiting(live)
    assert live.pacer.state is None


def test_end_while_hidden_is_told_when_shown_again(
    qtbot: QtBot, live: LiveSetScreen, clock: FakeClock
) -> None:
    live.show()
    live.hide()
    clock.advance(END_SECONDS + 60)
    with qtbot.waitSignal(live.pacer.finished):
        live.show()
    assert live.pacer.counted_reps == REPS


def test_count_does_not_depend_on_the_frames(live: LiveSetScreen, clock: FakeClock) -> None:
    rarely = SetPacer(clock.reading, SetSound())
    rarely.start(RUN)
    for _ in range(int(seconds_of(6, 3.5) * 64)):
        pass_time(live.pacer, clock, 1 / 64)
    rarely.show_now()
    state = state_of(live.pacer)
    assert (state.moment, state.phase, state.rep) == (Moment.REPS, Phase.HOLD, 6)
    assert state == rarely.state
    assert live.pacer.counted_reps == rarely.counted_reps == 5
    rarely.stop()


class LaggingSound(SetSound):
    """Notes what it is told; the test says how late it is heard."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, float | None]] = []

    def begin_set(self, run: TempoRun, stopwatch: Stopwatch, fault: Fault | None = None) -> None:
        assert (run, fault) == (RUN, None)
        self.told.append(("begin", stopwatch.paused_at_s))

    def follow_set(self, stopwatch: Stopwatch) -> None:
        self.told.append(("follow", stopwatch.paused_at_s))

    def end_set(self) -> None:
        self.told.append(("end", None))


def test_the_count_meets_what_is_heard(clock: FakeClock) -> None:
    sound = LaggingSound()
    pacer = SetPacer(clock.reading, sound)
    pacer.start(RUN)
    pass_time(pacer, clock, 2)
    sound.anchored.emit(120)
    assert state_of(pacer) == RUN.at(1880)
    sound.anchored.emit(5000)
    assert state_of(pacer) == RUN.at(1880)
    pacer.stop()


def test_sound_follows_every_turn_of_the_count(clock: FakeClock) -> None:
    sound = LaggingSound()
    pacer = SetPacer(clock.reading, sound)
    pacer.start(RUN)
    pass_time(pacer, clock, LEAD_IN_SECONDS + 7)
    pacer.toggle_pause()
    at = clock.reading()
    pacer.toggle_pause()
    pacer.correct_rep(1)
    pass_time(pacer, clock, END_SECONDS)
    pacer.correct_rep(1)
    pacer.stop()
    assert sound.told == [
        ("begin", None), ("follow", at), ("follow", None), ("follow", None), ("end", None),
    ]  # fmt: skip


def test_two_sides_are_told_apart(live: LiveSetScreen, clock: FakeClock) -> None:
    told: list[tuple[int, int]] = []
    pacer = live.pacer
    pacer.part_left.connect(lambda part, reps: told.append((part, reps)))
    pacer.start(TempoRun.of_reps(DEFAULT_TEMPO, REPS, sides=(Side.LEFT, Side.RIGHT)))
    pass_time(pacer, clock, seconds_of(4))
    live.end_set()
    assert told == [(0, 3)]
    assert said(live) == "Change sides, 10 seconds"
    live.end_set()
    assert said(live) == "Lower, 3 of 3 seconds, rep 1 of 8"
    ended: list[int] = []
    live.ended.connect(ended.append)
    pass_time(pacer, clock, 2 * REP_SECONDS)
    live.end_set()
    assert (told, ended) == ([(0, 3)], [2])


def test_hints_get_their_words_back_with_smaller_text(live: LiveSetScreen, theme: Theme) -> None:
    live.resize(1280, 800)
    live.show()
    theme.set_text_scale(1.5)
    words = [hint.text() for hint in live.findChildren(KeyHint)]
    theme.set_text_scale(1.0)
    assert "Mark a fault on this rep" not in words
    assert "Mark a fault on this rep" in [hint.text() for hint in live.findChildren(KeyHint)]


def painted(track: QWidget, clock: FakeClock, pacer: SetPacer, seconds: float, steps: int) -> int:
    """Return how many of `steps` moments after each other look different."""
    pictures = []
    for _ in range(steps):
        pass_time(pacer, clock, seconds / steps)
        pictures.append(track.grab().toImage())
    return sum(a != b for a, b in pairwise(pictures))


def test_the_playhead_glides_or_steps_once_a_second(live: LiveSetScreen, theme: Theme) -> None:
    (track,) = live.findChildren(TempoTrack)
    live.resize(1280, 800)
    live.show()
    clock = FakeClock()
    for reduced, changes in ((True, 1), (False, 7)):
        theme.set_reduced_motion(reduced)
        pacer = SetPacer(clock.reading, SetSound())
        pacer.moved.connect(live.timer.show_count)
        pacer.start(TempoRun.of_reps(DEFAULT_TEMPO, 1, lead_in_ms=0))
        assert painted(track, clock, pacer, 1.6, 8) == changes
        pacer.stop()


def test_only_the_track_is_painted_while_the_playhead_moves(
    live: LiveSetScreen, clock: FakeClock, theme: Theme
) -> None:
    theme.set_reduced_motion(False)
    live.resize(1280, 800)
    live.show()
    pass_time(live.pacer, clock, seconds_of(1, 0.2))
    QApplication.processEvents()
    paints = PaintCounter(live)
    for _ in range(5):
        pass_time(live.pacer, clock, 0.1)
        QApplication.processEvents()
    assert set(paints.counts) == {"TempoTrack"}
