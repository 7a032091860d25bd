"""What speakers charge, deny, admit, justify, condemn and regret."""

import re
from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import (
    case_of,
    doers,
    phrase,
    subjects,
    undergoers,
    verb_of,
    word_at,
)
from openinquest.extract.english.found_attribution import Range
from openinquest.extract.english.found_detail import FoundDetail, clause_around
from openinquest.extract.english.no_people import names_a_time
from openinquest.extract.english.parties import find_parties, party_of
from openinquest.extract.english.unsaid import is_only_imagined, is_withheld
from openinquest.extract.english.untrue import FALSE
from openinquest.extract.places.states import is_a_country
from openinquest.model import Position, PositionKind

_ARMED = (
    r"(?:insurgents|fighters|militants|gunmen|individuals|terrorists|snipers|rebels|soldiers|men|"
    r"people|forces|troops)"
)
_NOT_TO_A_BED = (
    r"(?!\s+(?:to|into)\s+(?:\w+\s+){0,4}?(?:hospitals?|wards?|clinics?|units?|care|centres?|centers?)\b)"
    r"(?!\s+(?:\w+\s+){0,3}?(?:wounded|injured|patients?|victims|casualties|survivors)\b)"
)
"""Hospitals admit the wounded, and acknowledge nothing by it."""
_THE_DEED = (
    r"(?:it\b|(?:the|this|that|these|any)\s+(?:[\w-]+\s+)?(?:attacks?|bombings?|blasts?|strikes?|killings?|"
    r"explosions?|raids?|deaths?|massacre|shootings?|incidents?|shelling|assault|ambush))"
)
"""What somebody may have had a hand in: "the blast", no "politics"."""
_TOLD = (
    r"(?:the|this|that|these|those|such|its|their|any)\s+(?:[\w'’-]+\s+){0,3}?(?:figures?|numbers?|tolls?|"
    r"counts?|claims?|reports?|accounts?|allegations?|accusations?|charges?|statements?|versions?)"
)
"""What others have said: "the opposition's figure", "that report"."""
_POSITIONS: tuple[tuple[PositionKind, str], ...] = (
    (
        PositionKind.DENIAL,
        rf"(?:call|label|brand|describ|dismiss|denounc)(?:s|ed|es|ing|led)?\s+{_TOLD}\s+(?:as\s+)?{FALSE}|"
        rf"dismiss(?:es|ed|ing)?\s+{_TOLD}(?<!charge)(?<!charges)|sa(?:ys|id)\s+(?:that\s+)?(?:{_TOLD}|this|that|it)\s+(?:was|were|is|are)\s+{FALSE}(?!\s+(?:to|that|for|of)\b)|"
        rf"had\s+nothing\s+to\s+do\s+with\s+{_THE_DEED}|(?:was|were|is)\s+not\s+behind\s+{_THE_DEED}|"
        r"den(?:y|ies|ied|ying)(?!\s+(?:\w+\s+){0,3}?(?:access|entry|aid|food|treatment|bail|care)\b)|reject(?:s|ed|ing)?|disputes?\s+(?:the|that|this|any|its|his|their)\b|"
        r"disputed\s+(?:the|that|this|any)|no\s+(?:\w+\s+){0,2}?(?:evidence|indications?|information|knowledge)\s+(?:of|that|about)\s+(?:any\s+)?civilians?\s+(?:casualt|death|harm|injur|loss|victim|fatalit|were|was|had|being|died|killed|have)\w*|"
        r"unaware\s+of\s+(?:any\s+)?civilian\s+(?:casualt|death|harm|injur|loss|victim|fatalit)\w*|(?:was|were|is)\s+not\s+responsible|had\s+no\s+part|(?:was|were|is)\s+not\s+(?:an?\s+)?war\s+crimes?",
    ),
    (
        PositionKind.ACCUSATION,
        r"h(?:o|e)lds?\s+(?:\w+[-\s]){1,6}responsible|had\s+a\s+hand\s+in|accus(?:e|es|ing|ation)s?|(?:put|lay|laid|pin|pinned)\s+the\s+blame\s+on|(?:was|were|is|are)\s+to\s+blame|accused(?!\s+(?:shooter|killer|gunman|man|woman))|blam(?:e|ed|es|ing)|dooming|doomed|guilty|war\s+crimes?|"
        r"indiscriminate(?:ly)?|reckless(?:ly)?|(?:deliberate(?:ly)?|intentional(?:ly)?)\s+(?:\w+\s+){0,2}(?:target|attack|kill|bomb)\w*|"
        r"(?:bombed|struck|hit|attacked|killed|shelled|targeted)\s+(?:\w+\s+){0,2}(?:on\s+purpose|deliberately|intentionally)|"
        r"caused\s+by\s+(?:the\s+)?(?:american|u\.?s\.?|coalition|israeli|russian|saudi|iraqi|syrian)\b|absurd|responsible\s+for\s+(?:the\s+)?(?:deaths?|killings?|bombing|massacre)|"
        r"crimes?\s+against|condemn(?:s|ed|ing)?\s+(?:\w+\s+){1,3}to\s+death|(?:has|have|had|did)\s+not\s+(?:done|do)\s+enough|(?:must|should)\s+have\s+known|"
        r"failed\s+to\s+(?:protect|spare|prevent)|amount(?:s|ed)?\s+to\s+(?:an?\s+|the\s+)(?:war\s+crime|admission|murder|massacre)|secret\s+from\s+the\s+(?:world|public)",
    ),
    (
        PositionKind.ADMISSION,
        rf"acknowledg(?:e|es|ed|ing|ement)|admit(?:s|ted|ting)?{_NOT_TO_A_BED}|conced(?:e|ed|es|ing)|accept(?:s|ed)?\s+(?:full\s+)?responsibility|(?:took|claimed)\s+responsibility|claimed\s+(?:the|this|that|yesterday['’]s)\s+(?:\w+\s+)?(?:attack|bombing|raid|assault|ambush|shooting|blast)|"
        r"(?:it|we)\s+(?:had\s+|have\s+|has\s+)?(?:(?:carried\s+out|staged|conducted|launched)|(?:was|were|is|are)\s+behind)\s+(?:the|this|that)\s+(?:\w+\s+)?(?:attack|bombing|raid|assault|ambush|shooting|blast|strike)|"
        r"had\s+a\s+(?:role|part)\s+in|(?:an?|by|tragic|terrible|grave|our|its|their)\s+(?:\w+\s+)?mistake|mistaken(?:ly)?(?!\s+for)|human\s+errors?|tragic\s+(?:accident|error)|"
        r"(?:was|is)\s+(?:\w+\s+)?(?:our|an?\s+(?:\w+\s+)?)decision|broke\s+the\s+(?:rules|laws?)",
    ),
    (
        PositionKind.JUSTIFICATION,
        r"justif(?:y|ied|ies|ying)|defend(?:s|ed)?\s+the\s+(?:attack|strike|raid|decision|bombing)|legitimate\s+(?:military\s+)?target|(?:it|strike|attack|decision|order)\s+was\s+correct\b|lawful|"
        r"in\s+accordance\s+with\s+the\s+(?:rules|laws?)|accident\s+of\s+war|self-defen[cs]e(?!\s+(?:forces?|units?))|imminent\s+threat|was\s+necessary\s+(?:to|and)|nobody\s+intended|"
        rf"(?:aimed\s+at|target(?:ed|ing)|against|struck|hit)\s+(?:\w+\s+){{0,3}}?{_ARMED}\s+who\s+(?:were|was|had)\s+(?:\w+\s+){{0,2}}?"
        r"(?:threatening|firing|attacking|fired|shooting|fighting)",
    ),
    (
        PositionKind.REGRET,
        r"regret(?:s|ted|table|tably)?|apologi[sz]e[ds]?|apolog(?:y|ies)|condolences|sorry|(?:deep|great|profound|express\w*|with)\s+(?:\w+\s+)?sorrow|sorrow\s+(?:for|over|at)",
    ),
    (
        PositionKind.CONDEMNATION,
        r"condemn(?:s|ed|ing|ation)?(?!\s+(?:\w+\s+){1,3}to\s+death)|denounc\w+|outrage\w*|uproar|deplor\w+|criticis(?:ed|es|ing|m|ms)|criticiz(?:ed|es|ing)",
    ),
)
_POSITION_PATTERNS = tuple((kind, AnyCase(rf"\b(?:{words})\b")) for kind, words in _POSITIONS)
_WHY = AnyCase(r"\W*(?:and\s+)?why\b[^?]{3,400}\?")
_NOT_SO = AnyCase(
    r"\b(?:(?:has|have|had|did|does|do|would)\s+not|no|neither|no\s+one\s+has|nobody\s+has|hasn['’]t|haven['’]t|didn['’]t|never|refus(?:ed|es|ing)\s+to|"
    r"declin(?:ed|es|ing)\s+to|without)\s+(?:\w+\s+){0,2}$"
)
_OF_NONE = AnyCase(r"\s+none\b")
# "To verify that it was a legitimate target", "whoever says so admits": not what the speaker does.
_NOT_DONE = AnyCase(r"\b(?:verify|check|establish|whether|whoever|understood)\b[^,;]{0,40}$")
_CAN_BE_WITHHELD = frozenset(PositionKind) - {PositionKind.JUSTIFICATION}  # "did not deny"
# "Has not done enough" charges somebody: the "not" is part of it.
_OWN_NOT = AnyCase(r"\b(?:not|no|failed)\b")
_PARTED = AnyCase(r"\s(?:and|but|while)\s")
_NAMES_THE_AIM = AnyCase(r"(?:accus|blam|h(?:o|e)ld)")
_PUTS = frozenset({"put", "lay", "pin"})
_REACH = 80  # characters behind "blame" in which somebody is blamed


def find_positions(
    text: str, start: int, end: int, tree: Tree | None = None
) -> Iterator[FoundDetail]:
    """Yield the accusations, denials, justifications and regrets of a sentence.

    One clause is one position. `tree` is that of the sentence, None where it
    was not analysed.
    """
    why = _WHY.match(text, start, end)
    asked = next(find_parties(text, *why.span()), None) if why else None
    if why and asked:
        detail = Position(PositionKind.ACCUSATION, asked[2])
        yield FoundDetail(start, end, why.span(), detail, False, "position.accusation")
        return
    sentence = text[start:end]
    taken: list[tuple[Range, Range]] = []
    for kind, pattern in _POSITION_PATTERNS:
        match = pattern.search(sentence)
        if match is None or _NOT_DONE.search(sentence, 0, match.start()):
            continue
        word = _verb_at(tree, start + match.start(), start + match.end())
        if tree is not None and word is not None and is_only_imagined(tree, word):
            continue
        clause = clause_around(sentence, match.start(), match.end())
        if any(_are_one(sentence, (clause, match.span()), other) for other in taken):
            continue
        toward = None
        if kind is PositionKind.ACCUSATION:
            toward = _toward(text, start, words=match, clause=clause, tree=tree)
            if toward is None and "blam" in match[0].lower():
                continue  # blamed on a bomb: a cause, no charge
        taken.append((clause, match.span()))
        anchor = (start + match.start(), start + match.end())
        withheld = _is_not_done(sentence, match) or _is_withheld(tree, word)
        denied = kind in _CAN_BE_WITHHELD and withheld and not _OWN_NOT.search(match[0])
        rule = f"position.{kind.value}"
        yield FoundDetail(start, end, anchor, Position(kind, toward), denied, rule)


def _are_one(sentence: str, one: tuple[Range, Range], other: tuple[Range, Range]) -> bool:
    """Return whether two positions are one clause's: not "denied it and blamed the rebels"."""
    (begin, stop), (start, end) = one[0], other[0]
    first, second = sorted((one[1], other[1]))
    parted = _PARTED.search(sentence, first[1], max(first[1], second[0]))
    return begin < end and start < stop and parted is None


def _verb_at(tree: Tree | None, start: int, end: int) -> Word | None:
    word = word_at(tree, start, end) if tree is not None else None
    return word if word is not None and word.upos == "VERB" else None


def _is_withheld(tree: Tree | None, verb: Word | None) -> bool:
    if tree is None or verb is None:
        return False
    return is_withheld(tree, verb, next(iter(subjects(tree, verb)), None))


def _is_not_done(sentence: str, words: re.Match[str]) -> bool:
    before = _NOT_SO.search(sentence, 0, words.start())
    return before is not None or _OF_NONE.match(sentence, words.end()) is not None


def _blamed_on(tree: Tree, verb: Word) -> list[Word]:
    """Return what a deed is blamed on: "blamed the bombing on the rebels"."""
    puts_it = verb.lemma in _PUTS and any(each.lemma == "blame" for each in tree.below(verb, "obj"))
    if verb.lemma != "blame" and not puts_it:
        return []
    over = [verb, *tree.below(verb, "obj")]
    return [
        each
        for head in over
        for each in tree.below(head, "obl", "nmod")
        if case_of(tree, each) == "on" and not names_a_time(each)
    ]


def _party_or_name(text: str, tree: Tree, noun: Word) -> str | None:
    """Return the party or the person that a noun names, None for neither."""
    words = text[slice(*phrase(tree, noun))]
    if noun.name == "PERSON" or (noun.upos == "PROPN" and is_a_country(words)):
        return words
    return party_of(text, tree, noun)


def _toward(
    text: str,
    start: int,
    *,
    words: re.Match[str],
    clause: tuple[int, int],
    tree: Tree | None,
) -> str | None:
    """Return whom an accusation is aimed at, None where its clause names nobody.

    `words` and `clause` count from `start`, the first character of the sentence.
    """
    names_it = _NAMES_THE_AIM.match(words[0]) is not None
    word = None
    if tree is not None:
        word = word_at(tree, start + words.start(), start + words.end())
    verb = None if tree is None or word is None else verb_of(tree, word)
    if tree is not None and verb is not None:
        aimed = undergoers(tree, verb) if names_it else doers(tree, verb)
        aimed = _blamed_on(tree, verb) or aimed
        named = (_party_or_name(text, tree, each) for each in aimed)
        found = next(filter(None, named), None)
        if found or (names_it and aimed):
            return found
    begin, stop = start + clause[0], start + clause[1]
    if names_it:
        begin = start + words.start()
        stop = min(start + len(words.string), start + words.end() + _REACH)
    return next((name for _, _, name in find_parties(text, begin, stop)), None)
