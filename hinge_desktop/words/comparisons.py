"""The comparisons of the model in words: percent and degrees, never limits (hinge-model 9)."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.mechanics.comparisons import (
    Comparison,
    Contrast,
    Figure,
    RangeStep,
    Told,
)
from hinge_desktop.core.mechanics.comparisons import Side as ComparedSide
from hinge_desktop.words.numbers import number

translate = QCoreApplication.translate
_CONTEXT = "Comparisons"
_MINUS = "\N{MINUS SIGN}"


class ContrastWords(NamedTuple):
    """What stands beside two pictures."""

    title: str
    usual: str
    """Over the first picture."""
    changed: str
    """Over the second picture."""
    large: str
    """The number to remember; empty where no number is shown."""
    large_note: str
    """What the number is of."""
    sentence: str


_TITLES = {
    Comparison.BAR_AWAY: QT_TRANSLATE_NOOP("Comparisons", "The bar 5 cm away"),
    Comparison.KNEES_BENT: QT_TRANSLATE_NOOP("Comparisons", "More bend in the knees"),
    Comparison.THIGHS: QT_TRANSLATE_NOOP("Comparisons", "Long thighs, short thighs"),
    Comparison.OWN_RANGE: QT_TRANSLATE_NOOP("Comparisons", "How far your hips bend"),
    Comparison.GOOD_MORNING: QT_TRANSLATE_NOOP("Comparisons", "The same bar on your back"),
}
_LINES = {
    Comparison.BAR_AWAY: QT_TRANSLATE_NOOP(
        "Comparisons", "Move the bar 5 cm off the legs, and nothing else."
    ),
    Comparison.KNEES_BENT: QT_TRANSLATE_NOOP(
        "Comparisons", "Bring the bar just as low, with the knees of a squat."
    ),
    Comparison.THIGHS: QT_TRANSLATE_NOOP(
        "Comparisons", "Keep your height and trade thigh for trunk."
    ),
    Comparison.OWN_RANGE: QT_TRANSLATE_NOOP(
        "Comparisons", "Lie down, raise one straight leg: the angle says where you turn."
    ),
    Comparison.GOOD_MORNING: QT_TRANSLATE_NOOP(
        "Comparisons", "Take the bar out of the hands and lay it across the shoulders."
    ),
}
_HEADINGS = {
    Comparison.BAR_AWAY: (
        QT_TRANSLATE_NOOP("Comparisons", "On the legs"),
        QT_TRANSLATE_NOOP("Comparisons", "5 cm away"),
    ),
    Comparison.KNEES_BENT: (
        QT_TRANSLATE_NOOP("Comparisons", "Knees soft"),
        QT_TRANSLATE_NOOP("Comparisons", "Knees at 80°"),
    ),
    Comparison.THIGHS: (
        QT_TRANSLATE_NOOP("Comparisons", "Short thighs"),
        QT_TRANSLATE_NOOP("Comparisons", "Long thighs"),
    ),
    Comparison.GOOD_MORNING: (
        QT_TRANSLATE_NOOP("Comparisons", "Bar in the hands"),
        QT_TRANSLATE_NOOP("Comparisons", "Bar on the back"),
    ),
}
_SENTENCES = {
    Comparison.BAR_AWAY: QT_TRANSLATE_NOOP(
        "Comparisons",
        "Same bar, same bend of the hips. The gap is a longer lever, and the hips have to go"
        " further back to balance it.",
    ),
    Comparison.KNEES_BENT: QT_TRANSLATE_NOOP(
        "Comparisons",
        "Same bar, same height. Bent knees push it forward of the foot, and the low back has"
        " further to hold it.",
    ),
    Comparison.THIGHS: QT_TRANSLATE_NOOP(
        "Comparisons",
        "Two lifters as tall as you, bar at the same place under the knee. The one with long"
        " thighs leans further. Both do it well.",
    ),
    Comparison.OWN_RANGE: QT_TRANSLATE_NOOP(
        "Comparisons",
        "Both keep a long spine and stop where their own hips stop. The straight-leg raise says"
        " where that is.",
    ),
    Comparison.GOOD_MORNING: QT_TRANSLATE_NOOP(
        "Comparisons",
        "Same load, same lean. On the back the bar is further from the hips, which is why a good"
        " morning starts light.",
    ),
}
_WITHOUT_FIGURES = {
    Comparison.BAR_AWAY: QT_TRANSLATE_NOOP(
        "Comparisons",
        "The gap is a longer lever for the low back. This lift is drawn, not measured, so it"
        " comes without a number.",
    ),
    Comparison.THIGHS: QT_TRANSLATE_NOOP(
        "Comparisons",
        "Two lifters as tall as you. The one with long thighs leans or bends the knees further."
        " This lift is drawn, not measured, so it comes without a number.",
    ),
}
_TOLD = {
    Figure.HIPS_BACK_CM: QT_TRANSLATE_NOOP("Comparisons", "hips %1 cm back"),
    Figure.HIPS_DOWN_CM: QT_TRANSLATE_NOOP("Comparisons", "hips %1 cm down"),
    Figure.TRUNK_DEG: QT_TRANSLATE_NOOP("Comparisons", "trunk leans %1°"),
    Figure.HIP_DEG: QT_TRANSLATE_NOOP("Comparisons", "hips bend %1°"),
    Figure.HIPS_PERCENT: QT_TRANSLATE_NOOP("Comparisons", "%1 for the hips"),
    Figure.KNEES_HELD_BEHIND: QT_TRANSLATE_NOOP("Comparisons", "hamstrings hold the knees"),
    Figure.KNEES_HELD_IN_FRONT: QT_TRANSLATE_NOOP("Comparisons", "quads hold the knees"),
}


def comparison_title(comparison: Comparison) -> str:
    """Name a comparison in the list."""
    return _say(_TITLES[comparison])


def comparison_line(comparison: Comparison) -> str:
    """Say in the list what is changed."""
    return _say(_LINES[comparison])


def contrast_words(contrast: Contrast) -> ContrastWords:
    """Say what two pictures show."""
    usual, changed = _headings(contrast)
    large, note = _large(contrast)
    return ContrastWords(
        comparison_title(contrast.comparison), usual, changed, large, note, _sentence(contrast)
    )


def told_words(side: ComparedSide) -> str:
    """Write what is told of one picture: "Hips 17 cm back, hips 1 cm down"."""
    words = ", ".join(_one_told(told) for told in side.told)
    return words[:1].upper() + words[1:]


def range_words(step: RangeStep) -> str:
    """Write how low the bar gets for one straight-leg raise."""
    name = translate(_CONTEXT, "Your %1°") if step.is_own else translate(_CONTEXT, "%1°")
    return (
        name.replace("%1", number(step.straight_leg_raise_deg))
        + ": "
        + _from_knee(step.bar_above_knee_cm)
    )


def _headings(contrast: Contrast) -> tuple[str, str]:
    if contrast.comparison in _HEADINGS:
        usual, changed = _HEADINGS[contrast.comparison]
        return _say(usual), _say(changed)
    is_own = any(step.is_own for step in contrast.ranges)
    first = translate(_CONTEXT, "Your leg to %1°") if is_own else translate(_CONTEXT, "Leg to %1°")
    second = translate(_CONTEXT, "Leg to %1°")
    sides = ((first, contrast.usual), (second, contrast.changed))
    usual, changed = (
        words.replace("%1", number(side.straight_leg_raise_deg or 0.0)) for words, side in sides
    )
    return usual, changed


def _large(contrast: Contrast) -> tuple[str, str]:
    if contrast.low_back_percent is not None:
        note = translate(_CONTEXT, "at the low back")
        return signed_percent(contrast.low_back_percent), note
    if contrast.comparison is Comparison.OWN_RANGE:
        steps = {step.straight_leg_raise_deg: step.bar_above_knee_cm for step in contrast.ranges}
        first, second = (
            steps[side.straight_leg_raise_deg or 0.0] for side in (contrast.usual, contrast.changed)
        )
        large = translate(_CONTEXT, "%1 cm").replace("%1", number(abs(first - second)))
        return large, translate(_CONTEXT, "between the two lowest points")
    return _lean(contrast)


def _lean(contrast: Contrast) -> tuple[str, str]:
    degrees = [
        told.value
        for side in (contrast.usual, contrast.changed)
        for told in side.told
        if told.figure is Figure.TRUNK_DEG and told.value is not None
    ]
    if len(degrees) != 2:
        return "", ""
    large = translate(_CONTEXT, "%1°").replace("%1", _signed(degrees[1] - degrees[0]))
    return large, translate(_CONTEXT, "lean of the trunk")


def _sentence(contrast: Contrast) -> str:
    has_figures = contrast.usual.recipe.has_figures
    if not has_figures and contrast.comparison in _WITHOUT_FIGURES:
        return _say(_WITHOUT_FIGURES[contrast.comparison])
    return _say(_SENTENCES[contrast.comparison])


def _one_told(told: Told) -> str:
    value = told.value or 0
    if told.figure is Figure.BAR_FROM_MIDDLE_CM:
        return _from_middle(value)
    if told.figure is Figure.BAR_ABOVE_KNEE_CM:
        return translate(_CONTEXT, "bar %1").replace("%1", _from_knee(value))
    shown = signed_percent(value) if told.figure is Figure.HIPS_PERCENT else number(value)
    return _say(_TOLD[told.figure]).replace("%1", shown)


def _from_middle(centimetres: int) -> str:
    if abs(centimetres) <= 2:
        return translate(_CONTEXT, "bar over mid-foot")
    words = (
        translate(_CONTEXT, "bar %1 cm in front of mid-foot")
        if centimetres > 0
        else translate(_CONTEXT, "bar %1 cm behind mid-foot")
    )
    return words.replace("%1", number(abs(centimetres)))


def _from_knee(centimetres: int) -> str:
    if centimetres == 0:
        return translate(_CONTEXT, "at the knee")
    words = (
        translate(_CONTEXT, "%1 cm above the knee")
        if centimetres > 0
        else translate(_CONTEXT, "%1 cm below the knee")
    )
    return words.replace("%1", number(abs(centimetres)))


def signed_percent(value: int) -> str:
    """Write a change in percent with its sign: "+24 %"."""
    return translate(_CONTEXT, "%1 %").replace("%1", _signed(value))


def _signed(value: int) -> str:
    sign = "+" if value > 0 else _MINUS if value < 0 else ""
    return sign + number(abs(value))


def _say(text: object) -> str:
    return translate(_CONTEXT, str(text))
