"""The past as plain dictionaries: what a journal must hold after each act, told a second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from hinge_desktop.core.safety import SafetyAnswer
from hinge_desktop.core.training import LoggedSession, WorkSet

Tree = dict[str, Any]
_ANSWERS = ("reps_left", "quality", "tempo_answer", "note")


def set_values(one: WorkSet) -> Tree:
    """Return what the model knows of a set."""
    return {
        "kind": one.kind,
        "side": one.side,
        "load": one.load,
        "reps": one.reps,
        "reps_left": one.reps_left,
        "quality": one.quality,
        "faults": one.faults,
        "tempo_answer": one.tempo_answer,
        "note": one.note,
        "start": one.start and one.start.date,
    }


def tree_of(logged: LoggedSession) -> Tree:
    """Return a session as the model knows it."""
    return {
        "day": logged.session.start.date,
        "note": logged.session.note,
        "entries": {
            one.entry.id: {
                "exercise": one.entry.exercise_id,
                "note": one.entry.note,
                "sets": {each.id: set_values(each) for each in one.sets},
            }
            for one in logged.exercises
        },
    }


def links_of(answers: Iterable[SafetyAnswer]) -> Tree:
    """Return which session and set each answer about pain names."""
    return {one.id: (one.session_id, one.set_id) for one in answers}


@dataclass
class PastModel:
    """Sessions with their exercises and sets, the trash, and what answers about pain name."""

    sessions: Tree = field(default_factory=dict)
    trash: Tree = field(default_factory=dict)
    links: Tree = field(default_factory=dict)

    def copy(self) -> PastModel:
        """Return the model as it is now."""
        return deepcopy(self)

    def entries(self) -> Iterator[tuple[str, str]]:
        """Yield every exercise with its session."""
        for session_id, session in self.sessions.items():
            for entry_id in session["entries"]:
                yield session_id, entry_id

    def sets(self) -> Iterator[tuple[str, str, str]]:
        """Yield every set with its session and exercise."""
        for session_id, entry_id in self.entries():
            for set_id in self.sessions[session_id]["entries"][entry_id]["sets"]:
                yield session_id, entry_id, set_id

    def add_session(self, session_id: str, tree: Tree) -> None:
        """Add what was read of a new session, where nothing may have been answered."""
        for entry in tree["entries"].values():
            for one in entry["sets"].values():
                assert all(one[name] is None for name in _ANSWERS)
                assert one["faults"] == ()
        self.sessions[session_id] = tree

    def move(self, session_id: str, day: Any) -> None:
        """Move a session and the starts of its sets."""
        session = self.sessions[session_id]
        later = day - session["day"]
        session["day"] = day
        for entry in session["entries"].values():
            for one in entry["sets"].values():
                one["start"] = one["start"] and one["start"] + later

    def delete(self, trash_id: str, *path: str) -> None:
        """Move a session, an exercise or a set to the trash."""
        parent, key = self._parent(path), path[-1]
        gone = parent.pop(key)
        named = set(_keys_in(key, gone))
        before = {answer: link for answer, link in self.links.items() if named.intersection(link)}
        self.trash[trash_id] = (path, gone, before)
        for answer, link in before.items():
            self.links[answer] = tuple(None if one in named else one for one in link)

    def can_restore(self, trash_id: str) -> bool:
        """Whether what it belonged to is there."""
        path = self.trash[trash_id][0]
        if len(path) > 1 and path[0] not in self.sessions:
            return False
        return len(path) < 3 or path[1] in self.sessions[path[0]]["entries"]

    def restore(self, trash_id: str) -> None:
        """Bring back what was deleted."""
        path, gone, before = self.trash.pop(trash_id)
        self._parent(path)[path[-1]] = gone
        for answer, link in before.items():
            now = self.links[answer]
            self.links[answer] = tuple(new or old for new, old in zip(now, link, strict=True))

    def _parent(self, path: tuple[str, ...]) -> Tree:
        place: Tree = self.sessions
        for key, inside in zip(path[:-1], ("entries", "sets"), strict=False):
            place = place[key][inside]
        return place


def _keys_in(key: str, tree: Tree) -> Iterator[str]:
    yield key
    for inside in ("entries", "sets"):
        for child, below in tree.get(inside, {}).items():
            yield from _keys_in(child, below)
