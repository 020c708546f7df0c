"""What the stop sheet says of an answer."""

from hinge_desktop.core.safety import Feeling
from hinge_desktop.core.stop_rules import Complaint
from hinge_desktop.words.safety import verdict_words

TIRED = Complaint(None, Feeling.TIRED_OR_TIGHT)


def test_a_lighter_set_is_offered_in_words_only_where_there_is_one() -> None:
    assert "lighter" in verdict_words(TIRED)[1]
    assert "lighter" not in verdict_words(TIRED, can_go_lighter=False)[1]
