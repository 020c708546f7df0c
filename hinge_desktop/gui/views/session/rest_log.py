"""The rest screen: the log of the set that ended on the left, rest and next set on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.count_hints import LARGE_TEXT
from hinge_desktop.gui.views.session.exercise_end_form import ExerciseEndForm
from hinge_desktop.gui.views.session.rest_panel import RestPanel
from hinge_desktop.gui.views.session.set_log_form import SetLogForm
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.drill_rows import DRILL_KEYS, FURTHER_KEY, NEARER_KEY
from hinge_desktop.gui.widgets.fault_box import FAULT_KEYS
from hinge_desktop.gui.widgets.felt_choice import FELT_KEYS
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.folded_line import FoldedLine
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.plain_scroll import PlainScroll
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.text_label import TextLabel


class RestLogScreen(QWidget):
    """Logs the last set while the rest runs. One button leads on."""

    primary_chosen = Signal()
    """The lifter pressed the one button: save the set, start the next one, or finish."""
    start_chosen = Signal()
    """The lifter wants to start the next set now."""
    stop_requested = Signal()
    """Something hurts."""
    undo_requested = Signal()
    """The lifter takes the last act back."""
    words_requested = Signal()
    """The lifter wants to read or change their own cue and note of the exercise."""

    def __init__(
        self, theme: Theme, counting_sleep: Callable[[], float], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.form = SetLogForm(theme)
        self.end_form = ExerciseEndForm(theme)
        self.rest = RestPanel(theme, counting_sleep)
        self.primary = KeyButton(
            theme, self.tr("Save set"), kind=ButtonKind.PRIMARY, key=self.tr("Enter"),
            distance=Distance.GARAGE,
        )  # fmt: skip
        self.primary.setObjectName("save_set")
        self._line = SetLine(theme)
        self._words = KeyButton(
            theme, self.tr("Your words"), kind=ButtonKind.FLAT, key="N", icon=Icon.PENCIL
        )
        self._words.setObjectName("own_words")
        self._note = FoldedLine(theme, Icon.FILE_TEXT)
        self._note.setObjectName("own_note_line")
        self._note.hide()
        self._notice = Notice(theme, Mood.WARN)
        self._hint = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._is_news = False
        self._keys = PageKeys(self)
        self.setObjectName("page_rest_log")
        self.setAccessibleName(self.tr("Rest and log"))
        self._build_layout()
        self._add_keys()
        self.primary.clicked.connect(self.primary_chosen)
        FocusLead(self, self.primary)
        theme.changed.connect(self._fit)
        theme.changed.connect(self.update)

    def show_line(self, *words: str) -> None:
        """Say which set this is about."""
        self._line.show_words(words)

    def show_own_note(self, note: str) -> None:
        """Show the lifter's own note in one line; an empty one goes away."""
        self._note.setVisible(bool(note))
        self._note.show_text(self.tr("Your note"), note)

    def show_primary(self, text: str, hint: str, *, is_news: bool = False) -> None:
        """Name the one button, and say beside it what else is possible, or what happened."""
        self.primary.set_text(text)
        self._hint.setText(hint)
        self._is_news = is_news
        self._fit()
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_notice(self, mood: Mood, title: str, text: str) -> None:
        """Show a notice over the log; an empty one goes away."""
        self._notice.setVisible(bool(title or text))
        self._notice.show_notice(mood, title, text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground of the garage."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.timer.ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size the clock with the window and keep narrow margins in a narrow one."""
        super().resizeEvent(event)
        self._fit()

    def show_form(self, *, is_shown: bool) -> None:
        """Show the log, or an empty half where nothing has been logged yet."""
        policy = Qt.ScrollBarPolicy
        shown = policy.ScrollBarAsNeeded if is_shown else policy.ScrollBarAlwaysOff
        self._scroll.setVerticalScrollBarPolicy(shown)
        self.form.setVisible(is_shown)
        self._allow_skip()

    def show_end(self, *, is_shown: bool) -> None:
        """Show the questions about a whole exercise in place of those about a set."""
        self._scroll.setVisible(not is_shown)
        self._end_scroll.setVisible(is_shown)
        self._allow_skip()

    def _allow_skip(self) -> None:
        is_waiting_for_log = self._end_scroll.isHidden() and not self.form.is_saved
        self.rest.allow_skip(is_allowed=not is_waiting_for_log)

    def _fit(self) -> None:
        k = timer_scale(self.width(), self.height())
        self.rest.set_scale(k)
        self._line.set_scale(0.76 * max(k, 0.8))
        margin = 40 if self.width() >= 1100 else 24
        is_narrow = self.width() < metrics.NARROW_BELOW
        is_tiny = is_narrow and self._theme.text_scale > LARGE_TEXT
        self._hint.setVisible(not is_narrow or (self._is_news and not is_tiny))
        self._words.set_text(self.tr("Words") if is_tiny else self.tr("Your words"))
        is_tight = is_narrow or self._theme.text_scale > LARGE_TEXT
        self._share_room(is_tight=is_tight)
        top, bottom = (14, 16) if is_narrow else (round(30 * k), 22)
        self._column.setContentsMargins(margin, top, margin, bottom)
        self._column.setSpacing(8 if is_narrow else 14 if is_tight else 20)

    def _share_room(self, *, is_tight: bool) -> None:
        self.form.set_dense(is_dense=is_tight)
        self.end_form.set_dense(is_dense=is_tight)
        self.rest.set_dense(is_dense=is_tight)
        log, rest = (55, 45) if is_tight else (46, 50)
        for row in (self._halves, self._foot):
            row.setSpacing(24 if is_tight else 40)
            row.setStretch(0, log)
            row.setStretch(1, rest)

    def _build_layout(self) -> None:
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._line, 1)
        undo = KeyButton(
            self._theme, self.tr("Undo"), kind=ButtonKind.FLAT, key=self.tr("Ctrl Z"),
            icon=Icon.UNDO, ends_line=True,
        )  # fmt: skip
        undo.setObjectName("undo_last")
        undo.clicked.connect(self.undo_requested)
        self._words.clicked.connect(self.words_requested)
        self._note.clicked.connect(self.words_requested)
        head.addWidget(self._words)
        head.addWidget(undo)
        self._column.addLayout(head)
        self._column.addWidget(self._notice)
        self._notice.hide()
        self._scroll = PlainScroll(self.form)
        self._end_scroll = PlainScroll(self.end_form)
        self._end_scroll.hide()
        for form, scroll in ((self.form, self._scroll), (self.end_form, self._end_scroll)):
            form.asked.connect(scroll.go_to_top)
            form.answered_by_key.connect(scroll.bring_into_sight)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._note)
        column.addWidget(self._scroll)
        column.addWidget(self._end_scroll)
        halves = self._halves = QHBoxLayout()
        halves.addWidget(left, 46)
        halves.addWidget(PlainScroll(self.rest), 50)
        self._column.addLayout(halves, 1)
        self._column.addLayout(self._build_foot())

    def _build_foot(self) -> QHBoxLayout:
        hurts = KeyButton(
            self._theme, self.tr("Something hurts"), kind=ButtonKind.OUTLINE, key=self.tr("Esc"),
            icon=Icon.OCTAGON_X, distance=Distance.GARAGE,
        )  # fmt: skip
        hurts.setObjectName("stop_pain")
        hurts.clicked.connect(self.stop_requested)
        right = QHBoxLayout()
        right.addWidget(hurts)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        right.addWidget(self._hint, 1)
        foot = self._foot = QHBoxLayout()
        foot.addWidget(self.primary, 46)
        foot.addLayout(right, 50)
        return foot

    def _add_keys(self) -> None:
        keys = self._keys
        keys.add(self.tr("Save or go on"), ["Return", "Enter", "PgDown"], self.primary.click)
        keys.add(self.tr("Start the next set"), ["Space", "F5"], self.start_chosen.emit)
        keys.add(self.tr("One rep more"), ["Up"], self._one_more)
        keys.add(self.tr("One rep less"), ["Down"], self._one_less)
        keys.add(self.tr("30 s more rest"), ["+"], self.rest.extended.emit)
        keys.add(self.tr("Rest so long every time"), ["M"], self.rest.keep_for_good)
        keys.add(self.tr("Pause the rest or go on"), ["P"], self.rest.pause_toggled.emit)
        keys.add(self.tr("Skip rest"), [".", "B"], self.rest.skipped.emit)
        keys.add(self.tr("Keep the load or take the closest"), ["U"], self.rest.take_other_load)
        keys.add(self.tr("Your words"), ["N"], self._words.click)
        keys.add(self.tr("Undo"), ["PgUp"], self.undo_requested.emit)
        keys.add(self.tr("Something hurts"), ["Esc"], self.stop_requested.emit)
        for count in range(5):
            keys.add(self.tr("Reps left: {n}").format(n=count), [str(count)], self._answer(count))
        for key in dict.fromkeys(f"CX{FELT_KEYS}{FAULT_KEYS}{DRILL_KEYS}{NEARER_KEY}{FURTHER_KEY}"):
            keys.add(key, [key], self._press(key))
        keys.yield_to_focus()

    def _one_more(self) -> None:
        if self._end_scroll.isHidden():
            self.form.step_reps(1)

    def _one_less(self) -> None:
        if self._end_scroll.isHidden():
            self.form.step_reps(-1)

    def _answer(self, count: int) -> Callable[[], None]:
        def answer() -> None:
            if self._end_scroll.isHidden():
                self.form.answer_reps_left(count)

        return answer

    def _press(self, key: str) -> Callable[[], None]:
        def press() -> None:
            if self._end_scroll.isHidden():
                self.form.press(key)
            else:
                self.end_form.press(key)

        return press
