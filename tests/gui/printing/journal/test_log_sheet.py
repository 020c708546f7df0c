"""The empty log: the plan, boxes for every question, and a letter for every fault."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung, Stage
from hinge_desktop.core.safety import StopState
from hinge_desktop.gui.printing.journal.log_sheet import LogSheet
from hinge_desktop.gui.printing.paper import pdf_of
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at
from tests.gui.printing.pdf_reader import ReadPdf, read_pdf

both_sizes = pytest.mark.parametrize("size", list(PaperSize))


@pytest.fixture
def on_the_bar(journal: SqlJournal) -> None:
    move = LadderMove("m", 1, at(date(2026, 11, 1)), Rung.BAR, MoveReason.PLACEMENT, Stage.LIGHT)
    journal.apply(Change(Act.MOVE_ON_LADDER, added(move)))


def sheet(papers: TrainingPapers, copies: int = 1, size: PaperSize = PaperSize.A4) -> ReadPdf:
    return read_pdf(pdf_of(LogSheet(papers.log_sheet(copies), size)))


@both_sizes
@pytest.mark.usefixtures("on_the_bar")
def test_everything_that_a_log_asks_has_its_place(papers: TrainingPapers, size: PaperSize) -> None:
    read = sheet(papers, size=size)
    assert len(read.pages) == 1
    assert read.size.toSize() == size.page_size.sizePoints()
    for words in (
        "Log sheet for 21 November 2026",
        "Back before Fine Stiff Painful Soreness 0 to 10",
        "Bar RDL 3 \N{MULTIPLICATION SIGN} 8 at 20 kg · tempo 3-1-1-1",
        "Set Plan Load Reps Reps left Count Clean Faults",
        "Set 1 20 kg \N{MULTIPLICATION SIGN} 8 Kept Rushed Yes",
        "Felt in Hamstrings Glutes Lower back Quads Grip Not sure",
        "Depth Higher My lowest point Past it Straps None Last set All sets Note",
        "A Back rounded · B Upper back rounded",
        "Write the letter, and the rep where you know it: A5.",
    ):
        assert words in read.text, words


@both_sizes
@pytest.mark.usefixtures("on_the_bar")
def test_short_sessions_share_a_page(papers: TrainingPapers, size: PaperSize) -> None:
    read = sheet(papers, 3, size)
    assert len(read.pages) == 1
    assert read.text.count("Back before") == 3
    # What comes after the first of them decides its load.
    assert read.text.count("20 kg \N{MULTIPLICATION SIGN} 8") == 3


@pytest.mark.usefixtures("on_the_bar")
def test_many_sessions_take_more_pages_and_none_is_divided(papers: TrainingPapers) -> None:
    read = sheet(papers, 12)
    assert len(read.pages) > 2
    for page in read.pages:
        assert page.count("Back before") == page.count("Write the letter")
    assert read.text.count("Back before") == 12


def test_unloaded_work_has_no_loads_and_no_straps(papers: TrainingPapers) -> None:
    text = sheet(papers).text
    assert "Wall hinge" in text
    assert "kg" not in text
    assert "Straps" not in text


@pytest.mark.usefixtures("on_the_bar")
def test_a_stop_is_said_on_top(papers: TrainingPapers, journal: SqlJournal) -> None:
    stop = StopState("stop", None, at(date(2026, 11, 10)))
    journal.apply(Change(Act.FILL_DEMO, added(stop)))
    text = sheet(papers).text
    assert "A stop holds. Nothing loaded is suggested" in text
