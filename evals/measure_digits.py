"""Measure how surely Tesseract recognises the digits of pages that are drawn and then spoiled.

Usage: python evals/measure_digits.py [--pages N]

Each page tells of invented tolls, a number in each sentence; it is set by Typst, then made smaller,
turned, blurred and strewn with noise. `digits.json` gets, by kind of digit and for each
confidence from which digits are accepted: the share of those accepted that are wrong, and the
share of the right ones that would be set aside. `as_shipped` are the same where the words around
count, too, with the thresholds of `reconcile.uncertain`. `lost` is the share of numbers in whose
place no digit was recognised at all: no threshold sees these.
"""

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import typst
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from openinquest.read.tesseract import recognise
from openinquest.reconcile.uncertain import LEAST_SURE, LEAST_SURE_WORDS

Grey = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]

OUT = Path(__file__).parent / "digits.json"
FONTS = Path(__file__).parent.parent / "src" / "openinquest" / "report" / "fonts"
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96)
SENTENCES = 30
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
SEED = 20190503

ENGLISH = (
    "At least {} people were killed in the yard that night",
    "The clinic counted {} dead and sent the rest to the coast",
    "Police put the toll at {} and said the search went on",
    "Some {} of them were children, the directorate wrote",
    "Neighbours carried {} wounded out of the third house",
)
ARABIC = (
    "قتل {} شخصا في السوق ليلا",
    "وقالت المديرية إن {} مدنيا قتلوا في البيت",
    "وأصيب {} آخرون في الشارع القريب",
)
WAYS = {  # dots for each inch, degrees of turning, blur in pixels, noise in shades of 255
    "clean": (200, 0.0, 0, 0),
    "small": (100, 0.0, 0, 0),
    "smaller": (75, 0.0, 0, 0),
    "smallest": (60, 0.0, 0, 0),
    "turned": (150, 1.5, 0, 0),
    "blurred": (150, 0.0, 2, 0),
    "noisy": (150, 0.0, 0, 60),
    "faxed": (100, 0.7, 1, 25),
    "photographed": (120, 2.0, 1, 20),
}


@dataclass(frozen=True)
class Digits:
    """A recognised word that holds digits, and whether it is the word on the page.

    `around` is the least confidence of it and of the two words on each side.
    """

    confidence: float
    around: float
    right: bool


def main() -> None:
    """Measure and write."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, default=3, help="pages of each kind and way")
    pages = asked.parse_args().pages
    kinds = {
        "western, in English": (ENGLISH, False),
        "western, in Arabic": (ARABIC, False),
        "eastern, in Arabic": (ARABIC, True),
    }
    drawn = random.Random(SEED)
    found = {}
    for kind, (sentences, eastern) in kinds.items():
        digits: list[Digits] = []
        lost = whole = 0
        by_way = {}
        for way in WAYS:
            own: list[Digits] = []
            for _ in range(pages):
                told = [_sentence(drawn, sentences, eastern=eastern) for _ in range(SENTENCES)]
                read, missing = _read(told, way, drawn.randrange(1 << 30))
                own, lost, whole = own + read, lost + missing, whole + len(told)
            by_way[way] = _wrong(own)
            digits += own
        found[kind] = {
            "numbers": whole,
            "lost": round(lost / whole, 4),
            "wrong_by_way": by_way,
            "thresholds": {str(t): _at(digits, t) for t in THRESHOLDS},
            "as_shipped": _at(digits, LEAST_SURE, LEAST_SURE_WORDS),
        }
    OUT.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _sentence(drawn: random.Random, sentences: tuple[str, ...], *, eastern: bool) -> str:
    number = str(drawn.choice((drawn.randint(2, 99), drawn.randint(100, 999), drawn.randint(2, 9))))
    return drawn.choice(sentences).format(number.translate(EASTERN) if eastern else number)


def _read(told: list[str], way: str, seed: int) -> tuple[list[Digits], int]:
    """Return the digits recognised on a page, and how many numbers have none in their place."""
    truth = [word for line in told for word in line.split()]
    picture = _spoilt(_page(told, *WAYS[way][:2]), way, seed)
    pages = recognise(picture, ("eng", "ara"), where=way)
    words = [word for page in pages for word in page]
    seen = [_bare(word.text) for word in words]
    digits: list[Digits] = []
    lost = 0
    for _, i, j, k, m in SequenceMatcher(None, truth, seen, autojunk=False).get_opcodes():
        told_here = Counter(word for word in truth[i:j] if word.isdigit())
        there = [n for n in range(k, m) if any(map(str.isdigit, seen[n]))]
        lost += max(0, told_here.total() - len(there))
        for n in there:
            right = told_here[seen[n]] > 0
            told_here[seen[n]] -= right
            around = min(word.confidence for word in words[max(0, n - 2) : n + 3])
            digits.append(Digits(words[n].confidence, around, right))
    return digits, lost


def _bare(word: str) -> str:
    return word.strip("\u200e\u200f.,;:“”\"'")


def _page(told: list[str], dpi: int, degrees: float) -> Grey:
    """Return a page of sentences in one paragraph, as a grey picture."""
    arabic = any("\u0600" < char < "\u0700" for char in told[0])
    source = (
        "#set page(width: 148mm, height: 210mm, margin: 16mm)\n"
        "#set par(justify: true, leading: 0.9em)\n"
        '#set text(font: ("Libertinus Serif", "Noto Naskh Arabic"), size: 11pt'
        + (', lang: "ar", dir: rtl' if arabic else "")
        + f")\n#rotate({degrees}deg)[#block[{'. '.join(told)}.]]"
    )
    compiler = typst.Compiler(source.encode(), font_paths=typst.Fonts(font_paths=[FONTS]))
    pdf = compiler.compile(format="pdf")
    with PdfDocument(pdf) as document:
        drawn: Grey = document[0].render(scale=dpi / 72, grayscale=True).to_numpy()
    return drawn.reshape(drawn.shape[:2])


def _spoilt(page: Grey, way: str, seed: int) -> bytes:
    """Return the page as a grey picture, blurred by running means and strewn with noise."""
    _, _, blur, noise = WAYS[way]
    shades = page.astype(float)
    for axis in (0, 1):
        for _ in range(blur):
            shades = (np.roll(shades, -1, axis) + shades + np.roll(shades, 1, axis)) / 3
    shades = shades + np.random.default_rng(seed).normal(0, noise or 1e-9, shades.shape)
    rows, columns = shades.shape
    picture: bytes = np.clip(shades, 0, 255).astype(np.uint8).tobytes()
    return b"P5 %d %d 255\n" % (columns, rows) + picture


def _at(digits: list[Digits], threshold: float, around: float = 0.0) -> dict[str, float | int]:
    sure = [each for each in digits if each.confidence >= threshold and each.around >= around]
    right = sum(each.right for each in digits)
    aside = right - sum(each.right for each in sure)
    return {
        "accepted": len(sure),
        "wrong": _wrong(sure),
        "right_set_aside": round(aside / max(right, 1), 4),
    }


def _wrong(digits: list[Digits]) -> float:
    return round(sum(not each.right for each in digits) / max(len(digits), 1), 4)


if __name__ == "__main__":
    main()
