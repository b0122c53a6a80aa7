"""Passes the whole kit, or says what differs and ends with 1: `python3 conformance/python/run_kit.py`."""

import json
import pathlib
import sys

import running
import times
from loading import Refused, load

KIT = pathlib.Path(__file__).parents[1]
SAME_IN_A_RUN = ("format", "sop", "digest")
differences = []


def same(found, wanted, *where):
    if found != wanted:
        differences.append(" · ".join(map(str, where)) + f"\n  found  {found}\n  wanted {wanted}")


def refusal_of(act):
    """What an act gives, and the refusal in its place when there is one."""
    try:
        return act(), None
    except Refused as refused:
        return None, refused.refusal


def read(path):
    return json.loads((KIT / path).read_text("utf-8"))


def short(state):
    return {key: value for key, value in state.items() if key not in SAME_IN_A_RUN}


def run(sop, script, *where):
    state = None
    for number, line in enumerate(script["lines"]):
        if "start" in line or "call" in line:
            before = json.dumps(state)
            if "start" in line:
                moved, refusal = refusal_of(lambda: running.start(sop, line["start"]))
            else:
                moved, refusal = refusal_of(lambda: running.step(sop, state, line["call"]))
            same(refusal, line.get("refusal"), *where, number)
            if moved is None:
                same(json.dumps(state), before, *where, number, "changed by a refused call")
                continue
            state, begun, _ = moved
            same(begun, line["begun"], *where, number)
            same(short(state), line["state"], *where, number)
        elif "resume" in line:
            state = running.resume(sop, json.dumps(state))
        elif "todo" in line:
            same(running.todo(sop, state), line["todo"], *where, number)
        else:
            weekdays, holidays = times.read_calendar(line["calendar"])
            same(deadlines(sop, state, weekdays, holidays), line["deadlines"], *where, number)
    same(running.replay(sop, script["history"]), state, *where, "replayed")


def deadlines(sop, state, weekdays, holidays):
    found = []
    for work in state["work"]:
        duration = sop.steps[sop.cell[work["step"]]]["duration"]
        alternatives = duration["alternatives"] if duration else []
        earliest, due = times.deadline(alternatives, work["since"], weekdays, holidays)
        same_keys = {key: work[key] for key in ("token", "step", "since")}
        found.append({**same_keys, "earliest": earliest, "due": due})
    return found


def main():
    runs = lines = 0
    for path in sorted((KIT / "definitions").glob("*.json")):
        sop = load(path.read_text("utf-8"))
        for script in read(f"runs/{path.name}"):
            run(sop, script, path.stem, script["name"])
            runs += 1
            lines += len(script["lines"])
    for case in read("loading.json"):
        same(refusal_of(lambda: load(case["text"]))[1], case["refusal"], "loading", case["name"])
    resuming = read("resuming.json")
    sop = load(json.dumps(resuming["definition"]))
    for case in resuming["states"]:
        taken, refusal = refusal_of(lambda: running.resume(sop, case["text"]))
        same(refusal, case["refusal"], "resuming", case["name"])
        if taken is not None:
            known = {key: value for key, value in json.loads(case["text"]).items() if key in taken}
            same(taken, known, "resuming", case["name"])
    clock = read("times.json")
    for case in clock["cases"]:
        found = times.deadline(case["alternatives"], case["since"], *times.read_calendar(case["calendar"]))
        same(found, (case["earliest"], case["due"]), "times", case["text"], case["since"], case["calendar"])
    for case in clock["wrongCalendars"]:
        try:
            found = times.read_calendar(case["calendar"])
        except times.WrongCalendar as wrong:
            found = {"reason": "wrong-calendar", "path": wrong.args[0]}
        same(found, case["refusal"], "times", case["calendar"])
    for difference in differences[:20]:
        print(difference, file=sys.stderr)
    print(f"{runs} runs, {lines} lines, {len(differences)} differences")
    return 1 if differences or runs == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
