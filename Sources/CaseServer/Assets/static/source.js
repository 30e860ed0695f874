// The lines around a place, out of the stored bundle, with more of them on request.
import { button, complain, link, make, one } from "./dom.js";
import { get, send } from "./api.js";
import { id } from "./casebar.js";

const wish = new URLSearchParams(location.search);
const member = wish.get("member") ?? "";
const line = Number(wish.get("line")) || null;
const most = 200;
let lines = Math.min(most, Number(wish.get("lines")) || 20);

one("#place").replaceChildren(make("span", { className: "place" }, member, make("b", {}, line ? `:${line}` : "")));

// Tables of events know a line only; the case knows the offset that belongs to it.
const offset = async () => {
  if (wish.get("offset")) return wish.get("offset");
  const quoted = `'${member.replaceAll("'", "''")}'`;
  const sql = `SELECT event.offset FROM event JOIN member ON member.id = event.member_id WHERE member.path = ${quoted} AND event.line = ${line ?? 0} LIMIT 1`;
  const { rows } = await send("POST", `/api/cases/${id}/query`, { sql });
  if (!rows.length) throw new Error("The case does not know where in the file this line begins.");
  return rows[0].offset;
};

const numbered = (text, number, isHit) => make(
  "li",
  { className: isHit ? "hit" : "", value: number ?? undefined, id: isHit ? "hit" : "" },
  make("code", {}, text || " "),
);

const draw = (found) => {
  const start = line ? line - found.before.length : 1;
  const list = make("ol", { className: line ? "lines" : "lines unnumbered", start },
    ...found.before.map((text, index) => numbered(text, start + index)), numbered(found.line, line, true),
    ...found.after.map((text, index) => numbered(text, line ? line + 1 + index : null)));
  const edges = [
    found.startsMember ? "The file begins here." : "",
    found.endsMember ? "The file ends here." : "",
  ].filter(Boolean).join(" ");
  const more = button("More lines", () => { lines = Math.min(most, lines * 2); show(); });
  more.disabled = lines >= most || (found.startsMember && found.endsMember);
  one("#view").replaceChildren(
    make("div", { className: "actions" }, more, link(`/cases/${id}`, "Report", { className: "action" })),
    make("div", { className: "scroller", tabIndex: 0, role: "region", ariaLabel: `Lines of ${member}` }, list),
    make("p", { className: "note" }, edges));
  one("#hit").scrollIntoView({ block: "center" });
};

const show = async () => {
  one("#view").ariaBusy = "true";
  try {
    const at = await offset();
    draw(await get(`/api/cases/${id}/context`, { member, offset: at, lines }));
    wish.set("lines", lines);
    history.replaceState(null, "", `?${wish}`);
  } catch (error) {
    complain(one("#view"), error);
  }
  one("#view").ariaBusy = "false";
};
await show();
