// All records by hour and machine, and the stored ones of the span that is looked at. Zoom by dragging, by buttons, by keys.
import { button, complain, draw, link, make, one, say } from "./dom.js";
import { address, get, send } from "./api.js";
import { causes, filterForm } from "./filters.js";
import { moment, utc } from "./times.js";
import { eventRow } from "./events.js";
import { onKey } from "./keys.js";
import { counted, grouped } from "./words.js";

const hour = 3_600_000;
// Every record is counted by hour, also those that were not kept.
const counts = `SELECT coalesce(member.host, '') AS host, log_hour.time AS at, sum(log_hour.records) AS records,
  sum(errors) AS errors, sum(warnings) AS warnings
  FROM log_hour JOIN member ON member.id = log_hour.member_id WHERE log_hour.time IS NOT NULL
  GROUP BY host, at ORDER BY host, at`;

const span = (rows) => rows.length
  ? [Math.min(...rows.map((row) => row.at)), Math.max(...rows.map((row) => row.at)) + hour] : null;

class Lanes {
  constructor(rows, whole, chosen) {
    this.rows = rows;
    this.whole = whole;
    this.chosen = chosen;
    this.hosts = [...new Set(rows.map((row) => row.host))];
    this.figure = make("figure", { className: "zoom" });
  }
  x(time) { return 1000 * (time - this.from) / (this.to - this.from); }
  time(event, svg) {
    const box = svg.getBoundingClientRect();
    return this.from + (this.to - this.from) * Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  }
  show(from, to) {
    [this.from, this.to] = [from, to];
    const steps = innerWidth < 600 ? 2 : 5;
    const axis = make("ol", {}, ...Array.from({ length: steps }, (_, step) => {
      const at = new Date(from + (to - from) * step / steps);
      return make("li", {}, moment(at.toISOString(), { seconds: to - from < 2 * hour }));
    }));
    this.figure.replaceChildren(make("div", { className: "axis" }, make("span"), axis),
      ...this.hosts.map(
        (host) => make(
          "div",
          { className: "lane" },
          make("span", { className: "who", title: host }, host || "no host"),
          this.lane(host),
        ),
      ));
  }
  lane(host) {
    const rows = this.rows.filter((row) => row.host === host && row.at + hour > this.from && row.at < this.to);
    const most = Math.max(1, ...this.rows.filter((row) => row.host === host).map((row) => row.records));
    // A root keeps a few errors visible beside thousands of records.
    const high = (count) => count ? Math.max(2, 36 * Math.sqrt(count / most)) : 0;
    const svg = draw(
      "svg",
      {
        viewBox: "0 0 1000 40",
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": `${host}: ${counted(rows.reduce((sum, row) => sum + row.records, 0), "record")}`,
      },
    );
    for (const row of rows) {
      const x = this.x(row.at);
      const width = Math.max(1.5, this.x(row.at + hour) - x - 0.5);
      const words = `${host}, from ${utc(new Date(row.at))}: ${counted(row.records, "record")}, ${counted(row.errors, "error")}, ${counted(row.warnings, "warning")}`;
      const bar = (name, count) => draw("rect", { class: name, x, width, y: 40 - high(count), height: high(count) });
      svg.append(
        draw(
          "g",
          {},
          draw("title", {}, words),
          bar("records", row.records),
          bar("warnings", row.errors + row.warnings),
          bar("errors", row.errors),
        ),
      );
    }
    this.drag(svg);
    return svg;
  }
  drag(svg) {
    let start = null;
    let mark = null;
    svg.addEventListener("pointerdown", (event) => {
      start = this.time(event, svg);
      mark = draw("rect", { class: "chosen", y: 0, height: 40, x: this.x(start), width: 0 });
      svg.append(mark);
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const now = this.time(event, svg);
      mark.setAttribute("x", this.x(Math.min(start, now)));
      mark.setAttribute("width", Math.abs(this.x(now) - this.x(start)));
    });
    const end = (event) => {
      if (start === null) return;
      const now = this.time(event, svg);
      const [from, to] = [Math.min(start, now), Math.max(start, now)];
      start = null;
      mark.remove();
      if (to - from > (this.to - this.from) / 100) this.chosen(from, to);
    };
    svg.addEventListener("pointerup", end);
    svg.addEventListener("pointercancel", () => { start = null; mark?.remove(); });
  }
}

const iso = (time) => new Date(time).toISOString().replace(/\.\d+Z$/, "Z");

export const show = async (context) => {
  const { id, place, base } = context;
  const { rows } = await send("POST", `/api/cases/${id}/query`, { sql: counts, limit: 100_000 });
  const whole = span(rows);
  if (!whole) {
    place.replaceChildren(make("p", { className: "absent" }, "No record of the bundle has a time that is an instant."));
    return;
  }
  const answer = make("div");
  const csv = link("", "CSV", { className: "action", download: "" });
  let view = [...whole];
  let asked;
  let limit = 100;
  const lanes = new Lanes(rows, whole, (from, to) => look(from, to));
  const look = (from, to) => {
    const width = Math.min(whole[1] - whole[0], Math.max(60_000, to - from));
    const start = Math.min(Math.max(whole[0], from), whole[1] - width);
    const isWhole = width >= whole[1] - whole[0];
    limit = 100;
    filters.set({ since: isWhole ? "" : iso(start), until: isWhole ? "" : iso(start + width) });
  };
  const zoom = (factor) => {
    const [from, to] = view;
    const middle = (from + to) / 2;
    look(middle - (to - from) * factor / 2, middle + (to - from) * factor / 2);
  };
  const shift = (share) => {
    const [from, to] = view;
    look(from + (to - from) * share, to + (to - from) * share);
  };
  const drawEvents = async (wanted) => {
    view = [wanted.since ? Date.parse(wanted.since) : whole[0], wanted.until ? Date.parse(wanted.until) : whole[1]];
    if (!(view[1] > view[0])) view = [view[0], view[0] + hour];
    lanes.show(...view);
    asked?.abort();
    asked = new AbortController();
    csv.href = address(`/api/cases/${id}/views/timeline.csv`, { ...wanted, limit: 100_000 });
    try {
      const found = await get(`/api/cases/${id}/views/timeline`, { ...wanted, limit }, asked.signal);
      answer.replaceChildren(make("p", { className: "lead count" }, found.more ? `The first ${grouped(found.rows.length)} stored records of this span` : `${counted(found.rows.length, "stored record")} in this span`),
        make("ol", { className: "events" }, ...found.rows.map((row) => eventRow(row, context))));
      if (!found.rows.length) answer.append(
        make("p", { className: "absent" }, "Nothing is stored of this span; the bars above count all records."),
      );
      if (found.more) answer.append(button("Show more", () => { limit *= 3; drawEvents(wanted); }));
      say(counted(found.rows.length, "record"));
    } catch (error) {
      if (error.name !== "AbortError") complain(answer, error);
    }
  };
  const filters = filterForm(
    ["text", "package", "server", "diagnosis", "severity", "since", "until"],
    drawEvents,
    await causes(id),
  );
  place.replaceChildren(
    make(
      "div",
      { className: "view-actions" },
      button("Zoom in", () => zoom(0.5)),
      button("Zoom out", () => zoom(2)),
      button("←", () => shift(-0.5), { ariaLabel: "Earlier" }),
      button("→", () => shift(0.5), { ariaLabel: "Later" }),
      button("Whole", () => look(...whole)),
      csv,
    ),
    make(
      "p",
      { className: "lead" },
      "Records by hour on each machine; drag over a lane to look closer. Clocks are corrected in the list.",
    ),
    lanes.figure,
    make(
      "p",
      { className: "legend" },
      make("span", { className: "l-records" }, "records"),
      make("span", { className: "l-warnings" }, "warnings"),
      make("span", { className: "l-errors" }, "errors"),
    ),
    filters.form, answer);
  onKey(["+", "="], "zoom in", () => zoom(0.5));
  onKey(["-"], "zoom out", () => zoom(2));
  onKey(["ArrowLeft"], "earlier", () => shift(-0.5));
  onKey(["ArrowRight"], "later", () => shift(0.5));
  onKey(["0"], "the whole time", () => look(...whole));
  await drawEvents(filters.read());
  one("#view").dataset.shown = "yes";
};
