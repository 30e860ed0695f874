// The packages, those with most trouble first; each leads to its journey.
import { complain, link, make, say } from "./dom.js";
import { address, get } from "./api.js";
import { causes, filterForm } from "./filters.js";
import { summary } from "./table.js";
import { walk } from "./keys.js";
import { grouped } from "./words.js";

const version = (value) => value === null ? make("span", { className: "quiet" }, "–") : String(value);

const rowOf = (row, base) => make("tr", { className: row.broken ? "broken-row" : "" },
  make(
    "th",
    { scope: "row" },
    link(
      address(`${base}/journey`, { package: row.package }),
      row.name || "no name known",
      { className: "package-link" },
    ),
    " ",
    make("code", {}, row.package),
  ),
  make("td", { className: "number", data: { label: "database" } }, version(row.database)),
  make("td", { className: "number", data: { label: "NS snapshot" } }, version(row.ns_snapshot)),
  make("td", { className: "number", data: { label: "servers" } }, grouped(row.servers)),
  make("td", { className: `number${row.broken ? " bad" : ""}`, data: { label: "broken on" } }, grouped(row.broken)),
  make(
    "td",
    { className: "number", data: { label: "mentions" } },
    link(address(`${base}/events`, { package: row.package }), grouped(row.mentions), { className: "quiet-link" }),
  ));

export const show = async (context) => {
  const { id, place, base } = context;
  const answer = make("div");
  const csv = link("", "CSV", { className: "action", download: "" });
  let asked;
  const draw = async (filters) => {
    asked?.abort();
    asked = new AbortController();
    csv.href = address(`/api/cases/${id}/views/packages.csv`, { ...filters, limit: 100_000 });
    try {
      const found = await get(`/api/cases/${id}/views/packages`, { ...filters, limit: 500 }, asked.signal);
      const heads = ["Package", "Database", "NS snapshot", "Servers", "Broken on", "Mentions"];
      const table = make("table", { className: "stacking" },
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            ...heads.map((title, index) => make("th", { scope: "col", className: index ? "number" : "" }, title)),
          ),
        ),
        make("tbody", {}, ...found.rows.map((row) => rowOf(row, base))));
      answer.replaceChildren(make("p", { className: "lead count" }, summary(found, "package")),
        found.rows.length ? table : make(
          "p",
          { className: "absent" },
          "No package fits. The bundle names packages by GUID; a part of a name or GUID is enough.",
        ));
      say(summary(found, "package"));
    } catch (error) {
      if (error.name !== "AbortError") complain(answer, error);
    }
  };
  const { form, read } = filterForm(["text", "server", "diagnosis"], draw, await causes(id));
  place.replaceChildren(make("div", { className: "view-actions" }, csv), form, answer);
  walk(".package-link", "package");
  await draw(read());
};
