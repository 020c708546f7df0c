"""Who is drawn in the guide: the lifter's build, and the heaviest work set of their last time."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.profile import Profile
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, make_entry, make_session, make_set


def lift_once(journal: SqlJournal, day: date, *loads: float) -> None:
    session = make_session(day)
    entry = make_entry(session, "romanian_deadlift", planned_reps=8)
    sets = [make_set(entry, position=place, load=kg(load)) for place, load in enumerate(loads)]
    journal.apply(Change(Act.SAVE_SET, added(session, entry, *sets)))


def test_a_lift_that_was_never_done_has_the_load_of_its_picture(journal: SqlJournal) -> None:
    lifter = GuideLifter(journal).lifting(Lift.ROMANIAN_DEADLIFT)
    assert lifter.load_kg is None
    assert lifter == GuideLifter(journal).alone()


def test_the_heaviest_work_set_of_the_last_time_is_lifted(journal: SqlJournal) -> None:
    lift_once(journal, date(2026, 11, 3), 80)
    lift_once(journal, date(2026, 11, 7), 60, 62.5, 57.5)
    lifter = GuideLifter(journal)
    assert lifter.lifting(Lift.ROMANIAN_DEADLIFT).load_kg == 62.5
    assert lifter.lifting(Lift.GOOD_MORNING).load_kg is None


def test_the_build_is_the_lifters_own(journal: SqlJournal) -> None:
    own = Profile(stature_mm=1900, femur_permille=1050)
    edits = Change(Act.CHANGE_PROFILE, added(own))
    journal.apply(edits)
    lift_once(journal, date(2026, 11, 3), 40)
    build = GuideLifter(journal).lifting(Lift.ROMANIAN_DEADLIFT).build
    assert (build.stature_m, build.femur) == (1.9, 1.05)
