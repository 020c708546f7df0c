"""What a start of the window is given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hinge_desktop.gui.pages import PageName
from hinge_desktop.paths import Folders

# The first picture of the window waits for none of these.
if TYPE_CHECKING:
    from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
    from hinge_desktop.core.clocks import Clocks
    from hinge_desktop.core.identity import IdSource
    from hinge_desktop.core.read_only import ReadOnly
    from hinge_desktop.core.rescue import Rescued
    from hinge_desktop.gui.kept_acts import KeptAct
    from hinge_desktop.services.kept_session import KeptSession


@dataclass(frozen=True, slots=True)
class Launch:
    """The clocks and keys are parameters of every test."""

    journal_file: Path
    folders: Folders
    page: PageName = PageName.TODAY
    clocks: Clocks | None = None
    """None: those of the computer."""
    new_id: IdSource | None = None
    """None: keys that nobody made before."""
    asks_desktop: bool = False
    """Whether the desktop around the window may be asked to stay awake and to notify."""
    heeds_desktop: bool = False
    """Whether less motion and stronger contrast are taken over from the desktop."""
    leads_new_lifter: bool = False
    """Whether a lifter whose journal knows nothing yet is led through the first run."""
    has_sound: bool = False
    """Whether sets and rests are heard; a walk through the program is silent."""
    is_guided: bool = False
    """Whether the tour leads through the window, which closes after it."""
    read_only: ReadOnly | None = None
    """Why the journal is only read, where that is known before it is opened."""
    takes_over: bool = False
    """Whether the lock of another computer is taken, where Hinge is closed by now."""
    own_journal: Path | None = None
    """The journal to go back to, where another file is looked at."""
    starts_new: bool = False
    """Whether a new journal is made where one is missing; the lifter said so."""
    kept: KeptSession | None = None
    """A session that could not be stored elsewhere; it is put into the journal first."""
    restored: RestoreOutcome | None = None
    """What came of restoring a backup, where the window opens after that."""
    rescued: Rescued | None = None
    """What came of the trouble that led to this start."""
    kept_acts: tuple[KeptAct, ...] = ()
    """What can be undone from the window before, where this one only speaks another language."""

    @property
    def keeps_all_backups(self) -> bool:
        """Whether none is let go of: what took the journal's place may not be what was wanted."""
        return self.restored is not None or self.rescued is not None

    def anew(self, page: PageName) -> Launch:
        """Return a start at a page that writes where it can, and brings nothing else along.

        What this one put into the journal, and what it told, is done and told by now.
        """
        return replace(
            self,
            page=page,
            read_only=None,
            starts_new=False,
            kept=None,
            restored=None,
            rescued=None,
            kept_acts=(),
        )

    def own_clocks(self) -> Clocks:
        """Return the clocks to go by."""
        from hinge_desktop.core.clocks import Clocks  # noqa: PLC0415

        return self.clocks or Clocks()

    def own_ids(self) -> IdSource:
        """Return where new keys come from."""
        from hinge_desktop.core.identity import new_id  # noqa: PLC0415

        return self.new_id or new_id
