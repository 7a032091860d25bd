"""Voices behind voices: "the paper, citing the ministry", "quoted the mayor as saying"."""

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.contents import content_of
from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.people import names_people
from openinquest.extract.english.reporting_verbs import Verb, verbs
from openinquest.extract.english.sources import DOCUMENTS, goes_on, is_suffered, source_of
from openinquest.extract.english.voice_phrase import voice_range
from openinquest.extract.english.voices import kind_of
from openinquest.model import SourceKind

RELAYS = frozenset(["quote", "cite", "relay"])
_INFORMATION_WORDS = (
    "figure number datum data statistics record report account count toll tally information "
    "estimate list document"
)
_SOMEBODY = frozenset(["source", "someone", "somebody", "one"])
_INFORMATION = frozenset(_INFORMATION_WORDS.split())


def cited(parsed: Parsed, word: Word, verb: Verb) -> Found | None:
    """Read "the paper reported, citing the ministry, that X", or return None.

    So are "the paper, which quoted a nurse, reported that X" and "citing figures from the
    ministry". What is cited must be a voice: "citing a lack of water" names none.
    """
    tree, head = parsed.tree, parsed.tree.head_of(word)
    voice = _cited_voice(parsed, word)
    added = word.xpos == "VBG" or word.relation == "acl:relcl"
    if head is None or voice is None or verb.reading.lemma not in RELAYS or not added:
        return None
    outer = tree.head_of(head)
    if word.bare_relation == "acl" and head.bare_relation == "nsubj":
        head = outer
    elif word.relation != "advcl":
        return None
    elif head.relation == "ccomp" and outer is not None and goes_on(parsed, word, outer):
        head = outer
    place = voice_range(parsed, voice)
    quoted = verb.reading.lemma == "quote" and voice.upos == "NOUN"  # only words are quoted
    if head is None or not (quoted or _speaks(parsed, voice, place)):
        return None
    says = head.form.lower() in verbs()
    clauses = tree.below(head, "ccomp") if says else []
    relayer = source_of(parsed, head) if says else None
    without = [word, *([relayer] if relayer else [])]
    over = tree.head_of(head) if says and head.relation == "parataxis" else None
    if over is not None and not clauses:
        clauses, without = [over], [head]  # "X, the paper said, citing the ministry"
    content = content_of(parsed, head, clauses or [head], without)
    if not content:
        return None
    return Found(
        place,
        (word.start, word.end),
        content,
        verb.reading,
        "attribution.cited",
        relayed_by=voice_range(parsed, relayer) if relayer else None,
    )


def _cited_voice(parsed: Parsed, word: Word) -> Word | None:
    """Return who is cited: the object, or whose figures it is ("citing data from the morgue")."""
    tree = parsed.tree
    beside = [
        each
        for each in tree.below(word)
        if parsed.edges(each)[0] == word.at + 1 and not parsed.openers(each)
    ]  # whatever the tree takes it for, what follows at once is its object
    cited_there = next(iter([*tree.below(word, "obj", "iobj"), *beside]), None)
    if cited_there is None or cited_there.lemma not in _INFORMATION:
        return cited_there
    given = [each for each in tree.below(cited_there, "acl") if each.xpos == "VBN"]
    behind = [each for of in (cited_there, word, *given) for each in tree.below(of, "nmod", "obl")]
    owners = [
        *tree.below(cited_there, "nmod:poss"),
        *(each for each in behind if {"from", "by", "of"} & parsed.openers(each)),
    ]
    return owners[0] if owners else cited_there


def _speaks(parsed: Parsed, voice: Word, place: tuple[int, int]) -> bool:
    """Return whether a phrase names somebody who can say something."""
    named = kind_of(parsed.text[slice(*place)]) is not SourceKind.UNSPECIFIED
    lemma = voice.lemma.lower()
    somebody = lemma in _SOMEBODY or lemma in DOCUMENTS or names_people(voice.form)
    return named or somebody or voice.upos == "PROPN"


def quoted_by(parsed: Parsed, source: Word) -> Word | None:
    """Return who passes on what a source says: "doctors cited by the agency", "in the report"."""
    for word in parsed.tree.below(source, "acl"):
        verb = verbs().get(word.form.lower())
        if verb is None or verb.reading.lemma not in RELAYS or word.xpos not in {"VBN", "VBD"}:
            continue
        beside = [
            each for each in parsed.tree.below(word, "obl") if {"by", "in"} & parsed.openers(each)
        ]
        return beside[0] if beside else None
    return None


def quoted_as_saying(parsed: Parsed, word: Word, verb: Verb) -> Found | None:
    """Read "X quoted Y as saying Z" and "Y was quoted by X as saying Z", or return None."""
    tree = parsed.tree
    if verb.reading.lemma not in RELAYS:
        return None
    saying = next(
        (b for b in tree.below(word, "advcl", "obl", "xcomp") if "as" in parsed.openers(b)), None
    )
    if saying is None or saying.form.lower() not in verbs():
        return None
    suffered = is_suffered(parsed, word)
    said_by = [parsed.subject(word)] if suffered else tree.below(word, "obj")
    voice = next(iter(said_by), None) or (tree.head_of(word) if word.relation == "acl" else None)
    said = tree.below(saying, "ccomp", "obj", "parataxis")
    content = content_of(parsed, saying, said or _said_before(parsed, word), [] if said else [word])
    if voice is None or not content:
        return None
    relayer = source_of(parsed, word)
    return Found(
        voice_range(parsed, voice),
        (word.start, word.end),
        content,
        verb.reading,
        "attribution.quoted_as_saying",
        relayed_by=voice_range(parsed, relayer) if relayer else None,
    )


def _said_before(parsed: Parsed, word: Word) -> list[Word]:
    """Return what stands before the relay: "X, the agency quoted a nurse as saying"."""
    head = parsed.tree.head_of(word)
    behind = head is not None and word.relation in {"parataxis", "conj"} and head.at < word.at
    return [head] if head is not None and behind else []
