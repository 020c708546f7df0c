"""The sheet on which a file comes in: chosen, read, asked about, looked at, and then added."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.choose_pane import ChoosePane
from hinge_desktop.gui.views.your_data.columns_pane import ColumnsPane
from hinge_desktop.gui.views.your_data.log_pane import LogPane
from hinge_desktop.gui.views.your_data.merge_pane import MergePane
from hinge_desktop.gui.views.your_data.work_pane import WorkPane
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.imports.log_intake import LogInHand, TableInHand
from hinge_desktop.services.imports.merging import MergePreview
from hinge_desktop.words.counts import sets_words
from hinge_desktop.words.problems import ProblemWords

_WIDTH = 820


class ImportStep(StrEnum):
    """Where the lifter is with a file."""

    CHOOSE = "choose"
    WORK = "work"
    COLUMNS = "columns"
    LOG = "log"
    MERGE = "merge"


class ImportSheet(ScrollingSheet):
    """Enter goes on, Ctrl+O asks for a file, Esc stops long work and else leaves.

    It asks and shows; whoever opened it reads and writes.
    """

    choose_asked = Signal()
    """The lifter wants to choose a file, perhaps another one."""
    answered = Signal(object)
    """Sent with the `FileAnswers` that the file is to be read by."""
    columns_asked = Signal()
    """The lifter wants to say themselves which column holds what."""
    columns_chosen = Signal(object)
    """Sent with the `ColumnMap` that the table is to be read by."""
    import_asked = Signal(bool)
    """The lifter wants it in the journal; sent with whether a backup comes first."""
    stop_asked = Signal()
    """The lifter does not want to wait any more."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("ImportSheet", "Import")
        super().__init__(theme, window, title, Icon.DOWNLOAD, width=_WIDTH, spacing=14)
        self.setObjectName("import_sheet")
        self.step = ImportStep.CHOOSE
        self._goes_without_backup = False
        self._aside = TextLabel(theme, ink=Ink.TEXT2)
        self.head.addWidget(self._aside)
        self.notice = Notice(theme, Mood.BAD)
        self.notice.setObjectName("import_notice")
        self.choose = ChoosePane(theme)
        self.work = WorkPane(theme)
        self.columns = ColumnsPane(theme)
        self.log = LogPane(theme)
        self.merge = MergePane(theme)
        self._panes: dict[ImportStep, QWidget] = {
            ImportStep.CHOOSE: self.choose,
            ImportStep.WORK: self.work,
            ImportStep.COLUMNS: self.columns,
            ImportStep.LOG: self.log,
            ImportStep.MERGE: self.merge,
        }
        for part in (self.notice, *self._panes.values()):
            self.column.addWidget(part)
        self._build_foot()
        self.log.answered.connect(self.answered)
        self.log.match.clicked.connect(self.columns_asked)
        self.columns.changed.connect(self._fit_go_on)
        self.content.installEventFilter(self)
        PageKeys(self).add(self.tr("Choose a file"), ["Ctrl+O"], self._ask_for_file)
        self.show_choice()

    @property
    def is_working(self) -> bool:
        """Whether the lifter waits."""
        return self.step is ImportStep.WORK

    def show_choice(self, trouble: ProblemWords | None = None) -> None:
        """Ask for a file; say what was wrong with the one before."""
        self._aside.setText("")
        self.choose.show_trouble(trouble)
        self._show_step(ImportStep.CHOOSE)
        self.go_on.setFocus()

    def show_work(self, title: str, note: str) -> None:
        """Say that something takes a while; only Cancel works until then."""
        self.work.show_work(title, note)
        self._show_step(ImportStep.WORK)
        self.way_out.setFocus()

    def begin_with(self, file_name: str) -> None:
        """Name the file that comes in, and forget what was said about another."""
        self._aside.setText(file_name)
        self._aside.setToolTip(file_name)
        self.log.forget()

    def show_table(self, hand: TableInHand) -> None:
        """Ask which column holds what."""
        self.columns.show_table(hand)
        self._show_step(ImportStep.COLUMNS)
        self.columns.focus_first()

    def show_log(self, hand: LogInHand, exercises: Sequence[Exercise]) -> None:
        """Show what a log would bring."""
        self.log.show_log(hand, exercises)
        preview = hand.planned.preview
        text = self.tr("Import {sets}").format(sets=sets_words(preview.sets_added))
        has_news = preview.sets_added > 0
        if preview.log.questions:
            text = self.tr("Answer first, then import")
        is_again = self.step is ImportStep.LOG
        self._offer(ImportStep.LOG, text, is_possible=has_news and preview.can_be_imported)
        # An answer that was just given keeps the keyboard: it may be changed.
        if not is_again and not self.log.focus_first():
            self._focus_go_on()

    def hold_offer(self) -> None:
        """Offer nothing until the file was read again under another answer."""
        self._is_possible = False
        self.go_on.set_text(self.tr("Reading again"))
        self._fit_go_on()

    def show_merge(self, preview: MergePreview) -> None:
        """Show what another journal would bring."""
        self.merge.show_counts(preview.counts)
        sets = preview.counts.added.sets
        text = self.tr("Import {sets}").format(sets=sets_words(sets))
        if not sets:
            text = self.tr("Import")
        self._offer(ImportStep.MERGE, text, is_possible=preview.has_news)
        self._focus_go_on()

    def show_import_trouble(self, words: ProblemWords, *, is_backup: bool) -> None:
        """Say why nothing was written; where the backup failed, offer to do without."""
        back = ImportStep.MERGE if self._before_work is ImportStep.MERGE else ImportStep.LOG
        self._goes_without_backup = is_backup
        self._show_step(back)
        self.notice.show_notice(Mood.BAD, words.title, words.advice)
        self.notice.show()
        self.go_on.set_text(self._offered)
        if is_backup:
            self.go_on.set_text(self.tr("Import without a backup"))
        self.again.setVisible(is_backup)
        self.other_file.setHidden(is_backup)
        self._fit_go_on()
        (self.again if is_backup else self.go_on).setFocus()

    def show_offer_again(self) -> None:
        """Go back to what would be added: nothing came of the import."""
        self._goes_without_backup = False
        back = ImportStep.MERGE if self._before_work is ImportStep.MERGE else ImportStep.LOG
        self._show_step(back)
        self.go_on.set_text(self._offered)
        self._focus_go_on()

    def reject(self) -> None:
        """Stop long work first; without any, leave."""
        if self.step is ImportStep.WORK:
            self.stop_asked.emit()
        else:
            super().reject()

    def _offer(self, step: ImportStep, text: str, *, is_possible: bool) -> None:
        self._offered, self._is_possible = text, is_possible
        self._goes_without_backup = False
        self._show_step(step)
        self.go_on.set_text(text)

    def _show_step(self, step: ImportStep) -> None:
        if step is ImportStep.WORK and self.step is not ImportStep.WORK:
            self._before_work = self.step
        self.step = step
        self.notice.hide()
        self.again.hide()
        for name, pane in self._panes.items():
            pane.setVisible(name is step)
        is_working = step is ImportStep.WORK
        self.go_on.setVisible(not is_working)
        self.other_file.setVisible(step not in (ImportStep.CHOOSE, ImportStep.WORK))
        if step is ImportStep.CHOOSE:
            self.go_on.set_text(self.tr("Choose a file"))
        elif step is ImportStep.COLUMNS:
            self.go_on.set_text(self.tr("Read it this way"))
        self._fit_go_on()
        self.area.verticalScrollBar().setValue(0)
        self.area.fit()

    def _fit_go_on(self) -> None:
        possible = {
            ImportStep.COLUMNS: self.columns.can_be_read,
            ImportStep.LOG: self._is_possible,
            ImportStep.MERGE: self._is_possible,
        }.get(self.step, True)
        self.go_on.setEnabled(possible)

    def _focus_go_on(self) -> None:
        (self.go_on if self.go_on.isEnabled() else self.way_out).setFocus()

    def _go_on(self) -> None:
        if self.step is ImportStep.CHOOSE:
            self.choose_asked.emit()
        elif self.step is ImportStep.COLUMNS:
            self.columns_chosen.emit(self.columns.columns)
        elif self.step in (ImportStep.LOG, ImportStep.MERGE):
            self.import_asked.emit(not self._goes_without_backup)

    def _try_again(self) -> None:
        self._goes_without_backup = False
        self._go_on()

    def _ask_for_file(self) -> None:
        if self.step is not ImportStep.WORK:
            self.choose_asked.emit()

    def _build_foot(self) -> None:
        self._offered, self._is_possible = "", True
        self._before_work = ImportStep.CHOOSE
        self.go_on = self.add_default(self.tr("Choose a file"), "import_go_on", self._go_on)
        self.again = self._button(self.tr("Try again"), "import_again")
        self.again.clicked.connect(self._try_again)
        self.other_file = self._button(self.tr("Another file"), "import_other_file", "Ctrl O")
        self.other_file.clicked.connect(self.choose_asked)
        self.foot.addStretch(1)
        self.way_out = self.add_way_out(self.tr("Cancel"), "import_cancel")

    def _button(self, words: str, name: str, key: str = "") -> KeyButton:
        button = KeyButton(self._theme, words, kind=ButtonKind.FLAT, key=key)
        button.setObjectName(name)
        button.setAutoDefault(False)
        self.foot.addWidget(button)
        return button
