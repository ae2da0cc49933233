"""The KLU of each municipality in a year: meetings held, and topics discussed. Prints one line a municipality.

    TVAERS_URL=http://127.0.0.1:4000 python3 klu_overview.py 2023
"""

import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

import pandas as pd

HUB = os.environ.get("TVAERS_URL", "http://127.0.0.1:4000")


def read_table(name: str, **filters: object) -> pd.DataFrame:
    """All rows of a table. Codes stay text, numbers stay whole, and what is not known is <NA>, never 0."""
    try:
        with urlopen(f"{HUB}/export/{name}.ndjson?{urlencode(filters)}") as answer:
            *lines, closing = answer.read().decode("utf-8").splitlines()
    except HTTPError as error:
        raise SystemExit(json.load(error)["errors"][0]["message"]) from None
    if json.loads(closing) != {"rowCount": len(lines)}:
        raise SystemExit(f"{name}: the file is not whole")
    return pd.DataFrame([json.loads(line) for line in lines]).convert_dtypes()


NOT_STATED = "ikke oplyst"


def main() -> None:
    year = sys.argv[1]
    reports = read_table("klu-reports", year=year)
    topics = read_table("klu-topics", year=year)
    if reports.empty or topics.empty:
        raise SystemExit(f"{year}: no KLU report is on file, or none with a topic")
    counts = topics.groupby("municipalityCode").size()
    for report in reports.itertuples():
        held = NOT_STATED if pd.isna(report.meetingsHeld) else report.meetingsHeld
        # An empty row of the overview is not a year without topics.
        discussed = counts.get(report.municipalityCode, 0) if report.reported else NOT_STATED
        print(report.municipalityCode, report.municipalityName, held, discussed, sep="\t")
    # Themes come as lists: a line for each, then count municipalities.
    themes = topics.explode("themes").groupby("themes")["municipalityCode"].nunique()
    for theme, count in themes.sort_index().items():
        print("tema", theme, count, sep="\t")


main()
