"""Thighs, arms and trunk by eye: short, average or long, each with a small drawing."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.build_choices import Length, length_of, permille_of
from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.form_part import FormPart, title_row, told
from hinge_desktop.gui.views.your_build.limb_sketch import limb_sketch
from hinge_desktop.gui.widgets.picture_choices import PictureChoice, PictureChoices
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.words import lengths
from hinge_desktop.words.build import length_name

translate = QCoreApplication.translate

SCALE_FIELD: Final = {
    Segment.FEMUR: "femur_permille",
    Segment.TORSO: "torso_permille",
    Segment.ARM: "arm_permille",
}
TAPE_FIELD: Final = {
    Segment.FEMUR: "thigh_mm",
    Segment.TORSO: "torso_mm",
    Segment.ARM: "arm_mm",
}


class LimbChoices(FormPart):
    """A picture takes the place of what a tape said."""

    tape_requested = Signal()
    """The lifter has a tape at hand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.column.setSpacing(18)
        self.tape_link = TextLink(theme, self.tr("Measure with a tape"), icon=Icon.RULER)
        self.tape_link.setObjectName("build_use_tape")
        self.tape_link.clicked.connect(self.tape_requested)
        self._follow = TextLink(theme, self.tr("Let it follow your thighs"))
        self._follow.setObjectName("build_follow_thighs")
        self._follow.clicked.connect(self._let_trunk_follow)
        self._rows = {
            Segment.FEMUR: _LimbRow(
                theme, Segment.FEMUR, self.tr("Thighs, next to your trunk"), self.tape_link
            ),
            Segment.ARM: _LimbRow(theme, Segment.ARM, self.tr("Arms")),
            Segment.TORSO: _LimbRow(theme, Segment.TORSO, self.tr("Trunk"), self._follow),
        }
        for segment, row in self._rows.items():
            self.column.addWidget(row)
            row.choices.chosen.connect(partial(self._choose, segment))

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show what was chosen; where a tape was used, what it said."""
        profile = answers.profile
        for segment, row in self._rows.items():
            row.show_profile(profile)
            measured, called = _given(profile, segment)
            row.note.setText(_note(segment, profile))
            row.note.setVisible(bool(row.note.text()))
            if segment is Segment.TORSO:
                self._follow.setVisible(measured is not None or called is not None)

    def choices(self, segment: Segment) -> PictureChoices:
        """Return the pictures of a limb."""
        return self._rows[segment].choices

    def _choose(self, segment: Segment, value: str) -> None:
        permille = permille_of(segment, Length(value))
        self.answered.emit(told(**{SCALE_FIELD[segment]: permille, TAPE_FIELD[segment]: None}))

    def _let_trunk_follow(self) -> None:
        # The link goes away with its answer; the choices it was about keep the focus.
        self._rows[Segment.TORSO].choices.setFocus()
        self.answered.emit(told(torso_permille=None, torso_mm=None))


class _LimbRow(QWidget):
    """A title, a note that may be empty, and the pictures."""

    def __init__(self, theme: Theme, segment: Segment, title: str, *asides: QWidget) -> None:
        super().__init__()
        self._segment = segment
        pictures = tuple(
            PictureChoice(one.value, length_name(one), limb_sketch(segment, one)) for one in Length
        )
        self.choices = PictureChoices(theme, title, pictures)
        self.choices.setObjectName(f"build_{segment}")
        self.note = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head: QHBoxLayout = title_row(theme, title, *asides)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.choices)

    def show_profile(self, profile: Profile) -> None:
        """Show which picture was chosen, none where a tape was used."""
        measured, called = _given(profile, self._segment)
        length = None if measured is not None else length_of(self._segment, called)
        self.choices.set_value(None if length is None else length.value)


def _given(profile: Profile, segment: Segment) -> tuple[int | None, int | None]:
    """Return what a tape said of a limb, and what it was called."""
    measured: int | None = getattr(profile, TAPE_FIELD[segment])
    called: int | None = getattr(profile, SCALE_FIELD[segment])
    return measured, called


def _note(segment: Segment, profile: Profile) -> str:
    measured, called = _given(profile, segment)
    if measured is not None:
        text = translate("LimbChoices", "Measured: {length}. A picture takes its place.")
        return text.format(length=lengths.length(measured, profile.length_unit))
    if segment is Segment.TORSO and called is None:
        return translate("LimbChoices", "It follows your thighs, so that your height stays.")
    return ""
