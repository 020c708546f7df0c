"""Windows that follow each other in one process, as after a way out of trouble."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from hinge_desktop.window_run import WindowRun


@contextmanager
def window_run(application: QApplication) -> Iterator[WindowRun]:
    """Lend a run; the application outlives its last window, for the tests that come after."""
    quits = application.quitOnLastWindowClosed()
    application.setQuitOnLastWindowClosed(False)
    run = WindowRun()
    yield run
    close_window(run)
    run.close()
    application.setQuitOnLastWindowClosed(quits)


def close_window(run: WindowRun) -> None:
    """Close the window, as a lifter does, and let go of it."""
    if run.app is not None:
        run.app.window.close()
        run.app.window.deleteLater()
        run.app = None
