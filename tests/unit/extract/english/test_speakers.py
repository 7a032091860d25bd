import pytest
from drawn_trees import speakers

from openinquest.model import Commitment, SourceKind


def chain(text, words):
    start = text.index(words)
    return [voice.label for voice in speakers(text).chain_at(start, start + len(words))]


def last_voice(text, words):
    start = text.index(words)
    return speakers(text).chain_at(start, start + len(words))[-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry said on Monday that nine houses had fallen.", "ministry"),
        ("“Nine houses had fallen,” said the mayor.", "mayor"),
        ("According to the health directorate, nine houses had fallen.", "health directorate"),
        ("Nine houses had fallen, according to two doctors.", "two doctors"),
        ("As one resident put it, “nine houses had fallen.”", "resident"),
        ("Nine houses, the mayor said, had fallen.", "mayor"),
        ("It was reported that nine houses had fallen.", "unnamed reports"),
    ],
)
def test_words_belong_to_the_voice_beside_the_cue(text, speaker):
    words = "nine houses" if "nine" in text else "Nine houses"

    (label,) = chain(text, words)

    assert speaker in label


def test_words_without_a_cue_belong_to_the_publisher():
    assert chain("Nine houses had fallen by the evening.", "Nine houses") == []


def test_what_somebody_was_told_is_nobodys_who_is_named():
    assert chain("The mayor was told on Monday that nine houses had fallen.", "nine houses") == []


def test_voices_in_voices_make_a_chain_outermost_first():
    text = (
        "The mayor told the paper that the governor had admitted that the police knew of the plan."
    )

    assert chain(text, "the police knew") == ["mayor", "governor"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "The spokesman was quoted by the agency as saying that six had died.",
            ["agency", "spokesman"],
        ),
        ("The agency quoted the mayor as saying that six had died.", ["agency", "mayor"]),
        (
            "State media, citing the ministry, reported that six had died.",
            ["State media", "ministry"],
        ),
        ("The paper said six had died, citing a doctor.", ["paper", "doctor"]),
    ],
)
def test_who_relays_a_voice_stands_before_it(text, labels):
    assert chain(text, "six had died") == labels


def test_a_pronoun_is_traced_and_marked_as_inferred():
    voice = last_voice(
        "The governor, Sami Haddad, said the road was open. He said nine houses had fallen.",
        "nine houses",
    )

    assert voice.name == "Sami Haddad"
    assert voice.inferred


def test_a_pronoun_means_whom_the_sentence_before_was_about():
    text = "Governor Sami Haddad visited the town. He said six had died."

    assert last_voice(text, "six had died").name == "Sami Haddad"


def test_a_pronoun_that_can_mean_two_is_traced_to_nobody():
    text = (
        "The mayor said the raid killed six and the doctor said it killed nine. "
        "He said six had died."
    )
    voice = last_voice(text, "six had died")

    assert (voice.name, voice.role) == (None, None)
    assert voice.inferred


def test_an_office_is_traced_to_who_holds_it():
    text = (
        "Brig. Gen. Omar Bakr, a spokesman for the army, said it was calm. "
        "The spokesman denied that a mosque was hit."
    )

    assert last_voice(text, "a mosque").name == "Omar Bakr"


def test_a_later_full_name_gives_a_surname_its_office():
    text = "Haddad said it was calm. Governor Sami Haddad said six had died."

    assert chain(text, "it was calm") == ["Sami Haddad, Governor"]


def test_initials_mean_the_name_that_introduced_them():
    text = "The Sharq Relief Network (SRN) sent two trucks. The SRN said six had died."

    assert "Sharq Relief Network" in chain(text, "six had died")[0]


def test_a_voice_that_keeps_its_name_back_is_anonymous():
    text = "A surgeon said on condition of anonymity that six had died."

    assert last_voice(text, "six had died").kind is SourceKind.ANONYMOUS


def test_a_quotation_that_goes_on_keeps_its_speaker():
    text = "“We heard the aircraft,” a neighbour said. “Then the whole street shook.”"

    assert "neighbour" in chain(text, "the whole street shook")[0]


def test_the_innermost_cue_tells_how_far_its_voice_commits_itself():
    text = "The ministry could not confirm that anyone had died."
    start = text.index("anyone")

    assert speakers(text).cue_at(start, start + 6).commitment is Commitment.NONE


def test_attributions_carry_their_pieces_and_their_rule():
    text = "Nine houses, the mayor said, had fallen."
    (attribution,) = speakers(text).attributions("d1")

    assert [text[span.start : span.end] for span in attribution.content] == [
        "Nine houses",
        "had fallen",
    ]
    assert attribution.rule == "attribution.comment"


def test_sentences_without_a_tree_attribute_nothing():
    from openinquest.extract.english.sentences import find_sentences
    from openinquest.extract.english.speakers import Speakers

    text = "The mayor said nine houses had fallen."
    silent = Speakers(text, find_sentences(text), [], "text", tree_of=lambda sentence: None)

    assert silent.voiced == []
