"""One start, in a process that ends there: `python -m tests.benchmarks.start MOMENT `.

MOMENT is `bare`, an empty window painted; `painted`, ours painted; or `planned`, ours with today's
plan painted, from the journal in `HINGE_DATA_DIR`. Prints the peak memory in mebibytes.
"""

import os
import resource
import sys
from enum import StrEnum


class Moment(StrEnum):
    """Up to where a start is measured."""

    BARE = "bare"
    PAINTED = "painted"
    PLANNED = "planned"


def leave() -> None:
    """Say how much memory it took, and end without the work of a tidy end."""
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
    os._exit(0)


def show_bare() -> None:
    """Show the least window that PySide6 can make."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 measured
    from PySide6.QtGui import QPaintEvent  # noqa: PLC0415 measured
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415 measured

    class Bare(QMainWindow):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, leave)

    application = QApplication(sys.argv[:1])
    window = Bare()
    window.resize(1280, 800)
    window.show()
    application.exec()


def show_ours(moment: Moment) -> None:
    """Start as `hinge-desktop` does, and leave at the moment."""
    import gc  # noqa: PLC0415 measured

    from hinge_desktop import __main__ as entry  # noqa: PLC0415 measured

    # The entry point does the same before it imports what follows, see there.
    gc.disable()
    from hinge_desktop import app  # noqa: PLC0415 measured

    class Watched(app.HingeApp):
        def show(self) -> None:
            if moment is Moment.PAINTED:
                self.window.painted.disconnect()
                self.window.painted.connect(leave)
            else:
                self.ready.connect(self._paint_and_leave)
            super().show()

        def _paint_and_leave(self) -> None:
            self.window.repaint()
            leave()

    app.HingeApp = Watched  # type: ignore[misc]  # the entry point takes it from there
    entry.main([])


if __name__ == "__main__":
    chosen = Moment(sys.argv[1])
    if chosen is Moment.BARE:
        show_bare()
    else:
        show_ours(chosen)
