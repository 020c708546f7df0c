"""The page for a coach or a physio: one page, whatever happened, and all that was asked for."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.gui.printing.journal.four_weeks_page import LEAST_FACTOR, FourWeeksPage
from hinge_desktop.gui.printing.journal.parts import height_of
from hinge_desktop.gui.printing.paper import pdf_of
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.guide_stage import safety_line
from tests.builders import lb, log_change, logged
from tests.gui.printing.pdf_reader import plain, read_pdf
from tests.paper_journal import LONG_NAME, fill_busily

both_sizes = pytest.mark.parametrize("size", list(PaperSize))


def said_on(papers: TrainingPapers, size: PaperSize = PaperSize.A4) -> str:
    pdf = read_pdf(pdf_of(FourWeeksPage(papers.four_weeks(), size)))
    assert len(pdf.pages) == 1
    assert pdf.size.toSize() == size.page_size.sizePoints()
    return pdf.text


@both_sizes
@pytest.mark.usefixtures("sample")
def test_it_says_every_figure_and_how_it_was_counted(
    papers: TrainingPapers, size: PaperSize
) -> None:
    said = said_on(papers, size)
    for words in (
        "Four weeks, 25 Oct to 21 Nov 2026",
        "7 sessions; no days are planned",
        "57.5 kg \N{RIGHTWARDS ARROW} 60 kg",
        "100 % (219 of 219)",
        "Heaviest load 57.5 kg 60 kg 60 kg 60 kg",
        "Tempo kept 6 of 6 6 of 6 6 of 6 1 of 3",
        "At equal load not comparable",
        "own lowest 7, past it 0, higher 0, not given 0",
        "Straight-leg raise left not given, right not given",
        "fine 7, stiff 0, painful 0, not given 0",
        "Nothing was answered about pain in these days.",
        "How it was counted",
        "sets that kept the count, of those answered",
        "The plan now",
        plain(safety_line()),
        "page 1 of 1",
        "Made on 21 Nov 2026",
    ):
        assert words in said, words


@both_sizes
def test_an_empty_journal_is_one_page_too(papers: TrainingPapers, size: PaperSize) -> None:
    said = said_on(papers, size)
    assert "0 sessions; no days are planned" in said
    assert "None answers that something hurt" in said


@both_sizes
def test_four_weeks_in_which_far_too_much_happened_are_one_page(
    journal: SqlJournal, papers: TrainingPapers, size: PaperSize
) -> None:
    fill_busily(journal)
    page = FourWeeksPage(papers.four_weeks(), size)
    assert page.fit.factor >= LEAST_FACTOR
    assert height_of(page._parts) <= page._area.height()
    said = said_on(papers, size)
    assert "14 answers that something hurt" in said
    assert "A stop holds." in said
    assert "Nothing loaded is suggested while the stop holds." in said
    assert "earlier ones in these days" in said
    assert "Also done" in said
    assert LONG_NAME not in said


def test_what_fits_is_not_cut(papers: TrainingPapers, journal: SqlJournal) -> None:
    journal.apply(log_change(logged(date(2026, 11, 3)), logged(date(2026, 11, 17))))
    page = FourWeeksPage(papers.four_weeks(), PaperSize.A4)
    assert page.fit.factor >= 1
    assert page.fit.hinges == 3


def test_a_lifter_in_pounds_reads_pounds(papers: TrainingPapers, journal: SqlJournal) -> None:
    then = logged(date(2026, 10, 27), sets=[{"load": lb(135)}])
    now = logged(date(2026, 11, 17), sets=[{"load": lb(145)}, {"load": lb(135)}])
    journal.apply(log_change(then, now))
    said = said_on(papers)
    assert "135 lb \N{RIGHTWARDS ARROW} 145 lb" in said
    assert (
        "135 lb: 8 reps and 2 left (27 Oct) \N{RIGHTWARDS ARROW} 8 reps and 2 left (17 Nov)" in said
    )


def test_answers_that_were_not_given_say_so(papers: TrainingPapers, journal: SqlJournal) -> None:
    journal.apply(log_change(logged(date(2026, 11, 17), sets=[{"reps_left": None}])))
    said = said_on(papers)
    assert "Reps left \N{EN DASH} \N{EN DASH} \N{EN DASH} not given" in said
    assert "Clean reps \N{EN DASH} \N{EN DASH} \N{EN DASH} not given" in said
