"""Whether lists support an estimate at all."""

from itertools import combinations

from openinquest.errors import NoEstimate
from openinquest.estimate.lists import ListTable
from openinquest.estimate.log_linear import CHANCE_OF_NONE, MOST
from openinquest.estimate.pairs import why_no_estimate

FEWEST_LISTS = 3
MOST_LISTS = 20
FEWEST_SHARED = 7
"""With fewer persons on two lists even independent lists give a number that is off by
much (Robson and Regier 1964, for two lists)."""

MOST_PERSONS = 10_000_000
"""No list of persons by name is longer; what is larger is a slip."""


def refuse_unsupported(table: ListTable) -> None:
    """Return where the lists can carry an estimate.

    Raises:
        NoEstimate: they cannot, with the reason.
    """
    if len(table.lists) < FEWEST_LISTS:
        raise NoEstimate(_too_few_lists(len(table.lists)))
    if len(table.lists) > MOST_LISTS:
        raise NoEstimate(f"there are {len(table.lists)} lists, and at most {MOST_LISTS} are read")
    if table.recorded > MOST_PERSONS:
        raise NoEstimate(f"it holds more than {MOST_PERSONS:,} persons")
    if not table.shared:
        raise NoEstimate("no person stands on more than one list")
    for problem in (_one_list_in_another(table), _one_pair_alone(table), _apart(table)):
        if problem:
            raise NoEstimate(problem)
    if table.shared < FEWEST_SHARED:
        raise NoEstimate(
            f"{table.shared} of {table.recorded:,} persons stand on more than one list, "
            f"and at least {FEWEST_SHARED} are needed"
        )


def _too_few_lists(count: int) -> str:
    held = {0: "no list names", 1: "one list names", 2: "two lists name"}[count]
    return f"{held} anybody, and at least {FEWEST_LISTS} are needed"


def _one_list_in_another(table: ListTable) -> str | None:
    """Return what is wrong where a list tells nothing that another does not."""
    for first, second in combinations(range(len(table.lists)), 2):
        both = table.overlap(first, second)
        if both == table.size(first) == table.size(second) > 1:
            names = f"{table.lists[first]!r} and {table.lists[second]!r}"
            return f"the lists {names} name the same persons: one is a copy"
    for index, name in enumerate(table.lists):
        if table.size(index) == table.recorded:
            return f"the list {name!r} names every person of the table: nobody is left to compare"
    return None


def _one_pair_alone(table: ListTable) -> str | None:
    """Return what is wrong where everything would rest on two lists being independent.

    No two lists can be known to be: the model in which they depend on each
    other must have an estimate, too.
    """
    for pair in table.pairs:
        if _all_rests_on(table, pair):
            first, second = (table.lists[index] for index in pair)
            return (
                f"the estimate would rest on {first!r} and {second!r} being independent: with "
                "a dependence between them none exists"
            )
    return None


def _all_rests_on(table: ListTable, pair: tuple[int, int]) -> bool:
    within = table.overlap(*pair) == min(table.size(index) for index in pair)
    if not within and len(table.lists) <= MOST:
        return why_no_estimate(*table.cells(), (pair,)) is not None
    # Where one list lies within the other, the coefficients of the two have no estimate, and
    # the number of persons can have one all the same; with many lists the check takes too long.
    on_both_alone = sum(
        persons
        for marks, persons in table.patterns
        if sum(marks) == 2 and marks[pair[0]] and marks[pair[1]]
    )
    return on_both_alone == table.shared


def lists_apart(table: ListTable) -> tuple[str, ...]:
    """Return the lists that share nobody with the others; empty where all hang together.

    Of two groups that are apart, the one of fewer lists.
    """
    apart = _indices_apart(table)
    return tuple(table.lists[index] for index in sorted(apart))


def _indices_apart(table: ListTable) -> set[int]:
    joined, left = {0}, set(range(1, len(table.lists)))
    while near := {b for b in left if any(table.overlap(a, b) for a in joined)}:
        joined |= near
        left -= near
    return joined if len(joined) < len(left) else left


def _apart(table: ListTable) -> str | None:
    """Return what is wrong where some lists share nobody with the rest, and not by chance.

    By chance: where each of their persons were as likely on a second list as any.
    """
    apart = _indices_apart(table)
    persons = sum(count for marks, count in table.patterns if any(marks[i] for i in apart))
    if not apart or (1 - table.shared / table.recorded) ** persons >= CHANCE_OF_NONE:
        return None
    names = ", ".join(map(repr, lists_apart(table)))
    return f"no person of {names} stands on any of the other lists: they may list other people"
