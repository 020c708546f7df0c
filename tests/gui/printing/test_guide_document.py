"""Pages of the guide on paper: all that they say, where it comes from, when to stop."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.printing.figure_strip import strip_of
from hinge_desktop.gui.printing.guide_document import guide_pages
from hinge_desktop.gui.printing.paged_text import PagedText
from hinge_desktop.gui.printing.paper import pdf_of
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.address import CONTENTS_PAGE
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    Chapter,
    Contents,
    CueEntry,
    Disagreement,
    DisagreementPage,
    FeelingEntry,
    LiftPage,
    PageName,
    Position,
    Question,
    RoutineStep,
    Section,
    Step,
    TextPage,
)
from hinge_desktop.guide.statements import Statement
from hinge_desktop.guide.walking import entries_of, statements_of
from hinge_desktop.words.guide_stage import safety_line
from hinge_desktop.words.guide_text import source_words
from tests.gui.printing.pdf_reader import plain, read_pdf

RDL = "lifts/romanian_deadlift"
KINDS = (
    *("lifts/romanian_deadlift", "lifts/deficit_deadlift", "cards/squat", "faults/bar_drifted"),
    *("signs/early_rounding", "finder", "cues", "questions", "disagreements", "topics/safety"),
)


def printed(guide: Guide, name: PageName, size: PaperSize = PaperSize.A4) -> PagedText:
    page = guide.pages[name]
    lift = page.lift if isinstance(page, LiftPage) else None
    return guide_pages(guide, name, size, None if lift is None else strip_of(lift, Lifter()))


def words_of(guide: Guide, name: PageName) -> Iterator[str]:
    """Give everything that a page says and names itself."""
    for _, entry in entries_of(guide.pages[name]):
        match entry:
            case Statement():
                yield entry.text
                yield source_words(guide, entry)
            case Position():
                yield entry.text
                yield from (source.value for source in entry.sources)
            case Question():
                yield entry.question
            case Disagreement():
                yield entry.topic
            case Section() | FeelingEntry():
                yield entry.title
            case _:
                pass
        if isinstance(entry, Step):
            yield entry.title
        if isinstance(entry, CueEntry):
            yield entry.use


@pytest.mark.parametrize("name", KINDS)
def test_a_pdf_has_all_words_and_sources_of_its_page(
    theme: Theme,  # noqa: ARG001 its typefaces
    guide: Guide,
    name: PageName,
) -> None:
    said = read_pdf(pdf_of(printed(guide, name))).text.replace(" ", "")
    missing = [one for one in words_of(guide, name) if plain(one).replace(" ", "") not in said]
    assert missing == []


@pytest.mark.parametrize("size", list(PaperSize))
def test_each_sheet_says_what_it_is_and_when_to_stop(
    theme: Theme,  # noqa: ARG001 its typefaces
    guide: Guide,
    size: PaperSize,
) -> None:
    pdf = read_pdf(pdf_of(printed(guide, RDL, size)))
    assert pdf.title == "Romanian deadlift"
    assert pdf.size.toSize() == size.page_size.sizePoints()
    assert len(pdf.pages) > 2
    for number, page in enumerate(pdf.pages, 1):
        assert f"Hinge · Romanian deadlift · page {number} of {len(pdf.pages)}" in page
        assert plain(safety_line()) in page
        assert "It does not know your medical history." in page


def test_faults_stand_on_the_page_of_their_lift(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    said = read_pdf(pdf_of(printed(guide, RDL))).text
    fault = guide.pages["faults/bar_drifted"]
    for statement in statements_of(fault):
        assert plain(statement.text) in said


def test_figures_of_one_width_in_the_window_are_none_on_paper(theme: Theme, guide: Guide) -> None:
    """Points and commas of that width have no letters of their own: nobody could search them."""
    before = QApplication.font()
    QApplication.setFont(theme.font(FontRole.BODY))
    try:
        said = read_pdf(pdf_of(printed(guide, RDL))).text
    finally:
        QApplication.setFont(before)
    assert [one for one in said if unicodedata.category(one) == "Co"] == []


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("name", KINDS)
def test_no_heading_ends_a_sheet(
    theme: Theme,  # noqa: ARG001 its typefaces
    guide: Guide,
    name: PageName,
    size: PaperSize,
) -> None:
    """The last words above the foot are those of a statement, never of a title."""
    page = guide.pages[name]
    pdf = read_pdf(pdf_of(printed(guide, name, size)))
    titles = [
        plain(title)
        for _, entry in entries_of(page)
        for title in (getattr(entry, "title", ""), getattr(entry, "topic", ""))
        if title
    ]
    for sheet in pdf.pages[:-1]:
        above_foot = sheet.partition(plain(safety_line()))[0].rstrip()
        assert not above_foot.endswith(tuple(titles))


def test_nothing_is_painted_over_something_else(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    """Pages are divided anew after each break; a text of before that must not shine through."""
    document = printed(guide, RDL).document
    layout = document.documentLayout()
    block, bottom = document.begin(), 0.0
    while block.isValid():
        box = layout.blockBoundingRect(block)
        is_in_table = box.left() > 0 or block.text() == ""
        if not is_in_table and block.textList() is None:
            assert box.top() >= bottom - 1, block.text()
            bottom = box.bottom()
        block = block.next()


def test_a_lift_that_a_build_cannot_do_is_printed_without_pictures(
    theme: Theme,  # noqa: ARG001 its typefaces
    guide: Guide,
) -> None:
    pdf = read_pdf(pdf_of(guide_pages(guide, RDL, PaperSize.A4, None)))
    assert "1 Set up 2 Lats on" not in pdf.pages[0]
    assert "The plainest hinge" in pdf.pages[0]


def test_positions_stand_side_by_side_with_who_holds_them(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    page = guide.page("disagreements", DisagreementPage)
    assert page is not None
    said = read_pdf(pdf_of(printed(guide, "disagreements"))).text
    for one in page.disagreements:
        for position in one.positions:
            who = ", ".join(source.value for source in position.sources) or "No article says"
            assert f"{plain(who)} {plain(position.text)}" in said


def test_every_lift_has_a_strip_of_six(qtbot: QtBot) -> None:  # noqa: ARG001 paths need Qt
    for lift in Lift:
        strip = strip_of(lift, Lifter())
        assert strip is not None
        assert len(strip.drawings) == len(strip.moments) == 6


def test_a_routine_is_printed_with_how_long_and_how_often(theme: Theme) -> None:  # noqa: ARG001
    said = Statement(text="Breathe and sit back.", is_ours=True)
    steps = (
        RoutineStep(text="Let the hips move.", is_ours=True, title="Cat-cow", seconds=30),
        RoutineStep(
            text="Squeeze at the top.",
            is_ours=True,
            title="Bridge",
            reps=10,
            sets=2,
            is_one_sided=True,
        ),
    )
    page = TextPage(title="Warm-up", summary=said, sections=(), routine=steps)
    pdf = read_pdf(pdf_of(guide_pages(Guide({"warm_up/all": page}), "warm_up/all", PaperSize.A4)))
    assert "1 Cat-cow, 30 s Let the hips move. Our choice" in pdf.text
    assert "2 Bridge, 2 \N{MULTIPLICATION SIGN} 10 reps a side Squeeze at the top." in pdf.text


def test_the_table_of_contents_is_printed_too(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    chapters = (Chapter(title="Lifts", pages=(RDL, "lifts/deadlift", "lifts/unknown")),)
    full = Guide(guide.pages, Contents(chapters=chapters), guide.facts)
    pdf = read_pdf(pdf_of(guide_pages(full, CONTENTS_PAGE, PaperSize.A4)))
    assert "Contents of the guide Lifts Romanian deadlift Deadlift Pain or tingling" in pdf.text
