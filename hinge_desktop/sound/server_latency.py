"""Asks sound servers for longer periods, so that a busy computer tears no stream.

Qt gives PulseAudio a buffer of 21 ms, and leaves PipeWire at its period of 5 ms. Both libraries
read these variables when a stream is made; whoever has set them already knows better.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Final

_WISHES: Final = {"PULSE_LATENCY_MSEC": "60", "PIPEWIRE_LATENCY": "2048/48000"}


def ask_for_steady_streams(environment: MutableMapping[str, str]) -> None:
    """Put the wishes into the environment of this process, before the first stream is made."""
    for name, value in _WISHES.items():
        environment.setdefault(name, value)
