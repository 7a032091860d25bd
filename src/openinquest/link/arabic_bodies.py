"""The words of Arabic that name offices and organisations, in English."""

from openinquest.kept import kept_for_a_while
from openinquest.link.joined import words_apart
from openinquest.model import is_in_arabic

# A line: words of English, and those of Arabic that stand for them, a comma between each two.
# Whole names of several words stand here where they would be turned round word by word.
_TABLE = """
activists: ناشطون, ناشطين, نشطاء
administration: إدارة
affairs: شؤون
agency: وكالة
air: جوية, جوي
arab: عربي
armed: مسلحة
army: جيش
authority: سلطة, هيئة
board: مجلس إدارة
brigade: لواء
bureau: مكتب
center: مركز
civil: مدني
coalition: تحالف
command: قيادة
commander: قائد
commission: مفوضية, لجنة عليا
committee: لجنة
council: مجلس
court: محكمة
crescent: هلال
cross: صليب
defense: دفاع
department: دائرة, قسم
deputy: نائب
director: مدير
directorate: مديرية
doctor: طبيب
doctors: أطباء
emergency: طوارئ
foreign: خارجية
forces: قوات
general: عام, عامة
government: حكومة
governor: محافظ
governorate: محافظة
health: صحة, صحي
hospital: مستشفى, مشفى
human: إنسان
in: في, من
information: معلومات
interior: داخلية
international: دولي
islamic state: تنظيم الدولة, تنظيم الدولة الإسلامية, داعش
justice: عدل
local: محلي
mayor: رئيس البلدية, رئيس بلدية, عمدة
media: إعلام, إعلامي
medical: طبي
medics: مسعفون, مسعفين
military: عسكري
minister: وزير
ministry: وزارة
municipality: بلدية
national: وطني
network: شبكة
news: أخبار, إخبارية, إخباري, أنباء
observatory: مرصد
office: مكتب
official: مسؤول
officials: مسؤولون, مسؤولين
operations: عمليات
organization: منظمة
parliament: برلمان, مجلس النواب
police: شرطة
presidency: رئاسة
president: رئيس, رئيس الجمهورية
prime minister: رئيس الوزراء, رئيس الحكومة
public: عمومي
red: أحمر
residents: سكان, أهالي, أهال
rights: حقوق, لحقوق
security: أمن, أمني
source: مصدر
sources: مصادر
spokesman: متحدث باسم, ناطق باسم, متحدثة باسم, ناطقة باسم, متحدث, ناطق
state: دولة
statement: بيان
support: دعم
united nations: أمم متحدة
white helmets: خوذ بيضاء
witness: شاهد عيان, شاهد
witnesses: شهود عيان, شهود
afghan: أفغانستان, أفغاني
american: أمريكا, أمريكي, أميركا, أميركي, ولايات متحدة
british: بريطانيا, بريطاني
egyptian: مصر, مصري
french: فرنسا, فرنسي
iranian: إيران, إيراني
iraqi: عراق, عراقي
israeli: إسرائيل, إسرائيلي
jordanian: أردن, أردني
kuwaiti: كويت, كويتي
lebanese: لبنان, لبناني
libyan: ليبيا, ليبي
palestinian: فلسطين, فلسطيني
qatari: قطر, قطري
russian: روسيا, روسي
saudi: سعودية, سعودي
somali: صومال, صومالي
sudanese: سودان, سوداني
syrian: سوريا, سوري
aleppo: حلب
cairo: قاهرة
damascus: دمشق
tripoli: طرابلس
turkish: تركيا, تركي
ukrainian: أوكرانيا, أوكراني
yemeni: يمن, يمني
"""


def _apart(text: str) -> tuple[str, ...]:
    return tuple(words_apart(text))


def _stems(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without the ending of the feminine."""
    return tuple(word[:-1] if len(word) > 3 and word[-1] == "ه" else word for word in words)


def _table() -> dict[tuple[str, ...], str]:
    """Return the table by words with the article and without, whose first letters can look joined.

    By stems, too, where no other word is written so: "governor" and "governorate" share one.
    """
    found: dict[tuple[str, ...], str] = {}
    for english, _, forms in (line.partition(":") for line in _TABLE.strip().split("\n")):
        for form in forms.split(","):
            found[_apart(form)] = english
            found[_apart(" ".join(f"ال{word}" for word in form.split()))] = english
    return {_stems(words): english for words, english in found.items()} | found


_ENGLISH = _table()
_LONGEST = max(map(len, _ENGLISH))


@kept_for_a_while(20_000)  # a record names the same few again and again
def in_english(phrase: str) -> str:
    """Return what a body is called with the Arabic words for bodies and states in English.

    Other words of it, such as the names of towns, stay in their letters; a phrase
    in other letters is returned as it is.

    Example:
        >>> in_english("وزارة الصحة السورية")
        'ministry health syrian'
    """
    if not is_in_arabic(phrase):
        return phrase
    words, said = _apart(phrase), []
    while words:
        length, english = _first_of(words)
        said.append(english)
        words = words[length:]
    return " ".join(said)


def _first_of(words: tuple[str, ...]) -> tuple[int, str]:
    """Return how many of the words make the first that the table has, and what it is in English."""
    for length in range(_LONGEST, 0, -1):
        first = words[:length]
        english = _ENGLISH.get(first) or _ENGLISH.get(_stems(first))
        if english is not None:
            return len(first), english
    return 1, words[0]
