"""Runs an SOP: states are dictionaries of plain JSON, and no function changes one that it is given."""

from canonical import NotJson, parse
from loading import LONGEST, Refused
from times import is_time

FORMAT = "sop-run/1"
MOST = 4 * 10**15


def start(sop, options):
    source = options.get("from") or (sop.start[0] if sop.start else "")
    at = options.get("at")
    if source not in sop.start:
        raise Refused("unknown-start", **{"from": source, "starts": sop.start})
    _check_time(at)
    state = _state(sop, 0, 0, [], [])
    return _moved(sop, state, {"start": source, "at": at})


def step(sop, state, call):
    """The next state, the steps that have begun, and the entry for the history."""
    return _moved(sop, state, _accepted(sop, state, call))


def todo(sop, state):
    found = []
    for work in state["work"]:
        for actor in _turn(sop, work["step"], work["done"]):
            outcomes = sop.outcomes(work["step"]) if _finishes(sop, work, actor) else []
            found.append({"actor": actor, "step": work["step"], "token": work["token"], "outcomes": outcomes})
    return found


def replay(sop, history):
    first, *calls = history
    state = start(sop, {"from": first["start"], "at": first["at"]})[0]
    for call in calls:
        state = step(sop, state, call)[0]
    return state


def _accepted(sop, state, call):
    """The call in full, or a refusal. The order of the questions is that of the kit's page."""
    complete = call.get("complete")
    outcome, actor, token, at = (call.get(key) for key in ("outcome", "actor", "token", "at"))
    if not isinstance(complete, str) or any(not isinstance(one, (str, type(None))) for one in (outcome, actor, at)):
        raise Refused("wrong-call")
    if complete not in sop.steps:
        raise Refused("unknown-step", step=complete)
    here = [work for work in state["work"] if work["step"] == complete and token in (None, work["token"])]
    if not here:
        raise Refused("not-active", step=complete, active=list(dict.fromkeys(work["step"] for work in state["work"])))
    able = [work for work in here if actor is None or actor in _turn(sop, complete, work["done"])]
    if not able:
        reason = "not-their-turn" if actor in sop.steps[complete]["actors"] else "not-their-step"
        raise Refused(reason, actor=actor, actors=_turn(sop, complete, here[0]["done"]))
    outcomes = sop.outcomes(complete) if _finishes(sop, able[0], actor) else []
    if outcome is None and outcomes:
        raise Refused("outcome-missing", outcomes=outcomes)
    if outcome is not None and outcome not in outcomes:
        raise Refused("wrong-outcome", outcome=outcome, outcomes=outcomes)
    _check_time(at)
    return {"complete": complete, "outcome": outcome, "actor": actor, "token": able[0]["token"], "at": at}


def _turn(sop, id, done):
    """Who can do their part now. Nobody: the step is done."""
    actors = sop.steps[id]["actors"]
    if sop.steps[id]["mode"] == "sequential":
        return actors[len(done) : len(done) + 1]
    return [actor for actor in actors if actor not in done]


def _finishes(sop, work, actor):
    return actor is None or not _turn(sop, work["step"], [*work["done"], actor])


def _moved(sop, state, entry):
    tokens, work, waiting = state["tokens"], list(state["work"]), list(state["waiting"])
    begun = []

    def begin(id, since):
        nonlocal tokens
        begun.append(id)
        if not sop.steps[id]["copy"]:
            tokens += 1
            work.append({"token": tokens, "step": id, "since": since, "done": []})

    def arrive(id, source, since):
        if source in sop.waits_for(id):
            waiting.append({"step": id, "from": source})
            together = [{"step": id, "from": one} for one in sop.waits_for(id)]
            if all(one in waiting for one in together):
                for one in together:
                    waiting.remove(one)
                begin(id, entry["at"])
            return
        runs_on = sop.cell[id] == sop.cell[source] and sop.place[id] > sop.place[source]
        begin(id, since if runs_on else entry["at"])

    if "start" in entry:
        begin(entry["start"], entry["at"])
    else:
        at = next(i for i, one in enumerate(work) if one["token"] == entry["token"])
        one = work[at]
        if not _finishes(sop, one, entry["actor"]):
            work[at] = {**one, "done": [*one["done"], entry["actor"]]}
        else:
            del work[at]
            for way in sop.steps[one["step"]]["transitions"]:
                if way["outcome"] == entry["outcome"] and way["to"] is not None:
                    arrive(way["to"], one["step"], one["since"])
    return _state(sop, state["calls"] + 1, tokens, work, waiting), begun, entry


def _state(sop, calls, tokens, work, waiting):
    status = "running" if work else "stuck" if waiting else "finished"
    return {
        "format": FORMAT,
        "sop": sop.id,
        "digest": sop.digest,
        "status": status,
        "calls": calls,
        "tokens": tokens,
        "work": work,
        "waiting": waiting,
    }


def _check_time(at):
    if at is not None and not is_time(at):
        raise Refused("wrong-time", at=at)


def resume(sop, text):
    """A stored state, or a refusal when no run can have left it."""
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST:
        raise Refused("too-large", limit=LONGEST)
    try:
        state = parse(text)
    except NotJson:
        raise Refused("not-json") from None
    if not isinstance(state, dict) or state.get("format") != FORMAT:
        raise Refused("unknown-format")
    digest = state.get("digest")
    if isinstance(digest, str) and digest != sop.digest:
        raise Refused("other-definition", digest=digest)
    path = _odd_type(state) or _impossible(sop, state)
    if path:
        raise Refused("impossible-state", path=path)
    work = [{key: one[key] for key in ("token", "step", "since", "done")} for one in state["work"]]
    waiting = [{"step": one["step"], "from": one["from"]} for one in state["waiting"]]
    taken = _state(sop, state["calls"], state["tokens"], work, waiting)
    if taken["status"] != state["status"]:
        raise Refused("impossible-state", path="status")
    return taken


def _odd_type(state):
    def is_count(value):
        return isinstance(value, int) and not isinstance(value, bool)

    for key in ("sop", "digest", "status"):
        if not isinstance(state.get(key), str):
            return key
    if state["status"] not in ("running", "finished", "stuck"):
        return "status"
    for key in ("calls", "tokens"):
        if not is_count(state.get(key)):
            return key
    if not isinstance(state.get("work"), list):
        return "work"
    for at, one in enumerate(state["work"]):
        one = one if isinstance(one, dict) else {}
        done = one.get("done")
        for key, right in (
            ("token", is_count(one.get("token"))),
            ("step", isinstance(one.get("step"), str)),
            ("since", "since" in one and isinstance(one["since"], (str, type(None)))),
            ("done", isinstance(done, list)),
        ):
            if not right:
                return f"work.{at}.{key}"
        for place, actor in enumerate(done):
            if not isinstance(actor, str):
                return f"work.{at}.done.{place}"
    if not isinstance(state.get("waiting"), list):
        return "waiting"
    for at, one in enumerate(state["waiting"]):
        for key in ("step", "from"):
            if not isinstance(one, dict) or not isinstance(one.get(key), str):
                return f"waiting.{at}.{key}"
    return None


def _impossible(sop, state):
    if state["sop"] != sop.id:
        return "sop"
    if not 1 <= state["calls"] <= MOST:
        return "calls"
    before = 0
    for at, one in enumerate(state["work"]):
        step = sop.steps.get(one["step"])
        odd = step is None or step["copy"] or (one["since"] is not None and not is_time(one["since"]))
        if odd or one["token"] <= before or not _could_be_done(sop, one):
            return f"work.{at}"
        before = one["token"]
    if not before <= state["tokens"] <= MOST:
        return "tokens"
    for at, one in enumerate(state["waiting"]):
        sources = sop.waits_for(one["step"]) if one["step"] in sop.steps else []
        here = [other["from"] for other in state["waiting"] if other["step"] == one["step"]]
        if one["from"] not in sources or all(source in here for source in sources):
            return f"waiting.{at}"
    return None


def _could_be_done(sop, work):
    id, done = work["step"], work["done"]
    return all(actor in _turn(sop, id, done[:i]) for i, actor in enumerate(done)) and bool(_turn(sop, id, done))
