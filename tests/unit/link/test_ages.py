import pytest
from factories import a_document

from openinquest.link.ages import ages_of


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A 17-year-old and a 9 year old were hurt.", {17, 9}),
        ("Amal Harouk, 34, died.", {34}),
        ("On May 12, 2019, rain fell.", set()),
        ("The mill has 300-year-old beams.", set()),
    ],
)
def test_ages_are_read_as_news_gives_them(text, ages):
    assert ages_of(a_document(text, title=None)) == ages
