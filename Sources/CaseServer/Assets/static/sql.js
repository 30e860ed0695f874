// Questions in SQL, which only reads; with the schema beside it, examples, and questions that a team keeps.
import { button, complain, link, make, say } from "./dom.js";
import { address, get, send } from "./api.js";
import { onKey } from "./keys.js";
import { summary, tableOf } from "./table.js";

const examples = [
  ["Broken packages", "SELECT name, guid, broken, servers FROM packages WHERE broken > 0 ORDER BY broken DESC"],
  [
    "Where packages break",
    "SELECT stage, count(*) AS times FROM journey WHERE is_break = 1 GROUP BY stage ORDER BY times DESC",
  ],
  ["What fired most", "SELECT pattern, sum(count) AS times FROM correlations GROUP BY pattern ORDER BY times DESC"],
  [
    "Errors by hour",
    "SELECT strftime('%Y-%m-%dT%H:00:00Z', time / 1000, 'unixepoch') AS hour, sum(count) AS errors FROM histogram WHERE severity = 1 GROUP BY hour ORDER BY hour",
  ],
  [
    "Unexplained errors",
    "SELECT template, sum(count) AS times FROM unexplained_errors GROUP BY template ORDER BY times DESC",
  ],
];

const store = (name, text, type) => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

const ask = async (id, body) => {
  const response = await fetch(
    `/api/cases/${id}/query`,
    { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
  );
  const text = await response.text();
  if (!response.ok) throw new Error(JSON.parse(text).error);
  return text;
};

const schemaPart = (objects, insert) => make("aside", { className: "side schema", ariaLabel: "Schema" },
  make("h2", {}, "Views"), ...objects.filter((one) => one.isView).map((one) => entry(one, insert)),
  make("h2", {}, "Tables"), ...objects.filter((one) => !one.isView).map((one) => entry(one, insert)));
const entry = (one, insert) => make("details", {}, make("summary", {}, make("code", {}, one.name)),
  one.summary ? make("p", { className: "note" }, one.summary) : null,
  make("ul", { className: "columns" }, ...one.columns.map((column) => make("li", {}, make("code", {}, column)))),
  button(
    one.example ? "Try its example" : "Try it",
    () => insert(one.example || `SELECT * FROM "${one.name}" LIMIT 20`),
  ));

export const show = async (context) => {
  const { id, place, base } = context;
  const answer = make("div", { id: "answer" });
  const wish = new URLSearchParams(location.search);
  const text = make(
    "textarea",
    {
      id: "sql",
      rows: 6,
      spellcheck: false,
      autocapitalize: "off",
      value: wish.get("sql") ?? examples[0][1],
      ariaLabel: "SQL",
      attributes: { "aria-describedby": "sql-hint" },
    },
  );
  const trouble = make("div");
  const run = async () => {
    const sql = text.value.trim();
    if (!sql) return;
    history.replaceState(null, "", address(`${base}/sql`, { sql }));
    answer.ariaBusy = "true";
    trouble.replaceChildren();
    const started = performance.now();
    try {
      const found = JSON.parse(await ask(id, { sql, limit: 500 }));
      const took = `${Math.max(1, Math.round(performance.now() - started))} ms`;
      answer.replaceChildren(
        make("div", { className: "view-head" }, make("p", { className: "lead count" }, `${summary(found)}, ${took}`), make("div", { className: "view-actions" },
          button("CSV", () => download(sql, "csv", "text/csv")), button(
            "JSON",
            () => download(sql, "json", "application/json"),
          ))),
        found.rows.length ? make(
          "div",
          { className: "scroller", tabIndex: 0, role: "region", ariaLabel: "Answer" },
          tableOf(found, context),
        ) : make("p", { className: "absent" }, "No rows."));
      say(summary(found));
    } catch (error) {
      answer.replaceChildren();
      complain(trouble, error);
    }
    answer.ariaBusy = "false";
  };
  const download = async (sql, format, type) => {
    try {
      store(`query.${format}`, await ask(id, { sql, format, limit: 100_000 }), type);
    } catch (error) {
      complain(trouble, error);
    }
  };
  const insert = (sql) => { text.value = sql; text.focus(); run(); };

  const kept = make("ul", { className: "kept" });
  const drawKept = async () => {
    const queries = await get("/api/queries");
    kept.replaceChildren(...queries.map((query) => make("li", {}, button(query.name, () => insert(query.sql), { className: "plain", title: query.sql }),
      button("×", async () => {
        if (!confirm(`Delete the saved query “${query.name}”?`)) return;
        await send("DELETE", `/api/queries/${query.id}`);
        await drawKept();
      }, { className: "plain", ariaLabel: `Delete the saved query ${query.name}` }))));
    keptTitle.hidden = !queries.length;
  };
  const keptTitle = make("h2", { hidden: true }, "Saved queries");
  const name = make(
    "input",
    { ariaLabel: "Name of the query to save", placeholder: "Name, to save it", maxLength: 200 },
  );
  const keep = make("form", { className: "keep" }, name, make("button", {}, "Save"));
  keep.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!name.value.trim()) { name.focus(); return; }
    try {
      await send("POST", "/api/queries", { name: name.value.trim(), sql: text.value });
      name.value = "";
      say("Saved.");
      await drawKept();
    } catch (error) {
      complain(trouble, error);
    }
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
  });
  const objects = await get("/api/schema");
  place.replaceChildren(make("div", { className: "two" }, schemaPart(objects, insert), make("div", { className: "answer-part" },
    make(
      "p",
      { className: "examples" },
      "Try: ",
      ...examples.map(([title, sql]) => button(title, () => insert(sql), { className: "plain" })),
    ),
    text, make(
      "div",
      { className: "actions" },
      button("Run", run, { className: "primary" }),
      make(
        "span",
        { id: "sql-hint", className: "note" },
        "Ctrl+Enter runs it. Only reading is possible; times are milliseconds since 1970 (UTC).",
      ),
      keep,
    ),
    trouble, keptTitle, kept, answer)));
  onKey(["/"], "write SQL", () => text.focus());
  await drawKept().catch(() => {});
  await run();
};
