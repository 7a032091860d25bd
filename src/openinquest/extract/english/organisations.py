"""Names under which one organisation goes: a table of facts, brought to one form."""

import re

# The form that readers meet most, then other names, in as many lines as it takes. They are public
# facts; a form that several bodies share ("the Red Crescent") stands for none of them.
_NAMES = """
ACLED | Armed Conflict Location and Event Data Project
Agence France-Presse | AFP
Airwars
Al Qaeda | al-Qaeda | al-Qaida | al-Qa'ida | Al Qaida
Amnesty International | Amnesty
Associated Press | AP
CENTCOM | U.S. Central Command | US Central Command | United States Central Command
CENTCOM | Central Command
CIA | Central Intelligence Agency
CJTF-OIR | Combined Joint Task Force - Operation Inherent Resolve | Operation Inherent Resolve
ELN | National Liberation Army | Ejército de Liberación Nacional
FARC | Revolutionary Armed Forces of Colombia | Fuerzas Armadas Revolucionarias de Colombia
FBI | Federal Bureau of Investigation
FMLN | Farabundo Marti National Liberation Front | Farabundo Martí National Liberation Front
Hezbollah | Hizbollah | Hizbullah | Hezbullah | Hizballah
Houthis | Ansar Allah | Ansarullah | Houthi movement
Human Rights Watch | HRW
ICRC | International Committee of the Red Cross
IDF | Israel Defense Forces | Israel Defence Forces
IDF | Israeli Defense Forces | Israeli Defence Forces
Iraq Body Count | IBC
ISAF | International Security Assistance Force
Islamic State | ISIS | ISIL | IS | Daesh | Da'esh | Daish | so-called Islamic State
Islamic State | Islamic State group | Islamic State of Iraq and Syria
Islamic State | Islamic State in Iraq and Syria | Islamic State of Iraq and the Levant
Islamic State | Islamic State in Iraq and the Levant
Médecins Sans Frontières | MSF | Doctors Without Borders | Medecins Sans Frontieres
Médecins Sans Frontières | Doctors Without Borders/Médecins Sans Frontières
Médecins Sans Frontières | Médecins Sans Frontières/Doctors Without Borders
Médecins Sans Frontières | Médecins Sans Frontières (MSF) | Doctors Without Borders (MSF)
NATO | North Atlantic Treaty Organization | North Atlantic Treaty Organisation
OCHA | Office for the Coordination of Humanitarian Affairs
OHCHR | U.N. Human Rights Office | UN Human Rights Office
OHCHR | Office of the High Commissioner for Human Rights
OPCW | Organisation for the Prohibition of Chemical Weapons
OPCW | Organization for the Prohibition of Chemical Weapons
OSCE | Organization for Security and Co-operation in Europe
OSCE | Organisation for Security and Co-operation in Europe
Pentagon | U.S. Department of Defense | US Department of Defense | Department of Defense
Pentagon | U.S. Defense Department | US Defense Department | Defense Department
PKK | Kurdistan Workers' Party
Reuters | Reuters news agency
Save the Children | Save the Children International | Save the Children Fund
SDF | Syrian Democratic Forces
Syria Civil Defence | Syria Civil Defense | Syrian Civil Defence | Syrian Civil Defense
Syria Civil Defence | White Helmets
Syrian Network for Human Rights | SNHR
Syrian Observatory for Human Rights | SOHR | Syrian Observatory
Taliban | Taleban | Islamic Emirate of Afghanistan
UNAMA | U.N. Assistance Mission in Afghanistan | UN Assistance Mission in Afghanistan
UNAMA | United Nations Assistance Mission in Afghanistan
UNAMI | U.N. Assistance Mission for Iraq | UN Assistance Mission for Iraq
UNAMI | United Nations Assistance Mission for Iraq
UNHCR | U.N. refugee agency | UN refugee agency
UNICEF | U.N. children's agency | UN children's agency | United Nations Children's Fund
United Nations | U.N. | UN
UNRWA | U.N. agency for Palestinian refugees | UN agency for Palestinian refugees
WHO | World Health Organization | World Health Organisation
YPG | People's Protection Units | Kurdish People's Protection Units
"""
_ARTICLE = re.compile(r"^(?:the|The)\s+")
# Three capitals in brackets behind a name are its initials: "Sharq Relief Network (SRN)".
_WORD = r"[A-ZÀ-Þ][\w'’&-]{0,30}"
_INTRODUCED = re.compile(
    rf"\b(?P<name>{_WORD}(?:\s(?:(?:of|for|the|and|in|sans|de|des|du)\s){{0,2}}{_WORD}){{1,7}})"
    r"\s\((?P<short>[A-Z]{2,8})\)"
)


def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _NAMES.strip().splitlines():
        names = [name.strip() for name in line.split("|")]
        found |= {_plain(name): names[0] for name in names}
    return found


def _plain(name: str) -> str:
    """Return a name in small letters where it has more words than one; initials keep theirs."""
    bare = _ARTICLE.sub("", " ".join(name.split())).replace("’", "'")
    return bare.lower() if " " in bare else bare


_CANONICAL = _by_name()
WORDS_OF_NAMES = frozenset(
    word for name in _CANONICAL.values() for word in re.findall(r"[\w-]+", name.lower())
)
"""The words of the most usual names, which need not stand where a body goes by another name."""


def canonical(name: str) -> str | None:
    """Return the most usual name of the organisation that goes by a name, or None if unknown.

    Example:
        >>> canonical("Doctors Without Borders"), canonical("Daesh"), canonical("a clinic")
        ('Médecins Sans Frontières', 'Islamic State', None)
    """
    return _CANONICAL.get(_plain(name))


def introduced_initials(text: str) -> dict[str, str]:
    """Return the initials that a text introduces in brackets behind a name, with that name.

    Example:
        >>> introduced_initials("The Sharq Relief Network (SRN) counted nine dead.")
        {'SRN': 'Sharq Relief Network'}
    """
    found: dict[str, str] = {}
    for match in _INTRODUCED.finditer(text):
        words = match["name"].split()
        for first in range(len(words)):
            initials = "".join(word[0] for word in words[first:] if word[0].isupper())
            if initials == match["short"]:
                found.setdefault(match["short"], " ".join(words[first:]))
                break
    return found
