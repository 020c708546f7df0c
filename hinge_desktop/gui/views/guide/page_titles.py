"""What a page of the guide is called wherever it is named."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.guide.address import CONTENTS_PAGE
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage, PageName
from hinge_desktop.words.guide_lifts import lift_title
from hinge_desktop.words.guide_text import guide_text


def page_title(guide: Guide, name: PageName) -> str:
    """Return the title of a page; of one that could not be read, nothing."""
    if name == CONTENTS_PAGE:
        return QCoreApplication.translate("GuidePages", "Contents of the guide")
    page = guide.pages.get(name)
    if page is None:
        return ""
    if isinstance(page, LiftPage):
        return lift_title(page.lift)
    return guide_text(page.title)
