"""Names of muscles and of what they do in a lift."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.guide.pages import Muscle
from hinge_desktop.words.figure import depth_words


class Role(StrEnum):
    """What a group of muscles does in a lift."""

    MOVERS = "movers"
    HELPERS = "helpers"
    STEADIERS = "steadiers"


class RoleWords(NamedTuple):
    """The heading of a group and what it means."""

    heading: str
    meaning: str


_NAMES = {
    Muscle.HAMSTRINGS: QT_TRANSLATE_NOOP("Muscles", "Hamstrings"),
    Muscle.GLUTEUS_MAXIMUS: QT_TRANSLATE_NOOP("Muscles", "Gluteus maximus"),
    Muscle.GLUTEUS_MEDIUS: QT_TRANSLATE_NOOP("Muscles", "Gluteus medius and minimus"),
    Muscle.ERECTORS: QT_TRANSLATE_NOOP("Muscles", "Spinal erectors"),
    Muscle.ADDUCTORS: QT_TRANSLATE_NOOP("Muscles", "Adductors"),
    Muscle.QUADS: QT_TRANSLATE_NOOP("Muscles", "Quads"),
    Muscle.LATS: QT_TRANSLATE_NOOP("Muscles", "Lats"),
    Muscle.TRAPS: QT_TRANSLATE_NOOP("Muscles", "Traps"),
    Muscle.REAR_DELTS: QT_TRANSLATE_NOOP("Muscles", "Rear delts"),
    Muscle.CORE: QT_TRANSLATE_NOOP("Muscles", "Core"),
    Muscle.GRIP: QT_TRANSLATE_NOOP("Muscles", "Forearms and grip"),
    Muscle.HIP_FLEXORS: QT_TRANSLATE_NOOP("Muscles", "Hip flexors"),
    Muscle.CALVES: QT_TRANSLATE_NOOP("Muscles", "Calves"),
}
_SHORT_NAMES = {
    Muscle.GLUTEUS_MEDIUS: QT_TRANSLATE_NOOP("Muscles", "Gluteus medius"),
    Muscle.GRIP: QT_TRANSLATE_NOOP("Muscles", "Grip"),
}
_ROLES = {
    Role.MOVERS: (
        QT_TRANSLATE_NOOP("Muscles", "Movers"),
        QT_TRANSLATE_NOOP("Muscles", "They bend and straighten you under the load."),
    ),
    Role.HELPERS: (
        QT_TRANSLATE_NOOP("Muscles", "Helpers"),
        QT_TRANSLATE_NOOP("Muscles", "They work along with the movers."),
    ),
    Role.STEADIERS: (
        QT_TRANSLATE_NOOP("Muscles", "Steadiers"),
        QT_TRANSLATE_NOOP("Muscles", "They keep everything else in its place."),
    ),
}


def muscle_name(muscle: Muscle) -> str:
    """Name a muscle, or the group of them that works as one."""
    return _say(_NAMES[muscle])


def short_name(muscle: Muscle) -> str:
    """Name a muscle where there is little room."""
    return _say(_SHORT_NAMES.get(muscle, _NAMES[muscle]))


def role_words(role: Role) -> RoleWords:
    """Name a group of muscles and say what it does."""
    heading, meaning = _ROLES[role]
    return RoleWords(_say(heading), _say(meaning))


def lit_words(depth: float, muscle: Muscle) -> str:
    """Name a lifter by how far down, and by what is lit."""
    words = QCoreApplication.translate("Muscles", "Lifter %1, %2 lit")
    pose, name = depth_words(depth), muscle_name(muscle)
    for number, part in (("%1", pose), ("%2", name)):
        words = words.replace(number, part[:1].lower() + part[1:])
    return words


def _say(text: object) -> str:
    return QCoreApplication.translate("Muscles", str(text))
