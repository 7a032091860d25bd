"""Who acts: armies, governments, armed groups, and what the press calls them."""

import re
from collections.abc import Iterator

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import case_of, phrase

_COUNTRY_OF = {
    "american": "United States",
    "british": "United Kingdom",
    "french": "France",
    "german": "Germany",
    "dutch": "Netherlands",
    "danish": "Denmark",
    "australian": "Australia",
    "canadian": "Canada",
    "belgian": "Belgium",
    "israeli": "Israel",
    "palestinian": "Palestine",
    "russian": "Russia",
    "soviet": "Soviet Union",
    "ukrainian": "Ukraine",
    "syrian": "Syria",
    "iraqi": "Iraq",
    "iranian": "Iran",
    "turkish": "Turkey",
    "saudi": "Saudi Arabia",
    "emirati": "United Arab Emirates",
    "yemeni": "Yemen",
    "egyptian": "Egypt",
    "jordanian": "Jordan",
    "lebanese": "Lebanon",
    "libyan": "Libya",
    "sudanese": "Sudan",
    "ethiopian": "Ethiopia",
    "eritrean": "Eritrea",
    "kenyan": "Kenya",
    "somali": "Somalia",
    "nigerian": "Nigeria",
    "afghan": "Afghanistan",
    "pakistani": "Pakistan",
    "indian": "India",
    "burmese": "Myanmar",
    "chinese": "China",
    "colombian": "Colombia",
    "salvadoran": "El Salvador",
    "peruvian": "Peru",
    "guatemalan": "Guatemala",
    "azerbaijani": "Azerbaijan",
    "armenian": "Armenia",
    "georgian": "Georgia",
    "serbian": "Serbia",
    "bosnian": "Bosnia",
}
"""An adjective that stands alone before a strike names the country."""

_NATION = (
    rf"(?:{'|'.join(_COUNTRY_OF)}|u\.s\.|(?-i:US|UK|NATO|UN)|u\.k\.|u\.n\.|nato|allied|kurdish)"
)
_KIND = (
    r"(?:government|regime|security|special|local|international|coalition|joint|opposition|rebel|"
    r"paramilitary|armed|air|ground|naval|counter[-\s]terrorism|federal|national|interior|defen[cs]e|military|masked|"
    r"unidentified|suspected|unknown|foreign|enemy|islamist|jihadist|extremist|drug|occupation)"
)
_BODY = (
    r"(?:army|military|forces?(?:-[A-Z]\w+)?|air\s+force|navy|troops|soldiers|police(?:men)?|government|regime|authorities|command|"
    r"coalition|militia(?:s|men)?|rebels|insurgents|guerrillas?|fighters|militants|gunmen|gunman|snipers?|commandos?|"
    r"marines|guards?|paramilitaries|terrorists?|extremists|attackers?|assailants?|pilots?|crew|ministry|service|services|enemy|"
    r"separatists|secessionists|loyalists|jihadists|islamists|mercenaries|occupiers|invaders|junta|general\s+staff|"
    r"brigade|battalion|regiment|cartel|gang|security\s+council|patrol|unit|units|squads?)"
)
_GROUP = (
    r"(?:isis|isil|(?-i:IS)|islamic\s+state(?:\s+group)?|daesh|(?:the\s+)?taliban|hamas|hezbollah|hizbollah|houthis?|al[-\s]?qaeda|al[-\s]?shabaab|"
    r"boko\s+haram|fmln|farc|(?-i:ELN|PKK|YPG|SDF|IDF|RSF|PLO)|shining\s+path|pentagon|kremlin|white\s+house|centcom|"
    r"u\.?s\.?\s+central\s+command|wagner(?:\s+group)?|janjaweed)"
)
_LED = rf"(?:(?:{_NATION}|saudi|iran(?:ian)?)[-‑\s](?:led|backed)\s+)"
PARTY = re.compile(
    r"(?<![\w.])(?:(?-i:(?:[A-Z][\w'-]+\s){1,3}(?:group|movement|faction|militia))(?![\w-])|"
    rf"{_LED}?(?:{_NATION}\s+)?(?:{_KIND}\s+){{0,3}}(?:{_GROUP}\s+)?{_BODY}(?:\s+{_BODY}){{0,2}}(?![\w-])"
    rf"|{_GROUP}(?![\w-])|{_NATION}(?![\w’']|-(?!led|backed)))",
    re.IGNORECASE,
)
"""A party as the words name it: "U.S.-led coalition", "Iraqi forces", "Islamic State fighters"."""

_CARRIERS = frozenset(
    {"jet", "aircraft", "plane", "warplane", "helicopter", "gunship", "drone", "fighter jet",
     "bomber", "airplane", "ship", "warship", "tank", "missile", "rocket", "bomb", "artillery"}
)  # fmt: skip
_OF_A_PARTY = frozenset({"crew", "pilot", "member", "leader", "commander", "element", "convoy"})
_ARTICLE = AnyCase(r"^(?:the|an?|its|their|our|his|her|this|that|these|those|some|several)\s+")
_OF_A_DEED = re.compile(r"\s+of\s+(?!the\s[A-Z])[a-z].*$", re.DOTALL)
_POSSESSIVE = re.compile(r"['’]s?$")
_WE = frozenset({"it", "they", "we", "he", "she", "i", "its", "their", "our"})


def party_name(words: str) -> str:
    """Return a party as a finding names it: no article, and a country for its adjective.

    Example:
        >>> party_name("The Iraqi army"), party_name("American"), party_name("Israel's")
        ('Iraqi army', 'United States', 'Israel')
    """
    plain = _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(words.split())))
    return _COUNTRY_OF.get(plain.lower(), plain)


def find_parties(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the parties that `text[start:end]` names, each with its range, in order."""
    for match in PARTY.finditer(text, start, end):
        yield match.start(), match.end(), party_name(match[0])


def party_of(text: str, tree: Tree, noun: Word) -> str | None:
    """Return the party that a noun names, or whose the thing is that it names; None for neither.

    Of "jets of the coalition" it is the coalition, of "Russian aircraft" Russia.
    """
    lemma = noun.lemma.lower()
    if noun.upos == "PRON":
        return None
    if lemma in _CARRIERS or lemma in _OF_A_PARTY:
        owner = owner_of(text, tree, noun)
        if owner or lemma in _CARRIERS:
            return owner
    start, end = phrase(tree, noun)
    heads = any(found[0] < noun.end <= found[1] for found in find_parties(text, start, end))
    if not heads and noun.name != "ORG":
        return None
    return party_name(_OF_A_DEED.sub("", text[start:end]))


def owner_of(text: str, tree: Tree, noun: Word) -> str | None:
    """Return whose a strike or a weapon is by the words beside it, None where they do not say."""
    cases = {"by", "of"} if noun.lemma.lower() in _CARRIERS | _OF_A_PARTY else {"by"}
    for each in tree.below(noun, "nmod"):
        if each.at > noun.at and case_of(tree, each) in cases:
            found = party_of(text, tree, each)
            if found:
                return found
    beside = [
        word
        for word in tree.within(noun, without=("acl", "appos", "nmod", "conj", "nsubj"))
        if word.at < noun.at
    ]
    beside += [
        word
        for own in tree.below(noun, "nmod:poss")
        for word in tree.within(own, without=("case",))
        if word.at < noun.at
    ]
    if not beside:
        return None
    first, last = min(word.start for word in beside), max(word.end for word in beside)
    return " and ".join(name for _, _, name in find_parties(text, first, last)) or None


def is_pronoun(word: Word) -> bool:
    """Return whether a word only points back at a party."""
    return word.lemma.lower() in _WE or word.form.lower() in _WE
