"""What is read from a report of a scorer."""

from tests.evaluation.scoring import figures


def test_figures_have_the_word_before_them_and_the_first_of_a_name_stands_alone():
    report = "metadata visible=True title acc=0.850 (n=27) | authors P=0.9 F1=0.5 exact-set=1.000"
    assert figures(report) == {
        "title acc": 0.85,
        "acc": 0.85,
        "title n": 27,
        "n": 27,
        "authors P": 0.9,
        "P": 0.9,
        "authors F1": 0.5,
        "F1": 0.5,
        "authors exact-set": 1.0,
        "exact-set": 1.0,
    }


def test_a_report_without_groups():
    assert figures("pages=68  missing=0  shingle_F1=0.954") == {
        "pages": 68,
        "missing": 0,
        "shingle_F1": 0.954,
    }
