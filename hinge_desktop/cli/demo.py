"""`demo FILE`: writes a made-up journal to look at, to test and to measure with."""

from __future__ import annotations

from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.cli.output import RefusalError, say
from hinge_desktop.cli.targets import refuse_bad_target, refuse_own_backups, refuse_own_journal
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.services.demo.demo_journal import DemoOrder, TooFewSetsError


def write_demo(arguments: Arguments) -> int:
    """Write the journal that the options ask for."""
    file = arguments.file
    refuse_own_journal(file)
    refuse_own_backups(file)
    refuse_bad_target(file, force=arguments.force)
    order = DemoOrder(
        arguments.today or Clocks().today(), arguments.weeks, arguments.sets, arguments.seed
    )
    try:
        sets = make_demo_journal(file, order, replaces=arguments.force)
    except TooFewSetsError as error:
        message = f"{order.weeks} weeks hold {error.least} sets: ask for more, or for fewer weeks."
        raise RefusalError(message) from error
    say(f"{file}: {sets} sets")
    return 0
