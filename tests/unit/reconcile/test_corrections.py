import pytest
from factories import a_claim, a_document, a_toll, an_origin

from openinquest.model import Certainty, Count, Group, Harm, Toll
from openinquest.reconcile.corrections import corrected, partial
from openinquest.reconcile.stated import stated_tolls


def in_text(text, **tolls):
    """Return the stated tolls of a text, by the words that hold them; all of one voice."""
    document = a_document(text)
    claims = [
        a_claim(toll, document=document, quote=words.replace("_", " "), id=words)
        for words, toll in tolls.items()
    ]
    return list(stated_tolls(claims, origins=[an_origin(*claims)], documents=[document]))


@pytest.mark.parametrize(
    "early",
    [
        "Initial reports spoke of",
        "At first the clinic counted",
        "The clinic originally gave",
        "Preliminary figures named",
        "A first report told of",
    ],
)
def test_what_a_text_calls_early_gives_way_to_what_it_says_later(early):
    tolls = in_text(
        f"{early} three dead. The clinic now has seven dead.",
        three_dead=a_toll(3, 3),
        seven_dead=a_toll(7, 7),
    )

    assert list(corrected(tolls)) == ["three_dead"]


def test_an_early_figure_without_a_later_one_stands():
    tolls = in_text("Initial reports spoke of three dead.", three_dead=a_toll(3, 3))

    assert corrected(tolls) == {}


def test_early_governs_only_its_own_half_of_a_sentence():
    tolls = in_text(
        "Initial reports were vague, but later it was seven dead. Others say nine dead.",
        seven_dead=a_toll(7, 7),
        nine_dead=a_toll(9, 9),
    )

    assert corrected(tolls) == {}


def test_early_in_the_sentence_before_governs_nothing():
    tolls = in_text(
        "Initial reports were vague. There were seven dead. Others say nine dead.",
        seven_dead=a_toll(7, 7),
        nine_dead=a_toll(9, 9),
    )

    assert corrected(tolls) == {}


def test_a_risen_toll_replaces_the_lower_one_before_it():
    tolls = in_text(
        "The clinic had two dead. The toll has risen to four dead.",
        two_dead=a_toll(2, 2),
        four_dead=a_toll(4, 4),
    )

    assert corrected(tolls) == {"two_dead": "its document says that the figure came to 4"}


def test_people_to_whom_a_voice_raises_its_toll_replace_its_civilians():
    tolls = in_text(
        "The clinic counted three civilians. It later updated its toll to nine dead.",
        three_civilians=a_toll(3, 3, group=Group.CIVILIANS),
        nine_dead=a_toll(9, 9),
    )

    assert list(corrected(tolls)) == ["three_civilians"]


def test_a_risen_toll_does_not_replace_a_higher_one():
    tolls = in_text(
        "The mayor named nine dead. The toll has risen to four dead.",
        nine_dead=a_toll(9, 9),
        four_dead=a_toll(4, 4),
    )

    assert corrected(tolls) == {}


@pytest.mark.parametrize(
    "words",
    ["The correct number is", "The clinic has corrected this to", "The clinic lowered the toll to"],
)
def test_the_correct_figure_replaces_those_before_it(words):
    tolls = in_text(
        f"The paper wrote of nine dead. {words} four dead.",
        nine_dead=a_toll(9, 9),
        four_dead=a_toll(4, 4),
    )

    assert corrected(tolls) == {"nine_dead": "its document gives 4 as the correct figure"}


def test_a_figure_behind_the_correct_one_corrects_nothing():
    tolls = in_text(
        "The clinic lowered the toll to nine dead and four dead in the yard.",
        nine_dead=a_toll(9, 9),
        four_dead=a_toll(4, 4),
    )

    assert corrected(tolls) == {}


def test_people_can_be_the_correct_figure_for_civilians():
    tolls = in_text(
        "The paper wrote of nine dead. The correct number is four dead.",
        nine_dead=a_toll(9, 9),
        four_dead=a_toll(4, 4, group=Group.ALL),
    )

    assert list(corrected(tolls)) == ["nine_dead"]


def test_the_correct_figure_of_one_group_leaves_the_others():
    tolls = in_text(
        "There were nine dead. Six dead were boys. The correct number of boys is four dead.",
        nine_dead=a_toll(9, 9),
        Six_dead=a_toll(6, 6, group=Group.CHILDREN),
        four_dead=a_toll(4, 4, group=Group.CHILDREN),
    )

    assert list(corrected(tolls)) == ["Six_dead"]


def test_a_figure_that_its_text_withdraws_is_taken_back():
    tolls = in_text("The monitor has withdrawn its report of nine dead.", nine_dead=a_toll(9, 9))

    assert corrected(tolls) == {"nine_dead": "its document says that it was withdrawn"}


def test_troops_that_withdraw_take_back_no_figure():
    tolls = in_text("Troops withdrew from the bridge with nine dead.", nine_dead=a_toll(9, 9))

    assert corrected(tolls) == {}


def test_the_figure_behind_a_withdrawn_one_stands():
    tolls = in_text("It withdrew its claim and now speaks of nine dead.", nine_dead=a_toll(9, 9))

    assert corrected(tolls) == {}


def test_two_figures_without_such_words_are_two_accounts():
    tolls = in_text(
        "The clinic had two dead. The mayor named four dead.",
        two_dead=a_toll(2, 2),
        four_dead=a_toll(4, 4),
    )

    assert corrected(tolls) == {}


def test_a_voice_that_counts_more_counts_the_fewer_among_them():
    tolls = in_text(
        "The clinic had twenty dead. It named three dead.",
        twenty_dead=a_toll(20, 20),
        three_dead=a_toll(3, 3),
    )

    assert list(partial(tolls)) == ["three_dead"]


def test_a_voices_floor_agrees_with_its_number():
    tolls = in_text(
        "There were over ten dead. It named thirteen dead.",
        over_ten_dead=a_toll(11, None),
        thirteen_dead=a_toll(13, 13),
    )

    assert partial(tolls) == {}


def test_what_is_possible_does_not_outdo_what_is_certain():
    document = a_document("There are nine dead. It may be ninety dead.")
    certain = a_claim(a_toll(9, 9), document=document, quote="nine dead", id="nine")
    possible = a_claim(
        a_toll(90, 90),
        document=document,
        quote="ninety dead",
        id="ninety",
        certainty=Certainty.POSSIBLE,
    )
    tolls = stated_tolls(
        [certain, possible], origins=[an_origin(certain, possible)], documents=[document]
    )

    assert partial(tolls) == {}


def test_a_vague_word_does_not_outdo_a_number():
    tolls = in_text(
        "Dozens dead, the clinic said. It has fifteen dead.",
        Dozens_dead=Toll(Harm.KILLED, Group.CIVILIANS, Count(24, 99, approximate=True)),
        fifteen_dead=a_toll(15, 15),
    )

    assert partial(tolls) == {}


def test_nobody_beside_somebody_does_not_speak_of_all():
    tolls = in_text(
        "Two officers hurt. In the shop nobody was hurt.",
        Two_officers_hurt=a_toll(2, 2, harm=Harm.INJURED, group=Group.POLICE),
        nobody_was_hurt=a_toll(0, 0, harm=Harm.INJURED, group=Group.ALL),
    )

    assert list(partial(tolls)) == ["nobody_was_hurt"]


def test_nobody_and_somebody_of_two_voices_are_two_accounts():
    document = a_document("The clinic has nine dead. The army has none dead.")
    some = a_claim(a_toll(9, 9), document=document, quote="nine dead", id="nine")
    none = a_claim(a_toll(0, 0), document=document, quote="none dead", id="none")
    origins = [an_origin(some), an_origin(none, id="o2")]

    assert partial(stated_tolls([some, none], origins=origins, documents=[document])) == {}


def test_a_number_far_from_the_words_is_not_governed_by_them():
    text = "Initial reports were many and long, " + "so it went on and on, " * 30 + "seven dead."
    document = a_document(text + " Others say nine dead.")
    seven = a_claim(a_toll(7, 7), document=document, quote="seven dead", id="seven")
    nine = a_claim(a_toll(9, 9), document=document, quote="nine dead", id="nine")

    assert corrected(stated_tolls([seven, nine], origins=[], documents=[document])) == {}
