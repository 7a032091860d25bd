"""Causes of harm that befell nobody: "no civilians were killed in the strike"."""

import re
from collections.abc import Iterable

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.drafts import Draft
from openinquest.model import Cause, Toll

_IN_IT = AnyCase(r"\b(?:in|during)\b")
_ENDS = re.compile(r"[.!?]\s")


def without_causes_of_nothing(text: str, drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts of a text but those that tell what caused harm of which there was none.

    "The strike killed no civilians" neither says that the strike caused deaths, nor does "no
    civilians were killed in the strike" deny it; "it killed no civilians but five gunmen" says
    so, and "no deaths came of the strike" denies it.
    """
    told = list(drafts)
    tolls = [draft for draft in told if isinstance(draft.detail, Toll)]
    return [
        draft
        for draft in told
        if not isinstance(draft.detail, Cause) or not _is_of_nobody(text, draft, tolls)
    ]


def _is_of_nobody(text: str, cause: Draft, tolls: Iterable[Draft]) -> bool:
    """Return whether all harm that the words of a cause tell of befell nobody."""
    if cause.denied and not _IN_IT.search(text, cause.start, cause.end):
        return False
    own = [toll for toll in tolls if toll.start < cause.end and cause.start < toll.end]
    beside = [toll for toll in tolls if _in_one_sentence(text, cause, toll)]
    return bool(own) and all(_counts_nobody(toll) for toll in (*own, *beside))


def _in_one_sentence(text: str, cause: Draft, toll: Draft) -> bool:
    return not _ENDS.search(text, min(cause.start, toll.start), max(cause.end, toll.end))


def _counts_nobody(draft: Draft) -> bool:
    toll = draft.detail
    assert isinstance(toll, Toll)
    return toll.count is not None and toll.count.exact == 0 and not draft.denied
