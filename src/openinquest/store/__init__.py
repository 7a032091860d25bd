"""Keeps a case: documents, what each says, incidents, judgements; append-only, with an audit."""

from openinquest.store.base import Store, Writer
from openinquest.store.case import CaseAt, create_case, open_case
from openinquest.store.words import are_among, holds_all, spans_of, words_in

__all__ = [
    "CaseAt",
    "Store",
    "Writer",
    "are_among",
    "create_case",
    "holds_all",
    "open_case",
    "spans_of",
    "words_in",
]
