"""The questions before the first day, and what their answers lead to, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.safety import SafetyQuestion
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety

_QUESTIONS = {
    SafetyQuestion.PAIN_NOW: (
        QT_TRANSLATE_NOOP("ToldSafety", "Does anything hurt, tingle or feel numb now?"),
        QT_TRANSLATE_NOOP("ToldSafety", "In your back, buttocks or legs."),
    ),
    SafetyQuestion.ADVISED_AGAINST: (
        QT_TRANSLATE_NOOP("ToldSafety", "Did a health professional tell you not to lift?"),
        QT_TRANSLATE_NOOP("ToldSafety", "And nobody has taken that back."),
    ),
    SafetyQuestion.BACK_HISTORY: (
        QT_TRANSLATE_NOOP("ToldSafety", "Have you had back trouble before?"),
        QT_TRANSLATE_NOOP("ToldSafety", "Something that kept you from what you wanted to do."),
    ),
}
_TOPICS = {
    SafetyQuestion.PAIN_NOW: QT_TRANSLATE_NOOP("ToldSafety", "pain now"),
    SafetyQuestion.ADVISED_AGAINST: QT_TRANSLATE_NOOP("ToldSafety", "told not to lift"),
    SafetyQuestion.BACK_HISTORY: QT_TRANSLATE_NOOP("ToldSafety", "back trouble before"),
}


def question_words(question: SafetyQuestion) -> tuple[str, str]:
    """Ask: the question, and what is meant by it."""
    asked, meant = _QUESTIONS[question]
    return _say(asked), _say(meant)


def consequence_words(told: ToldSafety) -> tuple[str, str]:
    """Say what the answers lead to: a strong first sentence, and what to do."""
    start = _say(
        QT_TRANSLATE_NOOP(
            "ToldSafety",
            "You begin at the wall, without weight. No load is suggested until you say on Today"
            " that you have no symptoms and that a professional cleared or advised you.",
        )
    )
    if told.stopping is SafetyQuestion.PAIN_NOW:
        ask = _say(
            QT_TRANSLATE_NOOP("ToldSafety", "Ask a health professional before you load anything.")
        )
        return ask, start
    if told.stopping is SafetyQuestion.ADVISED_AGAINST:
        return _say(QT_TRANSLATE_NOOP("ToldSafety", "Follow the advice you were given.")), start
    if told.has_back_history:
        return (
            _say(
                QT_TRANSLATE_NOOP(
                    "ToldSafety", "Ask a health professional before the first loaded step."
                )
            ),
            _say(
                QT_TRANSLATE_NOOP(
                    "ToldSafety",
                    "You begin at the wall, without weight. Where you own a trap bar, it is"
                    " offered as the first loaded step.",
                )
            ),
        )
    return _plain_words(told)


def summary(told: ToldSafety) -> str:
    """Say in one line what was answered, for a setting."""
    yes = [_say(_TOPICS[one]) for one in FIRST_QUESTIONS if told.reply(one)]
    if yes:
        return _say(QT_TRANSLATE_NOOP("ToldSafety", "Yes: %1")).replace("%1", ", ".join(yes))
    if told.no:
        return _say(QT_TRANSLATE_NOOP("ToldSafety", "No to what was answered"))
    return _say(QT_TRANSLATE_NOOP("ToldSafety", "Not answered"))


def _plain_words(told: ToldSafety) -> tuple[str, str]:
    if len(told.no) == len(FIRST_QUESTIONS):
        return (
            _say(QT_TRANSLATE_NOOP("ToldSafety", "Thank you.")),
            _say(
                QT_TRANSLATE_NOOP(
                    "ToldSafety",
                    "Stop whenever something hurts or tingles: Esc opens that question in a set.",
                )
            ),
        )
    return (
        _say(QT_TRANSLATE_NOOP("ToldSafety", "Nothing you say here shuts you out.")),
        _say(
            QT_TRANSLATE_NOOP(
                "ToldSafety",
                "It decides how you begin. Leave open what you like; Settings asks again.",
            )
        ),
    )


def _say(text: object) -> str:
    return QCoreApplication.translate("ToldSafety", str(text))
