"""The words of a picture, by Tesseract's own program."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from openinquest.errors import DamagedInput, NoRecogniser
from openinquest.model import Box

MOST_SECONDS = 60
"""For one page. A page of print takes one to five on one core."""

# One thread: several slow each other down, and the machine has other work. `env` finds the
# program and sets the variable for it alone.
_PROGRAM = ("env", "OMP_THREAD_LIMIT=1", "tesseract")
# The dots for each inch are told whatever they are: where they are left to be estimated, wide lines
# of a plain page are cut into columns (evals/measure_digits.py: one number in six was misplaced).
_TABLE = ("--dpi", "300", "-c", "tessedit_create_tsv=1")
_NOT_FOUND = 127
_PAGE, _WORD = "1", "5"  # levels of a row
_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class Word:
    """One word, where it stands on its page, and in which paragraph and line."""

    text: str
    box: Box
    confidence: float
    paragraph: tuple[str, str]
    line: str


def recognise(picture: bytes, languages: tuple[str, ...], *, where: str) -> list[list[Word]]:
    """Return the words of each page of a picture, in the order of reading.

    Args:
        picture: The bytes of a PNG, JPEG, TIFF, WebP, GIF, BMP or PNM file.
        languages: Codes as Tesseract has them ("eng", "ara"); those that are
            not installed are left out.
        where: What to name in errors.

    Raises:
        NoRecogniser: Tesseract, or every one of the languages, is not installed.
        DamagedInput: it is no picture that Tesseract can read, or takes too long.
    """
    known = [language for language in languages if language in installed_languages()]
    if not known:
        raise NoRecogniser(_what_is_missing(languages), where=where)
    try:
        done = subprocess.run(
            [*_PROGRAM, "-", "-", "-l", "+".join(known), *_TABLE],
            input=picture,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise DamagedInput(
            f"its words were not recognised within {MOST_SECONDS} seconds", where=where
        ) from error
    if done.returncode:
        raise DamagedInput("it is no picture that Tesseract can read", where=where)
    return _pages(done.stdout.decode("utf-8", errors="replace"))


@cache
def installed_languages() -> frozenset[str]:
    """Return the languages that Tesseract knows on this machine, none where it is not there."""
    try:
        done = subprocess.run(
            [*_PROGRAM, "--list-langs"], capture_output=True, timeout=MOST_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    if done.returncode == _NOT_FOUND:
        return frozenset()
    return frozenset(done.stdout.decode("utf-8", errors="replace").split("\n")[1:]) - {""}


def _what_is_missing(languages: tuple[str, ...]) -> str:
    if installed_languages():
        return f"Tesseract has no model of {' or '.join(languages)} here"
    return "its words are in a picture, and Tesseract is not installed"


def _pages(table: str) -> list[list[Word]]:
    """Return the words of each page of a table of Tesseract's."""
    rows = (row.split("\t") for row in table.split("\n")[1:])
    whole = (row for row in rows if len(row) == _COLUMNS)
    return [_words(list(page)) for _, page in groupby(whole, key=lambda row: row[1])]


def _words(rows: list[list[str]]) -> list[Word]:
    first = rows[0]
    width, height = (int(first[8]), int(first[9])) if first[0] == _PAGE else (0, 0)
    if width <= 0 or height <= 0:
        return []
    return [*_words_of(rows, width, height)]


def _words_of(rows: list[list[str]], width: int, height: int) -> Iterator[Word]:
    for row in rows:
        if row[0] == _WORD and row[11].strip():
            left, top, wide, high = map(int, row[6:10])
            yield Word(
                text=row[11].strip(),
                box=(
                    round(left / width, 4),
                    round(top / height, 4),
                    round((left + wide) / width, 4),
                    round((top + high) / height, 4),
                ),
                confidence=round(max(float(row[10]), 0.0) / 100, 2),
                paragraph=(row[2], row[3]),
                line=row[4],
            )
