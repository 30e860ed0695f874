// Keys.
const stops = () => all(".cause, .reason .evidence").filter((stop) => stop.offsetParent);
const go = (direction) => {
  const stopList = stops();
  const line = one("tools").getBoundingClientRect().bottom + 24;
  const tops = stopList.map((stop) => stop.getBoundingClientRect().top);
  const next = direction > 0 ? tops.findIndex((top) => top > line + 4) : tops.findLastIndex((top) => top < line - 4);
  const stop = stopList[next];
  if (!stop) return;
  stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView();
};
const onKey = {
  "/": () => one("filter").focus(), j: () => go(1), k: () => go(-1), o: foldAll, n: toggleNames,
  "?": () => one("help").click(), Escape: clear,
};
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target.closest?.("input, select, textarea");
  if (isTyping && event.key !== "Escape") return;
  const action = onKey[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

for (const part of all("[data-scripted]")) part.hidden = false;
const whenIdle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 1));
whenIdle(() => load().then(filter));
reveal();
