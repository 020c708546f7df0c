"""The entry point: opens the window, or reads the command line and runs what it asks for."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hinge_desktop.paths import HomelessError
from hinge_desktop.system_libraries import possible_platforms, start_refusal

if TYPE_CHECKING:
    from hinge_desktop.cli.arguments import Arguments

# The window without any option is the start that lifters wait for: nothing else is imported for it.


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 refused, 2 wrong usage."""
    given = sys.argv[1:] if argv is None else argv
    try:
        return _run(given) if given else _open_window()
    except HomelessError as error:
        from hinge_desktop.cli.output import complain  # noqa: PLC0415 rarely needed

        complain(str(error))
        return 1


def _run(given: Sequence[str]) -> int:
    from hinge_desktop.cli.arguments import UsageError, read_arguments  # noqa: PLC0415 see above
    from hinge_desktop.cli.output import WRONG_USAGE, complain_about_usage  # noqa: PLC0415 likewise

    try:
        arguments = read_arguments(given)
    except UsageError as error:
        complain_about_usage(error)
        return WRONG_USAGE
    except SystemExit:
        return 0  # --help has been printed
    if arguments.version or arguments.command is not None:
        from hinge_desktop.cli.run import run_command  # noqa: PLC0415 not for the window

        return run_command(arguments)
    return _open_what_is_asked_for(arguments)


def _open_what_is_asked_for(arguments: Arguments) -> int:
    if arguments.self_test:
        return _test_itself()
    if arguments.tour is not None:
        return _walk(arguments.tour)
    if arguments.demo or arguments.guided:
        return _open_demo(arguments.page, is_guided=arguments.guided)
    return _open_window(arguments.journal, arguments.page)


def _open_window(
    journal: Path | None = None, page: str | None = None, *, is_guided: bool = False
) -> int:
    if not _can_start():
        return 1
    # The sweeps that importing sets off find nothing and take a twelfth of the start.
    # The window does its own from then on, see `gui.garbage`.
    gc.disable()
    # Qt may only be imported once it is known that it will not abort.
    from hinge_desktop.gui.pages import PageName  # noqa: PLC0415
    from hinge_desktop.window_run import run_window  # noqa: PLC0415

    return run_window(journal, PageName(page or PageName.TODAY), is_guided=is_guided)


def _open_demo(page: str | None, *, is_guided: bool) -> int:
    from hinge_desktop.cli.demo_files import demo_folders  # noqa: PLC0415 the demo only
    from hinge_desktop.core.clocks import Clocks  # noqa: PLC0415 likewise
    from hinge_desktop.guided_demo import take_look_along  # noqa: PLC0415 likewise
    from hinge_desktop.paths import DATA_FOLDER_VARIABLE, user_folders  # noqa: PLC0415 likewise
    from hinge_desktop.services.demo.demo_journal import DemoOrder  # noqa: PLC0415 likewise

    with demo_folders(DemoOrder(Clocks().today())) as folders:
        if is_guided:
            take_look_along(user_folders(os.environ).settings_file, folders.settings_file)
        # Settings, state and logs go there too, so that nothing of the lifter's own is touched.
        os.environ[DATA_FOLDER_VARIABLE] = str(folders.data)
        return _open_window(folders.journal_file, page, is_guided=is_guided)


def _walk(folder: Path) -> int:
    if not _can_start_without_screen():
        return 1
    from hinge_desktop.tour import run_tour  # noqa: PLC0415 Qt, see above

    return run_tour(folder)


def _test_itself() -> int:
    if not _can_start_without_screen():
        return 1
    from hinge_desktop.self_test import run_self_test  # noqa: PLC0415 Qt, see above

    return run_self_test()


def _can_start_without_screen() -> bool:
    if not possible_platforms(os.environ):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _can_start()


def _can_start() -> bool:
    """Tell whether Qt will start here; where it will not, say why and what to do in one line."""
    refusal = start_refusal(os.environ)
    if refusal is not None:
        from hinge_desktop.cli.output import complain  # noqa: PLC0415 rarely needed

        complain(refusal)
    return refusal is None


if __name__ == "__main__":
    sys.exit(main())
