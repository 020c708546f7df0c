"""Wall sheets: one page each, whatever the lift, the paper and the length of the language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import SetKind, Side
from hinge_desktop.gui.printing.figure_strip import FigureStrip, strip_of
from hinge_desktop.gui.printing.paper import pdf_of
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.gui.printing.session_table import SessionTable
from hinge_desktop.gui.printing.wall_sheet import LEAST_STEP_POINTS, WallSheet
from hinge_desktop.gui.printing.wall_words import wall_words
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage
from hinge_desktop.words.guide_stage import safety_line
from hinge_desktop.words.guide_text import guide_text
from tests.builders import kg
from tests.gui.printing.pdf_reader import plain, read_pdf

_LONGER: Final = 1.4
_FILLER: Final = "loremipsumdolor "


class LongTongue(QTranslator):
    """A made-up language in which everything takes 40 % more letters."""

    def isEmpty(self) -> bool:  # noqa: N802 Qt's own name
        return False

    def translate(
        self, _context: str, text: str, _comment: str | None = None, _count: int = -1
    ) -> str:
        wanted = round(len(text) * (_LONGER - 1))
        return f"{text} {(_FILLER * wanted)[:wanted].strip()}".strip()


@pytest.fixture
def long_tongue(theme: Theme) -> Iterator[None]:  # noqa: ARG001 its application
    tongue = LongTongue()
    assert QCoreApplication.installTranslator(tongue)
    yield
    QCoreApplication.removeTranslator(tongue)


@pytest.fixture(scope="module")
def strips() -> dict[Lift, FigureStrip | None]:
    return {lift: strip_of(lift, Lifter()) for lift in Lift}


def sheet(
    guide: Guide,
    lift: Lift,
    size: PaperSize,
    strip: FigureStrip | None = None,
    planned: PlannedExercise | None = None,
) -> WallSheet:
    page = guide.page(f"lifts/{lift}", LiftPage)
    assert page is not None
    return WallSheet(guide, wall_words(guide, f"lifts/{lift}", page), size, strip, planned)


def check(guide: Guide, made: WallSheet, lift: Lift) -> None:
    """One page, with all steps and the line about pain, in letters that can be read."""
    pdf = read_pdf(pdf_of(made))
    assert len(pdf.pages) == 1
    said = pdf.text.replace(" ", "")
    page = guide.page(f"lifts/{lift}", LiftPage)
    assert page is not None
    for step in page.steps:
        for text in (step.title, step.text):
            assert plain(guide_text(text)).replace(" ", "") in said
    assert plain(safety_line()).replace(" ", "") in said
    assert made.fit.step_points >= LEAST_STEP_POINTS


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("lift", list(Lift))
def test_every_lift_is_one_page(
    theme: Theme,  # noqa: ARG001 its typefaces
    guide: Guide,
    strips: dict[Lift, FigureStrip | None],
    lift: Lift,
    size: PaperSize,
) -> None:
    made = sheet(guide, lift, size, strips[lift])
    check(guide, made, lift)
    assert 6 <= made.fit.sessions <= 8
    words = wall_words(guide, f"lifts/{lift}", guide.pages[f"lifts/{lift}"])  # type: ignore[arg-type]
    assert made.fit.faults == len(words.faults)


@pytest.mark.usefixtures("long_tongue")
@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("lift", list(Lift))
def test_it_is_one_page_also_in_a_longer_language(
    guide: Guide, strips: dict[Lift, FigureStrip | None], lift: Lift, size: PaperSize
) -> None:
    check(guide, sheet(guide, lift, size, strips[lift]), lift)


def test_words_never_reach_into_the_table(
    theme: Theme,  # noqa: ARG001 its typefaces
    guide: Guide,
    strips: dict[Lift, FigureStrip | None],
) -> None:
    for size in PaperSize:
        for lift in Lift:
            made = sheet(guide, lift, size, strips[lift])
            assert made._words_height() <= made._room(made.fit), (size, lift)


def planned(*sets: PlannedSet) -> PlannedExercise:
    return PlannedExercise(
        exercise_id=Lift.ROMANIAN_DEADLIFT,  # type: ignore[arg-type]
        sets=sets,
        is_paced=True,
        tempo=Tempo(3000, 1000, 1000, 1000),
        rest_seconds=150,
        lead_in_seconds=10,
    )


def test_the_plan_stands_over_its_table(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    plan = planned(*[PlannedSet(SetKind.WORK, 8, kg(62.5))] * 3)
    said = read_pdf(pdf_of(sheet(guide, Lift.ROMANIAN_DEADLIFT, PaperSize.A4, None, plan))).text
    assert "3 \N{MULTIPLICATION SIGN} 8 at 62.5 kg · tempo 3-1-1-1 · rest 2:30" in said
    assert "Date Load Set 1 Set 2 Set 3 Reserve Clean" in said


def test_without_a_plan_there_is_room_to_write_one(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    said = read_pdf(pdf_of(sheet(guide, Lift.SUMO_DEADLIFT, PaperSize.A4))).text
    assert "Sets and reps ___" in said
    assert "Set 4 Reserve Clean" in said


def test_each_side_has_its_columns(theme: Theme) -> None:  # noqa: ARG001 names need Qt
    sets = [PlannedSet(SetKind.WORK, 8, kg(12), side) for _ in range(2) for side in Side]
    heads = [head for head, _ in SessionTable(planned(*sets), 6).heads]
    assert heads == ["Date", "Load", "Left 1", "Right 1", "Left 2", "Right 2", "Reserve", "Clean"]


def test_all_articles_are_named_at_the_foot(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    said = read_pdf(pdf_of(sheet(guide, Lift.ROMANIAN_DEADLIFT, PaperSize.A4))).text
    assert "From: Athleex, IronStride, Are you doing it correctly?, Deadlift: hip hinge" in said
