"""What a row of the campaign is, and what comes of running it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from tests.system_parts import SystemPart

SEED: Final = 20261122
"""Where nothing else is asked for; always printed, so that a red row can be made again."""


class Budget(StrEnum):
    """How many cases a row may try."""

    GATE = "gate"
    """With every change: seconds."""
    LONG = "long"
    """Before a release: minutes."""

    def of(self, gate: int, long: int) -> int:
        """Return the one of two counts that is meant."""
        return gate if self is Budget.GATE else long


@dataclass(frozen=True)
class Control:
    """A case that must be found wanting: a row that finds nothing there finds nothing at all."""

    name: str
    is_caught: bool


@dataclass(frozen=True)
class Outcome:
    """What a row found."""

    tried: int
    """Cases: kills, crash states, damaged files, ..."""
    lost: int = 0
    """Acknowledged sets, or whole files, that were gone, changed or doubled in any case."""
    failures: tuple[str, ...] = ()
    """What went wrong, each in a line that says how to see it again; none where all is well."""
    controls: tuple[Control, ...] = ()
    figures: Mapping[str, int | str] = field(default_factory=dict)
    """What else was counted, for the table."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, nothing failed, and every control was caught."""
        return self.tried > 0 and not self.lost and not self.failures and not self.uncaught

    @property
    def uncaught(self) -> tuple[str, ...]:
        """The controls that passed although they should not."""
        return tuple(one.name for one in self.controls if not one.is_caught)


class FaultRow(Protocol):
    """One kind of fault."""

    number: str
    """`F1` to `F23`."""
    title: str
    """The fault in a few words, as the table prints it."""
    needs: tuple[SystemPart, ...]
    """Without these parts of a system the row is named as not tested."""

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Try the fault in an empty folder; the same for the same seed."""
        ...
