"""Makes the spoken words anew with flite's voice slt: `python packaging/sounds/make_words.py`.

Needs Debian's `flite`, and a Python with Hinge's own requirements; writes resources/sounds/words/.
The sentences are Hinge's own.
"""

import shutil
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from hinge_desktop.sound.spoken_words import clip_name  # noqa: E402 found by the line above
from hinge_desktop.words.fault_cues import FAULT_CUES  # noqa: E402

FOLDER = ROOT / "resources" / "sounds" / "words"
VOICE = "slt"
SPEAK_FASTER = 0.82
"""Length of a sound against the voice's own: a top lasts a second, and the words must fit."""
PEAK = 14_000
SILENT_BELOW = 0.02
FADE_MS = 3
_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty"}
WORDS = {
    "lower": "lower",
    "hold": "hold",
    "stand": "stand",
    "top": "top",
    "get_set": "get set",
    "breathe_brace": "breathe, brace",
    "last_rep": "last rep",
    "change_sides": "change sides",
    "done": "done",
    **{clip_name(fault): cue for fault, cue in FAULT_CUES.items()},
}


def number_words(number: int) -> str:
    """Write a number from 1 to 50 as it is said."""
    if number < 20:
        return _ONES[number - 1]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f" {_ONES[ones - 1]}" if ones else "")


def spoken(text: str, file: Path) -> tuple[np.ndarray, int]:
    """Let flite say a text; return samples and their rate."""
    pace = f"duration_stretch={SPEAK_FASTER}"
    call = ["flite", "-voice", VOICE, "--setf", pace, "-t", text, "-o", str(file)]
    subprocess.run(call, check=True)  # noqa: S603 a fixed program with texts from this file
    with wave.open(str(file), "rb") as clip:
        data = np.frombuffer(clip.readframes(clip.getnframes()), dtype="<i2")
        return data.astype(np.float64), clip.getframerate()


def trimmed(samples: np.ndarray, rate: int) -> np.ndarray:
    """Cut the silence off both ends, level the loudest sample, and fade the edges."""
    loud = np.flatnonzero(np.abs(samples) > SILENT_BELOW * np.abs(samples).max())
    cut = samples[loud[0] : loud[-1] + 1] * (PEAK / np.abs(samples).max())
    fade = FADE_MS * rate // 1000
    cut[:fade] *= np.linspace(0, 1, fade)
    cut[-fade:] *= np.linspace(1, 0, fade)
    return np.round(cut).astype("<i2")


def main() -> None:
    """Write every clip."""
    if shutil.which("flite") is None:
        sys.exit("flite is not installed: sudo apt-get install flite")
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = WORDS | {f"{number:02}": number_words(number) for number in range(1, 51)}
    with tempfile.TemporaryDirectory() as place:
        for name, text in texts.items():
            samples, rate = spoken(text, Path(place) / "word.wav")
            with wave.open(str(FOLDER / f"{name}.wav"), "wb") as clip:
                clip.setnchannels(1)
                clip.setsampwidth(2)
                clip.setframerate(rate)
                clip.writeframes(trimmed(samples, rate).tobytes())


if __name__ == "__main__":
    main()
