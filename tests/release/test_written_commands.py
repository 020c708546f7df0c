"""What the documents tell people to type is what there is, and what the checks of a change run."""

from __future__ import annotations

import re
import shlex

import pytest
from hinge_packages.source_archives import archive_names

import dev
from hinge_desktop import __version__
from hinge_desktop.cli.arguments import UsageError, read_arguments
from tests.release.files import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "packaging/README.md")
WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
# A word in capitals stands for what the reader puts there.
PLACEHOLDERS = {"[FILE]": "", "NEWFILE": "new.hinge", "DAMAGED": "old.hinge", "BACKUP": "a.zip"}


def text_of(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


def commands_of(pattern: str) -> list[str]:
    found = {one for name in DOCUMENTS for one in re.findall(pattern, text_of(name))}
    assert found
    return sorted(found)


@pytest.mark.parametrize("command", commands_of(r"dev\.py ([a-z]+)"))
def test_dev_py_knows_every_command_that_is_written(command: str) -> None:
    assert command in dev.COMMANDS


@pytest.mark.parametrize("line", commands_of(r"`hinge-desktop ?([^`\n]*)`"))
def test_every_command_line_that_is_written_can_be_read(line: str) -> None:
    for word, meaning in PLACEHOLDERS.items():
        line = line.replace(word, meaning)
    words = shlex.split(re.sub(r"\bFILE\b", "journal.hinge", line).replace("DIR", "pictures"))
    try:
        read_arguments([*words, "log.csv"] if words == ["import"] else words)
    except UsageError as error:
        pytest.fail(f"{line}: {error}")


def test_the_readme_begins_with_the_two_commands_that_set_everything_up() -> None:
    assert "```\npython3 dev.py run\npython3 dev.py test\n```" in text_of("README.md")
    assert "exec python3 dev.py test" in text_of(".ci/run")


def test_the_packages_that_the_readme_installs_are_those_of_this_version() -> None:
    named = set(re.findall(r"hinge[-_]desktop[-_](\d[\d.]*\d)", text_of("README.md")))
    assert named == {__version__}
    assert archive_names()[0] in text_of("README.md")


def test_the_service_runs_the_same_check_and_builds_on_three_systems() -> None:
    workflow = WORKFLOW.read_text(encoding="utf-8")
    assert "bash .ci/run" in workflow
    assert workflow.count("dev.py build --check") == 2
    assert re.findall(r"os: \[(.+)\]", workflow) == ["ubuntu-22.04, windows-2022, macos-14"]
