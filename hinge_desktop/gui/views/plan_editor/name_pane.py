"""Asks for one name: of a session to save, or a new one for something that has one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from hinge_desktop.core.given_names import LONGEST_NAME, NameTextError
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.pane import Pane
from hinge_desktop.gui.widgets.key_button import ButtonKind
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.plan_editor import name_problem_words


class NameField(QLineEdit):
    """A line for a name, as long as a name may be."""

    def __init__(self, theme: Theme, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{words} (Enter)").format(words=words))
        self.setMaxLength(LONGEST_NAME)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        self.setFont(self._theme.font(FontRole.NOTE))


class NamePane(Pane):
    """Enter keeps the name; a refused one stays, with a sentence that says why."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self._keep: Callable[[str], None] | None = None
        self.field = NameField(theme, self.tr("Name"))
        self.field.setObjectName("plan_name")
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self.column.addWidget(self.field)
        self.column.addWidget(self._problem)
        self.column.addStretch(1)
        keys = self.tr("Enter")
        self._button = self.add_button(
            "plan_name_keep", self.tr("Keep the name"), self._enter, shown=keys,
            kind=ButtonKind.PLAIN,
        )  # fmt: skip
        self.add_button("plan_name_back", self.tr("Back"), self.left.emit, shown=self.tr("Esc"))
        self.field.returnPressed.connect(self._enter)
        self.field.textEdited.connect(self._forget_problem)

    def ask(self, title: str, name: str, keep: Callable[[str], None]) -> None:
        """Ask for a name; `keep` may raise `NameTextError`."""
        self._keep = keep
        self.title.setText(title)
        self.setAccessibleName(title)
        self.field.setText(name)
        self._say("")
        self.field.setFocus()
        self.field.selectAll()

    def _enter(self) -> None:
        if self._keep is None:
            return
        try:
            self._keep(self.field.text())
        except NameTextError as error:
            self._say(name_problem_words(error.problem))
            self.field.setFocus()

    def _forget_problem(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
