"""What the rule of a claim that a model told of says, in words."""

import re

_RULE = re.compile(r"model\.(\w+?)(\.aligned)?/(.+)@(\w+)")


def meaning_of(rule: str) -> str | None:
    """Return what a rule says, None where it is of no model.

    Example:
        >>> meaning_of("model.toll/small-1@0f3a")
        'the model small-1 told of a toll, asked with the prompt 0f3a; its words stand in the text'
    """
    match = _RULE.fullmatch(rule)
    if match is None:
        return None
    kind, aligned, model, prompt = match.groups()
    article = "an" if kind[0] in "aeiou" else "a"
    stands = "its words stand in the text"
    if aligned:
        stands += " with other capitals, marks, blanks, dashes or quotation marks"
    return f"the model {model} told of {article} {kind}, asked with the prompt {prompt}; {stands}"
