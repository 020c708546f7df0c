import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.garbage import WindowGarbage


class _Knot:
    """Holds itself, so that only the collector can let it go."""

    def __init__(self) -> None:
        self.itself: _Knot | None = self


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[WindowGarbage]:  # noqa: ARG001 a Qt application runs
    garbage = WindowGarbage()
    yield garbage
    garbage.stop()


def _allocate_much() -> None:
    for _ in range(20_000):
        _Knot()


def test_no_other_thread_collects(garbage: WindowGarbage) -> None:
    garbage.start()
    knot = weakref.ref(_Knot())
    worker = threading.Thread(target=_allocate_much)
    worker.start()
    worker.join()
    assert knot() is not None


def test_what_is_due_is_collected(garbage: WindowGarbage) -> None:
    garbage.start()
    knot = weakref.ref(_Knot())
    _allocate_much()
    garbage.collect_if_due()
    assert knot() is None


def test_very_much_at_once_is_not_looked_through(garbage: WindowGarbage) -> None:
    garbage.start()
    frozen = gc.get_freeze_count()
    read = [(_Knot(), place) for place in range(60_000)]
    garbage.collect_if_due()
    assert gc.get_freeze_count() - frozen >= 2 * len(read)
    assert gc.get_count()[0] < len(read)
    first = weakref.ref(read[0][0])
    first_knot = read[0][0]
    first_knot.itself = None
    del first_knot, read
    assert first() is None


def test_python_collects_again_after_the_end(garbage: WindowGarbage) -> None:
    garbage.start()
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()
