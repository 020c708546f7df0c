"""The main window: the sidebar and its pages, or one garage screen that fills everything."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hinge_desktop.gui.pages import PageName, page_titles, sidebar_entries
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.sidebar import Sidebar
from hinge_desktop.gui.window_place import WindowPlace

PageFactory = Callable[[], QWidget]


class MainWindow(QMainWindow):
    """Shows one page at a time. Pages are built when they are first opened."""

    painted = Signal()
    """Sent once, after the window was painted for the first time."""
    page_opened = Signal(str)
    """Sent with the page's name after it came to the front."""
    close_requested = Signal()
    """Sent before the window closes, while it can still be asked about its place."""

    garage_screen_added = Signal(object)
    """Sent with a garage screen when it fills the window for the first time."""
    sheet_opened = Signal(object)
    """Sent with a sheet right before it comes up over what fills the window."""
    garage_entered = Signal()
    """Sent when a garage screen takes the place of the pages."""
    garage_left = Signal()
    """Sent when the pages are back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._factories: dict[PageName, PageFactory] = {}
        self._pages: dict[PageName, QWidget] = {}
        self._current = PageName.TODAY
        self._was_painted = False
        self._may_leave_garage = False
        self._notice_page: QWidget | None = None
        self._banner: QWidget | None = None
        self._banner_row = QVBoxLayout()
        self.page_actions: list[QAction] = []
        """The commands that open the pages."""
        self.setObjectName("main_window")
        self.setWindowTitle("Hinge")
        self.sidebar = Sidebar(theme, sidebar_entries())
        self._desk_pages = QStackedWidget()
        self._front = QStackedWidget()
        self._build_layout()
        self.sidebar.page_chosen.connect(self._open_named)
        self.sidebar.set_current(self._current)
        self.place = WindowPlace(self)

    @property
    def current_page(self) -> PageName:
        """The page that is open, or was before a garage screen came to the front."""
        return self._current

    @property
    def shown_page(self) -> QWidget | None:
        """The page that is open; None before it was built."""
        return self._pages.get(self._current)

    @property
    def is_in_garage(self) -> bool:
        """Whether a garage screen fills the window."""
        return self._front.currentIndex() != 0

    @property
    def can_open_pages(self) -> bool:
        """Whether the keys of the pages lead to them."""
        return self._may_leave_garage or not self.is_in_garage

    @property
    def front(self) -> QWidget:
        """What fills the window, or takes the place beside the sidebar."""
        stack = self._front if self.is_in_garage else self._desk_pages
        return stack.currentWidget() or self

    def finish_shell(self) -> None:
        """Add what the first picture of the window does not need: toast and focus ring."""
        from hinge_desktop.gui.widgets.focus_ring import FocusRing  # noqa: PLC0415 see above
        from hinge_desktop.gui.widgets.toast import Toast  # noqa: PLC0415 see above

        self.toast = Toast(self._theme, self, lambda: self.front)
        self.focus_ring = FocusRing(self._theme, self)
        for page in page_titles():
            action = self.add_action(page.title, QKeySequence(page.key), self._opener(page.name))
            self.page_actions.append(action)

    def add_action(
        self, text: str, key: QKeySequence | QKeySequence.StandardKey, act: Callable[[], None]
    ) -> QAction:
        """Add a command with its key to the window itself, since a hidden menu bar has no keys."""
        action = QAction(text, self)
        action.setShortcut(key)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def set_page_factories(self, factories: Mapping[PageName, PageFactory]) -> None:
        """Say how pages are built, and forget those that were built before."""
        for page in self._pages.values():
            self._desk_pages.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._factories = dict(factories)

    def open_page(self, name: PageName) -> QWidget | None:
        """Bring a page to the front, building it at its first time; None before there are any."""
        self._current = name
        self.sidebar.set_current(name)
        page = self._pages.get(name)
        if page is None and name in self._factories:
            page = self._pages[name] = self._factories[name]()
            self._desk_pages.addWidget(page)
        if page is None:
            return None
        self._desk_pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_opened.emit(name)
        return page

    def show_notice_page(self, page: QWidget) -> None:
        """Show a page that stands in for all others, such as trouble with the journal."""
        if page is not self._notice_page:
            self.clear_notice_page()
            self._notice_page = page
            self._desk_pages.addWidget(page)
        self._desk_pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_notice_page(self) -> None:
        """Take the page away that stood in for all others."""
        if self._notice_page is not None:
            self._desk_pages.removeWidget(self._notice_page)
            self._notice_page.deleteLater()
            self._notice_page = None

    def show_banner(self, banner: QWidget) -> None:
        """Show a line over the pages that stays, in the place of an earlier one."""
        self.clear_banner()
        self._banner = banner
        side = metrics.PAGE_MARGIN_NARROW
        self._banner_row.setContentsMargins(side, side // 2, side, 0)
        self._banner_row.addWidget(banner)
        banner.show()

    @property
    def has_banner(self) -> bool:
        """Whether a line stands over the pages."""
        return self._banner is not None

    def clear_banner(self) -> None:
        """Take the line over the pages away."""
        if self._banner is not None:
            self._banner_row.removeWidget(self._banner)
            self._banner_row.setContentsMargins(0, 0, 0, 0)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def enter_garage(self, screen: QWidget, *, may_leave: bool = False) -> None:
        """Let a screen that is read from afar fill the window, and the display with it."""
        was_at_desk = not self.is_in_garage
        self.fill_with(screen, may_leave=may_leave)
        if was_at_desk:
            self.garage_entered.emit()

    def fill_with(self, screen: QWidget, *, may_leave: bool = False) -> None:
        """Let one screen fill the window, without the sidebar.

        Where the lifter may leave it, the keys of the pages open them as ever.
        """
        self._may_leave_garage = may_leave
        if self._front.indexOf(screen) < 0:
            self._front.addWidget(screen)
            self.garage_screen_added.emit(screen)
        self.toast.dismiss()
        self.toast.follow(screen)
        self._front.setCurrentWidget(screen)
        screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_sheet(self, sheet: QDialog) -> None:
        """Bring a sheet up over what fills the window."""
        self.sheet_opened.emit(sheet)
        sheet.open()

    def leave_garage(self) -> None:
        """Go back to the sidebar and the page that was open, and give it the keyboard."""
        if not self.is_in_garage:
            return
        self.toast.follow(None)
        self._front.setCurrentIndex(0)
        page = self._desk_pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.garage_left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell once that the window has been seen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where the window is narrow."""
        super().resizeEvent(event)
        self.sidebar.fit_to(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window closes; nothing in it waits to be saved."""
        self.close_requested.emit()
        super().closeEvent(event)

    def come_to_front(self) -> None:
        """Show the window over all others, also where it was minimised, with its sheet."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        (QApplication.activeModalWidget() or self).activateWindow()

    def geometry_text(self) -> str:
        """Return size and place as text for the settings."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_geometry_text(self, text: str) -> None:
        """Take back size and place; a text that Qt cannot read changes nothing."""
        self.restoreGeometry(QByteArray.fromBase64(text.encode("ascii")))
        self.place.fit()

    def _build_layout(self) -> None:
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._banner_row)
        column.addWidget(self._desk_pages, 1)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self._front.addWidget(desk)
        self.setCentralWidget(self._front)

    def _open_named(self, name: str) -> None:
        self.open_page(PageName(name))

    def _opener(self, name: PageName) -> Callable[[], None]:
        def open_it() -> None:
            if not self.can_open_pages:
                return
            self.leave_garage()
            self.open_page(name)

        return open_it
