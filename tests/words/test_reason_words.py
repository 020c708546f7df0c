"""A reason says what was done, which lock holds the load, and what opens it."""

from datetime import date, timedelta

import pytest

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.load_reasons import Reason, ReasonCode
from hinge_desktop.core.load_suggestion import suggest_load
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.training import Felt, LoggedSession
from hinge_desktop.core.work_done import all_work_done
from hinge_desktop.words.reasons import reason_words
from tests.core.training_builders import RDL, TODAY, felt_in, picture_bar, rdl

LAST = date(2026, 11, 17)
TOP = (12, 12, 12)


def words_after(*sessions: LoggedSession) -> str:
    history = all_work_done(sessions, RDL)
    words = reason_words(suggest_load(history, Progression(), picture_bar()).reason)
    return words.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (
            rdl(LAST, 60, TOP, (2, None, 2)),
            (
                "60 kg again: one set had no answer for reps you had left. Answer it in History"
                " and the load can rise."
            ),
        ),
        (
            rdl(LAST, 60, (10, 10, 10), (None, None, 2)),
            (
                "60 kg again: 2 sets had no answer for reps you had left. Answer it in History"
                " and the reps can rise."
            ),
        ),
        (
            rdl(LAST, 60, (10, 10, 10), (2, 2, 2)),
            (
                "You did 10, 10, 10 at 60 kg without a fault. One more rep a set. At 12 reps in"
                " every set the load can rise."
            ),
        ),
        (
            rdl(LAST, 60, TOP, (2, 2, 2), Fault.BAR_DRIFTED),
            (
                "Bar drifted away on Tuesday 17 Nov at 60 kg. The same load again, from the low"
                " reps. A clean session lets it rise again."
            ),
        ),
        (
            rdl(LAST, 60, TOP, (2, 2, 0)),
            (
                "A set on Tuesday 17 Nov left no rep in reserve. A little less keeps some room."
                " Keep 1 or more in reserve in every set and it can rise again."
            ),
        ),
        (
            rdl(LAST, 97.5, TOP, (2, 2, 2)),
            (
                "You did 12, 12, 12 at 97.5 kg. That is the heaviest load you can build. More"
                " weight opens the next step."
            ),
        ),
        (
            rdl(LAST, 60, (12, 12), (2, 2)),
            (
                "Not every set was done at 60 kg on Tuesday 17 Nov. The same again. All 3 sets at"
                " this load open the next step."
            ),
        ),
        (
            felt_in(rdl(LAST, 60, TOP, (2, 2, 2)), Felt.LOW_BACK),
            (
                "You felt it in the back on Tuesday 17 Nov at 60 kg. Lighter, while you look at"
                " rounding, drift and depth. A clean session lets it rise again."
            ),
        ),
        (
            rdl(LAST, 60, TOP, (2, 2, 1)),
            (
                "You did 12, 12, 12 at 60 kg with 1 or more in reserve and no faults. The smallest"
                " jump your plates allow is 2.5 kg."
            ),
        ),
    ],
)
def test_the_sentence_names_the_lock_and_what_opens_it(last: LoggedSession, words: str) -> None:
    assert words_after(last) == words


@pytest.mark.parametrize("code", ReasonCode)
def test_every_reason_has_words_and_none_keeps_a_placeholder(code: ReasonCode) -> None:
    bare = reason_words(Reason(code))
    locks = rdl(TODAY - timedelta(days=4), 60, (10,) * 3, (2,) * 3)
    history = all_work_done([locks], RDL)
    held = suggest_load(history, Progression(), picture_bar()).reason.locks
    told = reason_words(Reason(code, LAST, reps=(8,), locks=held))
    assert bare
    assert not any("%" in words for words in (bare, told))
