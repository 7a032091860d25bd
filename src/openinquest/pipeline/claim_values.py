"""What a claim says, as a person gives it in KEY=VALUE words, checked against the model."""

import json
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from openinquest.errors import InquestError, NotToBeJudged
from openinquest.model import KIND_OF, Claim, ClaimKind, Source
from openinquest.wire import from_json, to_plain

_CLASS_OF = {kind: detail for detail, kind in KIND_OF.items()}
_OF_THE_CLAIM = ("polarity", "certainty")
_OF_THE_SPEAKER = ("name", "role", "organisation", "kind", "party", "interest")
_LISTS = ("means", "suggests", "speaks_against", "counted")
_TRUTH = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class ClaimField:
    """One part of what a claim says.

    `choices` are the words that it takes, any where none are listed; with `several` it takes
    more of them, between commas. A claim is none without one that is `needed`.
    """

    key: str
    choices: tuple[str, ...] = ()
    several: bool = False
    needed: bool = False


def with_values(claim: Claim, values: Iterable[str]) -> Claim:
    """Return a claim that says what a person gives; its words and where they stand are the same.

    Args:
        claim: The claim as it is.
        values: `KEY=VALUE` for each change: a part of what its kind says (of a number `number`,
            as `12`, `12-15`, `12-` or `-15`), `polarity`, `certainty`, or `speaker.name` and the
            like. An empty value takes the part away.

    Raises:
        NotToBeJudged: a key is none of this kind, or a value is none of its key.
    """
    plain = to_plain(claim)
    for each in values:
        key, mark, value = each.partition("=")
        if not mark:
            raise NotToBeJudged(f"{each!r} is not KEY=VALUE")
        _change(plain, claim.kind, key.strip(), value.strip() or None)
    return _checked(plain)


def new_claim(plain: dict[str, Any], kind: ClaimKind, values: Iterable[str]) -> Claim:
    """Return a claim of the words that `plain` gives, which says what a person gives.

    Raises:
        NotToBeJudged: a key is none of this kind, a value is none of its key, or one is missing.
    """
    plain = plain | {"kind": kind.value, kind.value: {}}
    if kind is ClaimKind.TOLL:
        plain[kind.value] = {"group": "all", "at_least": None, "at_most": None}
    elif kind is ClaimKind.CAUSE:
        plain[kind.value] = {"effect": None}
    elif kind is ClaimKind.INQUIRY:
        plain[kind.value] = {"investigator": None}
    for each in values:
        key, mark, value = each.partition("=")
        if not mark:
            raise NotToBeJudged(f"{each!r} is not KEY=VALUE")
        _change(plain, kind, key.strip(), value.strip() or None)
    return _checked(plain)


def keys_of(kind: ClaimKind) -> tuple[str, ...]:
    """Return the keys of what a claim of a kind says.

    Example:
        >>> keys_of(ClaimKind.CONDUCT)[:2]
        ('what', 'actor')
    """
    own = [each.name for each in fields(_CLASS_OF[kind]) if each.name not in ("counted", "part_of")]
    own = ["number" if name == "count" else name for name in own]
    return (*own, *_OF_THE_CLAIM, *(f"speaker.{each}" for each in _OF_THE_SPEAKER))


def fields_of(kind: ClaimKind) -> tuple[ClaimField, ...]:
    """Return the parts of what a claim of a kind says, each with the words that it takes.

    Example:
        >>> fields_of(ClaimKind.POSITION)[1], fields_of(ClaimKind.POSITION)[2].choices
        (ClaimField(key='toward', choices=(), several=False, needed=False), ('affirmed', 'denied'))
    """
    hints = get_type_hints(_CLASS_OF[kind]) | {"number": int | None}
    hints |= {key: get_type_hints(Claim)[key] for key in _OF_THE_CLAIM}
    hints |= {f"speaker.{key}": hint for key, hint in get_type_hints(Source).items()}
    bare = {each.name for each in fields(_CLASS_OF[kind]) if each.default is MISSING}
    return tuple(_field(key, hints[key], needed=key in bare) for key in keys_of(kind))


def _field(key: str, hint: Any, *, needed: bool) -> ClaimField:  # noqa: ANN401  # any type of a part of a claim
    parts = (hint, *get_args(hint))
    words = [one for one in parts if isinstance(one, type) and issubclass(one, StrEnum)]
    choices = tuple(each.value for one in words for each in one)
    if bool in parts:
        choices = tuple(_TRUTH)
    several = key in _LISTS
    return ClaimField(key, choices, several, needed and type(None) not in parts)


def values_of(claim: Claim) -> dict[str, str]:
    """Return what a claim says, by key, in the words that `with_values` reads; empty for nothing.

    Example:
        >>> from openinquest.pipeline.claim_values import _number_words
        >>> _number_words(12, None), _number_words(12, 12), _number_words(None, None)
        ('12-', '12', '')
    """
    plain = to_plain(claim)
    last = plain["sources"][-1] if plain["sources"] else {}
    told = {}
    for key in keys_of(claim.kind):
        if key.startswith("speaker."):
            told[key] = last.get(key.removeprefix("speaker."))
        elif key in _OF_THE_CLAIM:
            told[key] = plain[key]
        elif key == "number":
            detail = plain[claim.kind.value]
            told[key] = _number_words(detail["at_least"], detail["at_most"])
        else:
            told[key] = _value_words(key, plain[claim.kind.value].get(key))
    return {key: "" if value is None else str(value) for key, value in told.items()}


def _number_words(low: int | None, high: int | None) -> str:
    if low == high:
        return "" if low is None else str(low)
    return f"{'' if low is None else low}-{'' if high is None else high}"


def _value_words(key: str, value: Any) -> str | None:  # noqa: ANN401  # any part of a claim
    if value is None:
        return None
    if key in _LISTS:
        return ",".join(value)
    if key == "when":
        first, last = value.get("earliest"), value.get("latest")
        return None if first is None else first if first == last else f"{first}..{last}"
    if key == "where":
        degrees = value.get("latitude"), value.get("longitude")
        at = "" if None in degrees else f"@{degrees[0]},{degrees[1]}"
        return f"{value['name']}{at}"
    if isinstance(value, bool):
        return next(word for word, truth in _TRUTH.items() if truth is value)
    return str(value)


def _change(plain: dict[str, Any], kind: ClaimKind, key: str, value: str | None) -> None:
    if key not in keys_of(kind):
        known = ", ".join(keys_of(kind))
        raise NotToBeJudged(f"a claim of kind {kind} has no {key!r} (it has {known})")
    detail = plain[kind.value]
    if key.startswith("speaker."):
        plain["sources"] = _with_speaker(plain["sources"], key.removeprefix("speaker."), value)
    elif key in _OF_THE_CLAIM:
        plain[key] = value
    elif key == "number":
        detail["at_least"], detail["at_most"] = _range(value)
        detail["approximate"] = False
    elif key == "when":
        detail[key] = _days(value)
    elif key == "where":
        detail[key] = _place(value)
    elif key in _LISTS:
        detail[key] = [one.strip() for one in (value or "").split(",") if one.strip()]
    else:
        detail[key] = _TRUTH.get(value, value) if key == "civilian" and value else value


def _with_speaker(
    chain: list[dict[str, Any]], part: str, value: str | None
) -> list[dict[str, Any]]:
    """Return a chain of voices whose last one is called otherwise; none that nothing names."""
    empty = {"name": None, "role": None, "organisation": None, "kind": "unspecified", "span": None}
    *before, last = chain or [empty]
    last = {**last, part: value, "candidates": [], "inferred": False}
    if part == "kind" and value is None:
        last["kind"] = "unspecified"
    named = any(last[each] for each in ("name", "role", "organisation"))
    return [*before, last] if named or part == "kind" else before


def _range(value: str | None) -> tuple[int | None, int | None]:
    if value is None:
        return None, None
    low, dash, high = value.partition("-")
    try:
        if not dash:
            return int(low), int(low)
        return (int(low) if low else None), (int(high) if high else None)
    except ValueError as error:
        raise NotToBeJudged(f"{value!r} is no number (12, 12-15, 12- or -15)") from error


def _days(value: str | None) -> dict[str, Any] | None:
    if value is None:
        return None
    first, _, last = value.partition("..")
    return {"earliest": first, "latest": last or first}


def _place(value: str | None) -> dict[str, Any] | None:
    """Return a place by its name and, after an @, its degrees north and east."""
    if value is None:
        return None
    name, at, degrees = value.partition("@")
    place: dict[str, Any] = {"name": name.strip()}
    if at:
        latitude, _, longitude = degrees.partition(",")
        place |= {
            "latitude": latitude.strip(),
            "longitude": longitude.strip(),
            "precision": "vicinity",
        }
    return place


def _checked(plain: dict[str, Any]) -> Claim:
    try:
        return from_json(Claim, json.dumps(plain))
    except InquestError as error:
        raise NotToBeJudged(f"that is no claim of kind {plain['kind']} ({error.what})") from error
