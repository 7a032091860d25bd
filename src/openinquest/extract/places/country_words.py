"""What the press calls countries, their people and their parts, beside the names in the library."""

MORE_COUNTRIES = {
    "US": "united states|united states of america|u s|us|usa|america",
    "GB": "united kingdom|uk|u k|britain|great britain|england|scotland|wales|northern ireland",
    "SY": "syrian arab republic",
    "PS": "palestine|palestinian territories|occupied palestinian territory",
    "AE": "united arab emirates|uae|emirates",
    # "Congo" alone is the eastern one in the press; the other is named whole.
    "CD": "democratic republic of the congo|democratic republic of congo|drc|dr congo|congo",
    "CG": "republic of the congo|congo brazzaville|republic of congo",
    "CZ": "czech republic|czechia",
    "MM": "myanmar|burma",
    "CI": "ivory coast|cote divoire",
    "KR": "south korea",
    "KP": "north korea",
    "MK": "north macedonia|macedonia",
    "RU": "russian federation",
    "TR": "turkiye",
    "BA": "bosnia|bosnia herzegovina",
    "TL": "east timor",
    "VA": "vatican",
    "NL": "holland",
    "SZ": "swaziland",
    "CV": "cape verde",
}
"""To the two-letter code: names of countries as `fold` leaves them, split by bars."""

MORE_PEOPLES = {
    "US": "american|americans",
    "GB": "british|english|scottish|welsh|britons",
    "FR": "french",
    "DE": "german|germans",
    "TR": "turkish|turks",
    "AF": "afghan|afghans",
    "PS": "palestinian|palestinians|gazan|gazans",
    "SA": "saudi|saudis",
    "AE": "emirati|emiratis",
    "LB": "lebanese",
    "UA": "ukrainian|ukrainians",
    "SV": "salvadoran|salvadorans|salvadorean",
    "PE": "peruvian|peruvians",
    "GT": "guatemalan|guatemalans",
    "EC": "ecuadorian|ecuadoran",
    "ES": "spanish",
    "PH": "philippine|filipino|filipinos",
    "CN": "chinese",
    "JP": "japanese",
    "NL": "dutch",
    "DK": "danish",
    "SE": "swedish",
    "PL": "polish",
    "IE": "irish",
    "GR": "greek",
    "MM": "burmese",
    "SD": "sudanese",
}
"""To the two-letter code: irregular names of the people of a country."""

_PARTS = {
    "SY": "rif dimashq|hauran",
    "IQ": "diyala|salahuddin|salah al din|sinjar mountains",
    "YE": "shabwa|abyan|hadramawt|hadhramaut|al jawf",
    "AF": (
        "kunar|nuristan|paktia|paktika|uruzgan|zabul|ghor|badghis|badakhshan|takhar|"
        "faryab|logar|wardak|maidan wardak|kapisa|parwan|panjshir|laghman|nimruz|"
        "daykundi|samangan|sar e pul|jowzjan"
    ),
    "PK": "waziristan|north waziristan|south waziristan|sindh|bajaur|kurram",
    "NG": "borno|zamfara|adamawa|yobe|benue|taraba|kebbi|nasarawa",
    "SO": (
        "lower shabelle|middle shabelle|hiiraan|lower juba|middle juba|puntland|"
        "somaliland|galmudug|jubaland|galgaduud|mudug"
    ),
    "ET": "oromia|amhara|benishangul gumuz|gambella",
    "SD": (
        "kordofan|north kordofan|south kordofan|west kordofan|north darfur|south darfur|"
        "west darfur|central darfur|east darfur|blue nile state|gezira|white nile state"
    ),
    "SS": (
        "jonglei|upper nile|equatoria|central equatoria|eastern equatoria|western equatoria|warrap"
    ),
    "CD": ("north kivu|south kivu|ituri|kasai|katanga|haut uele|bas uele|tshopo|maniema"),
    "MM": (
        "rakhine|kachin|chin state|shan state|kayah|kayin|karen state|karenni state|"
        "mon state|tanintharyi|magway region"
    ),
    "NE": "tillaberi",
    "MZ": "cabo delgado",
    "AZ": "nagorno karabakh|karabakh",
    "PH": "mindanao|basilan|sulu|maguindanao|lanao del sur",
    "IN": "manipur|chhattisgarh|jammu and kashmir",
    "CO": "norte de santander|catatumbo",
    "LB": "bekaa|bekaa valley",
    "EG": "north sinai|south sinai",
    "LY": "fezzan|cyrenaica|tripolitania",
}
"""To the two-letter code: provinces, states and lands of countries at war, split by bars."""

REGIONS: dict[str, str | None] = {
    "gaza strip": "PS",
    "west bank": "PS",
    "golan heights": None,
    "punjab": None,
    "kurdistan": None,
    "kashmir": None,
    "donbas": "UA",
    "donbass": "UA",
    "crimea": "UA",
    "darfur": "SD",
    "tigray": "ET",
    "chechnya": "RU",
    "dagestan": "RU",
    "sinai": "EG",
    "nineveh": "IQ",
    "anbar": "IQ",
    "ghouta": "SY",
    "eastern ghouta": "SY",
    "rojava": "SY",
    "helmand": "AF",
    "nangarhar": "AF",
    "balochistan": None,
    "khyber pakhtunkhwa": "PK",
    "middle east": None,
    "central america": None,
    "latin america": None,
    "north america": None,
    "south america": None,
    **{name: code for code, names in _PARTS.items() for name in names.split("|")},
}
"""Regions that are named without a word for what they are, and their country or None."""
