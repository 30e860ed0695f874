// Search in the stored records.
import { button, complain, link, make, say } from "./dom.js";
import { address, get } from "./api.js";
import { causes, filterForm } from "./filters.js";
import { severityName, summary } from "./table.js";
import { moment } from "./times.js";
import { walk } from "./keys.js";

export const eventRow = (row, { id }) => make("li", { className: `event s${row.severity}`, tabIndex: -1 },
  make("p", { className: "meta" }, row.corrected ?? row.time ? moment(row.corrected ?? row.time, { note: `in the file: ${row.raw_time}` }) : make("span", {}, row.raw_time || "no time"),
    make("span", { className: `severity s${row.severity}` }, severityName(row.severity)), row.host
      ? make("span", {}, row.host)
      : "", row.source ? make("span", {}, row.source) : "",
    link(
      address(`/cases/${id}/source`, { member: row.member, line: row.line }),
      `${row.member}:${row.line}`,
      { className: "place" },
    ),
    row.order ? make("span", { className: "fair" }, `order ${row.order}`) : ""),
  make("pre", { className: "event-text" }, row.text),
  row.codes ? make("p", { className: "event-codes" }, row.codes) : null);

export const show = async (context) => {
  const { id, place, base } = context;
  const answer = make("div");
  const csv = link("", "CSV", { className: "action", download: "" });
  const inTime = link("", "On the timeline", { className: "action" });
  let asked;
  let limit = 100;
  const draw = async (filters) => {
    asked?.abort();
    asked = new AbortController();
    csv.href = address(`/api/cases/${id}/views/events.csv`, { ...filters, limit: 100_000 });
    inTime.href = address(`${base}/timeline`, filters);
    try {
      const found = await get(`/api/cases/${id}/views/events`, { ...filters, limit }, asked.signal);
      answer.replaceChildren(make("p", { className: "lead count" }, found.more ? `The first ${found.rows.length} in order of time` : summary(found, "event")),
        make("ol", { className: "events" }, ...found.rows.map((row) => eventRow(row, context))));
      if (!found.rows.length) answer.append(
        make(
          "p",
          { className: "absent" },
          "No event fits. Events that matter to no pattern and name no package are counted, not kept: ",
          link(`${base}/sql`, "the SQL page"),
          " has the counts.",
        ),
      );
      if (found.more) answer.append(button("Show more", () => { limit *= 3; draw(filters); }));
      say(summary(found, "event"));
    } catch (error) {
      if (error.name !== "AbortError") complain(answer, error);
    }
  };
  const { form, read } = filterForm(
    ["text", "package", "server", "diagnosis", "pattern", "severity", "since", "until"],
    (filters) => { limit = 100; return draw(filters); },
    await causes(id),
  );
  place.replaceChildren(make("div", { className: "view-actions" }, csv, inTime), form, answer);
  walk(".event", "event");
  await draw(read());
};
