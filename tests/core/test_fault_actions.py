"""The table of coaching-rules 2: each fault has a cue, a drill where one is named, a load rule."""

from datetime import timedelta

import pytest

from hinge_desktop.core.fault_actions import (
    FAULT_ACTIONS,
    FaultHelp,
    LoadAction,
    drill_against,
    lightening,
)
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.load_suggestion import suggest_load
from hinge_desktop.core.next_set import SetTarget, next_set_load
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.work_done import all_work_done
from hinge_desktop.words.fault_cues import FAULT_CUES
from tests.core.training_builders import RDL, TODAY, kg, make_set, picture_bar, rdl

LAST = TODAY - timedelta(days=4)


def test_rule_2_every_fault_has_a_row_and_a_cue() -> None:
    assert set(FAULT_ACTIONS) == set(Fault) == set(FAULT_CUES)


@pytest.mark.parametrize(
    ("fault", "load", "drill", "help_"),
    [
        (Fault.BECAME_A_SQUAT, LoadAction.HOLD, "wall_hinge", None),
        (Fault.ROUNDED_LOW_BACK, LoadAction.LIGHTEN, "dowel_hinge", FaultHelp.STOP_AT_OWN_RANGE),
        (Fault.ROUNDED_UPPER_BACK, LoadAction.LIGHTEN, "dowel_hinge", FaultHelp.STOP_AT_OWN_RANGE),
        (Fault.BAR_DRIFTED, LoadAction.HOLD, None, FaultHelp.COMPARE_DRIFT),
        (Fault.TOO_DEEP, LoadAction.HOLD, None, FaultHelp.MEASURE_RANGE),
        (Fault.LEANED_BACK, LoadAction.HOLD, None, None),
        (Fault.KNEES_FIRST, LoadAction.HOLD, "wall_hinge", None),
        (Fault.GRIP_GAVE_OUT, LoadAction.HOLD, None, FaultHelp.STRAPS),
    ],
)
def test_rule_2_rows_of_the_table(
    fault: Fault, load: LoadAction, drill: str | None, help_: FaultHelp | None
) -> None:
    action = FAULT_ACTIONS[fault]
    assert (action.load, action.drill, action.help) == (load, drill, help_)


@pytest.mark.parametrize("fault", Fault)
def test_rule_2_the_next_session_does_what_the_row_says(fault: Fault) -> None:
    history = all_work_done([rdl(LAST, 60, (12,) * 3, (2,) * 3, fault)], RDL)
    suggestion = suggest_load(history, Progression(), picture_bar())
    is_lighter = FAULT_ACTIONS[fault].load is LoadAction.LIGHTEN
    assert suggestion.load == (kg(52.5) if is_lighter else kg(60))
    assert suggestion.reps == (8, 8, 8)


@pytest.mark.parametrize("fault", Fault)
def test_rule_2_the_next_set_is_lighter_after_the_same_faults(fault: Fault) -> None:
    done = make_set(kg(60), 8, 2, faults=[RepFault(fault)])
    following = next_set_load(done, SetTarget(8, 2), picture_bar())
    is_lighter = FAULT_ACTIONS[fault].load is LoadAction.LIGHTEN
    assert following.load == (kg(52.5) if is_lighter else kg(60))


def test_the_drill_before_the_loaded_sets_is_the_dowel_unless_a_fault_asks_for_the_wall() -> None:
    assert drill_against(None) == "dowel_hinge"
    assert drill_against(Fault.BAR_DRIFTED) == "dowel_hinge"
    assert drill_against(Fault.BECAME_A_SQUAT) == "wall_hinge"


def test_of_several_faults_the_one_that_takes_load_off_decides() -> None:
    assert lightening([Fault.BAR_DRIFTED, Fault.ROUNDED_LOW_BACK]) is Fault.ROUNDED_LOW_BACK
    assert lightening([Fault.BAR_DRIFTED]) is None


def test_rule_7_grip_that_gives_out_takes_straps_and_no_load_off() -> None:
    action = FAULT_ACTIONS[Fault.GRIP_GAVE_OUT]
    assert (action.help, action.load) == (FaultHelp.STRAPS, LoadAction.HOLD)
