"""A small world for tests of copying: who says what of many events, and who copies whom."""

from openinquest.model import Answer, Answers

HONEST = ("atlas", "beacon", "courier", "dawn", "echo")


def a_world(events=24, *, errors=(), rename=lambda source: source):
    """Return the answers of five honest voices who each err at times on their own, and more.

    Args:
        events: How many questions there are.
        errors: Further sources by the function that says what they give for an
            event: None where they give the truth.
        rename: The name that a source goes by.
    """
    answers = []
    for event in range(events):
        for place, source in enumerate(HONEST):
            slip = (event + 3 * place) % 8 == 0
            value = f"{event * 7 + 100 + place}" if slip else truth_of(event)
            answers.append(Answer(rename(source), f"e{event:02}", value))
        for source, error in dict(errors).items():
            answers.append(Answer(rename(source), f"e{event:02}", error(event) or truth_of(event)))
    return Answers.of(answers)


def truth_of(event):
    """Return what is so of an event: each has a number of its own."""
    return str(1000 + 13 * event)


def rare(event):
    """Return a false value that no other event has, for every third event."""
    return str(5000 + 17 * event) if event % 3 == 0 else None


def round_number(event):
    """Return a false value that is the same for every third event."""
    return "100" if event % 3 == 0 else None
