"""The theme in force: hands out tokens, fonts and icons and tells everyone when they change."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.gui.theme.fonts import (
    FONT_FILES,
    NUMBER_FACE,
    FontRole,
    load_fonts,
    pixel_font,
    role_font,
)
from hinge_desktop.gui.theme.icons import IconSet
from hinge_desktop.gui.theme.style_sheet import style_sheet
from hinge_desktop.gui.theme.tokens import Tokens, tokens_of

SMALLEST_TEXT_SCALE = 0.9
LARGEST_TEXT_SCALE = 1.5


class Scheme(StrEnum):
    """The lifter's choice of colours; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


class Theme(QObject):
    """Colours, fonts and icons for the widgets that are given it.

    A second theme may dress a part of the window, such as the timer in bright light. Where the
    desktop asks for strong contrast, either scheme has it.
    """

    changed = Signal()
    """Sent after scheme, text size or motion changed; repaint and measure again."""
    redress = Signal()
    """Sent just before `changed`: a new style sheet takes back what widgets set by themselves."""

    def __init__(
        self,
        resources: Path,
        *,
        scheme: Scheme = Scheme.SYSTEM,
        text_scale: float = 1.0,
        reduced_motion: bool = False,
        font_files: Sequence[str] = FONT_FILES,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        load_fonts(resources / "fonts", font_files)
        self.icons = IconSet(resources / "icons")
        self._scheme = scheme
        self._text_scale = _within_range(text_scale)
        self._reduced_motion = reduced_motion
        self._is_contrast_asked = False
        self._fonts: dict[FontRole, QFont] = {}
        self._timer_fonts: dict[tuple[str, int, int], QFont] = {}
        # Both are kept: PySide lets go of the second as soon as nobody knows the first.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._tokens = self._tokens_in_force()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._accessibility.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """The choice made, which may be to follow the system."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """Text size from 0.9 to 1.5."""
        return self._text_scale

    @property
    def reduced_motion(self) -> bool:
        """Whether things appear at once instead of sliding."""
        return self._reduced_motion

    def set_scheme(self, scheme: Scheme) -> None:
        """Switch colours while the window is open."""
        if scheme != self._scheme:
            self._scheme = scheme
            self._follow_system()

    def set_asked_contrast(self, asked: bool) -> None:  # noqa: FBT001  a plain setter
        """Say that the desktop asks for stronger contrast, where Qt has not heard of it."""
        self._is_contrast_asked = asked
        self._follow_system()

    def set_text_scale(self, text_scale: float) -> None:
        """Scale every font but the timer's; values beyond 0.9 to 1.5 are brought inside."""
        scale = _within_range(text_scale)
        if scale != self._text_scale:
            self._text_scale = scale
            self._fonts.clear()
            self._announce()

    def set_reduced_motion(self, reduced: bool) -> None:  # noqa: FBT001  a plain setter
        """Turn slides and pulses off or on."""
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self._announce()

    def font(self, role: FontRole) -> QFont:
        """Return the font of a role at the text size in force."""
        known = self._fonts.get(role)
        if known is None:
            known = self._fonts[role] = role_font(role, self._text_scale)
        return known

    def timer_font(
        self,
        pixels: float,
        weight: QFont.Weight = QFont.Weight.Bold,
        face: str = NUMBER_FACE,
    ) -> QFont:
        """Return a font of the timer, sized by the window."""
        key = (face, weight.value, round(pixels))
        known = self._timer_fonts.get(key)
        if known is None:
            known = self._timer_fonts[key] = pixel_font(face, weight, pixels)
        return known

    def palette(self) -> QPalette:
        """Return the tokens as a palette for standard controls."""
        return _palette(self._tokens)

    def dress(self, target: QApplication | QWidget) -> None:
        """Give the application or one part of it these colours, now and after every change."""
        _Dress(self, target)

    def _announce(self) -> None:
        self.redress.emit()
        self.changed.emit()

    def _follow_system(self) -> None:
        tokens = self._tokens_in_force()
        if tokens is not self._tokens:
            self._tokens = tokens
            self._announce()

    def _tokens_in_force(self) -> Tokens:
        asked = self._accessibility.contrastPreference()
        is_strong = self._is_contrast_asked or asked is Qt.ContrastPreference.HighContrast
        if self._scheme is Scheme.SYSTEM:
            is_light = self._hints.colorScheme() is Qt.ColorScheme.Light
        else:
            is_light = self._scheme is Scheme.LIGHT
        return tokens_of(is_light=is_light, is_strong=is_strong)


class _Dress(QObject):
    """Lives as long as its target and keeps it in the theme's colours."""

    def __init__(self, theme: Theme, target: QApplication | QWidget) -> None:
        super().__init__(target)
        self._theme = theme
        self._target = target
        self._sheet = ""
        theme.redress.connect(self._put_on)
        self._put_on()

    def _put_on(self) -> None:
        self._target.setFont(self._theme.font(FontRole.BODY))
        self._target.setPalette(self._theme.palette())
        sheet = style_sheet(self._theme.tokens)
        # Setting a sheet polishes every widget again, so an unchanged one is left alone.
        if sheet != self._sheet:
            self._sheet = sheet
            self._target.setStyleSheet(sheet)


def _within_range(text_scale: float) -> float:
    return min(max(text_scale, SMALLEST_TEXT_SCALE), LARGEST_TEXT_SCALE)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, color in (
        (role.Window, tokens.window),
        (role.WindowText, tokens.text),
        (role.Base, tokens.card),
        (role.AlternateBase, tokens.raised),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text3),
        (role.Button, tokens.raised),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.stop),
        (role.ToolTipBase, tokens.card),
        (role.ToolTipText, tokens.text),
        (role.Highlight, tokens.accent_fill),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent_fill),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.pressed),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.edge),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.line),
    ):
        palette.setColor(which, color)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, tokens.text3)
    return palette
