// Order of the signs below each cause.
const keys = {
  time: ({ sign }) => sign.first ?? "~", count: ({ sign }) => -sign.count,
};
one("order").addEventListener("input", async () => {
  await load();
  const key = keys[one("order").value];
  for (const group of all(".signs")) {
    const cards = all("[data-evidence]", group);
    const order = (card) => {
      if (!key) return signs.findIndex((sign) => sign.card === card);
      return key(loaded?.evidence.get(card.dataset.evidence) ?? { sign: {} });
    };
    const keyed = cards.map((card) => [order(card), card]);
    keyed.sort(([left], [right]) => left < right ? -1 : left > right ? 1 : 0);
    group.prepend(...keyed.map(([, card]) => card));
  }
});

// Tables sort by the column that is pressed.
const value = (row, column) => {
  const text = row.cells[column].textContent.trim();
  const number = Number(text.replace(/[,\s]|[a-z]+$/gi, ""));
  return row.cells[column].classList.contains("number") ? (Number.isNaN(number) ? -1 : scaled(number, text)) : lower(text);
};
const scaled = (number, text) => number * ({ kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }[text.match(/[kMGT]B$/)?.[0]] ?? 1);
const sort = (table, heading, column) => {
  const direction = heading.ariaSort === "ascending" ? -1 : 1;
  for (const other of all("th", table.tHead)) other.ariaSort = null;
  heading.ariaSort = direction > 0 ? "ascending" : "descending";
  const rows = Array.from(table.tBodies[0].rows, (row) => [value(row, column), row]);
  rows.sort(([left], [right]) => direction * (left < right ? -1 : left > right ? 1 : 0));
  table.tBodies[0].append(...rows.map(([, row]) => row));
};
for (const table of all("table[data-sortable]")) {
  all("thead th", table).forEach((heading, column) => {
    if ("unsortable" in heading.dataset) return;
    const button = make("button", { type: "button", className: "sort" }, ...heading.childNodes);
    button.addEventListener("click", () => sort(table, heading, column));
    heading.append(button);
  });
}
