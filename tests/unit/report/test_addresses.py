import pytest

from openinquest.report.addresses import ADDRESS, address_of, names_somebody
from openinquest.report.name_finder import NameFinder

FINDER = NameFinder(frozenset({"Samira Haddad"}))


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//x.example",
        "https://olga:pw@x.example/",
        "http://10.0.0.7/a",
        "http://localhost/a",
        "http://desk.local/a",
        "http://[::1]/a",
        "http://[broken/a",
        None,
    ],
)
def test_what_not_everyone_can_follow_is_no_address(url):
    assert address_of(url) is None


@pytest.mark.parametrize(
    "path",
    [
        "samira-haddad-tells",
        "the-haddad-house",
        "p?who=Samira+Haddad",
        "%73amira%20haddad",
        "%2573amira%2520haddad",
        "SamiraHaddad2019.html",
        "news/samirahaddadtells",
        "sameera_hadad",
        "#:~:text=Samira%20Haddad",
        "%D8%B3%D9%85%D9%8A%D8%B1%D8%A9-%D8%AD%D8%AF%D8%A7%D8%AF",
    ],
)
def test_a_name_in_an_address_is_found_however_it_is_written(path):
    assert names_somebody(f"https://x.example/{path}", FINDER)


def test_an_address_without_a_name_names_nobody():
    assert not names_somebody("https://harbour.example/2019/grain-market?id=44", FINDER)


def test_an_address_ends_before_the_stop_of_its_sentence():
    assert ADDRESS.findall("See https://x.example/a?b=1, or (https://y.example).") == [
        "https://x.example/a?b=1",
        "https://y.example",
    ]
