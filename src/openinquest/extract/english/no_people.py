"""Nouns that name no people, whatever harm a tree gives them: animals, things, days."""

from openinquest.extract.english.analyser.trees import Word

_NO_PEOPLE = frozenset(
    {"dog", "dogs", "k-9", "canine", "horse", "cattle", "herd", "flock", "cow", "sheep", "goat",
     "livestock",
     "cat", "bull", "ox", "donkey", "mule", "camel", "elephant", "chicken", "hen", "pig", "dolphin",
     "whale", "bee", "rhino", "lion", "tiger", "wolf", "rabbit", "rat", "lamb", "calf", "turkey",
     "duck", "goose", "pigeon", "turtle", "monkey", "gorilla", "buffalo",
     "bombing", "shelling", "bombardment", "barrage", "gunfire", "missile", "rocket", "grenade",
     "attack", "raid", "strike", "airstrike", "clash", "fight", "fighting", "battle",
     "explosion", "blast", "crash", "siege", "massacre", "bomb", "mosque", "church", "school",
     "hospital", "motion", "proposal", "battery", "ceasefire", "amendment", "reform", "number",
     "hectare", "orchard", "server", "branch",
     "animal", "animals", "bird", "engine", "power", "car", "cars", "vehicle", "vehicles", "house",
     "houses", "home", "homes", "building", "buildings", "leg", "arm", "hand", "head", "chest",
     "foot", "back", "neck", "face", "shoulder", "abdomen", "stomach", "thigh", "body", "bodies",
     "shot", "shots", "round", "bullet", "gun", "weapon", "time", "hour", "year", "day", "bill",
     "chance", "hope", "dream", "charge", "charges", "count", "counts", "way", "place", "thing",
     "helicopter", "helicopters", "plane", "planes", "aircraft", "jet", "jets", "drone", "drones",
     "tank", "tanks", "flea", "homeland", "nation", "fly", "flies",
     "footage", "video", "image", "evidence", "item", "items", "money", "phone", "city", "village",
     "town", "towns", "villages", "cities", "districts",
     "country", "world", "area", "season", "career", "control", "job", "land", "territory",
     "street", "fire", "generation", "generations", "quarter", "quarters", "thirds",
     "crop", "crops", "interest", "interests", "percent", "drug", "drugs", "equipment", "shell",
     "casing", "warrant", "warrants", "search", "plans", "heart", "feeling", "feelings",
     "event", "events", "business", "businesses",
     "project", "plan", "idea", "deal", "truce",
     "economy", "lot", "spree", "incident", "incidents", "scene", "investigation",
     "robbery", "robberies", "burglary", "assault", "crime", "crimes", "shooting", "kidnapping",
     "photo", "photos", "news", "pet", "pets", "puppy", "deer", "bear", "tree", "trees",
     "flower", "flowers", "plant", "plants", "fish", "farm", "hamlet", "settlement", "camp",
     "district", "neighborhood", "neighbourhood", "suburb", "road", "field", "market", "shop",
     "report", "reports", "allegation", "allegations"}
)  # fmt: skip

_TIMES = frozenset(
    {"today", "yesterday", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday",
     "friday", "saturday", "sunday", "week", "month", "weekend", "morning", "night", "evening",
     "afternoon"}
)  # fmt: skip

_MONTHS = frozenset(
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"}
)  # fmt: skip


def names_a_time(word: Word) -> bool:
    """Return whether a word only tells when: "Wednesday", "last night"."""
    return bool({word.form.lower(), word.lemma.lower()} & _TIMES)


def names_a_month(word: Word) -> bool:
    """Return whether a word names a month; "may" and "march" in small letters name none."""
    return word.form in _MONTHS


def names_no_people(word: Word) -> bool:
    """Return whether a word names no people: Church, Lamb and Bill can be somebody's names."""
    forms = {word.form.lower(), word.lemma.lower()}
    return names_a_time(word) or (word.name != "PERSON" and bool(forms & _NO_PEOPLE))
