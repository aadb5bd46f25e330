"""Words that begin with a capital without being names. General English, from no particular text."""

FUNCTION_WORDS = frozenset(
    """
    a about above according across added additionally after afterwards again against ago ahead
    all almost alone along already also although altogether always am amid among an and another
    any anybody anyone anything anyway apart apparently are around as aside asked at away back
    basically be because been before behind being below beneath beside besides best better between
    beyond both briefly but by can cannot certainly clearly compared concerning considering could
    currently despite did do does doing done down during each earlier early either else elsewhere
    enough especially even eventually ever every everybody everyone everything everywhere except
    few fewer finally first firstly following for former formerly fortunately four from full
    further furthermore generally given had has have having he hence her here hers herself him
    himself his how however i if immediately in including indeed initially inside instead into is
    it its itself just last late later latest least less let like likewise listed little many
    may maybe me meanwhile might mine more moreover most mostly much must my myself namely near
    nearby nearly neither never nevertheless new next no nobody none nonetheless nor not nothing
    notably now nowhere of off often on once one only onto or originally other others otherwise
    our ours ourselves out outside over overall own particularly past per perhaps possibly
    presumably previously primarily privately probably publicly rather really recent recently
    regarding reportedly same second secondly seen seven several shall she should similarly since
    six so some somebody someone something sometimes somewhere soon speaking still such
    supposedly surely ten than that the their theirs them themselves then there thereafter
    therefore these they third this those though three through throughout thus till to today
    together tomorrow tonight too toward towards traditionally two ultimately under unfortunately
    unless unlike until up upon us usually versus very via was we well were what whatever when
    whenever where whereas wherever whether which while who whoever whole whom whose why will with
    within without would yes yesterday yet you young your yours
    """.split()
)
"""Words that are never a given name: they may open a sentence or a headline before a surname."""

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())

MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    """.split()
)

FAMILY_PARTICLES = frozenset(
    """
    abu al bin da dal de del della den der des di do dos du el ibn la le ten ter ul van von zu
    """.split()
)
"""Small words in a family name, which some write with a capital: al-Khatib, Al Khatib."""
