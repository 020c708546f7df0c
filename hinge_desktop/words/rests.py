"""Words of a rest: the rule that set it, and how it ended."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.rest_rules import RestRuleReason
from hinge_desktop.core.rest_watch import SOON_SECONDS, RestEnd

translate = QCoreApplication.translate

_WORTH_TELLING_SECONDS = 60
"""Within the first minute the clock beside it says the same."""


def rule_words(reason: RestRuleReason | None) -> str:
    """Name the rule that set a rest; nothing where it is not known."""
    return "" if reason is None else _rules()[reason]


def soon_words() -> str:
    """Say that the rest is about to end."""
    return translate("Rests", "%1 seconds of rest left.").replace("%1", str(SOON_SECONDS))


def end_words(end: RestEnd) -> str:
    """Say that the rest is over, and since when where that is news."""
    minutes = int(end.ago_seconds // 60)
    if end.ago_seconds < _WORTH_TELLING_SECONDS:
        if end.has_slept:
            return translate("Rests", "Rest ended while the computer slept.")
        return translate("Rests", "The rest is over.")
    if end.has_slept:
        text = translate("Rests", "Rest ended %1 ago, while the computer slept.")
    else:
        text = translate("Rests", "Rest ended %1 ago.")
    return text.replace("%1", _length(minutes))


def _length(minutes: int) -> str:
    hours = minutes // 60
    if hours:
        return (
            translate("Rests", "%1 h %2 min")
            .replace("%1", str(hours))
            .replace("%2", str(minutes % 60))
        )
    return translate("Rests", "%1 min").replace("%1", str(minutes))


def _rules() -> dict[RestRuleReason, str]:
    return {
        RestRuleReason.YOURS: translate("Rests", "As you set it"),
        RestRuleReason.PLAN: translate("Rests", "As your plan says"),
        RestRuleReason.LEARNING: translate("Rests", "Learning the movement"),
        RestRuleReason.STRENGTH: translate("Rests", "Strength, 6 reps or fewer"),
        RestRuleReason.MUSCLE: translate("Rests", "Muscle, more than 6 reps"),
        RestRuleReason.WARM_UP: translate("Rests", "Warm-up set, time to change the plates"),
        RestRuleReason.EXTENDED: translate("Rests", "Longer, as you asked"),
    }
