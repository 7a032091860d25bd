"""The names of offices and organisations, brought to one form."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from openinquest.kept import kept_for_a_while
from openinquest.link.arabic_bodies import in_english
from openinquest.model import words_of

# One state a line: its ISO 3166 code, its names, and the words for what belongs to it. The states
# that appear in reports of armed conflict; one that is missing only leaves its word in the name.
_STATES = """
af afghanistan afghan
au australia australian
az azerbaijan azerbaijani
by belarus belarusian
ca canada canadian
cd congo congolese
cn china chinese
co colombia colombian
de germany german
eg egypt egyptian
et ethiopia ethiopian
fr france french
gb britain british uk unitedkingdom
ge georgia georgian
in india indian
iq iraq iraqi
ir iran iranian
il israel israeli
it italy italian
jo jordan jordanian
kw kuwait kuwaiti
lb lebanon lebanese
ly libya libyan
ml mali malian
mm myanmar burma burmese
mx mexico mexican
ne niger nigerien
ng nigeria nigerian
nl netherlands dutch
pk pakistan pakistani
pl poland polish
ps palestine palestinian
qa qatar qatari
ru russia russian
sa saudiarabia saudi
sd sudan sudanese
so somalia somali
sv salvador elsalvador salvadoran salvadorean
sy syria syrian
tr turkey turkish turkiye
ua ukraine ukrainian
us unitedstates american usa
ye yemen yemeni
"""
_STATE_OF = {word: line.split()[0] for line in _STATES.split("\n") for word in line.split()[1:]}
_STATE_OF |= {"us": "us"}

# The same body or word under another name.
_OTHER_NAMES = {
    "pentagon": "us defense department",
    "centcom": "us central command",
    "kremlin": "russian presidency",
    "white house": "us presidency",
    "white helmets": "syrian civil defense",
    "united nations": "un",
    "human rights watch": "hrw",
    "agence france presse": "afp",
    "agence france-presse": "afp",
    "associated press": "ap",
    "idf": "israeli military",
    "isis": "islamic state",
    "isil": "islamic state",
    "daesh": "islamic state",
    "united states": "unitedstates",
    "united kingdom": "unitedkingdom",
    "saudi arabia": "saudiarabia",
    "el salvador": "elsalvador",
    "defence": "defense",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
}
_OTHER_NAME = re.compile(rf"\b(?:{'|'.join(sorted(_OTHER_NAMES, key=len, reverse=True))})\b")

# Words that say how a body spoke, or that only hold a name together.
_SPOKE = re.compile(r"\b(?:spokes\w+|statements?|press|release|communiqu[eé])\b")
_GLUE = "a an the of for by in at from to and on with its their s led"
# Who stands behind a body or where it sits, which many reports leave out: "Aden-based".
_EPITHET = re.compile(r"\b\w+-(?:affiliated|aligned|backed|based|controlled|linked|run)\b")
# What a place is, beside its name: "the governor of Tal Nasra province".
_KINDS_OF_AREA = frozenset({"governorate", "oblast", "province"})
# What the armed forces of a state are called; whoever speaks for them is one voice.
_ARMED_FORCES = (
    frozenset({"army"}),
    frozenset({"military"}),
    frozenset({"armed", "forces"}),
    frozenset({"defense", "forces"}),
)

# Words that fit many bodies of one state, and words that fit one body in each state: a name made of
# the first tells no body from others, a name made of both does so with a state beside it.
_MANY_IN_A_STATE = """
administration agency ambassador attorney board bureau captain chairman chief city commander
commissioner committee coroner council county court department deputies deputy director directorate
district examiner fire governor headquarters hospital judge local mayor media medical militia
minister ministry municipality news newspaper office officer party prosecutor province provincial
public regional secretary senior service sheriff soldiers station task top town tv unit
"""
_ONE_IN_A_STATE = """
air army authorities authority civil command force forces general government interim military
national navy parliament police presidency president prime security state troops
"""
_TELL_NOTHING = frozenset(_MANY_IN_A_STATE.split())
_TELL_NOTHING_ALONE = _TELL_NOTHING | frozenset(_ONE_IN_A_STATE.split())


@dataclass(frozen=True, slots=True)
class BodyName:
    """What the name of an office or organisation comes down to.

    `words` are its words in alphabetical order without case, articles and
    spelling variants, in English where they are Arabic words for bodies; one
    with a hyphen ("aden-based") says who stands behind it or where it sits.
    `state` is the ISO 3166 code that the name carries, or empty. A state that
    speaks for itself has no further words.

    Example:
        >>> read_body("Iraq's Ministry of Defence") == read_body("the Iraqi defense ministry")
        True
        >>> read_body("a military spokesman").says_which, read_body("the Pentagon").state
        (False, 'us')
    """

    words: tuple[str, ...]
    state: str = ""

    @property
    def says_which(self) -> bool:
        """Whether the name tells the body from others, so that two mentions mean one."""
        if not self.words:
            return bool(self.state)
        general = _TELL_NOTHING if self.state else _TELL_NOTHING_ALONE
        return not general.issuperset(self.words)


@kept_for_a_while(20_000)  # a record names the same few again and again
def read_body(phrase: str) -> BodyName:
    """Return what the name of an office or organisation comes down to."""
    plain = re.sub(
        r"\b(?:[a-z]\.){2,}",
        lambda dotted: dotted[0].replace(".", ""),
        in_english(phrase).lower(),
    )
    plain = re.sub(r"['’]s\b", "", plain)
    epithets = set(_EPITHET.findall(plain))
    plain = _SPOKE.sub(" ", _EPITHET.sub(" ", plain))
    plain = _OTHER_NAME.sub(lambda name: _OTHER_NAMES[name[0]], plain)
    words = {word for word in words_of(plain) if word not in _GLUE.split()}
    states = sorted({_STATE_OF[word] for word in words if word in _STATE_OF})
    own = _without_kinds_of_area(words - _STATE_OF.keys())
    if states and own in _ARMED_FORCES:
        own = _ARMED_FORCES[1]
    return BodyName(tuple(sorted(own | epithets)), "+".join(states))


def _without_kinds_of_area(words: AbstractSet[str]) -> frozenset[str]:
    """Return words without those for what a place is, where others say which place."""
    own = frozenset(words) - _KINDS_OF_AREA
    return own if own - _TELL_NOTHING_ALONE else frozenset(words)


def name_words(phrase: str) -> frozenset[str]:
    """Return what a name says, without case, articles and spelling variants; a state is its code.

    Example:
        >>> name_words("the U.S.-led coalition") > name_words("the coalition")
        True
    """
    body = read_body(phrase)
    return frozenset((*_parts(body), *filter(None, body.state.split("+"))))


def name_states(phrase: str) -> frozenset[str]:
    """Return the states that a name carries, as ISO 3166 codes; empty where it carries none.

    Example:
        >>> sorted(name_states("the Israeli air force")), sorted(name_states("the coalition"))
        (['il'], [])
    """
    body = read_body(phrase)
    backing = (_STATE_OF[word] for word in _parts(body) if word in _STATE_OF)
    return frozenset((*backing, *filter(None, body.state.split("+"))))


def _parts(body: BodyName) -> Iterator[str]:
    """Yield the words of a name, each part of those that are joined by a hyphen."""
    return (part for word in body.words for part in word.split("-"))


def speaks_for_body(role: str) -> bool:
    """Return whether a role is to speak for a body ("spokesman", "press release")."""
    return _SPOKE.search(in_english(role).lower()) is not None
