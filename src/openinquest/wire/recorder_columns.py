"""The columns of other recorders' tables, in their order.

Sources: Airwars, the export code of its own site as archived in 2025; UCDP, the
Georeferenced Event Dataset 26.1; ACLED, its columns since March 2023; Iraq Body
Count, the header of its public table of incidents, from memory.
"""

from openinquest.model import Group

AIRWARS_GROUPS: dict[str, Group | None] = {
    "civilian_non_combatants": Group.CIVILIANS,
    "children": Group.CHILDREN,
    "women": Group.WOMEN,
    "men": Group.MEN,
    "human_rights_defenders": None,
    "journalists": Group.JOURNALISTS,
    "trade_unionists": None,
    "healthcare_personnel": Group.MEDICS,
    "other_civilian_non_combatants": None,
    "undetermined": None,
    "other_protected_persons": None,
    "medical_and_religious_personnel_state": None,
    "medical_and_religious_personnel_non_state": None,
    "persons_hors_de_combat": None,
    "belligerents": Group.COMBATANTS,
    "member_of_armed_forces": None,
    "persons_directly_participating_in_hostilities": None,
    "civilian_role_in_military": None,
}
"""The groups of Airwars, each with the word of ours that means the same, None where none does."""

UNDETERMINED = "undetermined"
"""The group of Airwars for people of whom it is not known whether they were civilians."""

AIRWARS_ENDS = ("killed_min", "killed_max", "injured_min", "injured_max")

AIRWARS_COLUMNS = (
    *("post_id", "post_status", "post_published", "post_modified", "permalink", "code"),
    *("previous_codes", "date_type", "date", "date_end"),
    *("local_time_type", "local_time", "local_time_start", "local_time_end"),
    *("local_time_of_day", "local_first_reported_date_time", "local_first_reported_by"),
    *("local_first_reported_url", "country_name", "country_slug", "location_name"),
    *("location_name_arabic", "location_name_hebrew", "location_name_ukrainian", "region"),
    *("strike_status_name", "strike_status_slug", "infrastructure_name", "infrastructure_slug"),
    *("strike_type_name", "strike_type_slug"),
    *("targeted_belligerent_name", "targeted_belligerent_slug"),
    *("observation_name", "observation_slug", "impact_name", "impact_slug", "total_strikes"),
    *("civilian_harm_reported", "civilian_harm_status_name", "civilian_harm_status_slug"),
    *("cause_of_death_injury_name", "cause_of_death_injury_slug"),
    *("geolocated", "latitude", "longitude"),
    *("geolocation_status_name", "geolocation_status_slug"),
    *("geolocation_accuracy_name", "geolocation_accuracy_slug", "geojson_caption"),
    *("geolocation_notes", "geolocation_notes_internal"),
    *("geolocation_sign_off_assessor", "geolocation_sign_off_date_time"),
    *("num_media", "num_victims", "num_victims_named", "num_victims_named_english"),
    *("num_victims_named_arabic", "num_victims_named_hebrew", "num_victims_named_ukrainian"),
    *("num_reconciled", "num_families", "num_individuals", "victim_average_age"),
    *("declassified_assessment", "press_release"),
    *(f"{group}_{end}" for group in AIRWARS_GROUPS for end in AIRWARS_ENDS),
    *("num_sources", "num_sources_twitter", "num_sources_facebook"),
    *("num_sources_telegram", "num_sources_other"),
)
"""The row of an incident as the archive's table has it, without what its CSV appends."""

AIRWARS_SUMMARY = "summary"
"""What the archive's CSV appends to the row first."""

AIRWARS_BELLIGERENT = (
    *("belligerent_id", "belligerent_name", "belligerent_slug", "type"),
    *("assessment_name", "assessment_slug", "deaths_conceded_min", "deaths_conceded_max"),
    *("injuries_conceded_min", "injuries_conceded_max", "location"),
    *("mgrs_coordinate", "mgrs_accuracy", "civcas_statements", "strike_reports"),
)
"""The fields of `belligerent_<n>_<field>`, which the archive's CSV appends for each of them."""

AIRWARS_SOURCES = (
    *("post_id", "post_status", "permalink", "code", "date", "name", "language"),
    *("url", "archive_url", "media", "hash"),
)

AIRWARS_VICTIMS = (
    *("post_id", "post_status", "permalink", "code", "date", "name", "name_arabic"),
    *("name_hebrew", "name_ukrainian", "gender", "pregnant", "age", "exact_age"),
    *("killed_or_injured", "additional_notes", "url", "reconciliation_id"),
    *("group_code", "in_group", "num_group_members", "hash"),
)

AIRWARS_STATEMENTS = (
    *("post_id", "code", "belligerent_id", "belligerent_name", "belligerent_slug"),
    *("date", "url", "statement", "hash"),
)

UCDP_COLUMNS = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence"),
    *("conflict_dset_id", "conflict_new_id", "conflict_name"),
    *("dyad_dset_id", "dyad_new_id", "dyad_name"),
    *("side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date"),
    *("source_headline", "source_original"),
    *("where_prec", "where_coordinates", "where_description", "adm_1", "adm_2"),
    *("latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region"),
    *("event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    *("gwnoa", "gwnob"),
)

ACLED_COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type"),
    *("event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1"),
    *("actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"),
    *("iso", "region", "country", "admin1", "admin2", "admin3", "location"),
    *("latitude", "longitude", "geo_precision", "source", "source_scale", "notes"),
    *("fatalities", "tags", "timestamp"),
)

IBC_COLUMNS = (
    *("IBC code", "Start Date", "End Date", "Time", "Location", "Target", "Weapons"),
    *("Reported Minimum", "Reported Maximum", "Sources"),
)
