"""Which rival accounts the voices give: merged where they say the same, split where they differ."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from openinquest.model import (
    LEAVES_OPEN,
    Cause,
    Claim,
    ClaimId,
    Means,
    Observation,
    OriginId,
    Polarity,
    is_a,
    may_be_one,
)

Chain = tuple[Means, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A chain of means, the shorter chains that say the same, and what its voices rule out.

    `states` are those whose act it is, where voices differ on that, and `actor`
    how the first of them names the party; empty and None where they do not. `kinds` are chains
    of other accounts that say it more exactly: rockets, where this one is shelling.
    """

    means: Chain
    merged: tuple[Chain, ...] = ()
    rules_out: tuple[Means, ...] = ()
    states: frozenset[str] = frozenset()
    actor: str | None = None
    kinds: tuple[Chain, ...] = ()


States = Callable[[str], frozenset[str]]
"""Gives the states that the name of a party carries, as codes."""


def no_states(name: str) -> frozenset[str]:
    """Return nothing: the names of parties are not read."""
    return frozenset()


def accounts_of(
    claims: Sequence[Claim], voices: Mapping[ClaimId, OriginId], states: States = no_states
) -> list[Account]:
    """Return the accounts that the causes among `claims` name, in order of first mention.

    A chain that only gives the end of one longer chain ("hidden explosives
    felled it" beside "the bomb set off hidden explosives") is merged with it, unless
    one of its voices says that what the longer one adds was not there: then
    they differ on whether a bomb fell at all, and stay rivals. An account that
    voices lay to parties of different states is one for each of them; a name
    that carries no state may be any party's.
    """
    chains = _chains(claims)
    absent = _ruled_out_by_voice(claims, voices)
    holders = {
        chain: {_voice(claim, voices) for claim in claims if _affirms(claim, chain)}
        for chain in chains
    }
    denied = {
        chain: {means for voice in holders[chain] for means in absent.get(voice, ())}
        for chain in chains
    }
    longer = {
        chain: whole for chain in chains if (whole := _whole_of(chain, chains, denied[chain]))
    }
    apart = [chain for chain in chains if chain not in longer]
    return [
        account
        for chain in apart
        for account in _by_party(
            Account(
                chain,
                tuple(part for part, whole in longer.items() if whole == chain),
                _beyond(chain, denied[chain]),
                kinds=tuple(each for each in apart if each != chain and implies(each, chain)),
            ),
            claims,
            states,
        )
    ]


def _by_party(account: Account, claims: Iterable[Claim], states: States) -> list[Account]:
    """Return an account once for each party that voices lay it to, where these differ."""
    parties: list[tuple[frozenset[str], str]] = []
    for claim in claims:
        detail = claim.detail
        if not isinstance(detail, Cause) or not _affirms(claim, account.means):
            continue
        own = states(detail.actor) if detail.actor else frozenset()
        if own and detail.actor and all(own.isdisjoint(other) for other, _ in parties):
            parties.append((own, detail.actor))
    if len(parties) < 2:
        return [account]
    return [replace(account, states=own, actor=actor) for own, actor in parties]


def implies(exact: Chain, chain: Chain) -> bool:
    """Return whether who says the one says the other: a drone strike is an air strike.

    Example:
        >>> implies((Means.DRONE_STRIKE,), (Means.AIR_STRIKE,))
        True
        >>> implies((Means.AIR_STRIKE,), (Means.DRONE_STRIKE,))
        False
    """
    return len(exact) == len(chain) and all(map(is_a, exact, chain))


def said_absent(claim: Claim) -> tuple[Means, ...]:
    """Return the means of which a claim says that there was none.

    It is a denial that names no effect, or a sign that was looked for and not
    found. What points at another means instead tells which of them did it, not
    that one was not there.
    """
    detail = claim.detail
    if claim.polarity is not Polarity.DENIED:
        return ()
    if isinstance(detail, Cause):
        return detail.means if detail.effect is None else ()
    if isinstance(detail, Observation) and not detail.suggests:
        return detail.speaks_against
    return ()


def _chains(claims: Iterable[Claim]) -> list[Chain]:
    """Return the chains of means that causes name, affirmed or denied, each once."""
    named: dict[Chain, None] = {}
    for claim in claims:
        if isinstance(claim.detail, Cause) and claim.detail.means != (Means.ATTACK,):
            named.setdefault(claim.detail.means)
    return [chain for chain in named if not _leaves_open(chain, named)]


def _leaves_open(chain: Chain, named: Iterable[Chain]) -> bool:
    """Return whether a chain names no means where another that it agrees with names one."""
    return not LEAVES_OPEN.isdisjoint(chain) and any(
        other != chain and implies(other, chain) for other in named
    )


def _affirms(claim: Claim, chain: Chain) -> bool:
    detail = claim.detail
    named = isinstance(detail, Cause) and implies(detail.means, chain)
    return named and claim.polarity is Polarity.AFFIRMED


def _voice(claim: Claim, voices: Mapping[ClaimId, OriginId]) -> str:
    return voices.get(claim.id, claim.id)


def _ruled_out_by_voice(
    claims: Iterable[Claim], voices: Mapping[ClaimId, OriginId]
) -> dict[str, set[Means]]:
    """Return what each voice says there was none of, unless it elsewhere says that there was."""
    absent: dict[str, set[Means]] = {}
    there: dict[str, set[Means]] = {}
    for claim in claims:
        voice = _voice(claim, voices)
        absent.setdefault(voice, set()).update(said_absent(claim))
        if isinstance(claim.detail, Cause) and claim.polarity is Polarity.AFFIRMED:
            there.setdefault(voice, set()).update(claim.detail.means)
    return {voice: means - there.get(voice, set()) for voice, means in absent.items()}


def _whole_of(chain: Chain, chains: Iterable[Chain], denied: Iterable[Means]) -> Chain | None:
    """Return the one longer chain that this one is the end of, None where it stands alone."""
    wholes = [
        other
        for other in chains
        if len(other) > len(chain) and implies(chain, other[-len(chain) :])
    ]
    if len(wholes) != 1:
        return None  # it does not say which of them it means
    added = wholes[0][: -len(chain)]
    rival = any(may_be_one(means, link) for means in denied for link in added)
    return None if rival else wholes[0]


def _beyond(chain: Chain, denied: Iterable[Means]) -> tuple[Means, ...]:
    """Return what an account rules out, no part of its own chain, in the order of the list."""
    order = list(Means)
    beyond = {
        means
        for means in denied
        if means not in LEAVES_OPEN and not any(may_be_one(means, link) for link in chain)
    }
    return tuple(sorted(beyond, key=order.index))
