import pytest

from openinquest.model import Source


@pytest.mark.parametrize(
    ("source", "label"),
    [
        (Source("Brigadier General A", "spokesman"), "Brigadier General A, spokesman"),
        (Source(role="a doctor", organisation="the clinic"), "a doctor"),
        (Source(organisation="the clinic"), "the clinic"),
        (Source(), "an unnamed source"),
    ],
)
def test_label_is_the_shortest_honest_name(source, label):
    assert source.label == label
