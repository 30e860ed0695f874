// The list of cases: search, sort, and two to compare.
import { button, complain, link, make, one } from "./dom.js";
import { list } from "./api.js";
import { onKey, walk } from "./keys.js";
import { moment } from "./times.js";
import { trySample } from "./intake.js";
import { counted, grouped, percent, size, states } from "./words.js";


const pageSize = 100;
const columns = [
  ["name", "Case", "name"], ["customer", "Customer", "customer"], ["reference", "Reference", "reference"],
  ["verdict", "Verdict", "confidence"], ["created", "Received", "created"], ["bytes", "Size", "bytes"],
];
const first = new URLSearchParams(location.search);
const wish = {
  q: first.get("q") ?? "", state: first.get("state") ?? "", sort: first.get("sort") ?? "created",
  order: first.get("order") ?? "desc", limit: pageSize,
};
const picked = new Set();

// The address says what is shown, so that it can be sent to somebody.
const remember = () => {
  const search = new URLSearchParams();
  if (wish.q) search.set("q", wish.q);
  if (wish.state) search.set("state", wish.state);
  if (wish.sort !== "created" || wish.order !== "desc") {
    search.set("sort", wish.sort);
    search.set("order", wish.order);
  }
  history.replaceState(null, "", search.size ? `/?${search}` : "/");
};

const heading = ([id, title, sort]) => {
  const cell = make("th", { scope: "col", className: id === "bytes" ? "number" : "" },
    button(title, () => {
      const descends = ["created", "confidence", "bytes"].includes(sort);
      wish.order = wish.sort === sort ? (wish.order === "asc" ? "desc" : "asc") : (descends ? "desc" : "asc");
      wish.sort = sort;
      remember();
      refresh().then(() => one(`th[data-sort="${sort}"] button`)?.focus());
    }, { className: "sort" }));
  cell.dataset.sort = sort;
  if (wish.sort === sort) cell.ariaSort = wish.order === "asc" ? "ascending" : "descending";
  return cell;
};

const stateOf = (item) => {
  const { state, progress } = item;
  if (state === "analysing") {
    return make(
      "span",
      { className: "running" },
      make(
        "progress",
        { max: Math.max(1, progress.ofBytes), value: progress.bytes, ariaLabel: `Analysis of ${item.name}` },
      ),
      " being analysed",
    );
  }
  if (state === "queued") return make(
    "span",
    { className: "quiet" },
    progress.ahead ? `waits behind ${grouped(progress.ahead)}` : "waits",
  );
  if (state !== "done") return make(
    "span",
    { className: "bad" },
    states[state],
    item.failure ? `: ${item.failure.message}` : "",
  );
  return null;
};

const verdictOf = (item) => {
  const cell = make("td", { className: "judgement", data: { label: "verdict" } });
  const state = stateOf(item);
  if (state) cell.append(state);
  else if (item.diagnosis) {
    cell.append(make("span", { className: "cause-title" }, item.diagnosis.title), " ",
      make("span", { className: "share" }, percent(item.diagnosis.confidence)),
      item.diagnoses > 1 ? make("small", {}, `and ${counted(item.diagnoses - 1, "more cause")}`) : "");
  } else cell.append(make("span", { className: "quiet" }, item.verdict ?? "No cause found"));
  if (item.partial && state === null) cell.append(make("small", { className: "fair" }, "read in part"));
  return cell;
};

const rowOf = (item) => {
  const pick = make(
    "input",
    {
      type: "checkbox",
      checked: picked.has(item.id),
      ariaLabel: `Pick ${item.name} to compare`,
      disabled: !item.hasReport,
    },
  );
  pick.addEventListener(
    "change",
    () => { pick.checked ? picked.add(item.id) : picked.delete(item.id); offerComparison(); },
  );
  const dash = (text) => text || make("span", { className: "quiet" }, "–");
  return make("tr", { data: { id: item.id } },
    make("td", { className: "pick" }, pick),
    make("th", { scope: "row" }, link(`/cases/${item.id}`, item.name, { className: "case-link" })),
    make("td", { data: { label: "customer" } }, dash(item.customer)),
    make("td", { data: { label: "reference" } }, dash(item.reference)),
    verdictOf(item),
    make("td", { data: { label: "received" } }, moment(item.created, { seconds: false })),
    make("td", { className: "number", data: { label: "size" } }, size(item.bytes)));
};

const offerComparison = () => {
  one("#compare").disabled = picked.size !== 2;
  one("#compare").title = picked.size === 2 ? "" : "Pick two cases in the list";
};
one("#compare").addEventListener("click", () => {
  const [a, b] = picked;
  location.href = `/compare?a=${a}&b=${b}`;
});

const empty = () => wish.q || wish.state
  ? make(
    "p",
    { className: "absent" },
    "No case fits. ",
    button("Show all", () => { wish.q = wish.state = ""; fill(); remember(); refresh(); }),
  )
  : make("p", { className: "absent" }, "There are no cases yet. Drop a bundle above, or ",
    button("try the sample", trySample), " to see what a verdict looks like.");

const draw = ({ items, total }) => {
  one("#total").textContent = total ? grouped(total) : "";
  one("#find").hidden = !total && !wish.q && !wish.state;
  if (!items.length) { one("#list").replaceChildren(empty()); return; }
  const focused = document.activeElement?.closest?.("#list tr")?.dataset.id;
  const table = make("table", { className: "stacking cases" },
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col", className: "pick" }, make("span", { className: "hidden" }, "Compare")),
        ...columns.map(heading),
      ),
    ),
    make("tbody", {}, ...items.map(rowOf)));
  one("#list").replaceChildren(table);
  if (items.length < total) {
    one("#list").append(make("p", { className: "note" }, `${grouped(items.length)} of ${grouped(total)}. `,
      button("Show more", () => { wish.limit += pageSize; refresh(); })));
  }
  if (focused) one(`#list tr[data-id="${focused}"] .case-link`)?.focus();
};

let shown = "";
let timer;
const refresh = async () => {
  clearTimeout(timer);
  try {
    const found = await list("/api/cases", wish);
    const text = JSON.stringify([found, wish]);
    if (text !== shown) draw(found);
    shown = text;
    // As long as something moves, the list does, too.
    const moves = found.items.some((item) => item.state === "queued" || item.state === "analysing");
    timer = setTimeout(refresh, moves ? 1000 : 15_000);
  } catch (error) {
    complain(one("#list"), error);
    shown = "";
    timer = setTimeout(refresh, 5000);
  }
};
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });

const fill = () => {
  one("#words").value = wish.q;
  one("#state").value = wish.state;
};
let typing;
one("#find").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    wish.q = one("#words").value.trim();
    wish.state = one("#state").value;
    wish.limit = pageSize;
    remember();
    refresh();
  }, 150);
});
one("#find").addEventListener("submit", (event) => event.preventDefault());

addEventListener("uploaded", () => refresh());
onKey(["/"], "search", () => one("#words").focus());
walk("#list .case-link", "case");
fill();
offerComparison();
await refresh();
