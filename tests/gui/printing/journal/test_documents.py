"""Sessions, blocks and years on paper: all words are there, however many they are."""

from __future__ import annotations

from datetime import date, timedelta
from time import perf_counter

import pytest

from hinge_desktop.gui.printing.journal.block_document import block_pages, year_pages
from hinge_desktop.gui.printing.journal.flow import FlowedPages
from hinge_desktop.gui.printing.journal.session_document import session_pages
from hinge_desktop.gui.printing.paper import pdf_of
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.guide_stage import safety_line
from tests.builders import lb, log_change, logged
from tests.gui.printing.pdf_reader import ReadPdf, plain, read_pdf
from tests.paper_journal import with_notes

both_sizes = pytest.mark.parametrize("size", list(PaperSize))
A4 = PaperSize.A4


def last_session(papers: TrainingPapers, size: PaperSize = A4) -> FlowedPages:
    session_id = papers.last_session()
    assert session_id is not None
    paper = papers.session(session_id)
    assert paper is not None
    return session_pages(paper, size)


def pdf(pages: FlowedPages) -> ReadPdf:
    read = read_pdf(pdf_of(pages))
    assert len(read.pages) == pages.page_count
    return read


@both_sizes
@pytest.mark.usefixtures("sample")
def test_a_session_says_every_set_and_answer(papers: TrainingPapers, size: PaperSize) -> None:
    read = pdf(last_session(papers, size))
    assert read.title == "Session of 17 November 2026"
    assert read.size.toSize() == size.page_size.sizePoints()
    for words in (
        "Tuesday · 18:10 to 18:58 · back before: fine · soreness: not given",
        "W 22.5 kg 6",
        "1 60 kg 12 2 3-1-1-1, kept Clean",
        "3 60 kg 12 1 3-1-1-1, rushed Clean",
        "2,160 kg",
        "under tension, by the count",
        "Felt in: Hamstrings, Glutes · Depth: My lowest point · Straps: Last set",
        "Note Cold garage, longer warm-up.",
        "Leg curl",
        "Estimated 1RM",
    ):
        assert words in read.text, words


@pytest.mark.usefixtures("sample")
def test_each_sheet_says_what_it_is_and_when_to_stop(papers: TrainingPapers) -> None:
    read = pdf(block_pages(papers.block(date(2026, 9, 1), date(2026, 11, 21)), A4))
    assert len(read.pages) > 1
    for number, page in enumerate(read.pages, 1):
        line = f"Hinge · Training, 1 Sept to 21 Nov 2026 · page {number} of {len(read.pages)}"
        assert line in page
        assert plain(safety_line()) in page
        assert "Made on 21 Nov 2026" in page


def test_a_set_without_answers_says_not_given(papers: TrainingPapers, journal: SqlJournal) -> None:
    journal.apply(log_change(logged(date(2026, 11, 3), sets=[{"reps_left": None}])))
    said = pdf(last_session(papers)).text
    assert "1 60 kg 8 not given \N{EN DASH} not given" in said
    assert "Felt in: not given · Depth: not given · Straps: not given" in said


def test_long_notes_are_printed_whole(papers: TrainingPapers, journal: SqlJournal) -> None:
    """A note longer than a page goes on over the next ones, word for word."""
    words = " ".join(f"word{number}" for number in range(1500))
    journal.apply(log_change(with_notes(date(2026, 11, 3), words)))
    read = pdf(last_session(papers))
    assert len(read.pages) > 3
    told = read.text
    for number in range(1500):
        assert told.count(f"word{number} ") + told.count(f"word{number}\n") >= 1, number


def test_a_note_keeps_its_lines(papers: TrainingPapers, journal: SqlJournal) -> None:
    journal.apply(log_change(logged(date(2026, 11, 3), note="First line.\nSecond line.")))
    assert "Note First line. Second line." in pdf(last_session(papers)).text


def test_pounds_stay_pounds(papers: TrainingPapers, journal: SqlJournal) -> None:
    journal.apply(log_change(logged(date(2026, 11, 3), sets=[{"load": lb(135)}])))
    assert "1 135 lb 8 2" in pdf(last_session(papers)).text


@both_sizes
@pytest.mark.usefixtures("sample")
def test_a_block_has_its_weeks_and_sessions(papers: TrainingPapers, size: PaperSize) -> None:
    said = pdf(block_pages(papers.block(date(2026, 9, 1), date(2026, 11, 21)), size)).text
    assert "12 Oct 2026 2" in said
    assert "98 % (50 of 51)" in said
    assert "Tue 17 Nov 2026 Bar RDL 60 kg \N{MULTIPLICATION SIGN} 12, 12, 12" in said
    assert "All hinges: Volume by week" in said


@both_sizes
@pytest.mark.usefixtures("sample")
def test_a_year_has_its_months(papers: TrainingPapers, size: PaperSize) -> None:
    read = pdf(year_pages(papers.year(2026), size))
    assert read.title == "Training year 2026"
    for month in range(1, 13):
        assert f"{date(2026, month, 1):%B} 2026" in read.text
    assert "November 2026 5 30 300 12,750 kg 10:30 100 % (150 of 150)" in read.text


def test_empty_days_say_so(papers: TrainingPapers) -> None:
    for pages in (
        block_pages(papers.block(date(2026, 9, 1), date(2026, 11, 21)), A4),
        year_pages(papers.year(2026), A4),
    ):
        read = pdf(pages)
        assert len(read.pages) == 1
        assert "No session with saved sets in these days." in read.text


@pytest.mark.usefixtures("sample")
def test_the_head_of_a_table_stands_on_every_sheet_of_it(
    papers: TrainingPapers, journal: SqlJournal
) -> None:
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(120))
    journal.apply(log_change(*(logged(day) for day in days)))
    read = pdf(block_pages(papers.block(date(2026, 1, 1), date(2026, 6, 30)), A4))
    rows = [page for page in read.pages if "60 kg \N{MULTIPLICATION SIGN} 8, 8, 8" in page]
    assert len(rows) > 2
    assert all("Day Exercise Work Sets Technique" in page for page in rows)
    assert read.text.count("60 kg \N{MULTIPLICATION SIGN} 8, 8, 8") == 120


def test_ten_years_of_sessions_do_not_slow_a_year(
    papers: TrainingPapers, journal: SqlJournal
) -> None:
    """A year is read by itself: nine years around it change next to nothing."""
    days = [date(2026, 1, 1) + timedelta(days=3 * number) for number in range(100)]
    journal.apply(log_change(*(logged(day) for day in days)))
    alone = _seconds(papers)
    for year in range(2017, 2026):
        journal.apply(log_change(*(logged(day.replace(year=year)) for day in days)))
    assert _seconds(papers) < 3 * alone + 0.5


def _seconds(papers: TrainingPapers) -> float:
    begun = perf_counter()
    pdf_of(year_pages(papers.year(2026), A4))
    return perf_counter() - begun
