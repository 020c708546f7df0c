"""Every colour of Hinge, once for dark and once for light; no other file names a colour."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor


class Ink(StrEnum):
    """A token that text and marks are drawn in, by its name in `Tokens`."""

    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"
    BAD = "bad"
    WARN = "warn"
    INFO = "info"
    VIOLET = "violet"
    STOP = "stop"
    CARD = "card"
    """Words on a ground of `text`, such as a toast."""


# Nobody asks whether two of these are equal (`eq`): made without that, they are made sooner.


@dataclass(frozen=True, slots=True, eq=False)
class TimerColors:
    """Colours of the screens read from three metres; each at least 7 to 1 on `ground`."""

    ground: QColor
    lower: QColor
    hold: QColor
    stand: QColor
    top: QColor


@dataclass(frozen=True, slots=True, eq=False)
class FigureColors:
    """Colours of the drawn lifter, on `stage`."""

    leg: QColor
    trunk: QColor
    arm: QColor
    far_limb: QColor
    far_edge: QColor
    spine_in_line: QColor
    spine_fault: QColor
    plate_ring: QColor
    muscle_high: QColor
    muscle_mid: QColor
    muscle_low: QColor
    muscle_outline: QColor
    muscle_lit_edge: QColor
    """Around a muscle that is pointed out; 3 to 1 on leg, trunk, arm and `muscle_high`."""
    shoe: QColor
    dowel: QColor
    other_build: QColor
    """A figure of another build, behind the lifter."""
    other_build_edge: QColor


@dataclass(frozen=True, slots=True, eq=False)
class PlateColor:
    """The paint of a plate and of the number on it, 4.5 to 1 or better."""

    fill: QColor
    number: QColor


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """One scheme. Text tokens reach 4.5 to 1, edges 3 to 1 on window, card and raised."""

    is_dark: bool
    window: QColor
    sidebar: QColor
    card: QColor
    raised: QColor
    pressed: QColor
    stage: QColor
    line: QColor
    edge: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_fill: QColor
    on_accent: QColor
    bad: QColor
    warn: QColor
    info: QColor
    violet: QColor
    stop: QColor
    accent_soft: QColor
    bad_soft: QColor
    warn_soft: QColor
    info_soft: QColor
    stop_soft: QColor
    timer: TimerColors
    figure: FigureColors
    plates: Mapping[float, PlateColor]
    """Competition colours by plate mass in kilograms."""
    plain_iron: PlateColor
    bar_steel: QColor
    bar_shaft: QColor

    def ink(self, ink: Ink) -> QColor:
        """Look up the colour that an ink stands for in this scheme."""
        color: QColor = getattr(self, ink)
        return color


_LIGHT_NUMBER = QColor("#FFFFFF")
_DARK_NUMBER = QColor("#101214")

_PLATES: Mapping[float, PlateColor] = {
    25: PlateColor(QColor("#C8473F"), _LIGHT_NUMBER),
    20: PlateColor(QColor("#3C74C9"), _LIGHT_NUMBER),
    15: PlateColor(QColor("#E3B737"), _DARK_NUMBER),
    10: PlateColor(QColor("#27804F"), _LIGHT_NUMBER),
    5: PlateColor(QColor("#ECE9E2"), _DARK_NUMBER),
    2.5: PlateColor(QColor("#69717A"), _LIGHT_NUMBER),
    1.25: PlateColor(QColor("#8B939C"), _DARK_NUMBER),
}
_PLAIN_IRON = PlateColor(QColor("#69717A"), _LIGHT_NUMBER)

DARK = Tokens(
    is_dark=True,
    window=QColor("#121416"),
    sidebar=QColor("#0D0F11"),
    card=QColor("#1A1D20"),
    raised=QColor("#24282C"),
    pressed=QColor("#2E3338"),
    stage=QColor("#15181B"),
    line=QColor("#2F353A"),
    edge=QColor("#788089"),
    text=QColor("#F2F0EB"),
    text2=QColor("#BFC4C9"),
    text3=QColor("#979EA6"),
    accent=QColor("#4FD1B5"),
    accent_fill=QColor("#4FD1B5"),
    on_accent=QColor("#06231D"),
    bad=QColor("#FF8F5C"),
    warn=QColor("#F2C14E"),
    info=QColor("#7DB8FF"),
    violet=QColor("#C3A6FF"),
    stop=QColor("#FF6B6B"),
    accent_soft=QColor("#17332E"),
    bad_soft=QColor("#3A241A"),
    warn_soft=QColor("#352C17"),
    info_soft=QColor("#1B2A3D"),
    stop_soft=QColor("#3B1D1F"),
    timer=TimerColors(
        ground=QColor("#0A0C0D"),
        lower=QColor("#8CC4FF"),
        hold=QColor("#F5CE62"),
        stand=QColor("#5FE0C3"),
        top=QColor("#F2F0EB"),
    ),
    figure=FigureColors(
        leg=QColor("#5F6974"),
        trunk=QColor("#6C7682"),
        arm=QColor("#9AA4B0"),
        far_limb=QColor("#3F464E"),
        far_edge=QColor("#788089"),
        spine_in_line=QColor("#4FD1B5"),
        spine_fault=QColor("#FF8F5C"),
        plate_ring=QColor("#AEB6C0"),
        muscle_high=QColor("#F2B84B"),
        muscle_mid=QColor("#B98A3A"),
        muscle_low=QColor("#97804C"),
        muscle_outline=QColor("#15181B"),
        muscle_lit_edge=QColor("#0A0C0D"),
        shoe=QColor("#474F58"),
        dowel=QColor("#D8B071"),
        other_build=QColor("#31465F"),
        other_build_edge=QColor("#5B83BC"),
    ),
    plates=_PLATES,
    plain_iron=_PLAIN_IRON,
    bar_steel=QColor("#8B939C"),
    bar_shaft=QColor("#69717A"),
)

LIGHT = Tokens(
    is_dark=False,
    window=QColor("#F4F3EF"),
    sidebar=QColor("#E9E7E1"),
    card=QColor("#FFFFFF"),
    raised=QColor("#F1EFEA"),
    pressed=QColor("#E4E1DA"),
    stage=QColor("#F7F6F3"),
    line=QColor("#DCD9D2"),
    edge=QColor("#797F86"),
    text=QColor("#17191C"),
    text2=QColor("#474D54"),
    text3=QColor("#5A6169"),
    accent=QColor("#0A6B5A"),
    accent_fill=QColor("#0B7262"),
    on_accent=QColor("#FFFFFF"),
    bad=QColor("#B03E08"),
    warn=QColor("#7A5600"),
    info=QColor("#1C5CAE"),
    violet=QColor("#6A45B5"),
    stop=QColor("#B3261E"),
    accent_soft=QColor("#DDF1EC"),
    bad_soft=QColor("#FBE8DE"),
    warn_soft=QColor("#FBF0D2"),
    info_soft=QColor("#E3EDFA"),
    stop_soft=QColor("#FBE4E3"),
    timer=TimerColors(
        ground=QColor("#FFFFFF"),
        lower=QColor("#0B4A94"),
        hold=QColor("#5E4300"),
        stand=QColor("#075446"),
        top=QColor("#17191C"),
    ),
    figure=FigureColors(
        leg=QColor("#868E98"),
        trunk=QColor("#757E89"),
        arm=QColor("#535B65"),
        far_limb=QColor("#C3C8CE"),
        far_edge=QColor("#797F86"),
        spine_in_line=QColor("#0B8A74"),
        spine_fault=QColor("#C2480F"),
        plate_ring=QColor("#5E6670"),
        muscle_high=QColor("#F0A92B"),
        muscle_mid=QColor("#D9A95A"),
        muscle_low=QColor("#D3BE98"),
        muscle_outline=QColor("#5A3700"),
        muscle_lit_edge=QColor("#000000"),
        shoe=QColor("#4A515A"),
        dowel=QColor("#9A6B26"),
        other_build=QColor("#B5CBE9"),
        other_build_edge=QColor("#4C79B4"),
    ),
    plates=_PLATES,
    plain_iron=_PLAIN_IRON,
    bar_steel=QColor("#8B939C"),
    bar_shaft=QColor("#69717A"),
)


def tokens_of(*, is_light: bool, is_strong: bool) -> Tokens:
    """Return the one `Tokens` of a scheme, with strong contrast or as drawn."""
    if is_strong:
        from hinge_desktop.gui.theme.strong_tokens import (  # noqa: PLC0415 where a desktop asks
            STRONG_DARK,
            STRONG_LIGHT,
        )

        return STRONG_LIGHT if is_light else STRONG_DARK
    return LIGHT if is_light else DARK
