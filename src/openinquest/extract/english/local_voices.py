"""Where those live who tell of what happened to them: "residents of Tal Nasra said".

The seat of a spokesman is no place of a deed. A mayor, the police of a town, its people and those
who dug there tell of where they are, and often no other word of a report says where that is.
"""

import re

from openinquest.extract.english.happenings import Scene
from openinquest.extract.english.unlisted_places import unlisted_place
from openinquest.extract.places.words import NAME
from openinquest.model import Place, Span, is_coarse

_LIVES_THERE = re.compile(
    r"\b(?:[Mm]ayor|[Rr]esidents?|[Vv]illagers?|[Ii]nhabitants?|[Pp]eople|[Pp]olice|[Ee]lders?|[Hh]eadman|[Cc]ouncil|"
    r"[Ww]itnesses|[Ff]irefighters|[Rr]escuers|[Rr]escue\sworkers|[Ff]armers?|[Ss]hopkeepers?)\s(?:of|in|from)\s"
    rf"(?P<kind>)(?P<name>{NAME})(?![\w’'-])"
)


def home_of_who_tells(text: str, scene: Scene) -> tuple[Span, Place] | None:
    """Return the town whose people, mayor or police speak in a sentence, None where none do."""
    for voice in scene.voices:
        for match in _LIVES_THERE.finditer(text, *voice):
            listed = [pair for pair in scene.places if match.start() <= pair[0].start < match.end()]
            if listed:
                return None if is_coarse(listed[0][1]) else listed[0]
            return unlisted_place(text, match)
    return None
