"""Steps that are offered on the ladder, in words: what and why, and what the two keys say."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.fall_back import LadderOffer, OfferCode
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, ChoiceReason, LadderPlace, Rung
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import (
    built_in_name_in_sentence,
    fault_name,
    rung_name,
    stage_name,
)
from hinge_desktop.words.gate_progress import day_list

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OfferWords:
    """An offer as a card says it."""

    title: str
    why: str
    take: str
    stay: str


def offer_words(offer: LadderOffer) -> OfferWords:
    """Say what is offered, why, and how to answer."""
    to = place_name(offer.to)
    take, stay = translate("Ladder", "Go to %1"), translate("Ladder", "Stay on %1")
    return OfferWords(
        _title(offer).replace("%1", to),
        f"{_why(offer)} {_load(offer)}".strip(),
        take.replace("%1", to),
        stay.replace("%1", place_name(offer.here)),
    )


def place_name(place: LadderPlace) -> str:
    """Name a place: "Dowel hinge"; on the bar with its stage."""
    name = rung_name(place.rung)
    if place.rung is not Rung.BAR or place.stage is None:
        return name
    return f"{name}, {stage_name(place.stage).lower()}"


def step_in_sentence(place: LadderPlace) -> str:
    """Name a place inside a sentence: "dowel hinge", "loaded bar RDL"."""
    if place.rung is not Rung.BAR or place.stage is None:
        return built_in_name_in_sentence(EXERCISE_OF_RUNG[place.rung])
    text = translate("Ladder", "%1 %2").replace("%1", stage_name(place.stage).lower())
    return text.replace("%2", built_in_name_in_sentence(EXERCISE_OF_RUNG[place.rung]))


def choice_words(choice: ChoiceReason) -> str:
    """Name a reason to move up before the gates are met, as its chip says it."""
    return {
        ChoiceReason.KNOWS_IT: translate("Ladder", "I know this lift"),
        ChoiceReason.TAUGHT_BY_COACH: translate("Ladder", "A coach taught me"),
        ChoiceReason.CANNOT_ANSWER: translate("Ladder", "I cannot do what a gate asks"),
        ChoiceReason.OTHER: translate("Ladder", "Another reason"),
    }[choice]


def _title(offer: LadderOffer) -> str:
    return {
        OfferCode.STEP_UP: translate("Ladder", "Next step: %1"),
        OfferCode.SAME_FAULT: translate("Ladder", "A week one step down?"),
        OfferCode.WEEKS_OFF: translate("Ladder", "Start one step down?"),
        OfferCode.BACK_UP: translate("Ladder", "Back up: %1"),
    }[offer.code]


def _why(offer: LadderOffer) -> str:
    days = day_list(offer.days)
    match offer.code:
        case OfferCode.STEP_UP:
            return translate("Ladder", "Every gate is met.")
        case OfferCode.SAME_FAULT:
            fault = "" if offer.fault is None else fault_name(offer.fault)
            text = translate("Ladder", "%1 on %2. A week of easier work gives it time to change.")
            return text.replace("%1", fault).replace("%2", days)
        case OfferCode.WEEKS_OFF:
            weeks = offer.weeks or 0
            text = translate("Ladder", "Your last session here was on %1, %2 weeks ago.", "", weeks)
            return text.replace("%1", days).replace("%2", numbers.number(weeks))
        case OfferCode.BACK_UP:
            return translate("Ladder", "The week one step down is over, and it was clean.")


def _load(offer: LadderOffer) -> str:
    if offer.first_load is None:
        return ""
    return translate("Ladder", "Begin with %1.").replace("%1", numbers.weight(offer.first_load))
