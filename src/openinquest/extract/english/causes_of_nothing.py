"""Causes of harm that befell nobody: "no civilians were killed in the strike"."""

from collections.abc import Sequence

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.model import Cause, Toll

_IN_IT = AnyCase(r"\b(?:in|during)\b")


def without_causes_of_nothing(text: str, of_sentence: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of one sentence but those of what caused harm of which there was none.

    "The strike killed no civilians" neither says that the strike caused deaths, nor does "no
    civilians were killed in the strike" deny it; "it killed no civilians but five gunmen" says
    so, and "no deaths came of the strike" denies it.
    """
    tolls = [draft for draft in of_sentence if isinstance(draft.detail, Toll)]
    if not tolls or not all(_counts_nobody(toll) for toll in tolls):
        return list(of_sentence)
    return [
        draft
        for draft in of_sentence
        if not isinstance(draft.detail, Cause) or _tells_of_more(text, draft, tolls)
    ]


def _tells_of_more(text: str, cause: Draft, tolls: Sequence[Draft]) -> bool:
    """Return whether a cause is of something else than the harm, or is denied for itself."""
    if cause.denied and not _IN_IT.search(text, cause.start, cause.end):
        return True
    return not any(toll.start < cause.end and cause.start < toll.end for toll in tolls)


def _counts_nobody(draft: Draft) -> bool:
    toll = draft.detail
    assert isinstance(toll, Toll)
    return toll.count is not None and toll.count.exact == 0 and not draft.denied
