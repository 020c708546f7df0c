"""`dev.py` says plainly what it cannot do, and does nothing twice. No test here uses a network."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

import dev
from hinge_desktop import system_libraries
from tests.shots import __main__ as shots

MIRROR = "https://mirror.example/simple"


class Calls:
    """Stands in for a command and remembers the arguments it was given."""

    def __init__(self, result: int = 0) -> None:
        self.seen: list[tuple[str, ...]] = []
        self.result = result

    def __call__(self, *arguments: str, **_options: object) -> int:
        self.seen.append(arguments)
        return self.result


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project in place of the real one."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text("one==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "LOCKS", tmp_path / "requirements")
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "stamp")
    return tmp_path


@pytest.fixture
def uv(project: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """A uv that only makes the folder of the environment."""
    calls = Calls()

    def stand_in(*arguments: str, **_options: object) -> None:
        calls(*arguments)
        (project / ".venv").mkdir(exist_ok=True)

    monkeypatch.setattr(dev, "uv", stand_in)
    return calls


@pytest.fixture
def became(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """What dev.py would have handed over to, with the platform if it is not the screen's."""
    handed: list[Sequence[str]] = []

    def become(*module_and_arguments: str, environment: Mapping[str, str]) -> int:
        screen = environment.get("DISPLAY") is not None
        platform = () if screen else (f"on {environment.get('QT_QPA_PLATFORM')}",)
        handed.append((*module_and_arguments, *platform))
        return 0

    monkeypatch.setattr(dev, "become", become)
    return handed


class TestArguments:
    def test_without_a_command_every_command_is_listed(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert dev.main([]) == 0
        printed = capsys.readouterr().out
        names = ("run", "test", "bench", "faults", "year", "texts", "shots", "build", "lock")
        assert all(name in printed for name in names)

    def test_an_unknown_command_is_wrong_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert dev.main(["tset"]) == 2
        assert "'tset'" in capsys.readouterr().err

    def test_run_hands_its_arguments_to_the_program(
        self, became: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("DISPLAY", ":0")
        assert dev.run(["stats", "--json"]) == 0
        assert became == [("hinge_desktop", "stats", "--json")]

    def test_run_without_a_screen_or_arguments_walks_the_tour(
        self,
        became: list[Sequence[str]],
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(variable, raising=False)
        assert dev.run([]) == 0
        assert became == [("hinge_desktop", "--tour", "hinge-tour", "on offscreen")]
        assert "no screen" in capsys.readouterr().err

    def test_shots_wants_one_folder(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert shots.main([]) == 2
        assert "shots DIR" in capsys.readouterr().err

    def test_build_hands_over_with_its_modules_to_be_found(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        handed: list[tuple[Sequence[str], str]] = []

        def become(*words: str, environment: Mapping[str, str]) -> int:
            handed.append((words, environment["PYTHONPATH"]))
            return 0

        monkeypatch.setattr(dev, "become", become)
        assert dev.COMMANDS["build"].act(["--check"]) == 0
        assert handed == [(("hinge_packages", "--check"), str(dev.ROOT / "packaging"))]


class TestMissingLibraries:
    @pytest.fixture(autouse=True)
    def _without_libegl(self, monkeypatch: pytest.MonkeyPatch) -> None:
        missing = next(one for one in system_libraries.LIBRARIES if "EGL" in one.file_name)
        monkeypatch.setattr(system_libraries, "missing_libraries", lambda *_a, **_k: (missing,))

    def test_an_ordinary_user_gets_the_line_to_type_and_nothing_is_downloaded(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "may_install", lambda: False)
        monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: pytest.fail("started a program"))
        with pytest.raises(SystemExit, match="not installed"):
            dev.main(["test"])
        assert not (project / ".venv").exists()

    def test_root_gets_them_installed_with_the_programs_that_tests_need(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        apt_get = Calls()
        monkeypatch.setattr(dev, "may_install", lambda: True)
        monkeypatch.setattr(dev, "apt_get", apt_get)
        monkeypatch.setattr(dev, "missing_programs", lambda *, for_tests: ["xvfb"] * for_tests)
        dev.prepare_system(for_tests=True)
        assert apt_get.seen[0] == ("update",)
        assert apt_get.seen[1][-2:] == ("libegl1", "xvfb")

    def test_root_stops_where_apt_cannot_bring_what_is_needed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dev, "may_install", lambda: True)
        monkeypatch.setattr(dev, "apt_get", lambda *_words: "no network")
        with pytest.raises(SystemExit, match="no network"):
            dev.prepare_system(for_tests=False)

    def test_root_goes_on_where_only_a_part_for_tests_cannot_be_had(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(system_libraries, "missing_libraries", lambda *_a, **_k: ())
        monkeypatch.setattr(dev, "may_install", lambda: True)
        monkeypatch.setattr(dev, "apt_get", lambda *_words: "no network")
        monkeypatch.setattr(dev, "missing_programs", lambda *, for_tests: ["xvfb"] * for_tests)
        dev.prepare_system(for_tests=True)
        assert "Going on without some parts" in capsys.readouterr().err


class TestStamp:
    def test_the_second_start_does_nothing(self, uv: Calls) -> None:
        dev.prepare_packages("run")
        assert uv.seen
        uv.seen.clear()
        dev.prepare_packages("run")
        assert uv.seen == []

    def test_the_tests_packages_are_added_to_the_programs(self, uv: Calls) -> None:
        dev.prepare_packages("run")
        uv.seen.clear()
        dev.prepare_packages("dev")
        synced = next(call for call in uv.seen if call[:2] == ("pip", "sync"))
        assert synced[-2:] == ("requirements/run.txt", "requirements/dev.txt")

    def test_the_program_starts_from_what_the_tests_set_up(self, uv: Calls) -> None:
        dev.prepare_packages("dev")
        uv.seen.clear()
        dev.prepare_packages("run")
        assert uv.seen == []

    @pytest.mark.parametrize("changed", ["pyproject.toml", "requirements/run.txt"])
    def test_a_change_of_what_is_pinned_sets_up_again(
        self, uv: Calls, project: Path, changed: str
    ) -> None:
        dev.prepare_packages("run")
        uv.seen.clear()
        (project / changed).write_text("# changed\n")
        dev.prepare_packages("run")
        assert uv.seen

    @pytest.mark.parametrize("rest", ["", "run", "run 0123"])
    def test_a_broken_stamp_sets_up_again(self, uv: Calls, rest: str) -> None:
        dev.prepare_packages("run")
        dev.STAMP.write_text(rest)
        uv.seen.clear()
        dev.prepare_packages("run")
        assert uv.seen

    @pytest.mark.usefixtures("uv")
    def test_an_interrupted_set_up_leaves_no_stamp(self, monkeypatch: pytest.MonkeyPatch) -> None:
        dev.prepare_packages("run")
        monkeypatch.setattr(dev, "digest", lambda: "another")
        monkeypatch.setattr(dev, "uv", lambda *_a: sys.exit("no network"))
        monkeypatch.setattr(dev, "venv_fits", lambda: True)
        with pytest.raises(SystemExit):
            dev.prepare_packages("run")
        assert not dev.STAMP.exists()


class TestPackageIndex:
    def test_the_environment_wins_over_the_files_of_pip(self) -> None:
        listing = (
            ":env:.timeout='60'\n"
            "global.index-url='https://other.example/simple'\n"
            f"install.index-url='{MIRROR}'\n"
            "global.timeout='15'\n"
            "list.format='columns'\n"
        )
        assert dev.pip_settings(listing) == {"index-url": MIRROR, "timeout": "60"}

    def test_pips_places_are_told_to_uv(self) -> None:
        settings = {"index-url": MIRROR, "extra-index-url": "\nfile:///a\nfile:///b", "format": "x"}
        assert dev.uv_variables(settings) == {
            "UV_DEFAULT_INDEX": MIRROR,
            "UV_INDEX": "file:///a file:///b",
            "UV_INDEX_STRATEGY": "unsafe-best-match",
        }

    def test_what_uv_was_told_by_the_machine_stays(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("UV_DEFAULT_INDEX", "https://uv.example/simple")
        monkeypatch.setattr(dev, "has_pip", lambda: True)
        monkeypatch.setattr(dev, "pip", lambda *_a: f"global.index-url='{MIRROR}'\n")
        assert dev.uv_environment()["UV_DEFAULT_INDEX"] == "https://uv.example/simple"


@pytest.mark.parametrize("name", ["run.txt", "dev.txt", "build.txt", "uv.txt"])
def test_the_lock_files_hold_hashes_and_no_address_or_path(name: str) -> None:
    text = (dev.LOCKS / name).read_text(encoding="utf-8")
    pinned = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert pinned
    assert all("==" in line and line.endswith("\\") for line in pinned)
    assert "://" not in text
    assert "/home" not in text
    assert not any(
        line.strip().startswith(("-i", "--index", "--extra", "--find")) for line in pinned
    )
    # A lock made from a few builds only would hold one hash for each package.
    assert text.count("--hash=") > len(pinned)


def test_an_older_python_gets_a_sentence() -> None:
    """The check stands before everything that an older Python could stumble over."""
    source = (Path(dev.__file__)).read_text(encoding="utf-8")
    before = source[: source.index("sys.version_info")]
    imports = [line for line in before.splitlines() if line.startswith(("import", "from"))]
    assert imports == ["import sys"]
