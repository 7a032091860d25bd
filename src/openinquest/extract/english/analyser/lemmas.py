"""Lemmas of English words by their tags: known ones, irregular ones, and rules of spelling."""

import re
from collections.abc import Callable, Mapping

# "lemma past participle", where a form follows no rule. "Wound" is left out: here it is an injury.
_IRREGULAR_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|
begin began begun|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|
break broke broken|breed bred|bring brought|broadcast broadcast|build built|burn burnt|burst burst|
buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost|
creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|
drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|
forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|
get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|
hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|
lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|let let|lie lay lain|light lit|
lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|mow mowed mown|
overcome overcame overcome|overhear overheard|oversee oversaw overseen|overtake overtook overtaken|
overthrow overthrew overthrown|pay paid|plead pled|prove proved proven|put put|quit quit|read read|
rebuild rebuilt|rend rent|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|
rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|
sew sewed sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|
shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|
slide slid|sling slung|slit slit|smell smelt|sow sowed sown|speak spoke spoken|speed sped|
spell spelt|spend spent|spill spilt|spin spun|spit spat|split split|spoil spoilt|spread spread|
spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|
stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn|
sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|
tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|
undergo underwent undergone|understand understood|undertake undertook undertaken|upset upset|
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew
withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
"""
_IRREGULAR_NOUNS = """
child children|foot feet|goose geese|mouse mice|tooth teeth|ox oxen|life lives|wife wives|
knife knives|thief thieves|half halves|wolf wolves|leaf leaves|shelf shelves|loaf loaves|
scarf scarves|calf calves|hoof hooves|crisis crises|analysis analyses|hypothesis hypotheses|
diagnosis diagnoses|thesis theses|phenomenon phenomena|criterion criteria|ache aches|
headache headaches
"""
_PREFIXES = ("re", "over", "out", "un", "mis", "under", "fore")
# Stems that lost an "e" before "ed" or "ing": "rescu", "chang", "collaps", "accus", "shar".
_WANTS_E = re.compile(
    r"(?:[cvu]|ieg|(?<!z)z|[^aeiourl]l|[rlnpd]s|(?<!s)[aeiou]s|[drl]g|ang|eng"
    r"|\b[^aeiou]*[aeiouy][^aeiouwxy]"
    r"|[^aeiou](?:at|ut|ir|ur|in|um|id|ad|ud|od|ap|ak|ok|uk|ib|ul|ag)|[iu]at|quir)\Z"
)
_ADDS_ES = re.compile(r"(?:ch|sh|ss|x|zz|o)es\Z")
_OTHER_PAST = {"VBD": "VBN", "VBN": "VBD"}


def _by_form(rows: str) -> dict[str, str]:
    """Return irregular forms with their lemmas; the first lemma of a form counts."""
    found: dict[str, str] = {}
    for row in rows.replace("\n", " ").split("|"):
        lemma, *forms = row.split()
        for form in forms:
            found.setdefault(form, lemma)
    return found


_VERBS, _NOUNS = _by_form(_IRREGULAR_VERBS), _by_form(_IRREGULAR_NOUNS)


class Lemmas:
    """Finds lemmas in a lexicon first, then among irregular forms, then by the rules of spelling.

    Where spelling leaves a choice ("shared" of "shar" or "share"), lemmas that the lexicon knows go
    first.
    """

    def __init__(self, lexicon: Mapping[str, str]) -> None:
        """Take lemmas by form and Penn tag, written "form tag"."""
        self._lexicon = lexicon
        tags: dict[str, set[str]] = {"V": set(_VERBS.values()), "N": set(), "J": set(), "R": set()}
        for key, lemma in lexicon.items():
            kind = key.rpartition(" ")[2][0]
            if kind in tags:
                tags[kind].add(lemma)
        self._known = tags | {"all": set().union(*tags.values())}

    def find(self, form: str, xpos: str) -> str | None:
        """Return the lemma of a word that is no proper noun, None where its tag has no rule."""
        small = form.lower()
        for tag in (xpos, _OTHER_PAST.get(xpos)):
            if tag and f"{small} {tag}" in self._lexicon:
                return self._lexicon[f"{small} {tag}"]
        if xpos in {"NN", "JJ", "RB"} or small[0].isdigit():
            return small
        if xpos.startswith("VB"):
            return self._verb(small, xpos)
        if xpos == "NNS":
            return _NOUNS.get(small) or self._choose("N", small, _singulars)
        if xpos in {"JJR", "JJS", "RBR", "RBS"}:
            return self._choose("J", small, _positives)
        return None

    def _verb(self, form: str, xpos: str) -> str:
        """Return the lemma of a verb that the lexicon does not know."""
        if not form[0].isalpha():  # "'re" under a tag that it seldom has
            tags = ("VBP", "VBZ", "VBD", "VB")
            keys = (f"{form} {tag}" for tag in tags)
            return next((self._lexicon[key] for key in keys if key in self._lexicon), form)
        if xpos in _OTHER_PAST:
            for prefix in ("", *_PREFIXES):
                if form.startswith(prefix) and form[len(prefix) :] in _VERBS:
                    return prefix + _VERBS[form[len(prefix) :]]
        if xpos not in {"VB", "VBP"} and re.search(r".[aeiouy].*(?:ing|ed)\Z|eed\Z", form):
            return self._choose("V", form, _stems)
        return self._choose("V", form, _singulars) if xpos == "VBZ" else form

    def _choose(self, kind: str, form: str, make: Callable[[str], list[str]]) -> str:
        """Return the first lemma that is known, for this kind of word or at all, else the first."""
        lemmas = make(form)
        for known in (self._known[kind], self._known["all"]):
            for lemma in lemmas:
                if lemma in known:
                    return lemma
        return lemmas[0]


def _stems(form: str) -> list[str]:
    """Return what a form in -ed or -ing may come from, the likeliest first.

    Example:
        >>> [_stems(form)[0] for form in ("trapped", "carried", "firing", "recovered", "freed")]
        ['trap', 'carry', 'fire', 'recover', 'free']
    """
    if form.endswith("eed"):
        return [form[:-1], form[:-2]]
    stem = form[:-3] if form.endswith("ing") else form[:-2]
    if (len(form) == 5 and form.endswith("ying")) or (len(form) == 4 and form.endswith("ied")):
        return [stem[0] + "ie", stem]
    if stem.endswith("i"):
        return [stem[:-1] + "y", stem]
    lemmas = [stem + "e", stem] if _WANTS_E.search(stem) else [stem, stem + "e"]
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou"
    if doubled:
        lemmas.insert(1 if stem[-1] in "lsfz" else 0, stem[:-1])
    return lemmas


def _singulars(form: str) -> list[str]:
    """Return what a form in -s may come from, the likeliest first.

    Example:
        >>> [_singulars(form)[0] for form in ("bodies", "ties", "clashes", "gunmen", "personnel")]
        ['body', 'tie', 'clash', 'gunman', 'personnel']
    """
    if form.endswith("men"):
        return [form[:-2] + "an"]
    if form.endswith("ies"):
        return [form[:-3] + "y", form[:-1]] if len(form) > 4 else [form[:-1]]
    if _ADDS_ES.search(form):
        return [form[:-2], form[:-1]]
    if form == "s" or form.endswith("ss") or not form.endswith("s"):
        return [form]
    return [form, form[:-1]] if form.endswith(("us", "is")) else [form[:-1]]


def _positives(form: str) -> list[str]:
    """Return what a comparative or superlative may come from, the likeliest first.

    Example:
        >>> [_positives(form)[0] for form in ("deadliest", "bigger", "stronger", "more")]
        ['deadly', 'big', 'strong', 'more']
    """
    end = re.search(r"(?<=..)(?:er|est)\Z", form)
    if end is None:
        return [form]
    stem = form[: end.start()]
    if stem.endswith("i"):
        return [stem[:-1] + "y", stem]
    doubled = stem[-1] == stem[-2] and stem[-1] not in "aeiouls"
    return [stem[:-1], stem] if doubled else [stem, stem + "e"]


def apply_script(form: str, script: str) -> str:
    """Return the lemma that an edit makes of a form.

    A script keeps (K) or lowers (L) the form, cuts so many letters at its end, and adds others.

    Example:
        >>> apply_script("Killed", "L2"), apply_script("mice", "L3ouse")
        ('kill', 'mouse')
    """
    base = form if script[0] == "K" else form.lower()
    digits = 1
    while digits < len(script) and script[digits].isdecimal():
        digits += 1
    cut = int(script[1:digits])
    return (base[: len(base) - cut] if cut <= len(base) else "") + script[digits:] or form
