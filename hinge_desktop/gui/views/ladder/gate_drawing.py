"""Which small drawing shows the evidence of a gate."""

from __future__ import annotations

from typing import Final

from hinge_desktop.core.gates import EvidenceKind, Gate, GateCode
from hinge_desktop.gui.widgets.gate_evidence import Drawing, Mark, MarkState, Meter
from hinge_desktop.words.gate_progress import evidence_word

_MOST_MARKS: Final = 3
_WEEKS_SHOWN: Final = 1.5
_GAP_SHOWN: Final = 2.0
"""Meters go on beyond their target by so much, so that the target is seen inside."""
_NOT_WORDED: Final = frozenset({GateCode.LONG_SPINE})
"""Its marks need no words: a tick is a long spine."""
_STATES: Final = {EvidenceKind.PASSED: MarkState.YES, EvidenceKind.UNANSWERED: MarkState.OPEN}


def gate_drawing(gate: Gate) -> Drawing:
    """Return a meter for weeks, sets and percent, and marks for days."""
    match gate.code:
        case GateCode.CLEAN_WEEKS:
            whole = gate.want * _WEEKS_SHOWN
            return Meter(gate.have / whole, gate.want / whole)
        case GateCode.FELT:
            whole = gate.of or gate.want
            return Meter(gate.have / whole, gate.want / whole)
        case GateCode.EVEN_SIDES:
            whole = gate.want * _GAP_SHOWN
            share = gate.have / whole if gate.evidence else 0.0
            return Meter(share, gate.want / whole, is_limit=True)
        case _:
            return _marks(gate)


def _marks(gate: Gate) -> tuple[Mark, ...]:
    is_worded = gate.code not in _NOT_WORDED or not gate.is_met
    missed = MarkState.RUSHED if gate.code is GateCode.ON_THE_COUNT else MarkState.NO
    shown = [
        Mark(
            _STATES.get(row.kind, missed),
            evidence_word(gate, row) if is_worded else "",
        )
        for row in gate.evidence[-_MOST_MARKS:]
    ]
    missing = min(gate.want, _MOST_MARKS) - len(shown)
    empty = [Mark(MarkState.OPEN)] * max(0, missing)
    return (*shown, *empty)
