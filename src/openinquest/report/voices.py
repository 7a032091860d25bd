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
    r"council|office|force|statement|spokesman|spokeswoman)(?:$| (?:of|for)\b)|"
    r"^(?:pentagon|kremlin|u\.?s\.?|u\.?n\.?|u\.?k\.?|eu)(?:$| |-)",
    re.IGNORECASE,
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
    inferred = claim.inferred or any(source.inferred for source in claim.sources)
    return f"{words} ({INFERRED})" if inferred else words


def with_article(words: str) -> str:
    """Return `words` with "the" before a common noun in the singular, or a body's name.

    Example:
        >>> with_article("coalition"), with_article("officials"), with_article("a survivor")
        ('the coalition', 'officials', 'a survivor')
        >>> with_article("Iraqi government"), with_article("U.S."), with_article("Harbour Radio")
        ('the Iraqi government', 'the U.S.', 'Harbour Radio')
    """
    first = words.split(",")[0]
    plural = first.endswith("s") and not first.endswith("ss")
    common = words[:1].islower() or _BODY.search(first)
    return words if plural or not common or _DETERMINED.match(words) else f"the {words}"
