# The bench's question as a pandas script: python3 inPandas.py LOOKUPS RECORDS.csv RESULT.csv
import sys

import pandas as pd

lookups, path, out = sys.argv[1:]
texts = ["indicator", "place", "sex", "age", "person"]
figures = ["value", "numerator", "denominator"]

records = pd.read_csv(
    path,
    usecols=["date", *texts, *figures],
    dtype={name: "category" for name in texts},
    parse_dates=["date"],
    cache_dates=True,
)
indicators = pd.read_csv(f"{lookups}/indicators.csv", index_col="indicator")["entry"]
districts = pd.read_csv(f"{lookups}/sites.csv", index_col="place")["district"]

# What hangs on a category is looked up once for each category, not once for each row.
entry = indicators.reindex(records["indicator"].cat.categories)
records["entry"] = pd.Categorical(entry.to_numpy()[records["indicator"].cat.codes])
district = districts.reindex(records["place"].cat.categories)
records["district"] = pd.Categorical(district.to_numpy()[records["place"].cat.codes])
date = records["date"].dt
records["quarter"] = (date.year * 4 + date.quarter - 1).astype("int16")

cell = ["indicator", "quarter", "district", "sex"]
whole = ["indicator", "quarter"]


def by(rows, keys):
    return rows.groupby(keys, observed=True, sort=False)


def sums(rows, keys):
    groups = by(rows, keys)
    return groups[figures].sum(min_count=1).join(groups.size().rename("rows")).reset_index()


def people(rows, keys):
    once = rows.drop_duplicates([*keys, "person"])
    return by(once, keys).size().rename("value").to_frame().join(by(rows, keys).size().rename("rows")).reset_index()


def last(rows):
    unit = [*cell, "place", "age"]
    ordered = rows[[*unit, "date", "value"]].sort_values(["date", "value"])
    return ordered.drop_duplicates(unit, keep="last")


parts = []
flows = records[records["entry"].isin(["increment", "ratio"])]
states = last(records[records["entry"] == "level"])
served = records[records["entry"] == "person"]
for keys in (cell, whole):
    parts.append(sums(flows, keys))
    parts.append(sums(states.assign(numerator=float("nan"), denominator=float("nan")), keys))
    parts.append(people(served, keys))

result = pd.concat([part.astype({"indicator": str}) for part in parts], ignore_index=True)
ratio = result["numerator"].notna()
result.loc[ratio, "value"] = 100 * result["numerator"] / result["denominator"]
result["period"] = (result["quarter"] // 4).astype(str) + "-Q" + (result["quarter"] % 4 + 1).astype(str)
result = result.rename(columns={"district": "place"})
result.to_csv(out, columns=["indicator", "period", "place", "sex", *figures, "rows"], index=False)
