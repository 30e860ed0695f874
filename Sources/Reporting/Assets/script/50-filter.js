// Filtering.
const fitsCause = (article, want) => {
  const id = article.dataset.cause;
  if (want.diagnosis && want.diagnosis !== id) return false;
  const cause = loaded?.causes.get(id);
  if (want.packageId && cause && cause.packages.size && !cause.packages.has(want.packageId)) return false;
  return !(want.server && cause && cause.servers.size && !cause.servers.has(want.server));
};
const fitsItem = ({ text }, want) => hasWords(text, want) && namesPackage(text, want)
  && (!want.server || namesServer(text, want.server));
const causes = all("[data-cause]").map((element) => ({ element, text: lower(element.textContent) }));

const filter = () => {
  const want = wanted();
  const active = isAnything(want);
  items ??= index();
  let found = 0;
  for (const item of items) {
    item.element.hidden = active && !fitsItem(item, want);
    if (active && !item.element.hidden) found += 1;
  }
  let places = 0;
  for (const sign of signs) active ? places += sign.apply(want) : sign.reset();
  for (const { element, text } of causes) showCause(element, text, want, active);
  for (const group of all("[data-group]")) {
    group.hidden = Boolean(active) && !group.querySelector("[data-item]:not([hidden])");
  }
  tell(active, places, found);
};
const showCause = (element, text, want, active) => {
  const fits = !active || fitsCause(element, want);
  const isReason = element.classList.contains("reason");
  const holds = isReason ? element.querySelector("[data-evidence]:not([hidden])") : hasWords(text, want);
  element.hidden = !fits || (Boolean(active) && !holds);
};
const tell = (active, places, found) => {
  one("found").textContent = active
    ? `${places.toLocaleString("en")} ${places === 1 ? "place" : "places"}, ${found.toLocaleString("en")} ${found === 1 ? "row" : "rows"}`
    : "";
  one("clear").hidden = !active;
  const set = fields.slice(1).filter((field) => field.value).length;
  one("more-filters").textContent = set ? `Filters (${set})` : "Filters";
};
let waiting;
const filterSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => load().then(filter), 60);
};
const clear = () => {
  for (const field of fields) field.value = "";
  filter();
};
for (const field of fields) field.addEventListener("input", filterSoon);
one("tools").addEventListener("submit", (event) => { event.preventDefault(); load().then(filter); });
one("tools").addEventListener("reset", (event) => { event.preventDefault(); clear(); one("filter").focus(); });
const toggle = (button, region) => button.addEventListener("click", () => {
  region.hidden = !region.hidden;
  button.setAttribute("aria-expanded", String(!region.hidden));
});
toggle(one("more-filters"), one("facets"));
toggle(one("help"), one("keys"));

// A press on a server's name filters by it.
document.addEventListener("click", (event) => {
  const server = event.target.closest?.("[data-server]");
  if (!server || getSelection().toString()) return;
  load().then(() => {
    const name = lower(server.textContent.trim());
    const option = all("option", one("by-server")).find((option) => lower(option.value) === name);
    if (!option) return;
    one("by-server").value = option.value === one("by-server").value ? "" : option.value;
    one("facets").hidden = false;
    filter();
  });
});

const offerChoices = ({ report }) => {
  const add = (id, choices) => one(id).append(...choices.map(([value, text]) => make("option", { value, textContent: text })));
  add("by-diagnosis", report.diagnoses.map((cause) => [cause.id, `${cause.rank}. ${cause.title}`]));
  const packages = new Map();
  for (const one of [...report.diagnoses.flatMap((cause) => cause.packages), ...report.packages]) {
    if (!packages.get(one.guid)) packages.set(one.guid, one.name);
  }
  add("by-package", [...packages].map(([guid, name]) => [guid, name ? `${name} (${guid.slice(0, 8)}…)` : guid]));
  const servers = new Map();
  for (const name of [
    ...report.diagnoses.flatMap((cause) => cause.servers), ...report.inputs.map((input) => input.host),
    ...report.packages.flatMap((one) => one.servers.map((server) => server.host)),
  ]) if (name && !servers.has(lower(name))) servers.set(lower(name), name);
  add("by-server", [...servers.values()].sort().map((name) => [name, name]));
};
