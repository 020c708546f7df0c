"""The session editor: any exercises in any order, for today only or for good."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.plan_lines import PlanLine
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.gui.pages import shown_key
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.sourced_label import SourcedLabel
from hinge_desktop.gui.views.plan_editor.exercise_fields import ExerciseFields
from hinge_desktop.gui.views.plan_editor.plan_draft import PlanDraft
from hinge_desktop.gui.views.plan_editor.plan_panes import PlanPanes
from hinge_desktop.gui.views.plan_editor.session_list import SessionList
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.current_stack import CurrentStack
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.plain_scroll import PlainScroll
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.plan_editor import EmptyPlanError, Scope
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.words.plan_editor import ORDER_SOURCE, order_words
from hinge_desktop.words.problems import journal_words

_WIDTH: Final = 960
_HEIGHT: Final = 620
_BESIDE_THE_BAR: Final = 12
_AROUND: Final = 40
"""What is left free of the window above and below the sheet."""
RESET_KEY: Final = "R"


class PlanEditorSheet(Sheet):
    """Ctrl Enter saves and closes; Esc leaves, and asks first where something was changed."""

    undo_requested = Signal()
    """The lifter takes back what they did to saved sessions or to their own exercises."""

    def __init__(self, theme: Theme, window: QWidget, desk: TrainingDesk, said: Readiness) -> None:
        """Read the plan of today; raises `JournalError`."""
        title = QCoreApplication.translate("PlanEditorSheet", "Change plan")
        self._draft = PlanDraft(desk.editor, said)
        super().__init__(theme, window, title, width=_WIDTH)
        self.setObjectName("plan_editor")
        self._is_leaving = False
        self._session = SessionList(theme)
        self._fields = ExerciseFields(theme, desk.editor.unit())
        self._panes = PlanPanes(theme, desk, self._draft)
        self._stack = CurrentStack()
        self._minutes = TextLabel(theme, ink=Ink.TEXT2)
        self._notice = Notice(theme, Mood.WARN)
        self._hint = QVBoxLayout()
        self._scope = self._build_scope()
        self._about_loads = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self._scroll = PlainScroll(self._build_content())
        self._keys = PageKeys(self)
        self._build_layout(title)
        self._connect()
        self._show()
        if self._draft.is_stopped:
            text = self.tr("No load is suggested while you have pain.")
            self._say(Mood.STOP, text)

    def open(self) -> None:
        """Come up with the keyboard in the list."""
        super().open()
        self._session.setFocus()

    def follow_change(self, change: Change) -> None:
        """Show what was changed in the journal meanwhile."""
        self._panes.follow_change(change)
        self._show_list()

    def reject(self) -> None:
        """Go back from a pane to the session; leave without saving only when asked twice."""
        if self._stack.currentIndex() > 0:
            if not self._panes.step_back():
                self._edit_session()
        elif self._draft.is_changed and not self._is_leaving:
            self._is_leaving = True
            text = self.tr("Nothing is saved yet. Ctrl Enter saves it, Esc leaves it as it was.")
            self._say(Mood.WARN, text)
        else:
            super().reject()

    def _save(self) -> None:
        wrong = self._fields.wrong_field() if self._draft.lines else None
        if wrong is not None:
            self._stack.setCurrentIndex(0)
            self._give_focus(wrong)
            self._say(Mood.WARN, self.tr("Put the marked field right first."))
            return
        try:
            self._draft.keep(Scope(self._scope.value() or Scope.TODAY))
        except EmptyPlanError:
            self._say(Mood.WARN, self.tr("A session needs an exercise. Press A to add one."))
        except JournalError as error:
            words = journal_words(error)
            self._say(Mood.BAD, self.tr("Not saved: {why}").format(why=words.in_one_line()))
        else:
            self.accept()

    def _change_line(self, line: PlanLine) -> None:
        self._draft.change(line)
        self._show_list()

    def _choose(self, place: int) -> None:
        if self._fields.wrong_field() is not None and place != self._draft.place:
            self._say(Mood.WARN, self.tr("What could not be read was left out."))
        self._draft.place = place
        self._show_fields()

    def _edit(self) -> None:
        if self._draft.lines:
            self._stack.setCurrentIndex(0)
            self._give_focus(self._fields.first_field)

    def _give_focus(self, field: QWidget) -> None:
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)

    def _remove(self) -> None:
        self._draft.remove()
        self._show()
        self._session.setFocus()

    def _move(self, by: int) -> None:
        self._draft.move(by)
        self._show_list()

    def _reset(self) -> None:
        self._draft.reset()
        self._edit_session()
        self._say(Mood.INFO, self.tr("This is the plan as suggested. Ctrl Enter keeps it."))

    def _edit_session(self) -> None:
        """Show the session itself again, with its list in focus."""
        self._stack.setCurrentIndex(0)
        self._show()
        self._scroll.verticalScrollBar().setValue(0)
        self._session.setFocus()

    def _open_pane(self) -> None:
        self._stack.setCurrentIndex(1)
        self._scroll.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        self._notice.hide()
        self._show_list()
        self._show_fields()

    def _show_list(self) -> None:
        self._is_leaving = False
        self._session.show_lines(self._draft.list_lines(), self._draft.place)
        text = self.tr("About {count} min").format(count=self._draft.minutes)
        self._minutes.setText(text if self._draft.lines else "")
        self._show_hint()

    def _show_fields(self) -> None:
        line = self._draft.line
        self._fields.setVisible(line is not None)
        if line is not None:
            exercise = self._draft.exercises[line.exercise_id]
            self._fields.show_line(line, exercise, self._draft.loads(line))

    def _show_hint(self) -> None:
        while (item := self._hint.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        hint = self._draft.hint
        if hint is not None:
            label = SourcedLabel(
                self._theme, order_words(hint), ORDER_SOURCE, role=FontRole.CAPTION, ink=Ink.TEXT2
            )
            label.setObjectName("plan_order_hint")
            self._hint.addWidget(label)
            label.show()

    def _show_scope(self) -> None:
        text = self.tr("Loads go on from what you lift. The rest holds until you change it.")
        is_for_good = self._scope.value() == Scope.FOR_GOOD
        self._about_loads.setText(text if is_for_good else "")
        self._about_loads.setVisible(is_for_good)

    def _say(self, mood: Mood, text: str) -> None:
        self._notice.show_notice(mood, "", text)
        self._notice.show()

    def _say_done(self, text: str) -> None:
        self._say(Mood.OK, text)

    def _build_scope(self) -> Segments:
        scope = Segments(
            self._theme,
            self.tr("How long it holds"),
            [
                Segment(Scope.TODAY, self.tr("Today only"), key=shown_key("Alt+1")),
                Segment(Scope.FOR_GOOD, self.tr("Always"), key=shown_key("Alt+2")),
            ],
        )
        scope.setObjectName("plan_scope")
        scope.set_value(Scope.TODAY)
        return scope

    def _connect(self) -> None:
        session, panes = self._session, self._panes
        session.edit_wanted.connect(self._edit)
        session.chosen.connect(self._choose)
        session.add_wanted.connect(panes.open_chooser)
        session.remove_wanted.connect(self._remove)
        session.move_wanted.connect(self._move)
        session.saved_wanted.connect(panes.open_saved)
        panes.opened.connect(self._open_pane)
        panes.left.connect(self._edit_session)
        panes.done.connect(self._say_done)
        panes.failed.connect(self._say_failed)
        self._fields.changed.connect(self._change_line)
        self._scope.chosen.connect(self._show_scope)
        session.add_keys_to(self._fields)
        for place, value in enumerate((Scope.TODAY, Scope.FOR_GOOD), start=1):
            button = self._scope.button(value)
            self._keys.add(button.text(), [f"Alt+{place}"], button.click)
        self._keys.add(self.tr("Save"), ["Ctrl+Return", "Ctrl+Enter"], self._save)
        self._keys.add(self.tr("Back to the suggested plan"), [RESET_KEY], self._reset)
        self._keys.add(self.tr("Undo"), ["Ctrl+Z"], self._undo)

    def _undo(self) -> None:
        """Take back only what was done in this sheet."""
        if self._panes.can_undo:
            self.undo_requested.emit()

    def _say_failed(self, error: JournalError) -> None:
        words = journal_words(error)
        self._say(Mood.BAD, words.in_one_line())

    def _build_layout(self, title: str) -> None:
        self.body.setContentsMargins(28, 22, 28, 22)
        self.body.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(TextLabel(self._theme, title, role=FontRole.PAGE_TITLE), 1)
        head.addWidget(self._minutes)
        self.body.addLayout(head)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._scroll, 1)
        self.body.addLayout(self._build_foot())
        self._notice.hide()
        self._about_loads.hide()

    def _build_content(self) -> QWidget:
        """Session and fields side by side, and what is to be said of them."""
        self._stack.addWidget(self._fields)
        self._stack.addWidget(self._panes)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        # As wide as the three ways to change the chosen exercise, side by side.
        middle.addWidget(self._session, 7)
        middle.addWidget(self._stack, 9)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, _BESIDE_THE_BAR, 0)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addLayout(self._hint)
        column.addWidget(self._about_loads)
        return content

    def _fit_card(self, window: QWidget) -> None:
        """Be as high with each pane, so that nothing jumps, and never higher than the window."""
        super()._fit_card(window)
        most = window.height() - _AROUND
        self._card.setMaximumHeight(most)
        self._card.setMinimumHeight(min(most, round(_HEIGHT * self._theme.text_scale)))

    def _build_foot(self) -> FlowLayout:
        foot = FlowLayout(spacing=12)
        foot.addWidget(self._scope)
        save = self._build_button("plan_save", self.tr("Save"), self.tr("Ctrl Enter"))
        save.set_kind(ButtonKind.PRIMARY)
        save.clicked.connect(self._save)
        reset = self._build_button(
            "plan_reset", self.tr("Back to the suggested plan"), RESET_KEY, Icon.RESET
        )
        reset.clicked.connect(self._reset)
        cancel = self._build_button("plan_cancel", self.tr("Cancel"), self.tr("Esc"))
        cancel.clicked.connect(self.reject)
        for button in (save, reset, cancel):
            foot.addWidget(button)
        return foot

    def _build_button(self, name: str, text: str, key: str, icon: Icon | None = None) -> KeyButton:
        button = KeyButton(self._theme, text, kind=ButtonKind.OUTLINE, key=key, icon=icon)
        button.setObjectName(name)
        # Enter belongs to the list and to the fields.
        button.setAutoDefault(False)
        return button
