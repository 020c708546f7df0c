"""What the card beside the gates says about a step, and which ways it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.gates import Gate, GateCode
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, RUNGS, Rung
from hinge_desktop.core.ladder_places import VARIANTS
from hinge_desktop.gui.views.ladder.left_card import LadderAct, LeftText, Way
from hinge_desktop.gui.widgets.key_button import ButtonKind
from hinge_desktop.services.ladder_desk import LadderStanding
from hinge_desktop.words.exercises import built_in_name_in_sentence, rung_name
from hinge_desktop.words.gate_progress import left_words
from hinge_desktop.words.gates import gate_sources, why_title, why_words
from hinge_desktop.words.ladder_offers import offer_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StepView:
    """What is looked at: the ladder, a step of it, and the gate that is chosen."""

    standing: LadderStanding
    rung: Rung
    gate: Gate | None
    today: date
    may_move: bool
    """Whether a step there is possible: always, but to loaded steps while a stop holds."""

    @property
    def is_here(self) -> bool:
        """Whether it is the step that the lifter stands on."""
        return self.rung is self.standing.place.rung

    @property
    def is_closed(self) -> bool:
        """Whether a stop closes the step that is looked at."""
        return self.standing.is_stopped and _loads(self.rung)

    @property
    def is_above(self) -> bool:
        """Whether it lies further up."""
        return RUNGS.index(self.rung) > RUNGS.index(self.standing.place.rung)


def act_name(act: LadderAct) -> str:
    """Name an act as its key is listed."""
    return {
        LadderAct.TAKE: translate("LeftCard", "Take the offered step"),
        LadderAct.STAY: translate("LeftCard", "Stay on this step"),
        LadderAct.PRACTISE: translate("LeftCard", "Practise this step"),
        LadderAct.CHECK_SIDES: translate("LeftCard", "Check your balance"),
        LadderAct.PREVIEW: translate("LeftCard", "Preview step"),
        LadderAct.MOVE: translate("LeftCard", "Move up anyway"),
        LadderAct.SKIP: translate("LeftCard", "Skip the kettlebell"),
        LadderAct.VARIANT: translate("LeftCard", "Train another exercise"),
        LadderAct.SAFETY: translate("LeftCard", "When to stop"),
    }[act]


def left_text(view: StepView) -> LeftText:
    """Return everything that the card shows."""
    if view.is_closed:
        return _closed()
    if view.is_here and view.standing.offer is not None:
        return _offered(view)
    if view.is_here:
        return _here(view)
    return _elsewhere(view)


def _closed() -> LeftText:
    text = translate(
        "LeftCard",
        "You answered pain, so loaded steps wait. Today asks the two questions that open them"
        " again. The wall and the dowel stay open.",
    )
    return LeftText(
        translate("LeftCard", "Closed for now"),
        text,
        ways=(
            Way(LadderAct.SAFETY, translate("LeftCard", "When to stop"), ButtonKind.PRIMARY),
            Way(LadderAct.PREVIEW, translate("LeftCard", "Preview")),
        ),
    )


def _offered(view: StepView) -> LeftText:
    offer = view.standing.offer
    if offer is None:
        raise ValueError("no step is offered")
    words = offer_words(offer)
    ways = (
        Way(LadderAct.TAKE, words.take, ButtonKind.PRIMARY),
        Way(LadderAct.STAY, words.stay),
        *_quiet_ways(view),
    )
    return LeftText(words.title, escape(words.why), *_why(view.gate), ways)


def _here(view: StepView) -> LeftText:
    report = view.standing.report
    left = left_words(report, view.today)
    soonest = escape(left.soonest)
    if left.day:
        soonest = soonest.replace(escape(left.day), f"<b>{escape(left.day)}</b>")
    text = " ".join((*(escape(one) for one in left.what), soonest)).strip()
    title = translate("LeftCard", "What is left") if report.gates else rung_name(view.rung)
    ways = [_practise(view)]
    if report.following is not None:
        ways.append(Way(LadderAct.PREVIEW, translate("LeftCard", "Preview")))
    return LeftText(title, text, *_why(view.gate), (*ways, *_quiet_ways(view)))


def _elsewhere(view: StepView) -> LeftText:
    if view.is_above:
        text = translate("LeftCard", "This step comes later. You may look at it, or move.")
    else:
        text = translate("LeftCard", "A step that you left behind. You may always practise it.")
    preview = Way(LadderAct.PREVIEW, translate("LeftCard", "Preview"))
    ways = (_practise(view), preview, *_quiet_ways(view))
    return LeftText(rung_name(view.rung), text, *_why(view.gate), ways)


def _why(gate: Gate | None) -> tuple[str, str]:
    if gate is None:
        return "", ""
    return why_title(gate), f"{why_words(gate)} ({gate_sources(gate)})"


def _practise(view: StepView) -> Way:
    if view.is_here and view.gate is not None and view.gate.code is GateCode.EVEN_SIDES:
        words = translate("LeftCard", "Check your balance")
        return Way(LadderAct.CHECK_SIDES, words, ButtonKind.PRIMARY)
    is_count = view.gate is not None and view.gate.code is GateCode.ON_THE_COUNT
    words = translate("LeftCard", "Practise this step")
    if is_count:
        words = translate("LeftCard", "Practise the count")
    return Way(LadderAct.PRACTISE, words, ButtonKind.PRIMARY)


def _quiet_ways(view: StepView) -> tuple[Way, ...]:
    """Return the ways that overrule: another place, another exercise, the short test."""
    ways = []
    if view.is_here and view.rung is Rung.KETTLEBELL:
        words = translate("LeftCard", "Skip the kettlebell")
        ways.append(Way(LadderAct.SKIP, words, ButtonKind.FLAT))
    variant = VARIANTS.get(view.standing.place)
    if view.is_here and variant is not None:
        usual = EXERCISE_OF_RUNG[view.rung]
        other = usual if view.standing.exercise_id == variant else variant
        text = translate("LeftCard", "Train the %1 instead")
        words = text.replace("%1", built_in_name_in_sentence(other))
        ways.append(Way(LadderAct.VARIANT, words, ButtonKind.FLAT))
    if view.may_move and (not view.is_here or view.standing.report.following is not None):
        words = translate("LeftCard", "Move up anyway\N{HORIZONTAL ELLIPSIS}")
        if not view.is_here:
            words = translate("LeftCard", "Move here\N{HORIZONTAL ELLIPSIS}")
        ways.append(Way(LadderAct.MOVE, words, ButtonKind.FLAT))
    return tuple(ways)


def _loads(rung: Rung) -> bool:
    return rung not in (Rung.WALL, Rung.DOWEL)
