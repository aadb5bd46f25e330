"""What never took place, or recurs, is never told as past."""

import pytest

from tests.events.test_events import events


@pytest.mark.parametrize(
    ("text", "value", "modality"),
    [
        ("They did not meet in April.", "2031-04", "hypothetical"),
        ("In April they didn’t meet.", "2031-04", "hypothetical"),
        ("There has been no summit since 2018.", "2018", "hypothetical"),
        ("No summit has been held since 2018.", "2018", "hypothetical"),
        ("They never met in 2018.", "2018", "hypothetical"),
        ("They failed to meet in April.", "2031-04", "hypothetical"),
        ("Vega denied that they met in April.", "2031-04", "hypothetical"),
        ("They met in April with no result.", "2031-04", "past"),
        ("Not only did they meet in April.", "2031-04", "past"),
        ("They met in April and did not sign.", "2031-04", "past"),
        ("If they meet in July, it rains.", "2031-07", "hypothetical"),
        ("It is unclear whether they met in April.", "2031-04", "hypothetical"),
        ("Had they met in April, it would have rained.", "2031-04", "hypothetical"),
        ("He should have met her in April.", "2031-04", "hypothetical"),
        ("The talks scheduled for June 3 were called off.", "2031-06-03", "hypothetical"),
        ("They called off the April summit.", "2031-04", "hypothetical"),
        ("Plans for a summit in 2029 collapsed.", "2029", "hypothetical"),
        ("The summit was to have taken place in April.", "2031-04", "planned"),
        ("The April summit was postponed.", "2031-04", "planned"),
        ("He proposed a summit in July.", "2031-07", "planned"),
        ("A summit was proposed for April.", "2031-04", "planned"),
        ("Vega invited Marsh to a summit in April.", "2031-04", "planned"),
        ("Tarn has invited them to its summits in 2029.", "2029", "past"),
        ("They agreed in April to hold talks.", "2031-04", "past"),
        ("They meet every August.", None, "recurring"),
        ("Each August they hold a drill.", None, "recurring"),
        ("The annual summit is held in August.", "2031-08", "recurring"),
        ("The annual summit was held in April.", "2031-04", "past"),
    ],
)
def test_modality(text, value, modality):
    assert [(event.value, event.modality) for event in events(text)] == [(value, modality)]


@pytest.mark.parametrize("told", ["did not hold", "never held", "proposed", "called off"])
@pytest.mark.parametrize("when", ["in April", "on May 3", "last month", "in 2029", "last Friday"])
@pytest.mark.parametrize("published", ["2031-05-27", None, "2031-01/2031-12"])
def test_what_was_not_held_is_never_past(told, when, published):
    (event,) = events(f"The government {told} a summit {when}.", published)
    assert event.modality in {"planned", "hypothetical"}
