// Chooses the two cases; the server compares them, as `pkgtriage compare` does.
import { button, link, make, one } from "./dom.js";
import { address } from "./api.js";
import { chooser } from "./chooser.js";

const page = one("#comparison");
const ids = { a: page.dataset.before, b: page.dataset.after };
const go = (change) => { location.href = address("/compare", { ...ids, ...change }); };

one("#sides").replaceChildren(
  await chooser("Before", ids.a, (id) => go({ a: id })),
  await chooser("After", ids.b, (id) => go({ b: id })),
);

if (one(".comparison-body")) {
  const wanted = { before: ids.a, after: ids.b };
  const actions = one("#comparison-actions");
  actions.hidden = false;
  actions.replaceChildren(
    button("Swap", () => go({ a: ids.b, b: ids.a }), { id: "swap" }),
    link(address("/api/compare.html", { ...wanted, download: 1 }), "Save as HTML", { className: "action", download: "" }),
    link(address("/api/compare", wanted), "As JSON", { className: "action" }),
  );
}
