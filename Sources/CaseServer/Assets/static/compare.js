// Two cases side by side: what is new, what is gone, what stayed.
import { complain, link, make, one, say } from "./dom.js";
import { address, get, list } from "./api.js";
import { naming } from "./diagnoses.js";
import { counted, percent } from "./words.js";

const title = await naming();

const fields = { a: one("#a"), b: one("#b") };
const view = one("#view");

const fill = (cases, wanted) => {
  for (const [side, select] of Object.entries(fields)) {
    select.replaceChildren(
      make("option", { value: "" }, "choose a case"),
      ...cases.map(
        (item) => make(
          "option",
          { value: item.id, selected: item.id === wanted[side] },
          `${item.name}${item.customer ? `, ${item.customer}` : ""} (${item.created.slice(0, 10)})`,
        ),
      ),
    );
  }
};

const change = (before, after) => {
  if (!before) return ["new", "bad"];
  if (!after) return ["gone", "good"];
  const difference = after.confidence - before.confidence;
  if (Math.abs(difference) < 0.05) return ["same", "quiet"];
  return difference > 0 ? ["likelier", "bad"] : ["less likely", "good"];
};

const sides = (left, right, key) => [...new Set([...left, ...right].map(key))].map(
  (id) => [left.find((one) => key(one) === id), right.find((one) => key(one) === id)],
);

const heads = (...titles) => make(
  "thead",
  {},
  make("tr", {}, ...titles.map((title) => make("th", { scope: "col" }, title))),
);

const causes = (before, after, ids) => {
  const rows = sides(before.diagnoses, after.diagnoses, (one) => one.id).map(([left, right]) => {
    const [word, kind] = change(left, right);
    const cell = (one, id) => one
      ? link(`/cases/${id}#diagnosis-${one.id}`, percent(one.confidence))
      : make("span", { className: "quiet" }, "–");
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, (left ?? right).title),
      make("td", { data: { label: "before" } }, cell(left, ids.a)),
      make("td", { data: { label: "after" } }, cell(right, ids.b)),
      make("td", { data: { label: "change" } }, make("span", { className: kind }, word)),
    );
  });
  return rows.length ? make(
    "table",
    { className: "stacking" },
    heads("Cause", "Before", "After", "Change"),
    make("tbody", {}, ...rows),
  )
    : make("p", { className: "absent" }, "Neither case shows a cause.");
};

const statesOf = (report) => new Map(
  report.packages.flatMap(
    (one) => one.servers.map(
      (server) => [
        `${one.guid} ${server.host}`,
        { name: one.name ?? one.guid, guid: one.guid, host: server.host, state: server.state, at: server.brokenAt },
      ],
    ),
  ),
);
const packages = (before, after, ids) => {
  const [left, right] = [statesOf(before), statesOf(after)];
  const rows = [...new Set([...left.keys(), ...right.keys()])].map((key) => [left.get(key), right.get(key)])
    .filter(([one, other]) => (one?.state ?? "") !== (other?.state ?? "") || (one?.at ?? "") !== (other?.at ?? ""));
  const cell = (one, id) => one
    ? link(
      address(`/cases/${id}/explore/journey`, { package: one.guid, server: one.host }),
      one.at ? `${one.state}, at ${one.at}` : one.state,
    )
    : make("span", { className: "quiet" }, "–");
  const shown = rows.slice(0, 200);
  return rows.length ? make("div", {}, make("table", { className: "stacking" }, heads("Package", "Server", "Before", "After"), make("tbody", {}, ...shown.map(([one, other]) => make("tr", {}, make("th", { scope: "row" }, (one ?? other).name), make("td", { data: { label: "server" } }, (one ?? other).host), make("td", { data: { label: "before" } }, cell(one, ids.a)), make("td", { data: { label: "after" } }, cell(other, ids.b)))))),
    rows.length > shown.length ? make(
      "p",
      { className: "note" },
      `The first ${shown.length} of ${rows.length}.`,
    ) : "") : make("p", { className: "absent" }, "All packages stand where they stood.");
};

const judgements = (before, after) => {
  const words = (report, id) => report.diagnoses.some((one) => one.id === id)
    ? "made"
    : report.ruledOut.some((one) => one.id === id)
      ? "ruled out"
      : report.notJudged.some((one) => one.id === id) ? "not judged" : "no sign";
  const ids = new Set(
    [before, after].flatMap((report) => [...report.ruledOut, ...report.notJudged].map((one) => one.id)),
  );
  const rows = [...ids].map(
    (id) => [id, words(before, id), words(after, id)],
  ).filter(([, one, other]) => one !== other);
  return rows.length
    ? [
      make("h2", {}, "Judged otherwise"),
      make(
        "table",
        { className: "stacking" },
        heads("Cause", "Before", "After"),
        make(
          "tbody",
          {},
          ...rows.map(
            ([id, one, other]) => make(
              "tr",
              {},
              make("th", { scope: "row" }, title(id)),
              make("td", { data: { label: "before" } }, one),
              make("td", { data: { label: "after" } }, other),
            ),
          ),
        ),
      ),
    ]
    : [];
};

const verdict = (side, report, id) => make("article", { className: "verdict-card" }, make("p", { className: "eyebrow" }, side), make("p", { className: "verdict-text" }, link(`/cases/${id}`, report.verdict)),
  make(
    "p",
    { className: "meta" },
    make("span", {}, counted(report.totals.errors, "error")),
    make("span", {}, counted(report.totals.records, "record")),
    make("span", {}, counted(report.inputs.length, "file")),
  ));

const compare = async () => {
  const ids = { a: fields.a.value, b: fields.b.value };
  history.replaceState(null, "", address("/compare", ids));
  if (!ids.a || !ids.b) {
    view.replaceChildren(
      make(
        "p",
        { className: "absent" },
        "Choose two cases: the bundle from before a repair, and the one from after it.",
      ),
    );
    return;
  }
  if (ids.a === ids.b) {
    view.replaceChildren(make("p", { className: "absent" }, "This is the same case twice; choose another."));
    return;
  }
  try {
    const [before, after] = await Promise.all([ids.a, ids.b].map((id) => get(`/api/cases/${id}/report.json`)));
    view.replaceChildren(make("div", { className: "pair" }, verdict("Before", before, ids.a), verdict("After", after, ids.b)),
      make("h2", {}, "Causes"), causes(before, after, ids), ...judgements(before, after), make(
        "h2",
        {},
        "Packages that stand elsewhere",
      ), packages(before, after, ids));
    say("Compared.");
  } catch (error) {
    complain(view, error);
  }
};

const { items } = await list("/api/cases", { limit: 1000 });
const wanted = Object.fromEntries(new URLSearchParams(location.search));
fill(items.filter((item) => item.hasReport), wanted);
for (const select of Object.values(fields)) select.addEventListener("change", compare);
one("#sides").addEventListener("submit", (event) => event.preventDefault());
one("#swap").addEventListener("click", () => {
  [fields.a.value, fields.b.value] = [fields.b.value, fields.a.value];
  compare();
});
await compare();
