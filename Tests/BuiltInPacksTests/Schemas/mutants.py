"""Writes changed copies of documents, each with what its JSON Schema says: mutants.py SCHEMAS DOCUMENTS OUTPUT

DOCUMENTS holds one document for each schema, NAME.json beside NAME.schema.json, in which every key stands.
Each copy differs in one place: a key gone or new, a value of another type, empty, or none of those listed.
OUTPUT gets the copies and verdicts.json: a list of {file, schema, change, accepts, keys}.
"""
import copy
import json
import pathlib
import sys

import jsonschema


def resolved(schema, root):
    """The schema that a reference stands for."""
    while "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        schema = {**root["$defs"][name], **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema


def variants(schema, root):
    """The schema and all that it is one of."""
    schema = resolved(schema, root)
    yield schema
    for member in schema.get("oneOf", []):
        yield from variants(member, root)


def fitting(schema, value, root):
    """The part of a schema that speaks of a value of that type, merged over its variants."""
    types = {dict: "object", list: "array"}
    merged = {}
    for variant in variants(schema, root):
        wanted = variant.get("type")
        if type(value) not in types or wanted is None or wanted == types[type(value)]:
            for key, part in variant.items():
                if key == "properties":
                    merged["properties"] = {**part, **merged.get("properties", {})}
                else:
                    merged.setdefault(key, part)
    return merged


def places(document, schema, root, path=()):
    """Every value of a document with its path and schema."""
    part = fitting(schema, document, root)
    yield path, document, part
    if isinstance(document, dict):
        for key, value in document.items():
            extra = part.get("additionalProperties")
            inner = part.get("properties", {}).get(key) or (extra if isinstance(extra, dict) else {})
            yield from places(value, inner or samples(key, document, root), root, path + (key,))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from places(value, part.get("items", {}), root, path + (index,))


def samples(key, pattern, root):
    """Samples depend on whether the pattern is over records or facts."""
    if key in ("fires", "silent") and "patternSample" not in root["$defs"]:
        name = "recordSample" if "record" in pattern else "factSample"
        return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}
    return {}


def changed(document, path, value):
    """A copy with another value at a path; no value takes the key or member away."""
    document = copy.deepcopy(document)
    if not path:
        return value
    parent = document
    for step in path[:-1]:
        parent = parent[step]
    if value is None:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return document


def mutations(path, value, schema):
    """What may be wrong with one value, with words for it."""
    where = "/".join(map(str, path)) or "the document"
    if path and isinstance(path[-1], str):
        yield f"{where} gone", None
    if isinstance(value, dict):
        yield f"{where} is text", "some text"
        yield f"{where} is a list", [value]
        if schema.get("additionalProperties") is False:
            yield f"{where} has an unknown key", {**value, "unknown-key": "x"}
    elif isinstance(value, list):
        yield f"{where} is text", "some text"
        yield f"{where} is empty", []
        yield f"{where} is a mapping", {"some": "text"}
        if value and not isinstance(value[0], (dict, list)):
            yield f"{where} has a member twice", value + value[:1]
    else:
        yield f"{where} is a list", [value]
        yield f"{where} is a mapping", {"some": value}
        yield f"{where} is empty", ""
        if "enum" in schema or "pattern" in schema or schema.get("type") in ("boolean", "number", "integer"):
            yield f"{where} is nonsense", "§ nonsense §"
        for member in schema.get("enum", []):
            yield f"{where} is {member}", member


def main(schemas, documents, output):
    verdicts = []
    for path in sorted(pathlib.Path(documents).glob("*.json")):
        schema = json.loads((pathlib.Path(schemas) / f"{path.stem}.schema.json").read_text())
        document = json.loads(path.read_text())
        validator = jsonschema.Draft202012Validator(schema)
        copies = [("nothing changed", document, None)]
        for place, value, part in places(document, schema, schema):
            for change, mutant in mutations(place, value, part):
                keys = sorted(part["properties"]) if "unknown key" in change else None
                copies.append((change, changed(document, place, mutant), keys))
        for number, (change, mutant, keys) in enumerate(copies):
            name = f"{path.stem}-{number}.yaml"
            (pathlib.Path(output) / name).write_text(json.dumps(mutant, ensure_ascii=False, indent=1))
            accepts = validator.is_valid(mutant)
            verdicts.append(
                {"file": name, "schema": path.stem, "change": change, "accepts": accepts, "keys": keys})
    (pathlib.Path(output) / "verdicts.json").write_text(json.dumps(verdicts))


if __name__ == "__main__":
    main(*sys.argv[1:4])
