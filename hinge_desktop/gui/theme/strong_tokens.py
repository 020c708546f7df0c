"""The two schemes where the desktop asks for strong contrast: the same grounds, stronger marks.

Text of any kind reaches 7 to 1 and every line 4.5 to 1 on window, card and raised. What is quiet
stays one step below what is loud, or nobody could tell a control that is off.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QColor

from hinge_desktop.gui.theme.tokens import DARK, LIGHT, Tokens

STRONG_DARK: Final[Tokens] = replace(
    DARK,
    line=QColor("#9CA3AB"),
    edge=QColor("#C3C8CE"),
    text=QColor("#FFFFFF"),
    text2=QColor("#FFFFFF"),
    text3=QColor("#D2D6DA"),
    accent=QColor("#6FE3C9"),
    accent_fill=QColor("#6FE3C9"),
    bad=QColor("#FFB089"),
    warn=QColor("#F7D27A"),
    info=QColor("#A3CDFF"),
    violet=QColor("#D6C2FF"),
    stop=QColor("#FFA3A3"),
)
STRONG_LIGHT: Final[Tokens] = replace(
    LIGHT,
    line=QColor("#5F656C"),
    edge=QColor("#3B4046"),
    text=QColor("#000000"),
    text2=QColor("#000000"),
    text3=QColor("#33383D"),
    accent=QColor("#075446"),
    accent_fill=QColor("#075446"),
    bad=QColor("#862E05"),
    warn=QColor("#5E4300"),
    info=QColor("#0B4A94"),
    violet=QColor("#543399"),
    stop=QColor("#8F1A14"),
)
