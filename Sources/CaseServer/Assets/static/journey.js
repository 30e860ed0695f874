// The way of a package to each server: its stages in order, the first that failed marked.
import { complain, link, make, one, say } from "./dom.js";
import { address, get } from "./api.js";
import { causes, filterForm } from "./filters.js";
import { moment } from "./times.js";
import { counted } from "./words.js";

const marks = { done: "✓", failed: "✗", missing: "✗", unknown: "?" };

const stageOf = (row, { base }) => {
  const isBreak = row.broken === "here";
  const item = make("li", { className: `stage ${row.state}${isBreak ? " break" : ""}` },
    make("span", { className: "mark", ariaHidden: "true" }, marks[row.state] ?? "·"),
    make("span", { className: "stage-name" }, row.stage), make(
      "span",
      { className: "stage-state" },
      isBreak ? `${row.state}: breaks here` : row.state,
    ),
    row.time ? moment(row.time) : "");
  if (row.pattern) {
    item.append(
      link(
        address(`${base}/matches`, { pattern: row.pattern, package: row.package, server: row.server }),
        row.title || row.pattern,
        { className: "because" },
      ),
    );
  }
  return item;
};

const wayOf = (rows, context) => {
  const [first] = rows;
  const broken = rows.find((row) => row.broken === "here");
  return make("article", { className: "way" },
    make(
      "h3",
      {},
      first.server || "no server known",
      make("span", { className: broken ? "bad" : "quiet" }, broken ? ` breaks at ${broken.stage}` : " no break seen"),
    ),
    make("ol", { className: "way-stages" }, ...rows.map((row) => stageOf(row, context))),
    make(
      "p",
      { className: "note" },
      link(
        address(`${context.base}/events`, { package: first.package, server: first.server }),
        "Events of this package and server",
      ),
    ));
};

const groups = (rows, key) => {
  const found = new Map();
  for (const row of rows) {
    const name = key(row);
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(row);
  }
  return [...found.values()];
};

export const show = async (context) => {
  const { id, place, base } = context;
  const answer = make("div");
  const csv = link("", "CSV", { className: "action", download: "" });
  let asked;
  const draw = async (filters) => {
    asked?.abort();
    asked = new AbortController();
    csv.href = address(`/api/cases/${id}/views/journey.csv`, { ...filters, limit: 100_000 });
    try {
      // Thirteen stages each: a hundred ways are as many as anybody reads.
      const found = await get(`/api/cases/${id}/views/journey`, { ...filters, limit: 1300 }, asked.signal);
      const packages = groups(found.rows, (row) => row.package);
      answer.replaceChildren(...packages.map((rows) => make("section", { className: "journey" },
        make("h2", {}, rows[0].name || "Package without a name", make("code", {}, rows[0].package)),
        ...groups(rows, (row) => row.server).sort(
          (left, right) => Number(right.some((row) => row.broken)) - Number(left.some((row) => row.broken)),
        ).map((way) => wayOf(way, context)))));
      if (!packages.length) answer.append(
        make("p", { className: "absent" }, "No journey fits. ", link(`${base}/packages`, "All packages")),
      );
      if (found.more) answer.append(
        make("p", { className: "note" }, "There are more; narrow them down by package or server, or download all."),
      );
      one("h1").textContent = packages.length === 1
        ? `Journey of ${packages[0][0].name || packages[0][0].package}`
        : "Journeys";
      say(counted(packages.length, "package"));
    } catch (error) {
      if (error.name !== "AbortError") complain(answer, error);
    }
  };
  const { form, read } = filterForm(["package", "server", "diagnosis", "text"], draw, await causes(id));
  place.replaceChildren(
    make("div", { className: "view-actions" }, csv, link(`${base}/matrix`, "Matrix", { className: "action" })),
    form,
    answer,
  );
  await draw(read());
};
