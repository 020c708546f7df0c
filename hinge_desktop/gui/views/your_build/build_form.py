"""The form of your build: size, limbs by eye or by tape, own range, and what follows from them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.lifter_build import Slip, second_looks
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.form_part import AnswerEdit
from hinge_desktop.gui.views.your_build.limb_choices import LimbChoices
from hinge_desktop.gui.views.your_build.raise_fields import RaiseFields
from hinge_desktop.gui.views.your_build.size_fields import SizeFields
from hinge_desktop.gui.views.your_build.tape_fields import TapeFields
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.column_scroll import BAR, BESIDE_BAR, ColumnScroll
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.build import look_words, measure_again_words, shape_words

_LEAST_WIDE: Final = 412
"""Height and weight stand side by side, also in the smallest window."""

_LOW: Final = 420
"""Pixels at the usual text size, below which there is no room to keep hints in sight."""


class BuildForm(QWidget):
    """Everything in it may stay empty. It scrolls; what follows from the answers stays in sight.

    In a low window it scrolls along, so that the questions keep some room.
    """

    previewed = Signal(object)
    """Sent with the `BuildAnswers` as they would be, with each key typed."""
    answered = Signal(object)
    """Sent with the `BuildAnswers` that stand, after each answer."""
    help_requested = Signal()
    """The lifter wants to see how to measure."""

    def __init__(self, theme: Theme, title: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._answers = BuildAnswers()
        self.size_fields = SizeFields(theme)
        self.limbs = LimbChoices(theme)
        self.tape = TapeFields(theme)
        self.raises = RaiseFields(theme)
        self._parts = (self.size_fields, self.limbs, self.tape, self.raises)
        self._notice = Notice(theme, Mood.INFO)
        self.setObjectName("build_form")
        self.setAccessibleName(title)
        self.setMinimumWidth(_LEAST_WIDE)
        self._build_layout(title, words)
        self._connect()
        theme.changed.connect(self._place_notice)
        self.tape.hide()
        self._notice.hide()
        FocusLead(self, self.size_fields.height_field)
        self._show_answers()

    @property
    def answers(self) -> BuildAnswers:
        """What is answered by now."""
        return self._answers

    @property
    def hint(self) -> str:
        """What follows from the answers, "" where nothing needs words."""
        return self._notice.accessibleName()

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show answers from elsewhere, such as an undo; sends nothing."""
        if answers != self._answers:
            self._answers = answers
            self._show_answers()

    def show_kept(self) -> None:
        """Begin at the top, with the fields of a tape where one was used."""
        profile = self._answers.profile
        measured = (profile.thigh_mm, profile.torso_mm, profile.arm_mm)
        self._use_tape(is_used=any(one is not None for one in measured))
        self._area.verticalScrollBar().setValue(0)

    def commit(self) -> bool:
        """Keep what was typed; where it cannot be read, show why and return False."""
        for part in self._parts:
            for field in part.fields():
                if field.isVisibleTo(self) and not field.commit():
                    self._area.ensureWidgetVisible(field)
                    field.setFocus(Qt.FocusReason.OtherFocusReason)
                    return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what follows from the answers scroll along where the form is low."""
        super().resizeEvent(event)
        self._place_notice()

    def _place_notice(self) -> None:
        is_low = self.height() < _LOW * self._theme.text_scale
        if is_low == self._area.isAncestorOf(self._notice):
            return
        if is_low:
            column = self._area.column
            column.insertWidget(column.indexOf(self.tape) + 1, self._notice)
        else:
            self._below.insertWidget(0, self._notice)

    def _preview(self, edit: AnswerEdit) -> None:
        self._answers = edit(self._answers)
        self._say_hints()
        self.previewed.emit(self._answers)

    def _answer(self, edit: AnswerEdit) -> None:
        self._answers = edit(self._answers)
        self._show_answers()
        self.previewed.emit(self._answers)
        self.answered.emit(self._answers)

    def _show_answers(self) -> None:
        for part in self._parts:
            part.show_answers(self._answers)
        self._say_hints()

    def _say_hints(self) -> None:
        looks = second_looks(self._answers.profile)
        sentences = [look_words(look) for look in looks]
        if looks:
            sentences.append(measure_again_words())
        sentences += shape_words(self._answers.build)
        is_slip = any(isinstance(look, Slip) for look in looks)
        self._notice.show_notice(Mood.WARN if is_slip else Mood.INFO, "", " ".join(sentences))
        self._notice.setVisible(bool(sentences))

    def _use_tape(self, *, is_used: bool) -> None:
        self.tape.setVisible(is_used)
        self.limbs.setVisible(not is_used)

    def _show_tape(self) -> None:
        self._use_tape(is_used=True)
        self.tape.fields()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pictures(self) -> None:
        if self.tape.isVisible() and not all(field.commit() for field in self.tape.fields()):
            return
        self._use_tape(is_used=False)
        self.limbs.tape_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for part in self._parts:
            part.previewed.connect(self._preview)
            part.answered.connect(self._answer)
        self.limbs.tape_requested.connect(self._show_tape)
        self.tape.eye_requested.connect(self._show_pictures)
        self.tape.help_requested.connect(self.help_requested)

    def _build_layout(self, title: str, words: str) -> None:
        self._area = ColumnScroll()
        column = self._area.column
        column.setSpacing(18)
        column.addWidget(TextLabel(self._theme, title, role=FontRole.HERO, wrap=True))
        column.addWidget(Paragraph(self._theme, words, role=FontRole.NOTE))
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self._area, 1)
        self._below = QHBoxLayout()
        self._below.setSpacing(0)
        self._below.addWidget(self._notice)
        self._below.addSpacing(BESIDE_BAR + BAR)
        outer.addLayout(self._below)
