"""Validates data files against their JSON Schemas: validate.py PATTERNS

Prints every violation; exit code 1 if there is one.
"""
import json
import pathlib
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does, and so as the product does: `no` is text."""


KEPT = {"tag:yaml.org,2002:float", "tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"}
Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] in KEPT]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
Loader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile("^([-+]?[0-9]+|0x[0-9a-fA-F]+)$"), list("-+0123456789"))


def schema_of(path):
    """Which schema a file is of, by its place."""
    return {"packs": "pack", "articles": "article"}.get(path.parent.name, path.stem)


def main(folder):
    folder = pathlib.Path(folder)
    files = [path for path in sorted(folder.rglob("*.yaml"))]
    wrong = 0
    for path in files:
        schema = json.loads((folder / "schema" / f"{schema_of(path)}.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        document = yaml.load(path.read_text(), Loader)
        for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
            wrong += 1
            print(f"{path}: {'/'.join(map(str, error.path))}: {error.message[:200]}")
    print(f"{len(files)} files, {wrong} violations")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
