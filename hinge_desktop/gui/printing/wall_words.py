"""What a wall sheet says of a lift, and how it is set in two columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.gui.printing.document_writer import DocumentWriter
from hinge_desktop.gui.printing.ink_and_type import PrintRole, TypeScale
from hinge_desktop.gui.printing.lift_document import faults_of
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import CueBank, CueEntry, FaultPage, LiftPage, PageName, Step
from hinge_desktop.guide.statements import Source, Statement
from hinge_desktop.words.guide_faults import Lead, lead_words
from hinge_desktop.words.guide_text import guide_text, source_words

translate = QCoreApplication.translate

_MOST_CUES: Final = 4
_BODY_POINTS: Final = PrintRole.BODY.value.points


@dataclass(frozen=True, slots=True)
class WallWords:
    """The words of a wall sheet, whole; the sheet takes as many tips as fit."""

    title: str
    steps: tuple[Step, ...]
    faults: tuple[FaultPage, ...]
    cues: tuple[CueEntry, ...]
    sources: str
    """Of all statements together."""


def wall_words(guide: Guide, name: PageName, page: LiftPage) -> WallWords:
    """Collect what a wall sheet of a lift says."""
    faults = faults_of(guide, page)
    cues = _cues_against(guide, faults_shown(page.lift))
    said = (*page.steps, *(fault.fix for fault in faults), *cues)
    title = page_title(guide, name)
    return WallWords(title, page.steps, faults, cues, _all_sources(guide, said))


def written_steps(guide: Guide, words: WallWords, width: float, points: float) -> QTextDocument:
    """Set the steps in a column of a width in units; their sources are at the foot."""
    writer = DocumentWriter(guide, width, TypeScale(points / _BODY_POINTS))
    for number, step in enumerate(words.steps, 1):
        writer.step(str(number), guide_text(step.title), step, below=points * 0.45, sources=False)
    return writer.finished()


def written_tips(guide: Guide, words: WallWords, width: float, points: float) -> QTextDocument:
    """Set faults with their fixes, and cues, in a column of a width in units."""
    writer = DocumentWriter(guide, width, TypeScale(points / _BODY_POINTS))
    if words.faults:
        writer.plain(translate("Printed", "If this happens"), PrintRole.HEADING)
    for fault in words.faults:
        lead = translate("Printed", "%1:").replace("%1", guide_text(fault.title))
        writer.from_where(guide_text(fault.fix.text), "", lead=lead)
    if words.cues:
        writer.plain(lead_words(Lead.CUE), PrintRole.HEADING, above=5)
    for cue in words.cues:
        writer.from_where(guide_text(cue.text), "", below=2)
    return writer.finished()


def _cues_against(guide: Guide, faults: tuple[Fault, ...]) -> tuple[CueEntry, ...]:
    """Return one cue for each of the first faults that the bank has one for."""
    bank = guide.page("cues", CueBank)
    cues = () if bank is None else tuple(one for one in bank.cues if not one.is_misleading)
    found: list[CueEntry] = []
    for fault in faults:
        against = (one for one in cues if fault in one.against and one not in found)
        found.extend(list(against)[:1])
    return tuple(found[:_MOST_CUES])


def _all_sources(guide: Guide, statements: tuple[Statement, ...]) -> str:
    """Name every article that something rests on, in their order; then studies, then our own."""
    named = {source for said in statements for source in guide.sources_of(said)}
    words = [source.value for source in Source if source in named]
    words += sorted({said.published for said in statements if said.published})
    ours = next((said for said in statements if said.is_ours), None)
    if ours is not None:
        words.append(source_words(guide, ours).rpartition(", ")[2])
    return ", ".join(words)
