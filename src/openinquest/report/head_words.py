"""The end of the audit of a case, as it is printed with whatever leaves it."""

from openinquest.model import Head


def head_words(head: Head) -> str:
    """Return one sentence that `openinquest.wire.read_heads` finds again in any text.

    Example:
        >>> head_words(Head(3, "ab" * 32))[:51]
        'The audit of the case ends at entry 3 with the hash'
    """
    return f"The audit of the case ends at entry {head.count} with the hash {head.hash}."
