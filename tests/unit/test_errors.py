import pickle

import pytest

from openinquest.errors import (
    EvidenceError,
    InputError,
    InquestError,
    MissingInput,
    MissingPart,
    UnwritableOutput,
)


def tree(root=InquestError):
    yield root
    for child in root.__subclasses__():
        yield from tree(child)


def test_message_says_what_where_and_what_to_do_in_that_order():
    error = MissingInput("nothing stands there", where="report.txt")

    assert str(error) == (
        "[E101] nothing stands there in report.txt. "
        "Check the spelling of the path and that the disk is attached."
    )


def test_message_without_a_place_leaves_it_out():
    assert str(MissingInput("nothing stands there")).startswith("[E101] nothing stands there. ")


@pytest.mark.parametrize("error", list(tree()), ids=lambda error: error.code)
def test_exit_status_says_whose_move_it_is(error):
    expected = 1
    for kind, status in ((InputError, 2), (EvidenceError, 3), (MissingPart, 4)):
        if issubclass(error, kind):
            expected = status

    assert error.exit_status == expected


@pytest.mark.parametrize("error", list(tree()), ids=lambda error: error.code)
def test_message_is_one_line(error):
    assert "\n" not in str(error("something is wrong", where="here"))


def test_an_error_of_another_process_says_the_same():
    error = UnwritableOutput("the disk is full", where="out.jsonl")
    error.add_note("a note")

    came = pickle.loads(pickle.dumps(error))

    assert (type(came), came.what, came.where) == (UnwritableOutput, error.what, error.where)
    assert str(came) == str(error)
    assert came.__notes__ == ["a note"]
