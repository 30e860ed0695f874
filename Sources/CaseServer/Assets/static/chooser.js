// Chooses one case by searching all of them.
import { button, complain, make } from "./dom.js";
import { get, list } from "./api.js";
import { grouped } from "./words.js";

const shown = 8;
const marks = (item) => [item.customer, item.reference, item.created.slice(0, 10)].filter(Boolean).join(" · ");
const card = (item) => [make("b", {}, item.name), make("span", { className: "quiet" }, ` ${marks(item)}`)];

// A part of the page with the chosen case, or with a search for one. `chosen` is called with the id.
export const chooser = async (title, id, chosen) => {
  const place = make("div", { className: "chosen-part" });
  const part = make("section", { className: "chooser", ariaLabel: title }, make("h2", {}, title), place);

  const search = () => {
    const field = make("input", {
      type: "search", ariaLabel: `Search a case: ${title}`, placeholder: "Search name, customer, verdict …",
      autocomplete: "off", spellcheck: false,
    });
    const results = make("ul", { className: "choices results" });
    const note = make("p", { className: "note", role: "status" });
    let current;
    let waiting;
    const find = async () => {
      current?.abort();
      current = new AbortController();
      try {
        const { items, total } = await list("/api/cases", { q: field.value, report: 1, limit: shown }, current.signal);
        results.replaceChildren(...items.map((item) => make("li", {},
          make("button", { type: "button", className: "choice", onclick: () => chosen(item.id) }, ...card(item)))));
        note.textContent = total > items.length ? `The newest ${items.length} of ${grouped(total)}; search for others.`
          : total ? "" : "No analysed case fits.";
      } catch (error) {
        if (error.name !== "AbortError") complain(note, error);
      }
    };
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(find, 200); });
    place.replaceChildren(field, results, note);
    return { field, find };
  };

  const open = async () => {
    const { field, find } = search();
    await find();
    return field;
  };
  const show = (item) => place.replaceChildren(
    make("p", { className: "chosen-case" }, ...card(item)),
    button("Choose another", async () => { (await open()).focus(); }, { className: "plain", ariaLabel: `Choose another case: ${title}` }),
  );

  try {
    if (id) show(await get(`/api/cases/${id}`));
    else await open();
  } catch (error) {
    complain(place, error);
  }
  return part;
};
