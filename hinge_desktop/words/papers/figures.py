"""Shares, loads and answers as papers write them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.papers.shares import Share
from hinge_desktop.core.training import SessionExercise
from hinge_desktop.words import numbers
from hinge_desktop.words.charts import values
from hinge_desktop.words.counts import hits_words
from hinge_desktop.words.exercises import felt_name
from hinge_desktop.words.history import depth_words, reps_left_words, straps_words
from hinge_desktop.words.papers.titles import not_given

translate = QCoreApplication.translate


def share_words(share: Share) -> str:
    """Write a share with its counts: "92 % (66 of 72)"."""
    if share.percent is None:
        return not_given()
    text = translate("Papers", "%1 (%2 of %3)")
    counts = text.replace("%2", numbers.number(share.hits)).replace("%3", numbers.number(share.of))
    # Never rounded up to all of them, nor down to none.
    shown = min(
        max(share.percent, float(share.hits > 0)), 100.0 if share.hits == share.of else 99.0
    )
    return counts.replace("%1", values.percent(shown))


def count_words(share: Share) -> str:
    """Write a share of few things by its counts alone: "5 of 6"."""
    if not share.of:
        return not_given()
    return hits_words(share.hits, share.of)


def planned_words(entry: SessionExercise) -> str:
    """Write what was planned for an exercise: "Planned: 3 x 8 at 60 kg, 2 left"; "" for nothing."""
    if entry.planned_sets is None or entry.planned_reps is None:
        return ""
    parts = [f"{entry.planned_sets} \N{MULTIPLICATION SIGN} {entry.planned_reps}"]
    if entry.planned_load is not None:
        parts.append(numbers.weight(entry.planned_load))
    if entry.planned_reps_left is not None:
        left = translate("Papers", "%1 left")
        parts.append(left.replace("%1", reps_left_words(entry.planned_reps_left)))
    if entry.tempo is not None:
        tempo = translate("Papers", "tempo %1")
        parts.append(tempo.replace("%1", numbers.tempo(entry.tempo)))
    if entry.rest_seconds is not None:
        rest = translate("Papers", "rest %1")
        parts.append(rest.replace("%1", numbers.clock(entry.rest_seconds)))
    return " · ".join(parts)


def end_answers(entry: SessionExercise) -> tuple[tuple[str, str], ...]:
    """Return what is asked once for an exercise, with its answers; one not given says so."""
    felt = ", ".join(felt_name(one) for one in entry.felt)
    return (
        (translate("Papers", "Felt in"), felt or not_given()),
        (
            translate("Papers", "Depth"),
            not_given() if entry.depth is None else depth_words(entry.depth),
        ),
        (
            translate("Papers", "Straps"),
            not_given() if entry.straps is None else straps_words(entry.straps),
        ),
    )
