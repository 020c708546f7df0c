"""Where it hurts, what it is like, and what to do, in words (design 8; coaching-rules 7)."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.safety import (
    Feeling,
    Place,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
)
from hinge_desktop.core.stop_rules import Complaint, StopVerdict, UrgentSign
from hinge_desktop.words import numbers

_PLACES = {
    Place.LOW_BACK: QT_TRANSLATE_NOOP("Safety", "Lower back"),
    Place.HIP_OR_BUTTOCK: QT_TRANSLATE_NOOP("Safety", "Hip or buttock"),
    Place.BACK_OF_THIGH: QT_TRANSLATE_NOOP("Safety", "Back of the thigh"),
    Place.ELSEWHERE: QT_TRANSLATE_NOOP("Safety", "Somewhere else"),
}
_FEELINGS = {
    Feeling.TIRED_OR_TIGHT: QT_TRANSLATE_NOOP("Safety", "Tired or tight"),
    Feeling.DULL_ACHE: QT_TRANSLATE_NOOP("Safety", "Dull ache"),
    Feeling.SHARP: QT_TRANSLATE_NOOP("Safety", "Sharp"),
    Feeling.TINGLING: QT_TRANSLATE_NOOP("Safety", "Tingling, numb, or down the leg"),
}
_SIGNS = {
    UrgentSign.NUMB_GROIN: QT_TRANSLATE_NOOP("Safety", "numbness around the groin"),
    UrgentSign.BLADDER_OR_BOWEL: QT_TRANSLATE_NOOP("Safety", "new bladder or bowel trouble"),
    UrgentSign.WEAK_LEGS: QT_TRANSLATE_NOOP("Safety", "weakness in both legs"),
    UrgentSign.PAIN_IN_BOTH_LEGS: QT_TRANSLATE_NOOP("Safety", "pain in both legs"),
    UrgentSign.GROWING_WEAKNESS: QT_TRANSLATE_NOOP("Safety", "a leg that gets weaker or more numb"),
    UrgentSign.AFTER_A_FALL: QT_TRANSLATE_NOOP("Safety", "pain after a fall or an accident"),
    UrgentSign.FEVER_OR_UNWELL: QT_TRANSLATE_NOOP("Safety", "fever, or feeling very unwell"),
}


def place_name(place: Place) -> str:
    """Name a place of the body."""
    return _say(_PLACES[place])


def feeling_name(feeling: Feeling) -> str:
    """Name what something is like."""
    return _say(_FEELINGS[feeling])


def sign_name(sign: UrgentSign) -> str:
    """Name a sign that needs help now, as an end of "Get help now if there is"."""
    return _say(_SIGNS[sign])


def put_it_down(load_kind: LoadKind) -> str:
    """Say the first thing to do when something hurts."""
    if load_kind in (LoadKind.BARBELL, LoadKind.TRAP_BAR):
        return _say(QT_TRANSLATE_NOOP("Safety", "Put the bar down."))
    if load_kind is LoadKind.NONE:
        return _say(QT_TRANSLATE_NOOP("Safety", "Stop here."))
    return _say(QT_TRANSLATE_NOOP("Safety", "Put it down."))


def verdict_words(
    complaint: Complaint, *, can_go_lighter: bool = True, is_session: bool = True
) -> tuple[str, str]:
    """Say what an answer means: a strong first sentence, and what to do."""
    verdict = complaint.verdict
    if verdict is StopVerdict.MAY_GO_ON:
        go_on = QT_TRANSLATE_NOOP("Safety", "Go back when you like.")
        if can_go_lighter:
            go_on = QT_TRANSLATE_NOOP(
                "Safety", "Go back when you like, or take a lighter set next."
            )
        return _say(QT_TRANSLATE_NOOP("Safety", "Tired is part of training.")), _say(go_on)
    if verdict is StopVerdict.END_EXERCISE:
        return (
            _say(QT_TRANSLATE_NOOP("Safety", "That is enough of this exercise.")),
            _say(QT_TRANSLATE_NOOP("Safety", "The rest may go on. You are asked about it again.")),
        )
    if verdict is not StopVerdict.STOP:
        ask = QT_TRANSLATE_NOOP("Safety", "Say where and how.")
        if is_session:
            ask = QT_TRANSLATE_NOOP("Safety", "Say where and how. What you did so far is kept.")
        return _say(QT_TRANSLATE_NOOP("Safety", "Does anything hurt or tingle?")), _say(ask)
    return _say(QT_TRANSLATE_NOOP("Safety", "That is enough for today.")), _what_it_needs(complaint)


def stop_reason(answer: SafetyAnswer | None) -> str:
    """Say which answer a stop came from: "Sharp, lower back, on Saturday 21 Nov"."""
    if answer is None:
        return ""
    if answer.question is SafetyQuestion.ADVISED_AGAINST:
        told = _say(QT_TRANSLATE_NOOP("Safety", "A professional told you not to lift (%1)."))
        return told.replace("%1", numbers.weekday_or_date(answer.answered.date))
    parts = [] if answer.feeling is None else [feeling_name(answer.feeling)]
    if answer.place is not None:
        parts.append(place_name(answer.place))
    if answer.answer is SafetyReply.PAINFUL:
        parts.append(_say(QT_TRANSLATE_NOOP("Safety", "Painful back")))
    first, *others = parts or [_say(QT_TRANSLATE_NOOP("Safety", "Pain"))]
    text = _say(QT_TRANSLATE_NOOP("Safety", "%1 on %2."))
    told = ", ".join([first, *(other.lower() for other in others)])
    return text.replace("%1", told).replace("%2", numbers.weekday_or_date(answer.answered.date))


def ache_question(ache: SafetyAnswer) -> tuple[str, str]:
    """Ask about an ache that ended an exercise: a strong question, and what it is about."""
    question = _say(QT_TRANSLATE_NOOP("Safety", "Is the ache gone?"))
    where = "" if ache.place is None else place_name(ache.place)
    text = _say(QT_TRANSLATE_NOOP("Safety", "%1, on %2."))
    day = numbers.weekday_or_date(ache.answered.date)
    return question, text.replace("%1", where).replace("%2", day)


def _what_it_needs(complaint: Complaint) -> str:
    if complaint.feeling is Feeling.TINGLING:
        return _say(
            QT_TRANSLATE_NOOP(
                "Safety",
                "Tingling or numbness needs a health professional before you load again.",
            )
        )
    if complaint.feeling is Feeling.SHARP:
        return _say(
            QT_TRANSLATE_NOOP(
                "Safety", "Sharp pain needs a health professional before you load again."
            )
        )
    return _say(
        QT_TRANSLATE_NOOP(
            "Safety", "An ache there needs a health professional before you load again."
        )
    )


def _say(text: object) -> str:
    return QCoreApplication.translate("Safety", str(text))
