"""The saved sessions: start from one, save the one at hand, rename, order and delete them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.templates import Template
from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.line_list import LineList
from hinge_desktop.gui.views.plan_editor.pane import DOWN_CAP, UP_CAP, Pane
from hinge_desktop.gui.widgets.key_button import ButtonKind
from hinge_desktop.gui.widgets.text_label import TextLabel


class SavedSessions(Pane):
    """Enter starts from the chosen one: the plan shows it, and nothing is kept before Save."""

    start_wanted = Signal(object)
    save_wanted = Signal()
    """The lifter wants to save the session at hand under a name."""
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    move_wanted = Signal(object, int)
    """All but `save_wanted` carry the chosen `Template`; this one also by how much."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        words = self.tr("Saved sessions")
        self.title.setText(words)
        self.setAccessibleName(words)
        self._templates: tuple[Template, ...] = ()
        self.list = LineList(theme, words, self.tr("up and down, Enter, Alt up, Alt down"))
        self.list.setObjectName("plan_templates")
        text = self.tr("None yet. Save the session at hand to start from it another day.")
        self._none = TextLabel(theme, text, ink=Ink.TEXT2, wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._none, 1)
        self.column.addWidget(self.list, 1)
        self._build_buttons()
        self.list.entered.connect(self._start)

    def show_templates(
        self, templates: tuple[Template, ...], lines: dict[str, str], place: int | None = None
    ) -> None:
        """Show the saved sessions; `lines` names the exercises of each by its key."""
        self._templates = templates
        self.list.show_lines(
            [ListLine(one.name, lines.get(one.id, "")) for one in templates], place
        )
        self.list.setVisible(bool(templates))
        self._none.setVisible(not templates)
        for button in self._of_one:
            button.setVisible(bool(templates))

    def focus_list(self) -> None:
        """Give the keyboard to the list, or to the button that fills it."""
        target = self.list if self._templates else self._save
        target.setFocus()

    def _chosen(self) -> Template | None:
        place = self.list.place
        return self._templates[place] if 0 <= place < len(self._templates) else None

    def _start(self) -> None:
        template = self._chosen()
        if template is not None:
            self.start_wanted.emit(template)

    def _rename(self) -> None:
        template = self._chosen()
        if template is not None:
            self.rename_wanted.emit(template)

    def _delete(self) -> None:
        template = self._chosen()
        if template is not None:
            self.delete_wanted.emit(template)

    def _move(self, by: int) -> None:
        template = self._chosen()
        if template is not None:
            self.move_wanted.emit(template, by)

    def _build_buttons(self) -> None:
        start = self.add_button(
            "plan_template_start", self.tr("Start from it"), self._start, shown=self.tr("Enter"),
            kind=ButtonKind.PLAIN,
        )  # fmt: skip
        self._save = self.add_button(
            "plan_template_save", self.tr("Save this session"), self.save_wanted.emit, key="S",
            icon=Icon.DOWNLOAD,
        )  # fmt: skip
        rename = self.add_button("plan_template_rename", self.tr("Rename"), self._rename, key="F2")
        delete = self.add_button("plan_template_delete", self.tr("Delete"), self._delete, key="Del")
        up = self.add_button(
            "plan_template_up", self.tr("Up"), lambda: self._move(-1), key="Alt+Up", shown=UP_CAP
        )
        down = self.add_button(
            "plan_template_down",
            self.tr("Down"),
            lambda: self._move(1),
            key="Alt+Down",
            shown=DOWN_CAP,
        )
        self._of_one = (start, rename, delete, up, down)
        self.add_button(
            "plan_templates_back", self.tr("Back"), self.left.emit, shown=self.tr("Esc")
        )
