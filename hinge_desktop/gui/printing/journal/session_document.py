"""One session as a document: its answers, every set, what they add up to, and a chart."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.papers.session_paper import PaperExercise, SessionPaper
from hinge_desktop.core.training import SetKind, WorkSet
from hinge_desktop.gui.printing.ink_and_type import PrintRole
from hinge_desktop.gui.printing.journal.charted import charts_of
from hinge_desktop.gui.printing.journal.flow import Breathe, FlowedPages
from hinge_desktop.gui.printing.journal.parts import Part
from hinge_desktop.gui.printing.journal.set_text import TextSetter
from hinge_desktop.gui.printing.journal.stat_band import Stat, stat_band
from hinge_desktop.gui.printing.journal.table import Column, TableSetter
from hinge_desktop.gui.printing.paged_text import PagedText
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import back_name, exercise_name, names_of
from hinge_desktop.words.history import (
    estimate_words,
    kept_words,
    load_words,
    measured_words,
    reps_left_words,
    set_number_words,
    technique_words,
    tempo_answer_words,
    tension_words,
    times_words,
)
from hinge_desktop.words.papers.figures import end_answers, planned_words
from hinge_desktop.words.papers.titles import made_words, not_given, session_title

translate = QCoreApplication.translate


def session_pages(
    paper: SessionPaper, size: PaperSize, breathe: Breathe = lambda: None
) -> FlowedPages:
    """Return a session as sheets of paper."""
    setter = TextSetter(PagedText.text_area(size).width())
    title = session_title(paper.session.start.date)
    parts = _Parts(paper, setter).all(title)
    return FlowedPages(title, parts, size, closing=made_words(paper.made), breathe=breathe)


class _Parts:
    """Sets a session part by part."""

    def __init__(self, paper: SessionPaper, setter: TextSetter) -> None:
        self._paper = paper
        self._set = setter

    def all(self, title: str) -> Iterator[Part]:
        session = self._paper.session
        yield from self._set.title(title)
        yield from self._set.text(self._summary(), PrintRole.SUMMARY)
        if session.note:
            yield from self._set.text(session.note, lead=translate("Papers", "Note"))
        for one in self._paper.exercises:
            yield from self._exercise(one)
        if not self._paper.exercises:
            yield from self._set.text(translate("Papers", "No set of this session was saved."))
        names = names_of(one.exercise for one in self._paper.exercises)
        yield from charts_of(self._paper.charts, names, self._set)

    def _summary(self) -> str:
        session = self._paper.session
        back = not_given() if session.back is None else back_name(session.back).lower()
        sore = not_given()
        if session.soreness is not None:
            text = translate("Papers", "%1 of 10")
            sore = text.replace("%1", numbers.number(session.soreness))
        parts = (
            numbers.weekday(session.start.date),
            times_words(session),
            session.title or "",
            translate("Papers", "back before: %1").replace("%1", back),
            translate("Papers", "soreness: %1").replace("%1", sore),
        )
        return " · ".join(filter(None, parts))

    def _exercise(self, one: PaperExercise) -> Iterator[Part]:
        yield from self._set.heading(exercise_name(one.exercise))
        planned = planned_words(one.entry)
        if planned:
            lead = translate("Papers", "Planned")
            yield from self._set.text(planned, lead=lead)
        yield from TableSetter(self._set.width, _columns()).rows(_rows(one.sets))
        yield self._set.space(5)
        yield stat_band(_figures(one), self._set.width, self._set.scale)
        yield self._set.space(4)
        told = " · ".join(f"{lead}: {words}" for lead, words in end_answers(one.entry))
        yield from self._set.text(told)
        yield from self._notes(one)

    def _notes(self, one: PaperExercise) -> Iterator[Part]:
        """Set what was written, whole, however long it is."""
        for number, each in _numbered(one.sets):
            if each.note:
                lead = translate("Papers", "Set %1").replace("%1", set_number_words(number, each))
                yield from self._set.text(each.note, lead=lead)
        if one.entry.note:
            yield from self._set.text(one.entry.note, lead=translate("Papers", "Note"))


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("Papers", "Set"), 0.9, role=PrintRole.CELL_STRONG),
        Column(translate("Papers", "Load"), 1.2, is_number=True),
        Column(translate("Papers", "Reps"), 0.9, is_number=True),
        Column(translate("Papers", "Reserve"), 1.0, is_number=True),
        Column(translate("Papers", "Tempo"), 1.7),
        Column(translate("Papers", "Technique"), 3.0),
        Column(translate("Papers", "Rest taken"), 1.1, is_number=True),
    )


def _rows(sets: tuple[WorkSet, ...]) -> Iterator[tuple[str, ...]]:
    for number, one in _numbered(sets):
        is_warm_up = one.kind is SetKind.WARM_UP
        open_answer = "" if is_warm_up else not_given()
        yield (
            set_number_words(number, one),
            load_words(one),
            not_given() if one.reps is None else numbers.number(one.reps),
            open_answer if one.reps_left is None else reps_left_words(one.reps_left),
            _tempo(one) or open_answer,
            technique_words(one) or open_answer,
            "" if one.rest_taken_seconds is None else numbers.clock(one.rest_taken_seconds),
        )


def _tempo(one: WorkSet) -> str:
    if one.tempo is None:
        return "\N{EN DASH}"
    told = [numbers.tempo(one.tempo)]
    if one.tempo_answer is not None:
        told.append(tempo_answer_words(one.tempo_answer).lower())
    elif one.kind is not SetKind.WARM_UP:
        told.append(not_given())
    if one.phase_taps:
        told.append(measured_words())
    return ", ".join(told)


def _numbered(sets: tuple[WorkSet, ...]) -> Iterator[tuple[int, WorkSet]]:
    """Count working sets, those of each side by themselves."""
    counts: dict[object, int] = {}
    for one in sets:
        if one.kind is not SetKind.WARM_UP:
            counts[one.side] = counts.get(one.side, 0) + 1
        yield counts.get(one.side, 0), one


def _figures(one: PaperExercise) -> tuple[Stat, ...]:
    volume = Stat(numbers.kilograms(one.figures.volume_kg), translate("Papers", "volume"))
    others = (tension_words, kept_words, estimate_words)
    return (volume, *(Stat(*words(one.figures)) for words in others))
