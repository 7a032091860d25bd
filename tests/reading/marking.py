"""What a reading of one passage is worth, mark by mark."""

from dataclasses import dataclass

from reading.gold import UNSCORED

from openinquest.model import SourceKind, Toll

# Content is right from this share of letters in common. People among themselves reach 0.94 on
# average (two readers of PolNeAR); a word more or less at an end must not count.
CONTENT_IS_RIGHT = 0.8
# Between which numbers the least of a vague word may lie; what it may be at most is left open.
VAGUE = {
    "several": (2, 10),
    "dozens": (12, 60),
    "scores": (20, 80),
    "hundreds": (100, 400),
    "thousands": (1_000, 4_000),
    "tens_of_thousands": (10_000, 40_000),
}


@dataclass(frozen=True)
class Mark:
    """One thing that was asked, and whether it was right.

    `found=False` where it is wrong because the attribution or toll itself was not found.
    """

    metric: str
    right: bool
    words: str
    found: bool = True


def letters(document, spans):
    """Return the places of the letters and digits in `spans`."""
    return {
        (span.field, i)
        for span in spans
        for i in range(span.start, span.end)
        if document.field(span.field)[i].isalnum()
    }


def touches(spans, others):
    """Return whether any of `spans` overlaps any of `others`."""
    return any(one.overlaps(other) for one in spans for other in others)


def names(source):
    """Return the words that a source is called by, in small letters."""
    called = " ".join(part for part in (source.name, source.role, source.organisation) if part)
    return {word.removesuffix("'s").removesuffix("’s") for word in called.casefold().split()}


def called(source, words):
    """Return whether a source is called by the last word of `words`."""
    last = words.casefold().split()[-1].removesuffix("'s").removesuffix("’s")
    return last in names(source)


def is_voice(source, voice):
    """Return whether a source is the voice: it covers the head, or has the name."""
    if voice.span and source.span and source.span.overlaps(voice.span):
        return True
    if voice.name:
        return called(source, voice.name)
    return voice.span is None or source.span is None if called(source, voice.head) else False


def same_speaker(sources, voices):
    """Return whether the last of a chain is the last voice; nobody is nobody, or nobody named."""
    if not voices:
        return not sources or (sources[-1].kind is SourceKind.UNSPECIFIED and not sources[-1].span)
    return bool(sources) and is_voice(sources[-1], voices[-1])


def same_chain(sources, voices):
    """Return whether two chains have the same voices in the same order."""
    return len(sources) == len(voices) and all(map(is_voice, sources, voices))


def shared(document, one, gold):
    """Return which share of the content of one attribution lies in that of the gold."""
    mine = letters(document, one.content)
    return len(mine & letters(document, gold.content)) / max(len(mine), 1)


def candidates(case, gold, found):
    """Return the attributions that have the cue and the speaker of the gold."""
    spoken = [one for one in found if same_speaker(one.sources, gold.voices)]
    cued = [one for one in spoken if touches(one.cue, gold.cue)]
    if gold.cue:
        close = [one for one in cued if shared(case.document, one, gold) > 0]
        return close or cued
    return [one for one in spoken if shared(case.document, one, gold) >= 0.5]


def is_expected(case, one):
    """Return whether an attribution, or a further piece of it, stands in the gold."""
    return any(
        same_speaker(one.sources, gold.voices)
        and (touches(one.cue, gold.cue) or shared(case.document, one, gold) >= 0.5)
        for gold in case.attributions
    )


def is_taken(document, one, span):
    """Return whether an attribution takes words for a cue, a source or a content."""
    heads = [*one.cue, *(source.span for source in one.sources if source.span)]
    if any(head.overlaps(span) for head in heads if len(head) <= len(span)):
        return True
    return bool(one.content) and letters(document, one.content) <= letters(document, [span])


def mark_content(case, gold, hits):
    """Return the mark for what is attributed, over all pieces found; the cue counts for neither."""
    cue = letters(case.document, gold.cue)
    mine = letters(case.document, [span for hit in hits for span in hit.content]) - cue
    wanted = letters(case.document, gold.content) - cue
    overlap = len(mine & wanted) / max(len(mine | wanted), 1)
    return Mark("content", overlap >= CONTENT_IS_RIGHT, gold.words, bool(hits))


def mark_attribution(case, gold, found):
    """Yield the marks for one attribution of the gold."""
    hits = candidates(case, gold, found)
    if gold.cue:
        yield Mark("cue", any(touches(one.cue, gold.cue) for one in found), gold.words)
    yield Mark("attribution", bool(hits), gold.words)
    if gold.content:
        yield mark_content(case, gold, hits)
    if len(gold.voices) > 1:
        nested = any(same_chain(one.sources, gold.voices) for one in hits)
        yield Mark("chain", nested, gold.words, bool(hits))
    if gold.voices and gold.voices[-1].name:
        resolved = any(called(one.sources[-1], gold.voices[-1].name) for one in hits)
        yield Mark("resolved", resolved, gold.words, bool(hits))
    yield from mark_manner(gold, hits)


def mark_manner(gold, hits):
    """Yield the marks for how the words are said: stance, commitment, denial."""
    stance, commitment = (hits[0].stance, hits[0].commitment) if hits else (None, None)
    if gold.stances:
        yield Mark("stance", stance in gold.stances, gold.words, bool(hits))
    if gold.commitments:
        yield Mark("commitment", commitment in gold.commitments, gold.words, bool(hits))
    if gold.commitments == {"denies"}:
        yield Mark("denial", commitment == "denies", gold.words, bool(hits))
    elif gold.commitments and "denies" not in gold.commitments:
        yield Mark("no_false_denial", commitment != "denies", gold.words)


def mark_attributions(case, extraction):
    """Yield the marks for who said what."""
    found = extraction.attributions
    for gold in case.attributions:
        if not gold.ambiguous:
            yield from mark_attribution(case, gold, found)
    for one in found:
        field = case.document.field(one.content[0].field) if one.content else ""
        words = " ".join(field[span.start : span.end] for span in (*one.cue, *one.content))
        yield Mark("attribution_precision", is_expected(case, one), f"not there: {words}")
    for words, span in case.no_attributions:
        taken = any(is_taken(case.document, one, span) for one in found)
        yield Mark("no_attribution", not taken, words)


def count_fits(wanted, count):
    """Return whether a count is what one spelling of the gold asks for."""
    if wanted == "some":
        plural = count is not None and count.at_least in (1, 2) and count.at_most is None
        return plural or count is None or count.approximate
    if count is None:
        return False
    if wanted in VAGUE:
        low, high = VAGUE[wanted]
        return low <= (count.at_least or 0) <= high and count.approximate
    if wanted.startswith("~"):
        about, low, high = int(wanted[1:]), count.at_least or 0, count.at_most or 0
        return count.approximate and 0.8 * about <= low <= about <= high <= 1.2 * about
    low, dots, high = wanted.partition("..")
    ends = (int(low) if low else None, int(high) if high else None)
    return (count.at_least, count.at_most) == (ends if dots else (int(low), int(low)))


def fitting(gold, claim):
    """Return the reading of the gold that has the harm, group and count of a claim, or None.

    Of several, the one whose polarity agrees.
    """
    toll = claim.detail
    fits = [
        one
        for one in gold.readings
        if toll.harm in one.harms
        and toll.group in one.groups
        and any(count_fits(wanted, toll.count) for wanted in one.counts)
    ]
    return max(fits, key=lambda one: claim.polarity in one.polarities, default=None)


def pair_tolls(case, claims):
    """Return the claim for each place in the gold's tolls; ambiguous ones choose last."""
    order = sorted(range(len(case.tolls)), key=lambda i: case.tolls[i].ambiguous)
    pairs, taken = {}, set()
    for i in order:
        gold = case.tolls[i]
        fits = [
            claim
            for claim in claims
            if claim.id not in taken
            and touches((claim.span, *claim.repeats), [gold.span])
            and fitting(gold, claim)
        ]
        best = min(
            fits,
            key=lambda c: (c.polarity not in fitting(gold, c).polarities, len(c.span)),
            default=None,
        )
        if best:
            pairs[i] = best
            taken.add(best.id)
    return pairs


def speaker_is_right(claim, speaker):
    """Return whether a claim has the speaker of the gold; None is the publisher alone."""
    if speaker is None:
        return not claim.sources
    return bool(claim.sources) and is_voice(claim.sources[-1], speaker)


def mark_toll(case, gold, claim, pairs):
    """Yield the marks for one toll of the gold and the claim that was found for it, or None."""
    found = claim is not None
    reading = fitting(gold, claim) if found else gold.readings[0]
    yield Mark("toll", found, gold.words)
    if all(one.polarities == {"denied"} for one in gold.readings):
        yield Mark("denial", found and claim.polarity == "denied", gold.words, found)
    for metric, value, wanted in (
        ("scope", found and claim.detail.scope, reading.scopes),
        ("polarity", found and claim.polarity, reading.polarities),
        ("certainty", found and claim.certainty, reading.certainties),
    ):
        if wanted:
            yield Mark(metric, value in wanted, gold.words, found)
    if reading.speaker != UNSCORED:
        spoken = found and speaker_is_right(claim, reading.speaker)
        yield Mark("speaker", spoken, gold.words, found)
    if gold.part_of:
        wholes = [pairs.get(i) for i, one in enumerate(case.tolls) if one.words == gold.part_of]
        linked = found and claim.detail.part_of in [whole.id for whole in wholes if whole]
        yield Mark("part_of", linked, gold.words, found)


def is_single(case, claim):
    """Return whether a claim counts one of several told of one by one, or all of them."""
    count = claim.detail.count
    together = case.together.get(claim.detail.harm)
    return together is not None and bool(count) and count.exact in {1, together}


def counted_once(claims, harm, number):
    """Return whether claims of one harm count `number` people, each once.

    Either one claim counts all and the rest are parts of it, or the claims add up.
    """
    tolls = [claim.detail for claim in claims if claim.detail.harm == harm]
    whole = [toll for toll in tolls if toll.part_of is None]
    exact = [toll.count.exact for toll in whole if toll.count and toll.count.exact]
    rest = [toll for toll in whole if toll.scope != "part"]
    one_for_all = exact.count(number) == 1 and len(rest) <= 1 and max(exact) == number
    return sum(exact) == number or one_for_all


def mark_tolls(case, extraction):
    """Yield the marks for how many were harmed."""
    claims = [claim for claim in extraction.claims if isinstance(claim.detail, Toll)]
    pairs = pair_tolls(case, claims)
    for i, gold in enumerate(case.tolls):
        if not gold.ambiguous:
            yield from mark_toll(case, gold, pairs.get(i), pairs)
    paired = {claim.id for claim in pairs.values()}
    # What adds up the tolls of the gold, and names them, is as right as they are.
    paired |= {
        claim.id
        for claim in claims
        if claim.detail.counted and paired.issuperset(claim.detail.counted)
    }
    loose = [claim for claim in claims if claim.id not in paired]
    for claim in claims:
        if claim.id in paired or not is_single(case, claim):
            yield Mark("toll_precision", claim.id in paired, f"not there: {claim.quote}")
    for harm, number in case.together.items():
        yield Mark("together", counted_once(claims, harm, number), f"{number} {harm} together")
    for refused in case.no_tolls:
        yield Mark("no_toll", not any(counts(claim, refused) for claim in loose), refused.words)


def counts(claim, refused):
    """Return whether a claim counts people by a number that counts none of them."""
    count = claim.detail.count
    return (
        claim.span.overlaps(refused.span)
        and refused.harm in (None, claim.detail.harm)
        and count is not None
        and refused.number in (count.at_least, count.at_most)
    )


def mark(case, extraction):
    """Return every mark of a reading of one passage."""
    return [*mark_attributions(case, extraction), *mark_tolls(case, extraction)]
