import pytest
from factories import an_origin

from openinquest.model import SourceKind
from openinquest.weigh.independence import gathers, kind_in_words, kinds_of

UNPLACED = {SourceKind.ANONYMOUS, SourceKind.UNSPECIFIED}


@pytest.mark.parametrize("kind", SourceKind)
def test_every_kind_that_can_be_placed_counts_as_one(kind):
    assert (kind_in_words(kind) is None) == (kind in UNPLACED)


def test_kinds_are_counted_once_and_unplaced_voices_never():
    kinds = (SourceKind.MEDIC, SourceKind.ANONYMOUS, SourceKind.MEDIC, SourceKind.WITNESS)
    origins = [an_origin(id=f"o{n}", kind=kind) for n, kind in enumerate(kinds)]

    assert kinds_of(origins) == ["health workers", "witnesses"]


def test_papers_and_recorders_gather():
    assert {kind for kind in SourceKind if gathers(kind)} == {SourceKind.MEDIA, SourceKind.MONITOR}
