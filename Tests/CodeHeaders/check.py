"""Compares the constants of codes.yaml with the headers that define them: check.py CODES HEADERS

Numbers and symbols must agree. Names that no header has are listed; those of our own are known (OWN).
Exit code 1 when something disagrees.
"""
import pathlib
import re
import sys

# Names that are ours, or of products whose headers are not public; codes.yaml says so beside them.
OWN = {
    "E_FAIL_TRUNCATED", "ALTIRIS_HTTP_ERROR", "ALTIRIS_EVENT_REFUSED", "ALTIRIS_PARTIAL_DATA",
    "ADO_PROVIDER_NOT_FOUND", "CLR_EXCEPTION", "XML_E_INVALIDATROOTLEVEL",
}
# .NET's own header writes these in mixed case.
ALIASES = {"COR_E_SQLEXCEPTION": "COR_E_SqlException", "COR_E_XML": "COR_E_Xml"}
CASTS = r"\(\s*(HRESULT|SCODE|DWORD|LONG|ULONG|NTSTATUS)\s*\)"
WRAPPERS = r"__MSABI_LONG|_HRESULT_TYPEDEF_|_NDIS_ERROR_TYPEDEF_"


def definitions(folder):
    """Every `#define NAME VALUE` and `NAME = VALUE` of all headers, as texts."""
    found = {}
    for path in sorted(folder.glob("*.h")):
        text = path.read_text(errors="replace")
        for name, value in re.findall(r"^\s*#define\s+([A-Za-z]\w*)[ \t]+(.+?)\s*(?:/[*/].*)?$", text, re.M):
            found.setdefault(name, []).append(value)
        for name, value in re.findall(r"^\s*([A-Z]\w+)\s*=\s*(?:\(HRESULT\))?\s*\(?(0x[0-9A-Fa-f]+)L?\)?", text, re.M):
            found.setdefault(name, []).append(value)
    return found


def number(name, found, depth=0):
    """The 32 bits of a constant; None if the headers do not give them."""
    if depth > 6:
        return None
    values = (evaluated(value, found, depth) for value in found.get(name, []))
    return next((value for value in values if value is not None), None)


def evaluated(value, found, depth):
    """What an expression in a header comes to."""
    wrapped = re.match(r"EMAKEHR\s*\(\s*(0x[0-9a-fA-F]+)\s*\)", value)
    if wrapped:
        return 0x80130000 | int(wrapped.group(1), 16)
    value = re.sub(CASTS, "", re.sub(WRAPPERS, "", value))
    value = re.sub(r"\b(0x[0-9A-Fa-f]+|\d+)[uUlL]+\b", r"\1", value)
    value = re.sub(r"\b[A-Za-z_]\w*\b", lambda m: str(number(m.group(0), found, depth + 1)), value)
    if not re.fullmatch(r"[-+|<()\s0-9xA-Fa-f]+", value):
        return None
    try:
        return int(eval(value, {"__builtins__": {}}, {})) & 0xFFFFFFFF
    except (SyntaxError, TypeError, ValueError):
        return None


def constants(path):
    """Each (code, symbol) of the tables whose names are symbols."""
    table = None
    for line in path.read_text().splitlines():
        head = re.match(r"([a-z-]+):", line)
        if head:
            table = head.group(1)
        row = re.match(r"  (0x[0-9A-F]+|-?\d+)\s{2,}(\S+)\s{2,}", line)
        if row and table in ("hresult", "win32"):
            yield int(row.group(1), 0) & 0xFFFFFFFF, row.group(2)


def main(codes, headers):
    found = definitions(pathlib.Path(headers))
    agreed, wrong, unknown = 0, [], []
    for code, name in constants(pathlib.Path(codes)):
        stated = number(ALIASES.get(name, name), found)
        if stated == code:
            agreed += 1
        elif stated is None:
            unknown += [] if name in OWN else [name]
        else:
            wrong.append(f"{name} is {stated:#x}, not {code:#x}")
    print(f"{agreed} constants agree with the headers, {len(wrong)} do not, {len(unknown)} are in none of them")
    for line in wrong + [f"{name} is in no header" for name in unknown]:
        print("  " + line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
