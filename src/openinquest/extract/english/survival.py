"""Words that say of people who were hit that they live."""

import re
from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.harmed import Harmed
from openinquest.model import Harm

_LIVES = re.compile(
    r"""\b(?: surviv(?:e|es|ed|or|ors)\b | recover(?:ing|s|ed)?\b(?!\s+(?:the|a|from\s+the\s+scene))
    | (?:stable|good|fair|satisfactory)\s(?:\w+\s)?(?:condition|but)\b | in\sstable\b
    | non-?\s?life-?\s?threatening
    | (?:not|n['’]t)\s(?:believed\sto\sbe\s|considered\s)?life-?\s?threatening
    | (?:treated|discharged)\sand\sreleased | released\sfrom\s(?:the\s|a\s)?hospital
    | (?:will|to)\sbe\s(?:okay|ok|all\sright|alright|fine)\b | remains?\shospitali[sz]ed )""",
    re.IGNORECASE | re.VERBOSE,
)
_TAKEN_BACK = AnyCase(r"(?:\b(?:not|never|cannot|no)\b|n['’]t\b)[^.;,]{0,30}$")


def lives(text: str, tree: Tree, frame: Harmed, frames: Sequence[Harmed]) -> bool:
    """Return whether the words behind a harm say that who came to it lives.

    They are looked for from the harm to the end of its sentence, or to the next
    word of death: "a man was shot but survived", "two are in stable condition".

    Args:
        text: The passage.
        tree: The sentence's tree.
        frame: The harm.
        frames: All words of harm of the sentence.
    """
    if frame.harm is not Harm.INJURED or frame.denied:
        return False
    if any(each.harm is Harm.KILLED and each.people is frame.people for each in frames):
        return False
    start = min(frame.trigger.start, frame.people.start)
    deaths = [
        min(each.trigger.start, each.people.start)
        for each in frames
        if each.harm is Harm.KILLED and each.trigger.start > frame.trigger.start
    ]
    end = min([tree.words[-1].end, *(at for at in deaths if at > start)])
    return any(
        not _TAKEN_BACK.search(text[start : found.start()])
        or found.group().lower().startswith(("not", "n'", "n’"))
        for found in _LIVES.finditer(text, start, end)
    )
