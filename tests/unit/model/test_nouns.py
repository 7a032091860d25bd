from dataclasses import FrozenInstanceError, fields, is_dataclass

import pytest

import openinquest.model as model

EXPORTED = [getattr(model, name) for name in model.__all__]
NOUNS = [thing for thing in EXPORTED if isinstance(thing, type) and is_dataclass(thing)]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_noun_is_frozen(noun):
    value = object.__new__(noun)

    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(noun)[0].name, "changed")


def test_nouns_were_found():
    assert len(NOUNS) > 15
