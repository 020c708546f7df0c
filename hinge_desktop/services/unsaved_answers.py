"""Keeps the answers of a set whose save failed in a small side file, until they are stored."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Contacts, Quality, RepsLeft, SetId, TempoAnswer
from hinge_desktop.safe_files import replace_file
from hinge_desktop.services.set_answers import SetAnswers


class UnsavedAnswers:
    """At most one set waits: the next one cannot begin before it is saved."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._is_kept = True
        """Whether there may be a file; an earlier run may have left one."""

    def keep(self, set_id: SetId, answers: SetAnswers) -> None:
        """Write the answers down; where even that fails, they are still on the screen."""
        self._is_kept = True
        text = json.dumps(_to_json(set_id, answers), indent=1)
        with suppress(OSError):
            # Only this one folder: where all above it are gone, so is the stick they were on.
            self._file.parent.mkdir(exist_ok=True)
            replace_file(self._file, text.encode())

    def left_over(self) -> tuple[SetId, SetAnswers] | None:
        """Return what waits, None where nothing does or the file makes no sense."""
        try:
            return _from_json(json.loads(self._file.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def forget(self) -> None:
        """Take the file away: the answers are in the journal by now."""
        if self._is_kept:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)
                self._is_kept = False


def _to_json(set_id: SetId, answers: SetAnswers) -> dict[str, Any]:
    left = answers.reps_left
    return {
        "set": set_id,
        "reps": answers.reps,
        "reps_left": None if left is None else [left.tenths, left.or_more],
        "quality": answers.quality,
        "faults": [[one.fault, one.rep] for one in answers.faults],
        "tempo_answer": answers.tempo_answer,
        "contacts": [answers.contacts.head, answers.contacts.mid_back, answers.contacts.tailbone],
        "wall_distance_mm": answers.wall_distance_mm,
        "note": answers.note,
    }


def _from_json(stored: dict[str, Any]) -> tuple[SetId, SetAnswers]:
    left, quality, tempo = stored["reps_left"], stored["quality"], stored["tempo_answer"]
    answers = SetAnswers(
        reps=int(stored["reps"]),
        reps_left=None if left is None else RepsLeft(int(left[0]), bool(left[1])),
        quality=None if quality is None else Quality(quality),
        faults=tuple(RepFault(Fault(fault), rep) for fault, rep in stored["faults"]),
        tempo_answer=None if tempo is None else TempoAnswer(tempo),
        contacts=Contacts(*stored.get("contacts", ())),
        wall_distance_mm=stored.get("wall_distance_mm"),
        note=stored["note"],
    )
    return SetId(str(stored["set"])), answers
