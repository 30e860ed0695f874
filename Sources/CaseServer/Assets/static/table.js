// An answer of the case as a table: values by their kind, and ways on from what they name.
import { link, make } from "./dom.js";
import { address } from "./api.js";
import { moment } from "./times.js";
import { counted, grouped } from "./words.js";

const times = new Set(["corrected", "time", "first", "last"]);
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isInstant = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
const severities = { 1: "error", 2: "warning", 4: "information", 8: "trace", 16: "verbose" };

export const severityName = (value) => severities[value] ?? String(value);

// What a value is shown as. `context` has the base address of the case's views.
export const shown = (column, value, row, { id, base }) => {
  if (value === null || value === undefined || value === "") return make("span", { className: "quiet" }, "–");
  if (times.has(column) || isInstant(value)) {
    return moment(value, { note: row.raw_time ? `in the file: ${row.raw_time}` : "" });
  }
  if (column === "severity") return make("span", { className: `severity s${value}` }, severityName(value));
  if (column === "member" && row.line) {
    return link(
      address(`/cases/${id}/source`, { member: value, line: row.line }),
      `${value}:${row.line}`,
      { className: "place" },
    );
  }
  if (column === "package" && guid.test(value)) {
    return link(address(`${base}/journey`, { package: value }), make("code", {}, value));
  }
  if (column === "server" || column === "host") return link(
    address(`${base}/events`, { server: value }),
    value,
    { className: "quiet-link" },
  );
  if (typeof value === "number") return grouped(value);
  return String(value);
};

const hasNumbers = (rows, column) => column !== "severity" && rows.length > 0
  && rows.every(
    (row) => row[column] === null || typeof row[column] === "number",
  ) && rows.some((row) => row[column] !== null);

// `without` names columns that are part of another's cell.
export const tableOf = ({ columns, rows }, context, { without = [], render = {}, caption = "" } = {}) => {
  const wanted = columns.filter((column) => !without.includes(column));
  const numbers = new Set(wanted.filter((column) => hasNumbers(rows, column)));
  const cell = (row, column, index) => make(index ? "td" : "th", {
    className: [
      numbers.has(column) ? "number" : "",
      `c-${column}`,
    ].filter(Boolean).join(" "), data: { label: column.replaceAll("_", " ") },
    ...(index ? {} : { scope: "row" }),
  }, (render[column] ?? shown)(column, row[column], row, context));
  return make("table", { className: "stacking answer" },
    caption ? make("caption", { className: "hidden" }, caption) : null,
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        ...wanted.map(
          (column) => make(
            "th",
            { scope: "col", className: numbers.has(column) ? "number" : "" },
            column.replaceAll("_", " "),
          ),
        ),
      ),
    ),
    make(
      "tbody",
      {},
      ...rows.map((row) => make("tr", { tabIndex: -1 }, ...wanted.map((column, index) => cell(row, column, index)))),
    ));
};

export const summary = ({ rows, more }, noun = "row") => more
  ? `The first ${counted(rows.length, noun)}; narrow them down, or download all.` : counted(rows.length, noun);
