"""The page of a lift on paper: what it is for, its steps, faults, muscles, numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.gui.printing.document_writer import DocumentWriter
from hinge_desktop.gui.printing.figure_strip import FigureStrip
from hinge_desktop.gui.printing.ink_and_type import PrintRole
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    FaultPage,
    LiftPage,
    MuscleNote,
    MuscleRoles,
    Section,
)
from hinge_desktop.words.guide_faults import LedStatement, fault_parts
from hinge_desktop.words.guide_lifts import row_names
from hinge_desktop.words.guide_text import guide_text
from hinge_desktop.words.muscles import Role, muscle_name, role_words

translate = QCoreApplication.translate

_MOST_COMPARED: Final = 4


def write_lift(
    writer: DocumentWriter, guide: Guide, page: LiftPage, strip: FigureStrip | None
) -> None:
    """Write all that the tabs of a lift say, in their order."""
    writer.statement(page.summary, role=PrintRole.SUMMARY)
    if strip is not None:
        writer.strip(strip)
    _write_dose(writer, page)
    write_sections(writer, page.overview)
    _write_steps(writer, page)
    _write_faults(writer, guide, page)
    _write_comparison(writer, guide, page)
    if page.muscles is not None:
        _write_muscles(writer, page.muscles)
    if page.programming:
        write_sections(writer, page.programming)


def write_sections(writer: DocumentWriter, sections: tuple[Section, ...]) -> None:
    """Write titled groups of statements."""
    for section in sections:
        writer.heading(guide_text(section.title))
        for statement in section.statements:
            writer.statement(statement)


def write_fault(writer: DocumentWriter, page: FaultPage) -> None:
    """Write what one sees, why, what it does, and how to mend it, all on one page."""
    write_together(writer, fault_parts(page))


def write_together(writer: DocumentWriter, parts: Sequence[LedStatement]) -> None:
    """Write statements with the words that lead to each; they stay on one page."""
    for place, (lead, statement) in enumerate(parts, 1):
        writer.statement(statement, lead=lead, below=2.5, keeps=place < len(parts))


def faults_of(guide: Guide, page: LiftPage) -> tuple[FaultPage, ...]:
    """Return the pages of the faults that the figure shows in a lift."""
    found = (guide.page(f"faults/{fault}", FaultPage) for fault in faults_shown(page.lift))
    return tuple(one for one in found if one is not None)


def _write_dose(writer: DocumentWriter, page: LiftPage) -> None:
    if page.dose:
        writer.heading(translate("Printed", "How much"))
        for statement in page.dose:
            writer.statement(statement, below=1.5)


def _write_steps(writer: DocumentWriter, page: LiftPage) -> None:
    if page.steps:
        writer.heading(translate("Printed", "Steps"))
        for number, step in enumerate(page.steps, 1):
            writer.step(str(number), guide_text(step.title), step)


def _write_faults(writer: DocumentWriter, guide: Guide, page: LiftPage) -> None:
    faults = faults_of(guide, page)
    if faults:
        writer.heading(translate("Printed", "Faults"))
    for fault in faults:
        writer.subheading(guide_text(fault.title))
        write_fault(writer, fault)


def _write_comparison(writer: DocumentWriter, guide: Guide, page: LiftPage) -> None:
    others = (guide.page(f"lifts/{lift}", LiftPage) for lift in page.compare_with)
    lifts = [page, *(other for other in others if other is not None)][:_MOST_COMPARED]
    if len(lifts) < 2:
        return
    writer.heading(translate("Printed", "Beside other lifts"))
    columns = [lift.comparison for lift in lifts]
    writer.table(
        [guide_text(one.name) for one in columns],
        [(name, [one.cells[row] for one in columns]) for row, name in enumerate(row_names())],
    )


def _write_muscles(writer: DocumentWriter, muscles: MuscleRoles) -> None:
    writer.heading(translate("Printed", "Muscles"))
    groups: tuple[tuple[Role, tuple[MuscleNote, ...]], ...] = (
        (Role.MOVERS, muscles.movers),
        (Role.HELPERS, muscles.helpers),
        (Role.STEADIERS, muscles.steadiers),
    )
    for role, notes in groups:
        if notes:
            writer.subheading(role_words(role).heading)
        for note in notes:
            writer.statement(note, lead=muscle_name(note.muscle), below=2.5)
