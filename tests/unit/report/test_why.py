from dataclasses import replace

from factories import a_claim, a_document, a_toll, an_original

from openinquest.model import NearMiss, Polarity, Reasons, Span, Traced, Tracing, Why
from openinquest.report import Profile, render_why

DOCUMENT = a_document(original=an_original(location="reports/harbour.txt"))
WHOLE = a_claim(id="d1#1", rule="toll.passive")
PART = a_claim(a_toll(3, 3, part_of="d1#1"), id="d1#2", quote="12 civilians")
ADDED = a_claim(a_toll(4, 4, counted=("d1#1", "d1#2")), id="d1#3", quote="market")
NAMED = Traced("health directorate", Tracing.NAMED, "the health directorate")


def a_why(claim=WHOLE, *voices, **changes):
    values = {
        "rule_meaning": "a verb of harm in the passive and its subject",
        "words": ("12 civilians", "killed"),
        "edges": ("killed -nsubj:pass-> civilians -nummod-> 12",),
        "voices": voices or (NAMED,),
        "cue": "said",
        "attribution": "attribution.said_that",
        "attribution_meaning": "a source, a cue and the clause that is said",
        "cue_edges": ("said -nsubj-> directorate",),
    }
    return Why(claim, **(values | changes))


def shown(*whys, near_misses=(), unlisted=0):
    return render_why(
        Reasons(DOCUMENT.id, whys, near_misses, unlisted), DOCUMENT, profile=Profile.FULL
    )


def test_a_claim_stands_with_its_rule_words_tree_speaker_and_confidence():
    assert shown(a_why()).splitlines() == [
        "Why reports/harbour.txt was read as it was",
        "==========================================",
        "",
        "- at least 12 civilians killed: “At least 12 civilians were killed”",
        "    rule        toll.passive: a verb of harm in the passive and its subject",
        "    words       “12 civilians”, “killed”",
        "    tree        killed -nsubj:pass-> civilians -nummod-> 12",
        "    speaker     the health directorate, named here: “the health directorate”",
        "    cue         “said”, attribution.said_that: a source, a cue and the clause",
        "                that is said",
        "    tree        said -nsubj-> directorate",
        "    confidence  1.00",
    ]


def test_the_last_voice_of_a_chain_speaks_and_the_others_tell():
    agency = Traced("an agency", Tracing.NAMED, "an agency")

    text = shown(a_why(WHOLE, agency, NAMED))

    assert text.index("speaker     the health directorate") < text.index("told by     an agency")


def test_how_a_voice_was_found_is_told():
    told = {
        Traced("the mayor", Tracing.RESOLVED, "He", 2): "meant by “He” and named in sentence 2",
        Traced("the mayor", Tracing.RESOLVED, "He"): "meant by “He” and named elsewhere",
        Traced("an unnamed source", Tracing.UNRESOLVED, "He"): "“He”, which fits nobody named",
        Traced("the mayor", Tracing.CARRIED, None, 1): "the account in sentence 1 goes on",
        Traced("unnamed reports", Tracing.UNNAMED): "unnamed reports: somebody spoke",
    }

    for voice, words in told.items():
        assert words in shown(a_why(WHOLE, voice))


def test_a_claim_that_nobody_speaks_is_the_publishers_own():
    own = replace(WHOLE, sources=())

    text = shown(Why(own, "a number", ("12",), (), ()))

    assert "speaker     Harbour Radio itself" in text
    assert "tree" not in text
    assert "cue" not in text


def test_parts_and_sums_name_the_words_that_they_belong_to():
    text = shown(a_why(), a_why(PART), a_why(ADDED))

    assert "part of     “At least 12 civilians were killed”" in text
    assert "adds up     “At least 12 civilians were killed”, “12 civilians”" in text


def test_notes_of_a_claim_are_told():
    text = shown(a_why(replace(WHOLE, polarity=Polarity.DENIED)))

    assert "note        denied: the speaker says that it is not so" in text


def test_near_misses_stand_with_their_reason_and_how_many_more_there_are():
    missed = NearMiss(Span(3, 5), "40", "killed", 2, "it is an age")
    in_title = NearMiss(Span(3, 5, "title"), "9", "dead", 1, "no rule takes it")

    text = shown(near_misses=(missed, in_title), unlisted=7)

    assert "It holds no claim." in text
    assert "- “40” in sentence 2, beside “killed”: it is an age\n" in text
    assert "- “9” in the title, beside “dead”: no rule takes it\n" in text
    assert text.endswith("- and 7 more\n")


def test_no_line_is_wider_than_a_terminal_and_nothing_in_it_steers_one():
    hostile = "\x1b[2J\u202e" + "x" * 500

    text = shown(
        a_why(
            replace(WHOLE, quote=hostile, span=Span(0, len(hostile))),
            edges=(hostile,),
            words=(hostile,),
            cue=hostile,
        ),
        near_misses=(NearMiss(Span(0, 1), hostile, hostile, 1, hostile),),
    )

    assert max(map(len, text.splitlines())) <= 80
    assert not set(text) & {"\x1b", "\u202e"}
