"""Errors of ours as text, and back: a worker may say which one, and not what it does."""

import json

from openinquest.errors import InquestError


def spell_error(error: InquestError) -> str:
    """Return an error as text."""
    return json.dumps([type(error).__name__, error.what, error.where])


def error_of(text: str) -> InquestError:
    """Return the error that `text` spells.

    Raises:
        ValueError: it spells none of ours.
    """
    try:
        name, what, where = json.loads(text)
    except (TypeError, RecursionError) as error:
        raise ValueError("no error is spelled so") from error
    kind = _kinds().get(name) if isinstance(name, str) else None
    if kind is None or not isinstance(what, str) or not (where is None or isinstance(where, str)):
        raise ValueError("no error of ours is spelled so")
    return kind(what, where=where)


def _kinds() -> dict[str, type[InquestError]]:
    """Return every class of errors of ours, by name."""
    found: dict[str, type[InquestError]] = {}
    waiting = [InquestError]
    while waiting:
        kind = waiting.pop()
        found[kind.__name__] = kind
        waiting.extend(kind.__subclasses__())
    return found
