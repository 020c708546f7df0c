"""Weights, dates, durations and counts as the lifter's country writes them."""

from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.weights import Weight
from hinge_desktop.words.locales import wording_locale


def decimal(thousandths: int) -> str:
    """Write thousandths with the locale's decimal sign and no needless zeros: 62.5."""
    locale = QLocale()
    whole, rest = divmod(abs(thousandths), 1000)
    sign = locale.negativeSign() if thousandths < 0 else ""
    text = sign + locale.toString(whole)
    if rest:
        text += locale.decimalPoint() + f"{rest:03}".rstrip("0")
    return text


def weight(value: Weight) -> str:
    """Write a weight with its unit: 62.5 kg."""
    return f"{decimal(value.thousandths)}\N{NO-BREAK SPACE}{value.unit.value}"


def kilograms(value: float, decimals: int = 0) -> str:
    """Write a computed number of kilograms: 4,140 kg."""
    return f"{number(value, decimals)}\N{NO-BREAK SPACE}kg"


def number(value: float, decimals: int = 0) -> str:
    """Write a number with the locale's signs."""
    return QLocale().toString(float(value), "f", decimals)


def reps(count: int) -> str:
    """Write reps where no load stands before them: 10 reps."""
    text = QCoreApplication.translate("Numbers", "%1 reps", "", count)
    return text.replace("%1", QLocale().toString(count)).replace(" ", "\N{NO-BREAK SPACE}")


def load_and_reps(load: Weight | None, count: int) -> str:
    """Write a set: 62.5 kg x 8 with the sign for times, or 10 reps without a load."""
    if load is None:
        return reps(count)
    return f"{weight(load)} \N{MULTIPLICATION SIGN} {count}"


def clock(seconds: int) -> str:
    """Write a duration of minutes and seconds: 1:42."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02}"


def seconds(count: int) -> str:
    """Write a short time with its unit: 10 s."""
    return f"{number(count)}\N{NO-BREAK SPACE}s"


def tempo(value: Tempo) -> str:
    """Write a tempo as lifters do: 3-1-1-1."""
    return str(value)


def long_day(day: date) -> str:
    """Write a day with its weekday and month: Saturday 21 November."""
    return wording_locale().toString(_qdate(day), _long_pattern())


def short_day(day: date) -> str:
    """Write a day without its year: 6 Jun."""
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    order = "MMM d" if pattern.find("MMM") < pattern.find("d") else "d MMM"
    return wording_locale().toString(_qdate(day), order)


def month_day(day: date) -> str:
    """Write a day with its full month and no year: 1 September."""
    return wording_locale().toString(_qdate(day), _long_pattern().removeprefix("dddd "))


def dated(day: date) -> str:
    """Write a day with its year: 6 Jun 2026."""
    return f"{short_day(day)} {wording_locale().toString(_qdate(day), 'yyyy')}"


def full_date(day: date) -> str:
    """Write a day with its full month and its year: 17 November 2026."""
    return f"{month_day(day)} {wording_locale().toString(_qdate(day), 'yyyy')}"


def weekday(day: date) -> str:
    """Write the full name of a weekday: Tuesday."""
    return wording_locale().dayName(day.isoweekday())


def short_weekday(day: date) -> str:
    """Write the short name of a weekday: Tue."""
    return wording_locale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def weekday_or_date(day: date) -> str:
    """Write a day as people speak of it: Tuesday 17 Nov."""
    return f"{weekday(day)} {short_day(day)}"


def month(day: date) -> str:
    """Write a month with its year: November 2026."""
    return wording_locale().toString(_qdate(day), "MMMM yyyy")


def short_month(day: date) -> str:
    """Write a month's short name: Nov."""
    return wording_locale().monthName(day.month, QLocale.FormatType.ShortFormat)


def time_of_day(value: time) -> str:
    """Write a time of day: 18:10."""
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)


def rep_list(reps: tuple[int | None, ...]) -> str:
    """Write the reps of several sets: 12, 12, 12."""
    unknown = QCoreApplication.translate("Numbers", "not given")
    return ", ".join(unknown if one is None else QLocale().toString(one) for one in reps)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _long_pattern() -> str:
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    order = "MMMM d" if pattern.find("MMM") < pattern.find("d") else "d MMMM"
    return f"dddd {order}"
