// Keys: one list for what they do and for the page that `?` shows.
import { all, make, one } from "./dom.js";

const actions = new Map();
const described = [];

// `keys` are the names of one action, such as `["j", "ArrowDown"]`; the first one is shown.
export const onKey = (keys, words, act) => {
  for (const key of keys) actions.set(key, act);
  if (words) described.push([keys[0], words]);
};

const row = ([key, words]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, words));

export const showKeys = () => {
  // The report brings a list of its own; ours goes below it.
  const known = one("#keys");
  if (known) {
    if (!known.dataset.whole) known.append(...described.map(row));
    known.dataset.whole = "yes";
    one("#help").click();
    return;
  }
  const dialog = one("#shortcuts");
  one("dl", dialog).replaceChildren(...described.map(row), row(["?", "show these keys"]));
  dialog.showModal();
};

const isTyping = (target) => target.closest?.("input, select, textarea, [contenteditable]");

export const listen = () => {
  const isReport = Boolean(one("#keys"));
  if (isReport) one("#keys").append(...described.map(row));
  if (isReport) one("#keys").dataset.whole = "yes";
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || one("dialog[open]")) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "?" && !isReport) { event.preventDefault(); showKeys(); return; }
    const action = actions.get(event.key);
    if (!action) return;
    event.preventDefault();
    action(event);
  });
};

// j and k walk through what `selector` finds.
export const walk = (selector, noun) => {
  const go = (step) => {
    const stops = all(selector).filter((stop) => stop.checkVisibility());
    const at = stops.indexOf(document.activeElement);
    const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  onKey(["j"], `next ${noun}`, () => go(1));
  onKey(["k"], `previous ${noun}`, () => go(-1));
};
