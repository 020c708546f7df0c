"""Turns a page of the guide into a document for paper; the same page always into the same one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.gui.printing.document_writer import DocumentWriter
from hinge_desktop.gui.printing.figure_strip import FigureStrip
from hinge_desktop.gui.printing.ink_and_type import PrintRole
from hinge_desktop.gui.printing.lift_document import (
    write_fault,
    write_lift,
    write_sections,
    write_together,
)
from hinge_desktop.gui.printing.page_breaks import keep_together
from hinge_desktop.gui.printing.paged_text import PagedText
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.guide.address import CONTENTS_PAGE
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    CueBank,
    CueEntry,
    DisagreementPage,
    FaultPage,
    FeelingEntry,
    FinderPage,
    LiftPage,
    PageName,
    QuestionPage,
    RoutineStep,
    TextPage,
)
from hinge_desktop.words import numbers
from hinge_desktop.words.guide_faults import Lead, explanation, lead_words
from hinge_desktop.words.guide_text import guide_text

translate = QCoreApplication.translate


def guide_pages(
    guide: Guide, name: PageName, size: PaperSize, strip: FigureStrip | None = None
) -> PagedText:
    """Return a page of the guide as sheets of paper; `strip` is of the lift that it shows."""
    area = PagedText.text_area(size)
    writer = DocumentWriter(guide, area.width())
    title = page_title(guide, name)
    writer.title(title)
    _Body(writer, guide).write(name, strip)
    _write_read_on(writer, guide, name)
    document = writer.finished()
    keep_together(document, area.size())
    return PagedText(title, document, size)


class _Body:
    """Writes what stands between the title and the end, for each kind of page."""

    def __init__(self, writer: DocumentWriter, guide: Guide) -> None:
        self._writer = writer
        self._guide = guide

    def write(self, name: PageName, strip: FigureStrip | None) -> None:
        page = self._guide.pages.get(name)
        match page:
            case LiftPage():
                write_lift(self._writer, self._guide, page, strip)
            case TextPage():
                self._text(page, strip)
            case FaultPage():
                write_fault(self._writer, page)
                self._drill(page.drill)
            case FinderPage():
                self._finder(page)
            case CueBank():
                self._cues(page)
            case QuestionPage():
                self._questions(page)
            case DisagreementPage():
                self._disagreements(page)
            case None:
                self._contents(name)

    def _text(self, page: TextPage, strip: FigureStrip | None) -> None:
        self._writer.statement(page.summary, role=PrintRole.SUMMARY)
        if strip is not None:
            self._writer.strip(strip)
        if page.routine:
            self._writer.heading(translate("Printed", "In order"))
        for number, step in enumerate(page.routine, 1):
            self._writer.step(str(number), _routine_title(step), step)
        write_sections(self._writer, page.sections)

    def _finder(self, page: FinderPage) -> None:
        self._writer.statement(page.summary, role=PrintRole.SUMMARY)
        for entry in page.feelings:
            self._feeling(entry)
        self._writer.heading(translate("Printed", "Signs"))
        for name in page.signs:
            sign = self._guide.page(name, FaultPage)
            if sign is not None:
                self._writer.subheading(guide_text(sign.title))
                write_together(self._writer, explanation(sign)[1:])

    def _feeling(self, entry: FeelingEntry) -> None:
        self._writer.heading(guide_text(entry.title))
        self._writer.statement(entry.meaning)
        likely = self._titles(entry.faults)
        if likely:
            self._writer.from_where(likely, "", lead=translate("Printed", "Look for"))
        self._writer.statement(entry.cue, lead=lead_words(Lead.CUE))
        self._drill(entry.drill)

    def _cues(self, page: CueBank) -> None:
        self._writer.statement(page.summary, role=PrintRole.SUMMARY)
        groups = (
            (
                translate("Printed", "Cues that help"),
                [one for one in page.cues if not one.is_misleading],
            ),
            (
                translate("Printed", "Better left alone"),
                [one for one in page.cues if one.is_misleading],
            ),
        )
        for heading, cues in groups:
            if cues:
                self._writer.heading(heading)
            for cue in cues:
                self._cue(cue)

    def _cue(self, cue: CueEntry) -> None:
        self._writer.statement(cue, role=PrintRole.STRONG, below=0.5, keeps=True)
        self._writer.from_where(guide_text(cue.use), "", below=6)

    def _questions(self, page: QuestionPage) -> None:
        self._writer.statement(page.summary, role=PrintRole.SUMMARY)
        for question in page.questions:
            self._writer.heading(guide_text(question.question))
            for statement in question.answer:
                self._writer.statement(statement)

    def _disagreements(self, page: DisagreementPage) -> None:
        self._writer.statement(page.summary, role=PrintRole.SUMMARY)
        for one in page.disagreements:
            self._writer.heading(guide_text(one.topic))
            for position in one.positions:
                who = ", ".join(source.value for source in position.sources)
                lead = who or translate("Printed", "No article says")
                self._writer.from_where(guide_text(position.text), "", lead=lead)
            self._writer.statement(one.here, lead=translate("Printed", "Here"))

    def _contents(self, name: PageName) -> None:
        if name != CONTENTS_PAGE:
            return
        for chapter in self._guide.contents.chapters:
            self._writer.heading(guide_text(chapter.title))
            for page in self._guide.known(chapter.pages):
                self._writer.plain(page_title(self._guide, page))

    def _drill(self, name: PageName) -> None:
        title = self._titles((name,))
        if title:
            self._writer.from_where(title, "", lead=translate("Printed", "Drill"))

    def _titles(self, names: tuple[PageName, ...]) -> str:
        return ", ".join(page_title(self._guide, name) for name in self._guide.known(names))


def _write_read_on(writer: DocumentWriter, guide: Guide, name: PageName) -> None:
    page = guide.pages.get(name)
    related = page.related if isinstance(page, LiftPage | TextPage | FaultPage) else ()
    known = guide.known(related)
    if known:
        titles = ", ".join(page_title(guide, one) for one in known)
        writer.from_where(titles, "", lead=translate("Printed", "Read on"), above=12)


def _routine_title(step: RoutineStep) -> str:
    """Return the title with how long or how often: "Cat-cow, 30 s", "Bridge, 2 x 10 a side"."""
    much = numbers.seconds(step.seconds) if step.seconds else numbers.reps(step.reps)
    if step.sets > 1:
        much = f"{step.sets} \N{MULTIPLICATION SIGN} {much}"
    if step.is_one_sided:
        much = translate("Printed", "%1 a side").replace("%1", much)
    return f"{guide_text(step.title)}, {much}"
