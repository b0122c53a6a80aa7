"""The canonical JSON of RFC 8785 and the digest of a definition, with nothing but the standard library."""

import base64
import hashlib
import json
import math
from decimal import Decimal

DEEPEST = 64


class NotJson(ValueError):
    """What JSON does not have, or what is nested too deep to be a definition."""


def parse(text):
    """The value of a JSON text. Numbers are doubles, as in every JSON that RFC 8785 speaks of."""
    def refuse(name):
        raise NotJson(name)

    try:
        value = json.loads(text, parse_int=_number, parse_float=_number, parse_constant=refuse)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error
    _check_bounds(value)
    return value


def _check_bounds(value):
    """Refuses what is nested too deep to be a definition."""
    layer = [value]
    for depth in range(DEEPEST + 2):
        layer = [one for one in layer if isinstance(one, (dict, list))]
        if depth > DEEPEST and layer:
            raise NotJson("too deep")
        layer = [part for one in layer for part in (one.values() if isinstance(one, dict) else one)]


def _number(text):
    value = float(text)
    if math.isinf(value):
        raise NotJson(text)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def canonical(value):
    """The canonical text of a value."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _written(float(value))
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(_quoted(key) + ":" + canonical(value[key]) for key in keys) + "}"


def digest_of(definition):
    """`sha256-` and the base64 of the hash of the definition without its key `digest`."""
    rest = {key: value for key, value in definition.items() if key != "digest"} if isinstance(definition, dict) else definition
    hashed = hashlib.sha256(canonical(rest).encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(hashed).decode("ascii")


def _quoted(text):
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotJson("half a surrogate pair") from error
    # json.dumps escapes quotes, backslashes and U+0000 to U+001F as RFC 8785 does; U+007F stays in both.
    return json.dumps(text, ensure_ascii=False)


def _written(value):
    """A number as ECMAScript writes it (ECMA-262, Number::toString)."""
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text = "".join(map(str, digits))
    count, point = len(text), len(text) + exponent
    if count <= point <= 21:
        text = text + "0" * (point - count)
    elif 0 < point <= 21:
        text = text[:point] + "." + text[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        power = ("+" if point > 0 else "-") + str(abs(point - 1))
        text = text[0] + ("." + text[1:] if count > 1 else "") + "e" + power
    return ("-" if sign else "") + text
