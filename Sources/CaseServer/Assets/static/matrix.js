// Packages by servers; each cell leads to the journey.
import { all, complain, link, make, say } from "./dom.js";
import { address, get } from "./api.js";
import { causes, filterForm } from "./filters.js";
import { onKey } from "./keys.js";
import { counted } from "./words.js";

const cellOf = (row, server, base) => {
  const state = row[server];
  const [mark, kind, words] = state === "ready"
    ? ["✓", "done", "ready"]
    : state ? ["✗", "failed", `breaks at ${state}`] : ["·", "absent", "nothing said"];
  const cell = make("td", { className: kind });
  if (!state) {
    cell.append(make("span", { ariaHidden: "true" }, mark), make("span", { className: "hidden" }, words));
    return cell;
  }
  cell.append(
    link(
      address(`${base}/journey`, { package: row.package, server }),
      mark,
      {
        title: `${row.name || row.package} on ${server}: ${words}`,
        ariaLabel: `${row.name || row.package} on ${server}: ${words}`,
      },
    ),
  );
  return cell;
};

const move = (rows, columns) => {
  const cells = all(".matrix td a");
  const at = document.activeElement?.closest?.(".matrix td");
  if (!at) { cells[0]?.focus(); return; }
  let row = at.parentElement.rowIndex;
  let column = at.cellIndex;
  const table = at.closest("table");
  do {
    row += rows;
    column += columns;
  } while (table.rows[row]?.cells[column] && !table.rows[row].cells[column].querySelector("a"));
  table.rows[row]?.cells[column]?.querySelector("a")?.focus();
};

export const show = async (context) => {
  const { id, place, base } = context;
  const answer = make("div");
  const csv = link("", "CSV", { className: "action", download: "" });
  let asked;
  const draw = async (filters) => {
    asked?.abort();
    asked = new AbortController();
    csv.href = address(`/api/cases/${id}/views/matrix.csv`, { ...filters, limit: 1000 });
    try {
      const found = await get(`/api/cases/${id}/views/matrix`, { ...filters, limit: 300 }, asked.signal);
      const servers = found.columns.slice(2);
      const table = make("table", { className: "matrix" },
        make(
          "caption",
          {},
          "Packages by server: ",
          make("span", { className: "done" }, "✓ ready"),
          make("span", { className: "failed" }, "✗ broken"),
          make("span", {}, "· nothing said"),
        ),
        make(
          "thead",
          {},
          make(
            "tr",
            {},
            make("th", { scope: "col" }, "Package"),
            ...servers.map(
              (server) => make("th", { scope: "col" }, link(address(`${base}/journey`, { server }), server)),
            ),
          ),
        ),
        make(
          "tbody",
          {},
          ...found.rows.map(
            (row) => make(
              "tr",
              {},
              make(
                "th",
                { scope: "row", title: row.package },
                link(address(`${base}/journey`, { package: row.package }), row.name || row.package),
              ),
              ...servers.map((server) => cellOf(row, server, base)),
            ),
          ),
        ));
      answer.replaceChildren(found.rows.length ? make("div", { className: "scroller", tabIndex: 0, role: "region", ariaLabel: "Packages by server" }, table)
        : make("p", { className: "absent" }, "The bundle says of no package how far it came on a server."));
      if (found.more) answer.append(
        make("p", { className: "note" }, "There are more; narrow them down, or download all."),
      );
      say(counted(found.rows.length, "package"));
    } catch (error) {
      if (error.name !== "AbortError") complain(answer, error);
    }
  };
  const { form, read } = filterForm(["text", "package", "server", "diagnosis"], draw, await causes(id));
  place.replaceChildren(make("div", { className: "view-actions" }, csv), form, answer);
  onKey(["h", "ArrowLeft"], "cell to the left", () => move(0, -1));
  onKey(["l", "ArrowRight"], "cell to the right", () => move(0, 1));
  onKey(["k", "ArrowUp"], "cell above", () => move(-1, 0));
  onKey(["j", "ArrowDown"], "cell below", () => move(1, 0));
  await draw(read());
};
