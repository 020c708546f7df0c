"""A worker that is closed after each test."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.sound.bench_worker import Bench


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:  # noqa: ARG001 timers need the application
    bench = Bench()
    yield bench
    bench.worker.close()
