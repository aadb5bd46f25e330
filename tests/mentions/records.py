"""A small invented world whose names the cases use."""

from briefbook.authority import ActorRecord, Authority, Kind, NameOrder, Role, Term


def _actor(slug, name, kind, sort=None, **fields):
    return ActorRecord(slug, name, kind, sort or name, f"docs/actors/{slug}.md", 2, **fields)


WORLD = Authority(
    actors=(
        _actor("ada-marsh", "Ada Marsh", Kind.PERSON, "Marsh, Ada"),
        _actor("tom-marsh", "Tom Marsh", Kind.PERSON, "Marsh, Tom"),
        _actor("ilse-ruiz-vega", "Ilse Ruiz Vega", Kind.PERSON, "Ruiz Vega, Ilse"),
        _actor(
            "olga-lindqvist",
            "Olga Lindqvist",
            Kind.PERSON,
            "Lindqvist, Olga",
            variants=("President Lindqvist", "the Chancellor"),
            roles=(Role("Chancellor", "2020", "a2020 ¶ 1"),),
        ),
        _actor("jan-r-quist", "Jan R. Quist", Kind.PERSON, "Quist, Jan R."),
        _actor("omar-al-tarn", "Omar al-Tarn", Kind.PERSON, "al-Tarn, Omar"),
        _actor("may-ferrand", "Jo May", Kind.PERSON, "May, Jo"),
        _actor("han-se-ri", "Han Se Ri", Kind.PERSON, name_order=NameOrder.FAMILY_FIRST),
        _actor("yasuda-haruko", "安田春子", Kind.PERSON, name_order=NameOrder.FAMILY_FIRST),
        _actor("zoe-nino", "Zoé Niño", Kind.PERSON, "Niño, Zoé"),
        _actor(
            "ruritania",
            "Ruritania",
            Kind.STATE,
            metonyms=("Strelsau", "the Winter Palace"),
            acronyms=("RUR",),
            variants=("R.U.",),
        ),
        _actor("north-ruritania", "North Ruritania", Kind.STATE, variants=("the North",)),
        _actor("old-ruritania", "Old Ruritania", Kind.STATE, variants=("Kingdom of Ruritania",)),
        _actor("borduria", "Borduria", Kind.STATE, metonyms=("Szohod",)),
        _actor("strelsau", "Strelsau", Kind.PLACE),
        _actor("szohod", "Szohod", Kind.PLACE),
        _actor("lindqvist-administration", "Lindqvist administration", Kind.ORGANISATION),
        _actor(
            "league",
            "Baltic League",
            Kind.ORGANISATION,
            acronyms=("BL",),
            others=("New Baltic League",),
        ),
        _actor("us", "Union of States", Kind.STATE, acronyms=("US",)),
        _actor("hanguk", "국립대학교", Kind.ORGANISATION),
    ),
    terms=(
        Term("trade pact", ("TP",), "docs/glossary.md", 3),
        Term("customs union", (), "docs/glossary.md", 6),
    ),
)
