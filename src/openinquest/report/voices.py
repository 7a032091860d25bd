"""How a voice, and the account that it gives, is named in a sentence."""

import re

from openinquest.model import Claim, Document, Source

INFERRED = "inferred from context"

_DETERMINED = re.compile(
    r"(?:the|an?|one|two|some|many|several|other|another|local|unnamed|this|his|her|its|their|no)\b",
    re.IGNORECASE,
)

# Bodies that English names with "the", by a word they end in or by their short name.
_BODY = re.compile(
    r"\b(?:government|coalition|ministry|department|command|military|army|police|directorate|"
    r"council|office|force|statement|spokesman|spokeswoman|nations)(?:$| (?:of|for)\b)|"
    r"^(?:pentagon|kremlin|taliban|u\.?s\.?|u\.?n\.?|u\.?k\.?|eu)(?:$| |-)",
    re.IGNORECASE,
)

# Common nouns and what stands before them: their capital is that of a sentence.
_COMMON = re.compile(
    r"(?:a|an|the|one|two|some|many|several|other|local|unnamed|municipal|senior|civil|aid|"
    r"officials?|officers?|witness(?:es)?|residents?|neighbou?rs?|survivors?|relatives?|"
    r"rescuers?|medics?|doctors?|activists?|groups?|reports?|sources?|commanders?|spokes(?:wo)?man)"
)

# What follows the noun that names a voice: "witnesses" in "witnesses quoted by the command".
_AFTER_NOUN = re.compile(
    r",| (?:of|in|at|on|for|from|with|who|which|that|quoted|named|near|close)\b"
)


def source_words(source: Source) -> str:
    """Return one voice with all that is known of it: name, role, organisation.

    Example:
        >>> source_words(Source(name="A. Rahim", role="spokesman", organisation="the army"))
        'A. Rahim, spokesman (the army)'
        >>> source_words(Source(organisation="health directorate"))
        'the health directorate'
    """
    named = [part for part in (source.name, source.role) if part]
    if not named:
        return with_article(source.organisation or "an unnamed source")
    words = with_article(", ".join(named))
    organisation = source.organisation
    if organisation and organisation.casefold() not in words.casefold():
        words += f" ({organisation})"
    return words


def chain_words(sources: tuple[Source, ...]) -> str:
    """Return a chain of voices, the one committed to the words first.

    Example:
        >>> chain_words((Source(role="a spokesman"), Source(role="the minister")))
        'the minister, as told by a spokesman'
    """
    return ", as told by ".join(source_words(source) for source in reversed(sources))


def account_words(claim: Claim, document: Document | None) -> str:
    """Return whose account a claim is, and whether that was inferred."""
    if claim.sources:
        words = chain_words(claim.sources)
    elif document and document.publisher:
        words = f"{with_article(document.publisher)} itself"
    else:
        words = "the document itself"
    return f"{words} ({INFERRED})" if is_inferred(claim) else words


def is_inferred(claim: Claim) -> bool:
    """Return whether the speaker of a claim was taken from the sentences around it."""
    return claim.inferred or any(source.inferred for source in claim.sources)


def with_article(words: str) -> str:
    """Return `words` as they stand inside a sentence: "the" where English has it, no stray capital.

    Example:
        >>> with_article("coalition"), with_article("Witnesses"), with_article("a survivor")
        ('the coalition', 'witnesses', 'a survivor')
        >>> with_article("Iraqi official"), with_article("U.S."), with_article("Harbour Radio")
        ('the Iraqi official', 'the U.S.', 'Harbour Radio')
    """
    noun = _AFTER_NOUN.split(words, maxsplit=1)[0]
    if noun and _is_common(noun):
        words = words[0].lower() + words[1:]
    if _DETERMINED.match(words) or not (_is_common_noun(noun) or _BODY.search(noun)):
        return words
    return words if _is_plural(noun) and not _BODY.search(noun) else f"the {words}"


def _is_common(noun: str) -> bool:
    """Return whether every word of a noun is a common one, so that its capital is a sentence's."""
    first, *others = noun.split(" ")
    return bool(_COMMON.fullmatch(first.lower())) and all(word.islower() for word in others)


def _is_common_noun(noun: str) -> bool:
    """Return whether a noun is common: it begins small, or ends in a small word."""
    return noun.split(" ")[0].islower() or noun.split(" ")[-1].islower() or _is_common(noun)


def _is_plural(noun: str) -> bool:
    """Return whether a noun is a plural, looking past a name that follows it."""
    own = [word for word in noun.split(" ") if word.islower()] if noun[:1].islower() else []
    last = (own or noun.split(" "))[-1]
    return last.endswith("s") and not last.endswith("ss")
