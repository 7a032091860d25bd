"""What each rule for voices of the Arabic reader reads, for whoever wants to dispute it."""

_ATTRIBUTIONS = {
    "according": "“according to” (بحسب, وفقاً لـ, نقلاً عن) and a source",
    "as_told": "“as announced by” (حسبما قال, وفق ما ذكر) and a source",
    "carried": "a source that another one carries over (نقلت ... عن ...)",
    "colon": "a source before a colon: “الدفاع المدني: ...”",
    "document": "“it says in” (جاء في) and a statement or report",
    "going_on": "a participle with which the speaker before goes on (مضيفاً أن)",
    "he_said": "a cue without a subject, which means a voice named before (وقال إن)",
    "hearsay": "“news of” or “information on” (أنباء عن), which names nobody",
    "his_words": "“in his words” (بحسب قوله), which means a voice named before",
    "impersonal": "“it is believed that” (يُعتقد أن) or the like, which names nobody",
    "said": "a cue, the source behind it and what is said (قال ... إن)",
    "source_first": "a source, the cue behind it and what is said (المرصد أعلن أن)",
}
MEANINGS = {f"ar.attribution.{rule}": meaning for rule, meaning in _ATTRIBUTIONS.items()}
"""Each rule id with what the rule reads, as a noun phrase."""
