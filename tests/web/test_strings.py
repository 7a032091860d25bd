"""Every word of the interface can be said in every language that is shipped."""

import re
from importlib.resources import files
from io import BytesIO

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from openinquest.model import Role
from openinquest.web.strings import LANGUAGES

WEB = files("openinquest.web")
METHODS = [("templates/**.j2", "jinja2.ext:babel_extract"), ("**.py", "python")]
TRIMMED = {"trimmed": "true", "newstyle_gettext": "true"}
WORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None}


def said_in_code():
    """Return what is said in templates and code, with its plural where it has one."""
    options = {"templates/**.j2": TRIMMED | {"trim_blocks": "true", "lstrip_blocks": "true"}}
    found = extract_from_dir(str(WEB), METHODS, options_map=options, keywords=WORDS)
    said = {words for _, _, words, _, _ in found}
    return said | {role.value for role in Role}


def translated(language):
    text = WEB.joinpath("strings", f"{language}.po").read_bytes()
    return {message.id: message.string for message in read_po(BytesIO(text), locale=language)}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_everything_that_is_said_is_translated_and_nothing_else(language):
    known = translated(language)
    known.pop("", None)
    whole = {words for words, said in known.items() if all(said) and said}

    assert said_in_code() - whole == set()
    assert whole - said_in_code() == set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_translation_has_the_gaps_of_what_it_translates(language):
    for words, said in translated(language).items():
        sources = [words] if isinstance(words, str) else words
        gaps = {gap for one in sources for gap in re.findall(r"%\(\w+\)s", one)}
        for one in [said] if isinstance(said, str) else said:
            assert set(re.findall(r"%\(\w+\)s", one)) == gaps, words
