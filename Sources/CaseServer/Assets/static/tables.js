// Any named view of the case, with the filters that fit it.
import { complain, link, make, say } from "./dom.js";
import { address, get } from "./api.js";
import { causes, filterForm } from "./filters.js";
import { summary, tableOf } from "./table.js";
import { walk } from "./keys.js";

const filtersOf = {
  packages: ["text", "server", "diagnosis"], servers: ["text", "package", "diagnosis"], matches: [
    "text",
    "package",
    "server",
    "pattern",
    "diagnosis",
    "severity",
    "since",
    "until",
  ],
  versions: [
    "text",
    "package",
    "server",
    "diagnosis",
  ], settings: ["text", "server"], members: ["text", "server", "since", "until"],
  problems: ["text", "server"], unexplained: [
    "text",
    "package",
    "server",
    "severity",
    "since",
    "until",
  ], queues: ["text", "server"],
};
const hidden = ["packages", "journey", "matrix", "timeline", "events"];

const contents = async ({ base, place }) => {
  const views = (await get("/api/views")).filter(({ name }) => !hidden.includes(name));
  place.replaceChildren(make("ul", { className: "cards" }, ...views.map(({ name, summary }) =>
    make(
      "li",
      {},
      link(`${base}/${name}`, name.charAt(0).toUpperCase() + name.slice(1)),
      make("p", { className: "note" }, summary),
    ))));
};

export const show = async (context) => {
  const { id, name, place, base } = context;
  if (name === "tables") return contents(context);
  const answer = make("div", { ariaLive: "off" });
  const csv = link("", "CSV", { className: "action", download: "" });
  let asked;
  const draw = async (filters) => {
    asked?.abort();
    asked = new AbortController();
    csv.href = address(`/api/cases/${id}/views/${name}.csv`, { ...filters, limit: 100_000 });
    answer.ariaBusy = "true";
    try {
      const found = await get(`/api/cases/${id}/views/${name}`, { ...filters, limit: 500 }, asked.signal);
      answer.replaceChildren(make("p", { className: "lead count" }, summary(found)),
        found.rows.length ? make(
          "div",
          { className: "scroller", tabIndex: 0, role: "region", ariaLabel: name },
          tableOf(found, context, { without: found.columns.includes("member") ? ["line"] : [] }),
        )
          : make(
            "p",
            { className: "absent" },
            Object.keys(filters).length ? "Nothing fits these filters." : "The bundle has nothing of this kind.",
          ));
      say(summary(found));
    } catch (error) {
      if (error.name !== "AbortError") complain(answer, error);
    }
    answer.ariaBusy = "false";
  };
  const { form, read } = filterForm(filtersOf[name] ?? ["text"], draw, await causes(id));
  place.replaceChildren(
    make(
      "div",
      { className: "view-head" },
      make("h2", {}, name.charAt(0).toUpperCase() + name.slice(1)),
      make("div", { className: "view-actions" }, csv, link(`${base}/tables`, "All tables", { className: "action" })),
    ),
    form,
    answer,
  );
  walk(".answer tbody tr", "row");
  await draw(read());
};
