// The report of a case: as in the HTML report, with ways into the bundle and notes.
import { all, button, complain, link, make, one } from "./dom.js";
import { address, get, send } from "./api.js";
import { onKey } from "./keys.js";
import { moment } from "./times.js";
import { id } from "./casebar.js";

// The report's own script, for search, filters and copying.
await new Promise((done, fail) => {
  document.head.append(make("script", { src: "/assets/report.js", onload: done, onerror: fail }));
});

/* Places lead into the stored bundle. */

const places = new Map();
const report = get(`/api/cases/${id}/report.json`).then((report) => {
  for (const cause of report.diagnoses) for (const sign of cause.evidence) for (const sample of sign.samples) note(sample);
  for (const item of report.unexplained) note(item.sample);
  return report;
});
const note = (sample) => {
  if (sample) places.set(`${sample.member}:${sample.line}`, { member: sample.member, line: sample.line, offset: sample.offset });
};

const leadIn = (block) => {
  const place = places.get(block.dataset.copy);
  if (!place || block.parentElement.nextElementSibling?.classList.contains("inward")) return;
  const target = link(address(`/cases/${id}/source`, place), "Lines around it", { className: "inward" });
  block.parentElement.after(target);
};
// The report speaks UTC, as its filters do; the tooltip says what that is for the reader.
const tellZone = (time) => {
  const date = new Date(`${time.textContent.replace(" ", "T")}Z`);
  if (Number.isNaN(date.getTime()) || time.dataset.told) return;
  time.dataset.told = "yes";
  time.title = [time.title, `UTC; in your zone: ${moment(date.toISOString()).textContent}`].filter(Boolean).join("; ");
};
const leadAllIn = (root) => {
  for (const block of all("pre.log[data-copy]", root)) leadIn(block);
  for (const time of all(".sample time", root)) tellZone(time);
};

/* Notes on the case and on signs. */

const noteCard = (entry, known) => make("li", { className: "note-card", data: { note: entry.id } },
  make("p", { className: "note-text" }, entry.text),
  make("p", { className: "meta" }, moment(entry.created, { seconds: false }),
    entry.evidence ? link(`#${entry.evidence}`, `on ${entry.evidence}`) : "",
    button("Delete", async () => {
      if (!confirm("Delete this note?")) return;
      await send("DELETE", `/api/cases/${id}/notes/${entry.id}`);
      await drawNotes();
    }, { className: "plain", ariaLabel: known ? `Delete the note on ${known}` : "Delete the note" })));

const writeNote = (evidence, place) => {
  if (one("form.write", place)) { one("form.write textarea", place).focus(); return; }
  const text = make("textarea", { rows: 3, maxLength: 10_000, required: true, ariaLabel: evidence ? `Note on ${evidence}` : "Note on the case" });
  const trouble = make("div");
  const form = make("form", { className: "write" }, text, trouble,
    make("div", { className: "actions" }, make("button", { className: "primary" }, "Keep the note"), button("Cancel", () => { form.remove(); drawNotes(); })));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await send("POST", `/api/cases/${id}/notes`, evidence ? { text: text.value, evidence } : { text: text.value });
      form.remove();
      await drawNotes();
    } catch (error) {
      complain(trouble, error);
    }
  });
  place.append(form);
  text.focus();
};

const section = make("section", { id: "notes", hidden: true, attributes: { "aria-labelledby": "notes-title" } },
  make("h2", { id: "notes-title" }, "Notes"), make("ul", { className: "notes" }), make("div", { className: "note-form" }));
one("#causes").before(section);
const writeOnCase = () => {
  section.hidden = false;
  writeNote(null, one(".note-form", section));
  section.scrollIntoView({ block: "center" });
};

const drawNotes = async () => {
  const notes = await get(`/api/cases/${id}/notes`);
  const ofCase = notes.filter((entry) => !entry.evidence || !document.getElementById(entry.evidence));
  section.hidden = ofCase.length === 0;
  one("#notes > ul").replaceChildren(...ofCase.map((entry) => noteCard(entry)));
  for (const list of all(".evidence > ul.notes")) list.remove();
  for (const evidence of new Set(notes.map((entry) => entry.evidence).filter(Boolean))) {
    const card = document.getElementById(evidence);
    card?.append(make("ul", { className: "notes" }, ...notes.filter((entry) => entry.evidence === evidence).map((entry) => noteCard(entry, evidence))));
  }
};

const equip = (card) => {
  if (!card.id || one(":scope > .note-line", card)) return;
  const place = make("div", { className: "note-line" });
  place.append(button("Note", () => writeNote(card.dataset.evidence, place), { className: "plain", ariaLabel: `Write a note on ${card.dataset.evidence}` }));
  card.append(place);
};
for (const card of all("[data-evidence]")) equip(card);

/* Keys */

one("#copy-ticket").after(button("Write a note", writeOnCase));
onKey(["w"], "write a note", writeOnCase);
onKey(["e"], "explore the case", () => { location.href = `/cases/${id}/explore/packages`; });

drawNotes().catch((error) => complain(one(".note-form", section), error));
await report.catch(() => {});
leadAllIn(document);
new MutationObserver((changes) => {
  for (const change of changes) for (const added of change.addedNodes) if (added.nodeType === 1) leadAllIn(added);
}).observe(one("#content"), { childList: true, subtree: true });
