from openinquest.report.columns import COLUMNS, quoted, wrapped


def test_no_line_is_wider_than_the_terminal_and_the_rest_stands_under_the_first():
    first, *others = wrapped("word " * 60, "- ")

    assert first.startswith("- word")
    assert all(line.startswith("  word") for line in others)
    assert max(map(len, [first, *others])) <= COLUMNS


def test_what_steers_a_terminal_is_replaced():
    assert wrapped("\x1b[2J\x07\u202ex") == ["\ufffd[2J\ufffd\ufffdx"]


def test_a_long_quote_is_cut_and_says_so():
    quote = quoted("word " * 100)

    assert quote.startswith("“word")
    assert quote.endswith("…”")


def test_words_that_bring_their_own_marks_get_no_others():
    assert quoted('"I saw no car,"') == '"I saw no car,"'
    assert quoted("12\nmen") == "“12 men”"
