"""Who is meant by the phrases that name voices, read with the shipped analyser."""

import pytest
from harm import toll_claims


def voices(text):
    return [source.label for source in toll_claims(text)[-1].sources]


def speaker(text):
    return toll_claims(text)[-1].speaker


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The council said it feared that 14 herders had died.", "council"),
        ("The surgeon said she thought 14 herders were dead.", "surgeon"),
        ("Miners say they counted 14 bodies.", "Miners"),
        ("The Red Crescent said it was closed and that it had counted 14 dead.", "Red Crescent"),
        ("The army said the road was open. Miners say they counted 14 bodies.", "Miners"),
        ("The judge telephoned. The surgeon said he believed 14 herders died.", "surgeon"),
        ("The surgeon repeated his claim that 14 herders had died.", "surgeon"),
        ("The council stands by its assertion that 14 herders had died.", "council"),
    ],
)
def test_a_speaker_is_one_voice_where_a_pronoun_in_their_words_means_them(text, label):
    assert voices(text) == [label]


def test_a_pronoun_means_the_nearest_voice_that_agrees():
    text = "The council said the miners were wrong when they said it had killed 14 herders."

    assert voices(text) == ["council", "miners"]


def test_a_pronoun_that_nobody_over_it_fits_means_somebody_before():
    text = "The council met. Miners said it had confirmed 14 deaths."

    assert voices(text) == ["Miners", "council"]


@pytest.mark.parametrize("opening", ['"', "“"])
def test_who_says_i_in_a_quotation_is_whoever_is_quoted(opening):
    closing = "”" if opening == "“" else opening
    text = f"Ayla Demir, a pilot, came home. {opening}I counted 14 dead,{closing} she said."

    assert voices(text) == ["Ayla Demir, a pilot"]


def test_he_in_a_quotation_is_never_whoever_is_quoted():
    text = "“The captain came back,” said the miner. “He said that 14 herders had died.”"

    assert voices(text) == ["miner", "an unnamed source"]


@pytest.mark.parametrize("title", ["Nurse", "Teacher", "Farmer", "Pastor", "Miner"])
def test_what_somebody_is_stands_before_a_name_and_is_no_part_of_it(title):
    voice = speaker(f"{title} Ayla Demir was there. She said 14 herders had died.")

    assert (voice.name, voice.role) == ("Ayla Demir", title)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("The surgeon", "Ayla Demir"),
        ("The governor", "Ivo Brandt"),
        ("Demir", "Ayla Demir"),
        ("Brandt", "Ivo Brandt"),
    ],
)
@pytest.mark.parametrize(
    "joined",
    [
        "The surgeon, Ayla Demir, and the governor, Ivo Brandt, drove to the mine.",
        "Surgeon Ayla Demir and governor Ivo Brandt drove to the mine.",
    ],
)
def test_two_in_one_sentence_are_told_apart(joined, office, name):
    assert speaker(f"{joined} {office} said 14 herders had died.").name == name


@pytest.mark.parametrize("verb", ["drove to the mine", "condemned the raid"])
@pytest.mark.parametrize("body", ["army", "council"])
def test_one_of_two_bodies_does_not_speak_for_both(verb, body):
    text = f"The army and the council {verb}. The {body} said 14 herders had died."

    assert voices(text) == [body]


def test_they_means_those_who_were_named_together_and_one_of_them_still_speaks_alone():
    text = "The army and the council met. They said 14 herders had died."

    assert voices(text) == ["army and the council"]
    assert voices(f"{text} The army said 12 miners had died.") == ["army"]


def test_a_pronoun_for_one_of_two_means_neither():
    voice = speaker("The surgeon and the governor met. He said 14 herders had died.")

    assert voice.name is None
    assert len(voice.candidates) == 2


def test_several_who_speak_together_bear_the_name_of_none():
    voice = speaker("Ayla Demir and Ivo Brandt said 14 herders had died.")

    assert (voice.name, voice.role) == (None, "Ayla Demir and Ivo Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "A ministry denied it. The embassy in Paris said so, too. It said 14 herders had died.",
        "A ministry said nine died. The prosecutor's office denied it. It said 14 herders died.",
        "The ministry said nine died. The 5th Brigade denied this. It said 14 herders died.",
        "Ali Karim, a judge, said nine died. The clerk denied this. He said 14 herders died.",
        "Two officers said nine died. The crew denied this. They said 14 herders died.",
    ],
)
def test_a_pronoun_is_never_traced_past_the_one_who_spoke_last(text):
    assert voices(text)[0] in {
        "embassy in Paris",
        "prosecutor's office",
        "5th Brigade",
        "clerk",
        "crew",
    }


def test_it_means_who_relays_and_not_who_is_relayed():
    text = (
        "Nine died, the news agency said on Sunday, quoting the prosecutor's office. It said 14 "
        "herders had died."
    )

    assert voices(text) == ["news agency"]


def test_a_sum_of_money_says_nothing():
    text = "Officials paid 12 families 34 million rials each, which suggests that 14 herders died."

    assert voices(text) == []
