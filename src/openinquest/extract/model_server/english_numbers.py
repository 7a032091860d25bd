"""Numbers in English words, each as a whole, with its one value or none that can be read."""

import re
from collections.abc import Iterator

from openinquest.extract.english.numbers import read_number
from openinquest.extract.english.people import names_people
from openinquest.extract.model_server.digits import LONGEST, Written
from openinquest.extract.model_server.passage import Passage

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: value for value, word in enumerate(_TO_NINETEEN.split())}
_TENS = {word: 10 * value for value, word in enumerate(_FROM_TWENTY.split(), start=2)}
_FACTORS = {"hundred": 100, "dozen": 12, "score": 20}
_LARGE = {"thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "crore": 10_000_000}
_SHARES = (
    r"half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|"
    "per ?cent|percent|billions?|trillions?|hundreds|thousands|millions|dozens|tens"
)
_NUMERAL = rf"(?:{'|'.join((*_SMALL, *_TENS, *_FACTORS, *_LARGE, _SHARES))})"
_PARTS = rf"(?:{'|'.join((*_FACTORS, *_LARGE, _SHARES))})"
# "Twenty-five" and "a hundred and five" are one number; "five and three" and "ten-twelve" are two.
_UNIT_BEHIND = "|".join(list(_SMALL)[1:10])
_JOINED = (
    rf"(?: |(?<=\bone) in | of an? |(?<=ty) ?- ?(?={_UNIT_BEHIND})| ?- ?(?={_PARTS})|"
    rf" and (?:a )?(?=hal[fv])|(?:(?<=hundred)|(?<=thousand)|(?<=million)) and )"
)
_RUN = re.compile(
    rf"(?<![\w'-])(?:half an?[ -]|an?[ -])?{_NUMERAL}(?:{_JOINED}{_NUMERAL})*(?![\w-])"
)
_HALF_OF = re.compile(r"half a (?:dozen|million)")

_ARTICLE = re.compile(r"(?<![\w'-])an?(?= )")
# A noun for one person stands at most two words behind its article, and no verb, preposition or
# plural between: "a government employee", but not "a strike on families".
_FAR_BEHIND = 60  # characters
_WALL = re.compile(
    r"on|in|at|of|by|for|from|to|with|and|or|as|that|which|who|was|were|is|has|had|killed|killing|"
    r"wounded|injured|hurt|hit|dead|people|men|women|children|\w+s"
)
_AGED = re.compile(r" \d+-(?:year|month)-old\b")
_DENIES = re.compile(
    r"(?:\b(?:no|not|never|without|nor|any|every|each|another)|n't)"
    r"(?: (?:even|just|a|an|any|single|quite))* ?$"
)
_NOT_COUNTED = re.compile(
    r" ?(?:another|after|by|in [\w-]+|day|night|morning|evening|hour|week|month|year|mile|time|"
    r"side|way|thing|strike|attack|raid|bomb|shell|missile|rocket)\b"
)
_OF = re.compile(r" of ([\w-]+(?: [\w-]+){0,3})")
_HARMED_ALONE = {"killed", "injured", "wounded"}  # behind other words they are what was done

_HARMED = (
    r"(?:(?:was|were|is|are|has been|have been|had been|got) )?(?:seriously |also |reportedly )?"
    r"(?:killed|hurt|injured|wounded|died|harmed|dead|missing|displaced|detained|arrested|perished|"
    r"lost (?:his|her|their) li(?:fe|ves))\b"
)
_NOBODY = re.compile(
    rf"(?<![\w'-])(?:nobody|no one|no-one|none)(?: of (?:\w+ ){{1,4}}| (?:else )?){_HARMED}"
)
_NO_PEOPLE = re.compile(
    r"(?<![\w'-])(?:no(?! (?:fewer|less|more)\b)|zero|not (?:a single|one)|without(?: any)?)"
    r"((?: (?:civilian|human|further|other|more|additional|new|serious|such|reported|known))*) "
    r"(loss of (?:human )?life|[a-z]+)"
)
_VERBS = {"was", "were", "is", "has", "had", "died"}


def numbers_in_english(passage: Passage) -> Iterator[Written]:
    """Yield the numbers that English words say in or beside a quote.

    "One" is a number where it counts: not in "no one" or "one after another". "A" and "an" are
    one where they stand before a word for a person, and 0 is read from words for none that directly
    govern people or harm.

    Example:
        >>> quote = Passage.whole("Two hundred thousand fled, three quarters of them alone", "en")
        >>> [each.value for each in numbers_in_english(quote)]
        [200000, None]
    """
    text = passage.plain
    for match in _RUN.finditer(text):
        yield Written(match.start(), match.end(), _read(text, match))
    for match in _ARTICLE.finditer(text):
        if _is_of_person(text, match.end()) and not _DENIES.search(text[: match.start()]):
            yield Written(match.start(), match.end(), 1)
    for match in _NOBODY.finditer(text):
        yield Written(match.start(), match.end(), 0)
    for match in _NO_PEOPLE.finditer(text):
        of_people = match[1].endswith("civilian") and match[2] in _VERBS
        if of_people or match[2].startswith("loss of") or names_people(match[2]):
            yield Written(match.start(), match.end(), 0)


def _read(text: str, match: re.Match[str]) -> int | None:
    words = match[0]
    if _HALF_OF.fullmatch(words):
        return read_number(words)
    value = _value(re.split(r"[ -]+", words))
    unread = value == 0 or (value == 1 and not _one_counts(text, match))
    return None if unread else value  # what is zero, `_NO_PEOPLE` tells


def _value(words: list[str]) -> int | None:
    """Return what numerals side by side say, None where they are several or a share."""
    total, current, last = 0, 0, 10**LONGEST
    small = ""  # the kind of the numeral before, where the next may not be of it
    for word in words:
        if word in ("and", "a", "an"):
            current, small = (1, "a") if word != "and" and not total + current else (current, "")
        elif (
            word in _SMALL
            and small not in ("unit", "a")
            and not (small == "ten" and _SMALL[word] > 9)
        ):
            current, small = current + _SMALL[word], "unit"
        elif word in _TENS and small == "":
            current, small = current + _TENS[word], "ten"
        elif word in _FACTORS and 0 < current < 100:
            current, small = current * _FACTORS[word], ""
        elif word in _LARGE and current and _LARGE[word] < last:
            total, current, last, small = total + current * _LARGE[word], 0, _LARGE[word], ""
        else:
            return None
    return total + current if total + current < 10**LONGEST else None


def _is_of_person(text: str, end: int) -> bool:
    """Return whether an article that ends there is one of a word for a person."""
    words = text[end + 1 : end + 1 + _FAR_BEHIND].split(" ")[:4]
    if _AGED.match(text, end):
        words = words[1:]
        if not words or _WALL.fullmatch(words[0]):
            return True
    for word in words[:3]:
        bare = word.rstrip(".,;:!?)\u201d\"'")
        if _WALL.fullmatch(bare):
            return False
        if names_people(bare):
            return True
        if bare != word:
            return False
    return False


def _one_counts(text: str, match: re.Match[str]) -> bool:
    """Return whether "one" says a number: of people, and of them not none."""
    if _DENIES.search(text[: match.start()]) or _NOT_COUNTED.match(text, match.end()):
        return False
    several = _OF.match(text, match.end())
    if several is None:
        return True
    if several[1] in ("them", "us") or several[1].startswith(("them ", "us ")):
        return True
    first, *further = several[1].split()[1:] or [""]
    return names_people(first) or any(map(names_people, set(further) - _HARMED_ALONE))
