"""What is said and asked before a drill while a stop holds: the advice first, then the choice."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.fault_entries import PRACTISE_KEY
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.practice import practise_words

_WIDTH = 620
_AROUND = 28


class PracticeSheet(Sheet):
    """Accepted: practise without a load. Rejected, as Enter and Esc do: not now."""

    def __init__(
        self, theme: Theme, window: QWidget, exercise_id: ExerciseId, stop_reason: str
    ) -> None:
        super().__init__(theme, window, _title(), width=_WIDTH)
        self.setObjectName("practice_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(_AROUND, 24, _AROUND, 24)
        self.body.setSpacing(16)
        self.body.addWidget(TextLabel(theme, _title(), role=FontRole.PAGE_TITLE, wrap=True))
        advice = self.tr(
            "Ask a health professional before you load again. This drill needs no load; leave it"
            " too while anything hurts or tingles."
        )
        notice = Notice(theme, Mood.STOP, stop_reason, advice)
        # The sheet asks for no height by width; a wrapped sentence would be cut.
        width = min(round(_WIDTH * theme.text_scale), window.width() - 48)
        notice.setMinimumHeight(notice.heightForWidth(width - 2 * _AROUND))
        self.body.addWidget(notice)
        self._not_now = KeyButton(
            theme, self.tr("Not now"), kind=ButtonKind.PRIMARY, key=self.tr("Esc")
        )
        self._not_now.setObjectName("practice_not_now")
        self._not_now.setDefault(True)
        words = practise_words(exercise_id)
        practise = KeyButton(theme, words, kind=ButtonKind.OUTLINE, key=PRACTISE_KEY)
        practise.setObjectName("practice_start")
        practise.setAutoDefault(True)
        answers = ReflowRow(12)
        answers.add(self._not_now, 1)
        answers.add(practise, 1)
        self.body.addWidget(answers)
        self._not_now.clicked.connect(self.reject)
        practise.clicked.connect(self.accept)
        PageKeys(self).add(words, [PRACTISE_KEY], self.accept)
        self._not_now.setFocus()


def _title() -> str:
    return QCoreApplication.translate("PracticeSheet", "A stop holds")
