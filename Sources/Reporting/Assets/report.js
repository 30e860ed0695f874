"use strict";
// Everything is readable without this script; it adds a filter, copying, and folding all at once.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);

  const say = (text) => { one("said").textContent = text; };

  // Copying: the clipboard interface where it is allowed, else a selection, which works from file://.
  const copyBySelection = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  };
  const copyFrom = (button, text) => {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const done = await copy(text());
      button.textContent = done ? "Copied" : "Not allowed";
      say(done ? "Copied." : "The browser does not allow copying.");
      setTimeout(() => { button.textContent = label; }, 1500);
    });
  };
  const textOf = (block) => {
    const lines = all("span, mark", block).map((line) => line.textContent);
    const place = block.dataset.copy;
    return (place ? place + "\n" : "") + (lines.length ? lines.join("\n") : block.textContent);
  };
  for (const block of all("pre[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    copyFrom(button, () => textOf(block));
    block.after(button);
  }
  copyFrom(one("copy-ticket"), () => one("ticket").content.textContent);

  // Folding.
  const folds = all("details");
  one("unfold").addEventListener("click", () => folds.forEach((fold) => { fold.open = true; }));
  one("fold").addEventListener("click", () => folds.forEach((fold) => { fold.open = false; }));
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folds.filter((fold) => !fold.open && fold.matches(".affected"));
    closed.forEach((fold) => { fold.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((fold) => { fold.open = false; }));

  // A link to a place shows the place, also inside a closed fold or behind a filter.
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const target = id && one(id);
    if (!target) return;
    if (target.closest("[hidden]")) { one("filter").value = ""; filter(); }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  };

  // The filter: every word must occur in an item; groups without a shown item disappear.
  let items;
  const index = () => all("[data-item]").map((element) => ({ element, text: element.textContent.toLowerCase() }));
  const filter = () => {
    items ??= index();
    const words = one("filter").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of items) {
      const fits = words.every((word) => text.includes(word));
      element.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of all("[data-group]")) {
      group.hidden = words.length > 0 && !group.querySelector("[data-item]:not([hidden])");
    }
    one("found").textContent = words.length ? `${shown} of ${items.length} shown` : "";
  };
  let waiting;
  one("filter").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 80);
  });
  one("filter").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { one("filter").value = ""; filter(); }
  });
  one("tools").addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  one("tools").hidden = false;
  addEventListener("hashchange", reveal);
  reveal();
})();
