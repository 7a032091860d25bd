"""What each voice says of everyone who came to a harm, of whatever group."""

from collections.abc import Sequence

from openinquest.model import ClaimId, Group, Harm
from openinquest.reconcile.rule import Weighed
from openinquest.reconcile.stated import FIGHTERS, StatedToll, covers_nobody, grouped


def count_everyone(harm: Harm, standing: Sequence[StatedToll]) -> Weighed:
    """Return the tolls by which voices count everyone of a harm, the others with the reason.

    A voice that counts people counts everyone; one that counts only groups
    says that everyone is at least its largest. Groups are not added up here: the
    reader adds up those that one sentence lists, and who counts civilians and fighters
    in different places may count the same body twice. A voice that counts fighters
    alone says nothing of the others, and gives way to a voice that counts them.
    """
    told = [toll for toll in standing if toll.toll.harm is harm]
    weighed = Weighed(told)
    weighed.leave_out(_fighters_alone(weighed.counted))
    by_voice = grouped(weighed.counted, lambda toll: (toll.voice,))
    weighed.leave_out(
        {claim: why for voice in by_voice for claim, why in _groups_of(voice).items()}
    )
    weighed.leave_out(
        {
            toll.id: "that none of one group came to harm says nothing of everyone"
            for toll in weighed.tolls
            if toll.says_none and toll.toll.group is not Group.ALL
        }
    )
    nobody = [t for t in standing if t.toll.harm is not harm and covers_nobody(t, harm, Group.ALL)]
    weighed.tolls.extend(nobody)
    return weighed


def _fighters_alone(tolls: Sequence[StatedToll]) -> dict[ClaimId, str]:
    """Return the counts of voices that count fighters alone, where others count as many or more."""
    most = max((toll.number for toll in tolls if toll.toll.group not in FIGHTERS), default=0)
    return {
        toll.id: "its voice counts fighters alone, and another counts as many or more people"
        for voice in grouped(tolls, lambda toll: (toll.voice,))
        if all(toll.toll.group in FIGHTERS for toll in voice)
        for toll in voice
        if toll.number <= most
    }


def _groups_of(voice: Sequence[StatedToll]) -> dict[ClaimId, str]:
    """Return the counts of groups beside which the same voice counts everyone, or more."""
    everyone = [toll for toll in voice if toll.toll.group is Group.ALL]
    top = max((toll.number for toll in everyone or voice), default=0)
    reason = (
        "it counts a group, and its voice counts everyone"
        if everyone
        else "it counts a group, and its voice counts more of another"
    )
    largest = {toll.toll.group for toll in voice if toll.number == top}
    return {
        toll.id: reason
        for toll in voice
        if toll.toll.group is not Group.ALL
        and (toll.number <= top if everyone else toll.toll.group not in largest)
    }
