"""The cue against each fault: one for each, short, and the same on the screen and aloud."""

import pytest

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.last_fault import LastFault
from hinge_desktop.words.fault_cues import (
    FAULT_CUES,
    fault_cue,
    last_fault_words,
)


def test_every_fault_has_its_own_cue() -> None:
    assert set(FAULT_CUES) == set(Fault)
    assert len(set(FAULT_CUES.values())) == len(Fault)


@pytest.mark.parametrize("fault", list(Fault))
def test_a_cue_is_read_at_a_glance(fault: Fault) -> None:
    cue = fault_cue(fault)
    assert len(cue.split()) <= 8
    assert cue[0].isupper()
    assert cue[-1] not in ".!"


def test_the_last_fault_is_named_with_its_reps() -> None:
    marked = LastFault(Fault.ROUNDED_LOW_BACK, (3, 5))
    assert last_fault_words(marked) == "Last fault: back rounded, reps 3, 5"
    assert last_fault_words(LastFault(Fault.KNEES_FIRST)) == "Last fault: knees first"
