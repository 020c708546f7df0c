"""The pages of the sidebar: their names, titles, icons and keys."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.widgets.sidebar import SidebarEntry


class PageName(StrEnum):
    """A page by the name that the command line and the object names use."""

    TODAY = "today"
    LADDER = "ladder"
    GUIDE = "guide"
    HISTORY = "history"
    CHARTS = "charts"
    EQUIPMENT = "equipment"
    SETTINGS = "settings"


class PageTitle(NamedTuple):
    """A page as the sidebar, the menu and assistive technology name it."""

    name: PageName
    title: str
    icon: Icon
    key: str


def page_titles() -> tuple[PageTitle, ...]:
    """Return the pages in their order, in the language in force."""
    return tuple(
        PageTitle(name, title, icon, f"Ctrl+{number}")
        for number, (name, title, icon) in enumerate(_named_pages(), start=1)
    )


def title_of(name: PageName) -> str:
    """Return the title of one page."""
    return next(page.title for page in page_titles() if page.name is name)


def sidebar_entries() -> tuple[SidebarEntry, ...]:
    """Return the pages as rows of the sidebar."""
    return tuple(
        SidebarEntry(page.name, page.title, page.icon, shown_key(page.key))
        for page in page_titles()
    )


def shown_key(key: str) -> str:
    """Write a key as its cap shows it: "Ctrl 1" for "Ctrl+1"."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")


def _named_pages() -> tuple[tuple[PageName, str, Icon], ...]:
    translate = QCoreApplication.translate
    return (
        (PageName.TODAY, translate("Pages", "Today"), Icon.SUN),
        (PageName.LADDER, translate("Pages", "Ladder"), Icon.LADDER),
        (PageName.GUIDE, translate("Pages", "Guide"), Icon.BOOK_OPEN),
        (PageName.HISTORY, translate("Pages", "History"), Icon.CALENDAR_DAYS),
        (PageName.CHARTS, translate("Pages", "Charts"), Icon.CHART_LINE),
        (PageName.EQUIPMENT, translate("Pages", "Equipment"), Icon.DUMBBELL),
        (PageName.SETTINGS, translate("Pages", "Settings"), Icon.SLIDERS),
    )
