"""Attributions that a verb makes: who stands as its subject, and what it takes as complement."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from openinquest.extract.english.analyser.trees import Word
from openinquest.extract.english.complements import ACTIVE, figure, responsibility
from openinquest.extract.english.contents import content_of, whole_quotations
from openinquest.extract.english.found_attribution import Found, Range
from openinquest.extract.english.harm_lexicon import STATES
from openinquest.extract.english.inserted import inserted
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.passive_complements import PASSIVE, figure_given
from openinquest.extract.english.people import names_people
from openinquest.extract.english.quoted import quotations_beside
from openinquest.extract.english.relays import RELAYS, cited, quoted_as_saying, quoted_by
from openinquest.extract.english.reporting_nouns import is_noun_taken_for_a_verb
from openinquest.extract.english.reporting_verbs import FIGURE_VERBS, CueClass, Verb, verbs
from openinquest.extract.english.sources import is_suffered, source_of
from openinquest.extract.english.unsaid import is_negated, is_only_imagined, is_withheld
from openinquest.extract.english.voice_phrase import (
    antecedent_of,
    names_somebody,
    voice_range,
)
from openinquest.model import Commitment

_MOST_CUES = 40  # in a sentence; what has more is no prose, and would take long
_LONGEST_PARTICLE = 8  # characters: a blank and "through"
_FINDING_VERBS = "find find~out establish determine verify discover prove show demonstrate"
_TIMES = frozenset(["after", "before", "when", "while", "as", "since", "until"])
_FINDINGS = frozenset(lemma.replace("~", " ") for lemma in _FINDING_VERBS.split())
_PARTICIPLES = frozenset(["reported", "confirmed", "believed", "feared", "declared"])
_BECAME = frozenset(STATES) | {"killed"}
_NOMINAL = frozenset(["NOUN", "PROPN", "ADJ"])


def verb_attributions(parsed: Parsed) -> Iterator[Found]:
    """Yield what the reporting verbs of a sentence attribute, in order."""
    cues = ((word, _verb_of(parsed, word)) for word in parsed.tree.words)
    verbs_here = ((word, verb) for word, verb in cues if verb is not None)
    for word, verb in islice(verbs_here, _MOST_CUES):
        if _completes_a_relay(parsed, word) or is_noun_taken_for_a_verb(parsed, word):
            continue
        ways = (_said,) if _gives_figures(verb) else (cited, quoted_as_saying, _said, inserted)
        found = next(filter(None, (way(parsed, word, verb) for way in ways)), None)
        if found is not None:
            yield found


def _gives_figures(verb: Verb) -> bool:
    """Return whether a verb says figures and nothing else: "gave a lower figure of 40"."""
    return "figure" in verb.takes


def _verb_of(parsed: Parsed, word: Word) -> Verb | None:
    if word.upos != "VERB":
        return None
    form = word.form.lower()
    for particle in parsed.tree.below(word, "compound:prt"):
        if (verb := verbs().get(f"{form} {particle.lemma}")) is not None:
            return verb
    return verbs().get(form) or FIGURE_VERBS.get(form)


def _completes_a_relay(parsed: Parsed, word: Word) -> bool:
    """Return whether a verb only completes another: the "saying" of "quoted as saying"."""
    head = parsed.tree.head_of(word)
    if head is None or "as" not in parsed.openers(word):
        return False
    verb = verbs().get(head.form.lower())
    return verb is not None and verb.reading.commitment is Commitment.RELAYS


def _said(parsed: Parsed, word: Word, verb: Verb) -> Found | None:
    """Return what a verb's complement holds, or the quotation beside it; None for neither."""
    if _is_sought(parsed, word, verb) or _is_said_of(parsed, word):
        return None
    rule, branches = _complements(parsed, word, verb)
    content = _content(parsed, word, verb, rule, branches) if branches else ()
    if not content and "quote" in verb.takes and not is_suffered(parsed, word):
        rule, content = "quoted", _quotations(parsed, word, verb)
    if not content or ("revised" in verb.takes and not _is_revised_by_somebody(parsed, word)):
        return None
    return _found(parsed, word, verb, rule, content)


def _is_revised_by_somebody(parsed: Parsed, word: Word) -> bool:
    """Return whether people or a body move a toll: no strike that "raised the toll to 12"."""
    source = source_of(parsed, word)
    pronoun = source is not None and source.upos == "PRON"
    return source is not None and (pronoun or names_somebody(parsed, source))


def _is_sought(parsed: Parsed, word: Word, verb: Verb) -> bool:
    """Return whether a finding is only looked for: "to find out what", "determine whether"."""
    if verb.reading.lemma not in _FINDINGS:
        return False
    clauses = parsed.tree.below(word, "ccomp")
    open_question = any({"whether", "if"} & parsed.openers(clause) for clause in clauses)
    return open_question or "to" in parsed.openers(word)


def _is_said_of(parsed: Parsed, word: Word) -> bool:
    """Return whether a participle says of people what is said of them: "those reported killed"."""
    people = None if parsed.tree.below(word, "aux", "aux:pass") else parsed.subject(word)
    if word.form.lower() not in _PARTICIPLES or people is None or not names_people(people.form):
        return False
    behind = parsed.tree.words[word.at + 1 : word.at + 3]
    if not behind or behind[0].form.lower() not in _BECAME:
        return False
    # "Reported killed guards" has an object; "those reported killed number 12" has none.
    return len(behind) < 2 or behind[1].upos not in _NOMINAL or behind[1].lemma == "number"


def _complements(parsed: Parsed, word: Word, verb: Verb) -> tuple[str, list[Word]]:
    """Return the first rule that finds what a verb says, and the heads of it; else no heads."""
    if "responsibility" in verb.takes:
        return "responsibility", responsibility(parsed, word)
    if _gives_figures(verb):
        given = figure_given if is_suffered(parsed, word) else figure
        return "number", given(parsed, word)
    for rule, frame in PASSIVE if is_suffered(parsed, word) else ACTIVE:
        if branches := frame(parsed, word, verb):
            return rule, branches
    return "", []


def _content(
    parsed: Parsed, word: Word, verb: Verb, rule: str, branches: list[Word]
) -> tuple[Range, ...]:
    tree = parsed.tree
    beside = rule == "comment" or tree.head_of(word) in branches
    without = [word] if beside else []
    if rule in {"about", "asked"}:
        cases = (case for branch in branches for case in tree.below(branch, "case"))
        without = [case for case in cases if f"+{case.lemma}" in verb.takes]
    if rule == "infinitive":  # "declined to comment after the hospital said that 12 died"
        beside_it = (each for branch in branches for each in tree.below(branch, "advcl"))
        without += [each for each in beside_it if _TIMES & parsed.openers(each)]
    source = source_of(parsed, word)
    if source is not None and source.at < word.at and word not in tree.within(source):
        without.append(source)
    content = content_of(parsed, word, branches, without)
    if content and "quote" in verb.takes and _is_quoted(parsed, content[0]):
        return whole_quotations(parsed, [*content, *_quotations(parsed, word, verb)])
    return content


def _quotations(parsed: Parsed, word: Word, verb: Verb) -> tuple[Range, ...]:
    """Return the quotations beside a cue.

    A sentence that tells what is not said ("The army did not comment."), or denied, is about
    those before it and introduces none of them.
    """
    if parsed.quotation_of(word):
        return ()
    beside = quotations_beside(parsed, word)
    denies = verb.reading.commitment is Commitment.DENIES
    if denies or is_withheld(parsed.tree, word, source_of(parsed, word)):
        beside = [quote for quote in beside if quote.end > parsed.sentence.start]
    return tuple(parsed.marked(quote) for quote in beside)


def _found(parsed: Parsed, word: Word, verb: Verb, rule: str, content: tuple[Range, ...]) -> Found:
    source = source_of(parsed, word)
    particle = [each.end for each in parsed.tree.below(word, "compound:prt")]
    beside = particle and 0 < particle[0] - word.end <= _LONGEST_PARTICLE
    return Found(
        voice_range(parsed, source) if source else None,
        (word.start, particle[0] if beside else word.end),
        content,
        _reading_of(parsed, word, verb, source, content),
        f"attribution.{rule}",
        quoted=any(_is_quoted(parsed, piece) for piece in content),
        antecedent=antecedent_of(parsed, source) if source else None,
        relayed_by=_relayer(parsed, word, source),
    )


def _relayer(parsed: Parsed, word: Word, source: Word | None) -> Range | None:
    """Return who quotes the one who says it, or None.

    "The aide quoted the minister, who said", "doctors cited by the agency said".
    """
    by = quoted_by(parsed, source) if source is not None else None
    if by is not None:
        return voice_range(parsed, by)
    voice = parsed.tree.head_of(word) if word.relation == "acl:relcl" else None
    relay = parsed.tree.head_of(voice) if voice is not None and voice.relation == "obj" else None
    if relay is None or relay.lemma not in RELAYS:
        return None
    source = source_of(parsed, relay)
    return voice_range(parsed, source) if source else None


def _is_quoted(parsed: Parsed, piece: Range) -> bool:
    """Return whether a piece is a quotation as a whole, with or without its marks."""
    return any(
        parsed.marked(quote)[0] <= piece[0] and piece[1] <= parsed.marked(quote)[1]
        for quote in parsed.quotations_over(*piece)
    )


def _reading_of(
    parsed: Parsed, word: Word, verb: Verb, source: Word | None, content: tuple[Range, ...]
) -> CueClass:
    """Return how a cue reads with its content: of 'rejected that: "It was a bomb"' it asserts it.

    What is denied is what the verb has for its object; the quotation is said instead.
    """
    reading = _reading(parsed, word, verb.reading, source)
    denies = reading.commitment is Commitment.DENIES and parsed.tree.below(word, "obj")
    instead = content and content[0][0] > word.end and all(_is_quoted(parsed, e) for e in content)
    if denies and instead and ":" in parsed.text[word.end : content[0][0]]:
        return replace(reading, commitment=Commitment.ASSERTS)
    return reading


def _reading(parsed: Parsed, word: Word, reading: CueClass, source: Word | None) -> CueClass:
    """Return how a verb reads where it is negated, refused or only imagined: nobody says that.

    "Did not deny" is no confirmation, "could not confirm" no denial; but who
    does not believe a thing denies it.
    """
    if is_only_imagined(parsed.tree, word):
        return replace(reading, commitment=Commitment.NONE)
    if not is_withheld(parsed.tree, word, source):
        return reading
    hedged = reading.commitment is Commitment.HEDGES and is_negated(parsed.tree, word)
    return replace(reading, commitment=Commitment.DENIES if hedged else Commitment.NONE)
