// What stands above every page of a case: its labels, its end.
import { all, button, complain, one } from "./dom.js";
import { address, send } from "./api.js";
import { onKey } from "./keys.js";

const bar = one("#case");
export const id = bar.dataset.id;

// The export links say what is to be in the report and what is to be hidden.
const wishes = { notes: one("#export-notes"), names: one("#export-redacted"), packages: one("#export-packages") };
const aim = () => {
  if (wishes.packages.checked) wishes.names.checked = true;
  const redact = wishes.packages.checked ? "packages" : wishes.names.checked ? 1 : "";
  const notes = wishes.notes.checked ? 1 : "";
  for (const target of all("[data-export]", bar)) {
    target.href = address(`/api/cases/${id}/${target.dataset.export}`, { download: 1, redact, notes });
  }
};
wishes.names.addEventListener("change", () => { if (!wishes.names.checked) wishes.packages.checked = false; });
for (const box of Object.values(wishes)) box.addEventListener("change", aim);

const sheet = one("#labels-sheet");
const form = one("#labels-form");
one("#edit-labels").addEventListener("click", () => {
  for (const name of ["name", "customer", "reference"]) form[name].value = bar.dataset[name];
  sheet.showModal();
});
form.addEventListener("submit", async (event) => {
  if (event.submitter?.value === "no") return;
  event.preventDefault();
  try {
    await send("PATCH", `/api/cases/${id}`, {
      name: form.elements.name.value.trim(), customer: form.customer.value.trim(), reference: form.reference.value.trim(),
    });
    location.reload();
  } catch (error) {
    complain(one(".labels-trouble", sheet), error);
  }
});

const question = one("#delete-sheet");
one("#delete").addEventListener("click", () => question.showModal());
one("form", question).addEventListener("submit", async (event) => {
  if (event.submitter?.value !== "yes") return;
  event.preventDefault();
  try {
    await send("DELETE", `/api/cases/${id}`);
    location.href = "/";
  } catch (error) {
    complain(one(".delete-trouble", question), error);
  }
});

one("#again").addEventListener("click", async () => {
  const strip = one("#waiting");
  strip.hidden = false;
  try {
    await send("POST", `/api/cases/${id}/analyse`);
    location.href = `/cases/${id}`;
  } catch (error) {
    complain(strip, error);
  }
});

// While the case is analysed again, the earlier report stays, and says so.
const follow = () => {
  const strip = one("#waiting");
  let wasMoving = false;
  const events = new EventSource(`/api/cases/${id}/events`);
  events.addEventListener("case", (event) => {
    const item = JSON.parse(event.data);
    const moves = item.state === "queued" || item.state === "analysing";
    strip.hidden = item.state === "done";
    if (moves) {
      const share = Math.round(100 * item.progress.bytes / Math.max(1, item.progress.ofBytes));
      strip.replaceChildren(`Being analysed again: ${share} %. Below is the earlier report. `,
        button("Cancel", () => send("POST", `/api/cases/${id}/cancel`)));
    } else {
      events.close();
      if (item.state === "done" && wasMoving) location.reload();
      if (item.state !== "done") strip.replaceChildren(
        `The latest analysis ended early (${item.failure?.message ?? item.state}). Below is the earlier report.`,
      );
    }
    wasMoving = moves;
  });
  events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) strip.hidden = true; });
  events.addEventListener("deleted", () => { location.href = "/"; });
};
follow();

const tabs = Array.from(bar.querySelectorAll(".tabs a"));
tabs.slice(0, 9).forEach(
  (tab, index) => onKey([String(index + 1)], tab.textContent.trim().toLowerCase(), () => { tab.click(); }),
);
