"""Loads a definition: checks all that a run relies on, and refuses the rest with a reason."""

import json
import pathlib
import re

from canonical import NotJson, canonical, digest_of, parse

LONGEST = 2**21
SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "schemas" / "sop-runtime.schema.json").read_text("utf-8"))
RELIED_ON = ["id", "digest", "title", "actors", "start", "end", "steps"]


class Refused(Exception):
    """A call that is not carried out. `refusal` is what the kit has under that name."""

    def __init__(self, reason, **more):
        super().__init__(reason)
        self.refusal = {"reason": reason, **more}


class Sop:
    """A definition that has been checked."""

    def __init__(self, definition):
        self.id = definition["id"]
        self.digest = definition["digest"]
        self.start = definition["start"]
        self.steps = {step["id"]: step for step in definition["steps"]}
        self.place = {step: place for place, step in enumerate(self.steps)}
        self.cell = {}
        cell = next(iter(self.steps), None)
        for id, step in self.steps.items():
            if not step["sameRow"] and (step["duration"] or {}).get("kind") != "same":
                cell = id
            self.cell[id] = cell

    def waits_for(self, id):
        step = self.steps[id]
        return step["waitsFor"] if step["join"] == "all" else []

    def outcomes(self, id):
        ways = self.steps[id]["transitions"]
        return list(dict.fromkeys(way["outcome"] for way in ways if way["outcome"] is not None))


def load(text):
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST:
        raise Refused("too-large", limit=LONGEST)
    try:
        value = parse(text)
        canonical(value)
    except NotJson:
        raise Refused("not-json") from None
    if not isinstance(value, dict):
        raise Refused("unknown-format")
    form = value.get("format")
    known = re.fullmatch(r"sop-runtime/([1-9][0-9]*)(\.[0-9]+)?", form) if isinstance(form, str) else None
    if known is None:
        raise Refused("unknown-format")
    if known[1] != "1":
        raise Refused("newer-format", format=form)
    actual = digest_of(value)
    if value.get("digest") != actual:
        raise Refused("wrong-digest", actual=actual)
    wrong = _wrong_place(value, {**SCHEMA, "required": RELIED_ON})
    if wrong is not None:
        raise Refused("wrong-shape", path=wrong[1:])
    _check_ids(value)
    sop = Sop(value)
    dead = _dead_joins(sop)
    if dead:
        raise Refused("dead-join", steps=dead)
    return sop


def _wrong_place(value, schema):
    """The path of the first value of another type than the schema says, a dot before each part; None: all is well."""
    if "$ref" in schema:
        return _wrong_place(value, SCHEMA["$defs"][schema["$ref"].split("/")[-1]])
    if "anyOf" in schema:
        found = [_wrong_place(value, one) for one in schema["anyOf"]]
        return None if None in found else found[0]
    types = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if not any(_is(value, type) for type in types) or ("enum" in schema and value not in schema["enum"]):
        return ""
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            return ""
        parts = [(at, item, schema["items"]) for at, item in enumerate(value)]
    elif isinstance(value, dict):
        parts = [(key, value.get(key, ...), schema["properties"][key]) for key in schema["required"]]
    else:
        return None
    for key, part, one in parts:
        wrong = _wrong_place(part, one)
        if wrong is not None:
            return f".{key}{wrong}"
    return None


def _is(value, type):
    kinds = {"string": str, "array": list, "object": dict, "boolean": bool, "null": None.__class__}
    if type == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kinds[type])


def _check_ids(definition):
    for kind in ("actors", "steps"):
        seen = set()
        for one in definition[kind]:
            if one["id"] in seen:
                raise Refused("duplicate-id", path=kind, id=one["id"])
            seen.add(one["id"])
    actors = {actor["id"] for actor in definition["actors"]}
    steps = {step["id"] for step in definition["steps"]}

    def check(path, ids, known):
        for id in ids:
            if id is not None and id not in known:
                raise Refused("unknown-id", path=path, id=id)

    check("start", definition["start"], steps)
    check("end", definition["end"], steps)
    for place, step in enumerate(definition["steps"]):
        path = f"steps.{place}."
        check(path + "actors", step["actors"], actors)
        check(path + "ends", step["ends"], actors)
        check(path + "waitsFor", step["waitsFor"], steps)
        check(path + "transitions", [way["to"] for way in step["transitions"]], steps)
        if step["join"] == "all" and not step["waitsFor"]:
            raise Refused("wrong-shape", path=path + "waitsFor")
        outcomes = [way["outcome"] for way in step["transitions"]]
        if any(outcome is not None for outcome in outcomes) if step["kind"] == "task" else None in (outcomes or [None]):
            raise Refused("wrong-shape", path=path + "transitions")


def _dead_joins(sop):
    """Steps that tokens are sent to although they can never start."""
    alive = dict.fromkeys(sop.start)
    missing = {}
    todo = list(alive)
    while todo:
        source = todo.pop()
        for target in {way["to"] for way in sop.steps[source]["transitions"]} - {None}:
            if target in alive:
                continue
            waits = missing.setdefault(target, set(sop.waits_for(target)))
            if source not in sop.waits_for(target) or waits == {source}:
                alive[target] = None
                todo.append(target)
            waits.discard(source)
    return [id for id in sop.steps if id in missing and id not in alive]
