"""Two locales: the country's for numbers and dates, and that of the texts for names in them.

Who reads English in Germany has 62,5 kg and weeks from Monday on, but trains on Tuesday.
"""

from PySide6.QtCore import QCoreApplication, QLocale

from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.weights import Unit


def language_code() -> str:
    """Return the code of the language that texts are translated to."""
    return QCoreApplication.translate("Language", "en", "The code of this language: de, pt_BR")


def wording_locale() -> QLocale:
    """Return the locale whose names of days and months, and whose lists, fit into a sentence."""
    own, spoken = QLocale(), QLocale(language_code())
    if own.language() == spoken.language():
        return own
    return QLocale(spoken.language(), own.territory())


def units_of_country() -> tuple[Unit, LengthUnit]:
    """Return in which units the country weighs iron and measures people.

    British plates are in kilograms, whatever the roads are measured in.
    """
    if QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem:
        return Unit.LB, LengthUnit.INCHES
    return Unit.KG, LengthUnit.CENTIMETRES
