"""Asks sound servers for longer periods, so that a busy computer tears no stream.

Qt gives PulseAudio a buffer of 21 ms, and PipeWire behind the same interface then works in periods
of 5 to 11 ms, which a busy computer misses now and then: each miss is one period of silence in the
set. The libraries read these variables when a stream is made; whoever has set them already knows
better.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Final

_WISHES: Final = {
    "PULSE_LATENCY_MSEC": "60",
    "PULSE_PROP": "pulse.min.quantum=1024/48000",
    "PIPEWIRE_LATENCY": "2048/48000",
}


def ask_for_steady_streams(environment: MutableMapping[str, str]) -> None:
    """Put the wishes into the environment of this process, before the first stream is made."""
    for name, value in _WISHES.items():
        environment.setdefault(name, value)
