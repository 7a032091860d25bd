import pytest

from openinquest.extract.english.coreference import Heard, Memory, can_be_one, can_take_up
from openinquest.model import Source, SourceKind, Span

HERE = Span(0, 3)
HADDAD = Source(name="Sami Haddad", role="Governor", kind=SourceKind.OFFICIAL)
NURSE = Source(role="a nurse, mother of two", kind=SourceKind.MEDIC)
MINISTRY = Source(organisation="health ministry", kind=SourceKind.MEDIC)


def remembering(*sources):
    memory = Memory("")
    for sentence, source in enumerate(sources):
        memory.learn([Heard(source, sentence, nested=False)])
    return memory


@pytest.mark.parametrize(
    ("heard", "pronoun", "label"),
    [
        ([HADDAD, MINISTRY], "he", "Sami Haddad, Governor"),
        ([HADDAD, MINISTRY], "it", "health ministry"),
        ([HADDAD, NURSE], "he", "Sami Haddad, Governor"),
        ([HADDAD, NURSE], "she", "a nurse, mother of two"),
    ],
)
def test_a_pronoun_means_the_last_voice_that_agrees(heard, pronoun, label):
    voice = remembering(*heard).read(pronoun, HERE)

    assert voice.label == label
    assert voice.inferred


def test_a_pronoun_that_two_of_one_sentence_fit_means_nobody():
    memory = Memory("")
    memory.learn([Heard(HADDAD, 1, nested=False), Heard(NURSE, 1, nested=False)])

    assert memory.read("they", HERE).label == memory.read("we", HERE).label == "an unnamed source"


def test_words_that_fit_two_voices_keep_the_places_that_name_them():
    nasr = Source(name="Rami Nasr", role="Governor", span=Span(40, 49))
    haddad = Source(name="Sami Haddad", role="Governor", span=Span(10, 21))
    both = (Span(10, 21), Span(40, 49))
    together = Memory("")
    together.learn([Heard(nasr, 1, nested=False), Heard(haddad, 1, nested=False)])
    namesake = Source(name="Rami Haddad", span=Span(40, 51))

    assert together.read("he", HERE).candidates == both
    assert remembering(haddad, nasr).read("the governor", HERE).candidates == both
    assert remembering(haddad, namesake).read("Haddad", HERE).candidates == (
        Span(10, 21),
        Span(40, 51),
    )
    assert remembering(haddad, nasr).read("he", HERE).candidates == ()


def joined(*parts):
    """Return a memory of one sentence that names several together."""
    memory = Memory("")
    together = Source(role=" and ".join(part.label for part in parts))
    memory.learn([Heard(together, 1, nested=False, parts=parts)])
    return memory, together


def test_words_for_one_never_mean_several_together():
    army = Source(organisation="army of the north", kind=SourceKind.MILITARY)
    memory, together = joined(army, HADDAD)

    assert memory.read("the army", HERE).organisation == army.organisation
    assert memory.read("Haddad", HERE).role == memory.read("he", HERE).role == "Governor"
    assert memory.read("they", HERE).role == together.role


def test_several_together_are_still_several_after_they_were_called_they():
    memory, _ = joined(MINISTRY, Source(organisation="council"))
    memory.learn([Heard(memory.read("they", HERE), 2, nested=False)])

    assert memory.read("it", HERE).organisation is None
    assert len(memory.read("they", HERE).label) > len("health ministry")


@pytest.mark.parametrize(
    ("pronoun", "voice", "can"),
    [
        ("it", Source(role="Red Crescent", kind=SourceKind.RESCUER), True),
        ("it", NURSE, False),
        ("it", Source(role="two miners"), False),
        ("they", Source(role="miners"), True),
        ("they", HADDAD, False),
        ("she", NURSE, True),
        ("she", Source(role="submission to the court", kind=SourceKind.OFFICIAL), False),
        ("i", HADDAD, False),
    ],
)
def test_a_pronoun_takes_up_a_voice_of_its_sentence_that_it_fits(pronoun, voice, can):
    assert can_take_up(pronoun, voice) is can
    assert can_take_up(pronoun, voice, joint=True) is (pronoun == "they")


def test_a_surname_means_its_one_bearer():
    assert remembering(HADDAD).read("Haddad", HERE).role == "Governor"


def test_a_surname_of_two_people_is_left_as_it_is():
    other = Source(name="Rami Haddad", role="baker")

    voice = remembering(HADDAD, other).read("Haddad", HERE)

    assert (voice.name, voice.role) == ("Haddad", None)


def test_an_office_that_two_hold_is_traced_to_neither():
    other = Source(name="Rami Najm", role="Governor")

    assert remembering(HADDAD, other).read("the governor", HERE).name is None
    assert remembering(HADDAD).read("the governor", HERE).name == "Sami Haddad"


def test_names_can_be_one_where_one_holds_the_other():
    assert can_be_one("Haddad", "Sami Haddad")
    assert not can_be_one("Rami Haddad", "Sami Haddad")


def asked_of(words, source):
    """Return a memory of one sentence that attributes nothing, and how often it was looked at."""
    memory, looked = Memory(""), []

    def subject():
        looked.append(words)
        return Heard(source, 0, nested=False)

    memory.learn_subject(words, subject)
    return memory, looked


@pytest.mark.parametrize("phrase", ["Haddad", "the governor", "he"])
def test_a_sentence_is_looked_at_when_words_may_mean_its_subject(phrase):
    memory, looked = asked_of("Governor Sami Haddad came home.", HADDAD)

    assert memory.read(phrase, HERE).name == "Sami Haddad"
    assert len(looked) == 1


@pytest.mark.parametrize("phrase", ["Rami Nasr", "the mayor", "a nurse", "we"])
def test_no_sentence_is_looked_at_for_words_that_cannot_mean_its_subject(phrase):
    memory, looked = asked_of("Governor Sami Haddad came home.", HADDAD)

    assert memory.read(phrase, HERE).name != "Sami Haddad"
    assert looked == []


def test_a_body_is_looked_for_by_the_words_of_its_other_names():
    body = Source(organisation="Islamic State", kind=SourceKind.ARMED_GROUP)
    memory, _ = asked_of("Daesh held the town.", body)

    assert memory.read("the state", HERE).organisation == "Islamic State"


def test_an_office_is_looked_for_no_farther_back_than_it_can_be_meant():
    memory, looked = asked_of("Governor Sami Haddad came home.", HADDAD)
    for number in range(30):
        memory.learn([Heard(NURSE, number + 1, nested=False)])

    assert memory.read("the governor", HERE).name is None
    assert looked == []


@pytest.mark.parametrize("between", [28, 29, 30, 31])
def test_an_office_is_traced_as_far_back_whatever_was_looked_at(between):
    eager = remembering(HADDAD, *[NURSE] * between)
    memory, _ = asked_of("Governor Sami Haddad came home.", HADDAD)
    for number in range(between):
        memory.learn_subject(f"A nurse {number}.", lambda: Heard(NURSE, 1, nested=False))

    assert memory.read("the governor", HERE) == eager.read("the governor", HERE)


EMBASSY = Source(role="embassy in Paris", kind=SourceKind.GOVERNMENT)
CLERK = Source(role="clerk", kind=SourceKind.UNSPECIFIED)
CREW = Source(role="crew", kind=SourceKind.UNSPECIFIED)
OFFICE = Source(role="prosecutor's office", kind=SourceKind.OFFICIAL)
STAFF = Source(role="Northern general staff", kind=SourceKind.MILITARY)
TWO = Source(role="two officers", kind=SourceKind.MILITARY)


@pytest.mark.parametrize(
    ("heard", "pronoun", "label"),
    [
        ([MINISTRY, EMBASSY], "it", "embassy in Paris"),
        ([MINISTRY, OFFICE], "it", "prosecutor's office"),
        ([MINISTRY, STAFF], "it", "Northern general staff"),
        ([HADDAD, CLERK], "he", "clerk"),
        ([HADDAD, EMBASSY], "he", "Sami Haddad, Governor"),
        ([TWO, CREW], "they", "crew"),
        ([TWO, CLERK], "they", "two officers"),
    ],
)
def test_a_pronoun_is_not_traced_past_who_spoke_last_and_can_be_meant(heard, pronoun, label):
    assert remembering(*heard).read(pronoun, HERE).label == label


def test_a_pronoun_is_traced_past_a_thing_that_a_sentence_is_only_about():
    memory = remembering(MINISTRY)
    memory.learn_subject("the tower fell", lambda: Heard(CREW, 1, nested=False, spoke=False))

    assert memory.read("it", HERE).label == "health ministry"
