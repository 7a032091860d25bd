"""What models say of how many persons there are whom no list names."""

from dataclasses import dataclass

from openinquest.model.words import EstimateModel


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one model says of the number of persons, on some list or on none.

    `total` counts both; `unrecorded` those on no list. They are None where the
    model gives no number, and `refusal` says why. `low` and `high` are the ends
    of a 95 % interval of the total; `high=None` beside a total: the model sets
    no upper end. `mean` is that of the posterior, None where the model has none.

    `chain_medians` and `r_hat` tell whether the chains of a simulation agree;
    empty and None where nothing was simulated.
    """

    model: EstimateModel
    total: int | None
    unrecorded: int | None
    low: int | None
    high: int | None
    mean: int | None = None
    refusal: str | None = None
    notes: tuple[str, ...] = ()
    chain_medians: tuple[int, ...] = ()
    r_hat: float | None = None


@dataclass(frozen=True, slots=True)
class ListSize:
    """A list and how many persons it names."""

    name: str
    persons: int


@dataclass(frozen=True, slots=True)
class Estimation:
    """The estimates of all models from one table of lists, side by side.

    `recorded` persons stand on at least one list, `shared` on at least two.
    `agreement` says how far the models lie apart. `notes` tell what of the
    table was left out, `rests_on` what every number here takes for granted.
    `seed` is what the simulations began with.
    """

    lists: tuple[ListSize, ...]
    recorded: int
    shared: int
    estimates: tuple[Estimate, ...]
    agreement: str
    notes: tuple[str, ...]
    rests_on: tuple[str, ...]
    seed: int
