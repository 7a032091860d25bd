"""Text of documents made safe: nothing in it acts, everything in it is seen."""

import re

from markupsafe import Markup, escape

# Characters that reorder the text around them: letters may then stand where they are not.
DIRECTION_CONTROLS = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_DIRECTION = re.compile(f"([{''.join(DIRECTION_CONTROLS)}])")

# Letters of Hebrew, Arabic and their like, and the blanks between them.
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_FROM_THE_RIGHT = re.compile(f"([{_RTL}]+(?:[ \u00a0-]+[{_RTL}]+)*)")

# No HTML document may hold these; Unicode has a picture for each.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f]")

_HALVES = re.compile("[\ud800-\udfff]")


def safe_text(text: str) -> Markup:
    """Return `text` escaped, each control of direction caged and shown by its name.

    The text between the tags is `text` itself, but for control characters
    that HTML forbids, which become pictures of themselves.

    Example:
        >>> safe_text("<b> & c")
        Markup('&lt;b&gt; &amp; c')
    """
    drawn = _FORBIDDEN.sub(lambda match: chr(0x2400 + ord(match[0])), text)
    pieces = _DIRECTION.split(drawn)
    return Markup("").join(
        _caged(piece) if piece in DIRECTION_CONTROLS else escape(piece) for piece in pieces
    )


def prose(text: str) -> Markup:
    """Return `text` escaped, with each stretch of right-to-left letters kept in its place.

    A number behind an Arabic name would else be drawn before it: the name and what follows
    change places, and "by the account of a clinic, 7 people" reads as seven clinics.

    Example:
        >>> prose("near حلب, 7 people")
        Markup('near <bdi>حلب</bdi>, 7 people')
    """
    pieces = _FROM_THE_RIGHT.split(text)
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(safe_text(piece)) if at % 2 else safe_text(piece)
        for at, piece in enumerate(pieces)
    )


def visible_controls(text: str) -> str:
    """Return `text` for where nothing can be caged: each control of direction becomes its name.

    Other control characters become pictures of themselves, halves of characters a mark.

    Example:
        >>> visible_controls("invoice" + chr(0x202E) + "gnp.exe")
        'invoice[RLO]gnp.exe'
    """
    drawn = _FORBIDDEN.sub(lambda match: chr(0x2400 + ord(match[0])), text)
    named = _DIRECTION.sub(lambda match: f"[{DIRECTION_CONTROLS[match[0]]}]", drawn)
    return _HALVES.sub("\N{REPLACEMENT CHARACTER}", named)


def isolated(text: str) -> Markup:
    """Return `text` escaped and kept from reordering what stands around it."""
    return Markup('<bdi dir="auto">{}</bdi>').format(safe_text(text))


def _caged(control: str) -> Markup:
    # Inside its own isolate a control reaches no other character.
    name = DIRECTION_CONTROLS[control]
    return Markup('<bdi class="control" data-name="{}">{}</bdi>').format(name, control)
