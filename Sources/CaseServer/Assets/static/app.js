// What every page has: colours, keys, times, logging out. The page's own script is named in its markup.
import { all, make, one } from "./dom.js";
import { send } from "./api.js";
import { listen, onKey, showKeys } from "./keys.js";
import { localise } from "./times.js";

const root = document.documentElement;
const isDark = () =>
  (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const label = () => { one("#colours").textContent = isDark() ? "Light" : "Dark"; };
one("#colours").addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  try { localStorage.setItem("pkgtriage-theme", root.dataset.theme); } catch { /* For this page only, then. */ }
  label();
});
label();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);

one("#shortcuts-open").addEventListener("click", showKeys);
one("#logout")?.addEventListener("click", async () => {
  await send("DELETE", "/api/session");
  location.href = "/login";
});

// Menus close when the attention goes elsewhere.
const menus = () => all("details.menu[open]");
document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) { menu.open = false; one("summary", menu).focus(); }
});

// The first stop of the Tab key leads past the bars to the content; a report brings its own link.
const main = one("main");
main.id ||= "main";
document.body.prepend(one(".skip") ?? make("a", { className: "skip", href: `#${main.id}` }, "Skip to the content"));

localise();
onKey(["c"], "all cases", () => { location.href = "/"; });
for (const part of all("[data-script]")) await import(part.dataset.script);
listen();
document.body.dataset.ready = "yes";
