// Opening and closing.
const foldAll = () => {
  const open = one("fold").getAttribute("aria-pressed") !== "true";
  one("fold").setAttribute("aria-pressed", String(open));
  one("fold").textContent = open ? "Close all" : "Open all";
  for (const fold of all("main details")) fold.open = open;
};
one("fold").addEventListener("click", foldAll);

// A link to a place shows the place, also inside a closed part, behind a filter, or only in the data.
const reveal = async () => {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch { return; }
  if (!id) return;
  const line = id.match(/^(E\d+)-(\d+)$/);
  if (line && !one(id) && await load()) signOf.get(line[1])?.reveal(Number(line[2]) - 1);
  if (one(id)?.closest("[hidden]")) clear();
  const target = one(id);
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
  for (const marked of all(".reached")) marked.classList.remove("reached");
  target.classList.add("reached");
};
addEventListener("hashchange", reveal);
