"""The names of months, as dates print them."""

from __future__ import annotations

_MONTHS = (
    "january jan januar janvier enero janeiro gennaio januari января stycznia ocak січня ledna"
    " tammikuuta يناير",
    "february feb februar février fevrier febrero fevereiro febbraio februari февраля lutego şubat"
    " лютого února helmikuuta فبراير",
    "march mar märz mars marzo março maart marco марта marca mart maret березня března marts"
    " maaliskuuta مارس",
    "april apr avril abril aprile апреля kwietnia nisan квітня dubna huhtikuuta أبريل ابريل إبريل",
    "may mai mayo maio maggio mei мая maja mayıs травня května maj toukokuuta مايو",
    "june jun juni juin junio junho giugno июня czerwca haziran червня června kesäkuuta يونيو",
    "july jul juli juillet julio julho luglio июля lipca temmuz липня července heinäkuuta يوليو",
    "august aug août aout agosto augustus августа sierpnia ağustos agustus серпня srpna augusti"
    " elokuuta أغسطس",
    "september sep sept septembre septiembre setembro settembre сентября września eylül вересня"
    " září syyskuuta سبتمبر",
    "october oct oktober octobre octubre outubro ottobre okt октября października ekim жовтня října"
    " lokakuuta أكتوبر",
    "november nov novembre noviembre novembro ноября listopada kasım листопада listopadu"
    " marraskuuta نوفمبر",
    "december dec dezember décembre diciembre dezembro dicembre dez декабря grudnia aralık desember"
    " грудня prosince joulukuuta ديسمبر",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Month names and abbreviations to 1–12, in the case in which a language writes them in dates."""
