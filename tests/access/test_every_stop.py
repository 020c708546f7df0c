"""Every page, sheet and garage screen can be named, reached and read by everybody.

One start of the program a journal; all is measured in the smallest window with the largest text.
"""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.access.inspection import inspect
from tests.shots.albums import ALBUMS, Album

# Qt says so of each picture of a window that a sheet is opened over.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("album", ALBUMS, ids=lambda album: album.name)
def test_nothing_is_unnamed_unreached_clashing_or_cut(qtbot: QtBot, album: Album) -> None:  # noqa: ARG001 the application
    found = {name: wrong for name, wrong in inspect(album) if wrong}
    assert found == {}
