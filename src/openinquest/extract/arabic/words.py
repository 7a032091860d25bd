"""Words of harm and of people in Arabic, as `fold` spells them; every list is our own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openinquest.model import Group, Harm

MANY = 3
"""Stands for a plural, of which the word does not say how many."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for people: of which group, how many its form says (1, 2 or `MANY`), what befell them.

    `harm` is None where the word tells of nobody's harm.
    """

    group: Group
    number: int
    harm: Harm | None = None


def _regular(stem: str, group: Group, harm: Harm | None = None) -> Iterator[tuple[str, Noun]]:
    """Yield the forms of a noun that takes regular endings."""
    for ending in ("", "ا", "ة"):
        yield stem + ending, Noun(group, 1, harm)
    for ending in ("ان", "تان", "تين"):
        yield stem + ending, Noun(group, 2, harm)
    for ending in ("ون", "ات"):
        yield stem + ending, Noun(group, MANY, harm)


def _forms(
    group: Group, one: str, two: str, many: str, harm: Harm | None = None
) -> Iterator[tuple[str, Noun]]:
    for number, words in ((1, one), (2, two), (MANY, many)):
        for word in words.split():
            yield word, Noun(group, number, harm)


def _nouns() -> Iterator[tuple[str, Noun]]:
    yield from _regular("مدني", Group.CIVILIANS)
    yield from _forms(Group.CIVILIANS, "", "مدنيان مدنيتان مدنيتين", "مدنيين اهالي")
    yield from _regular("مواطن", Group.CIVILIANS)
    yield from _forms(Group.CIVILIANS, "نازح نازحة لاجئ مزارع راعي عامل عاملة موظف موظفة طالب طالبة سائق",
                      "نازحين مزارعين عاملين سائقين", "مواطنين نازحون مزارعون رعاة عمال عاملات موظفين طلاب طلبة سكان")  # fmt: skip
    yield from _forms(Group.CHILDREN, "طفل طفلا طفلة طفله رضيع رضيعة رضيعا فتي طفلها",
                      "طفلان طفلين طفلتان طفلتين طفليها طفليه طفلاها رضيعين",
                      "اطفال اطفالا طفلات اطفالها اطفاله اطفالهم اطفالهما رضع")  # fmt: skip
    yield from _forms(Group.WOMEN, "امراة سيدة فتاة امراه سيده مسنة زوجته زوجة والدته شابة ام جدته",
                      "امراتان امراتين سيدتان سيدتين فتاتان فتاتين شابتان شابتين",
                      "نساء سيدات فتيات نسوة")  # fmt: skip
    yield from _forms(Group.MEN, "رجل رجلا شاب شابا مسن مسنا والده شقيقه شقيقها ابنه ابنها اخوه اخيه زوجها كهل",
                      "رجلان رجلين شابان شابين شقيقان شقيقين مسنان مسنين ابنيه ابنيها اخوين اخوان",
                      "رجال شبان شباب اشقاء ابناء")  # fmt: skip
    yield from _forms(Group.ALL, "شخص شخصا شخصاً فرد فردا احد احدهم", "شخصان شخصين فردان فردين",
                      "اشخاص افراد ناس اخرين اخرون عائلة اسرة")  # fmt: skip
    yield from _forms(Group.ALL, "اخر اخري", "", "")
    yield from _forms(Group.JOURNALISTS, "صحفي صحافي صحفية صحافية اعلامي اعلامية مصور",
                      "صحفيان صحافيان صحفيتان صحفيتين", "صحفيون صحفيين صحافيين اعلاميين اعلاميون")  # fmt: skip
    yield from _forms(
        Group.MEDICS, "مسعف طبيب طبيبة ممرض ممرضة", "مسعفان طبيبان", "مسعفين مسعفون اطباء ممرضين"
    )
    yield from _forms(Group.AID_WORKERS, "متطوع متطوعة", "متطوعان متطوعين", "متطوعون")
    yield from _forms(
        Group.COMBATANTS,
        "عنصر عنصرا مقاتل مقاتلا مسلح جندي جنديا قيادي عسكري ضابط ارهابي ارهابيا مجند مقاتلة قائد",
        "عنصران عنصرين مقاتلان جنديان جنديين قياديان قياديين عسكريان مسلحان ضابطان ضابطين",
        "عناصر مقاتلين مقاتلون مسلحين مسلحون جنود قياديين قادة عسكريين عسكريون ضباط ارهابيين ارهابيون قوات مجندين",
    )
    killed, injured = Harm.KILLED, Harm.INJURED
    yield from _forms(Group.ALL, "شهيد شهيدا شهيدة قتيل قتيلا قتيلة ضحية",
                      "شهيدان شهيدين شهيدتان شهيدتين قتيلان قتيلين قتيلتان قتيلتين ضحيتان ضحيتين",
                      "شهداء شهيدات قتلي ضحايا جثامين", killed)  # fmt: skip
    yield from _forms(Group.ALL, "جريح جريحا جريحة مصاب مصابا مصابة",
                      "جريحان جريحين جريحتان جريحتين مصابان مصابتان مصابتين اصابتان اصابتين",
                      "جرحي جريحات مصابين مصابون مصابات اصابات", injured)  # fmt: skip


NOUNS: Mapping[str, Noun] = dict(_nouns())

CIVIL = frozenset(
    (
        Group.CIVILIANS,
        Group.CHILDREN,
        Group.WOMEN,
        Group.MEN,
        Group.JOURNALISTS,
        Group.MEDICS,
        Group.AID_WORKERS,
    )
)

KILLING: Mapping[str, str] = {
    # masdars
    **dict.fromkeys("مقتل استشهاد ارتقاء مصرع وفاة اعدام مقتله".split(), "deed"),
    # verbs before or behind whom they befell
    **dict.fromkeys(
        "قتل قتلت قتلوا قتلا يقتل تقتل استشهد استشهدت استشهدوا استشهدا ارتقي ارتقت ارتقوا ارتقا "
        "توفي توفيت توفوا قضي قضت قضوا قضيا يستشهد تستشهد اعدم اعدمت لقوا".split(),
        "verb",
    ),
}
INJURING: Mapping[str, str] = {
    **dict.fromkeys("اصابة جرح اصابته".split(), "deed"),
    **dict.fromkeys(
        "اصيب اصيبت اصيبوا اصيبا جرحت جرحوا يصاب تصاب يصيب تصيب اصاب اصابت".split(), "verb"
    ),
}
FALLING = frozenset("سقوط وقوع ارتقاء وجود وصول انتشال نقل اسعاف سقط خلف خلفت مخلفا مخلفة مخلفين حصيلة اسفر اسفرت حصيله ضحيته ضحيتها خلفا".split())  # fmt: skip

PARTS = frozenset(
    "بينهم بينهن بينهما منهم منهن ضمنهم منهما معظمهم غالبيتهم اغلبهم جلهم احدهم احدهما احداهن".split()
)

SOME = frozenset("عدد عدة بعض العديد مجموعة".split())
