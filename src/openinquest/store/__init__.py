"""Keeps a case: documents, what each says, incidents, what was skipped, judgements; append-only."""

from openinquest.store.base import Store, Writer
from openinquest.store.case import create_case, open_case

__all__ = ["Store", "Writer", "create_case", "open_case"]
