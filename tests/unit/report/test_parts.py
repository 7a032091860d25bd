from hypothesis import given
from hypothesis import strategies as st
from unit.report.tal_nasra import CLAIMS, R2, R3

from openinquest.model import Sentence
from openinquest.report.parts import in_parts

HELD = {claim.id: claim for claim in CLAIMS}


def test_a_sentence_stands_where_its_first_claim_belongs():
    tolls, causes = Sentence("12 killed.", (R2.id, R3.id)), Sentence("A strike.", (R3.id, R2.id))

    parts = in_parts([tolls, causes], HELD)

    assert [(part.heading, part.sentences) for part in parts] == [
        ("Who was harmed", (tolls,)),
        ("What is said to have caused it", (causes,)),
    ]


def test_sentences_of_one_matter_stand_under_one_heading():
    first, other, last = (Sentence(c.id, (c.id,)) for c in (R2, R3, R2))

    assert [len(part.sentences) for part in in_parts([first, other, last], HELD)] == [2, 1]


@given(st.lists(st.sampled_from([*HELD, None])))
def test_every_sentence_comes_out_once(cited):
    sentences = [
        Sentence(str(place), () if claim is None else (claim,)) for place, claim in enumerate(cited)
    ]

    told = [sentence for part in in_parts(sentences, HELD) for sentence in part.sentences]

    assert sorted(told, key=lambda s: int(s.text)) == sentences
