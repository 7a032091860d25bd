"""What the nodes of a graph in JSON-LD share: identifiers, the program, the rules it follows."""

from typing import Any
from urllib.parse import quote

from openinquest import __version__

Node = dict[str, Any]

SOFTWARE = f"urn:openinquest:software:{__version__}"


def iri(kind: str, *parts: str) -> str:
    """Return the identifier of a thing, the same in every export of it.

    Example:
        >>> iri("claim", "sha256:ab#1")
        'urn:openinquest:claim:sha256:ab%231'
    """
    return ":".join(("urn:openinquest", kind, *(quote(part, safe=":") for part in parts)))


def rule_node(name: str) -> Node:
    """Return a rule as the plan that it is."""
    return {"id": iri("rule", name), "type": ["Entity", "Plan"], "label": name}


def by_rule(rule: str) -> Node:
    """Return the keys of an activity that the program did by a rule."""
    return {
        "wasAssociatedWith": SOFTWARE,
        "qualifiedAssociation": {
            "type": "Association",
            "agent": SOFTWARE,
            "hadPlan": iri("rule", rule),
        },
    }


def person_node(name: str) -> Node:
    """Return someone who works on the case, by name or by pseudonym as the profile has it."""
    return {"id": iri("person", name), "type": ["Agent", "Person"], "label": name}
