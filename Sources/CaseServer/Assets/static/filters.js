// A form of filters that is kept in the address: what is shown can be sent as a link.
import { button, make } from "./dom.js";
import { address, send } from "./api.js";
import { fromField, toField, zone } from "./times.js";
import { onKey } from "./keys.js";

const titles = {
  text: "Text", package: "Package", server: "Server", diagnosis: "Diagnosis", pattern: "Pattern", severity: "Severity",
  since: "From", until: "To",
};
const hints = {
  text: "part of the text",
  package: "name or GUID",
  server: "name",
  pattern: "id or its beginning",
  diagnosis: "id",
};
const severities = [["", "all"], ["error", "errors"], ["error,warning", "errors and warnings"]];

const field = (name, value, choices) => {
  if (name === "severity" || choices) {
    const options = (choices ?? severities).map(
      ([id, text]) => make("option", { value: id, selected: id === value }, text),
    );
    return make("select", { name }, ...options);
  }
  if (name === "since" || name === "until") {
    return make(
      "input",
      { name, type: "datetime-local", step: 1, value: value ? toField(value) : "", title: `In your zone, ${zone()}` },
    );
  }
  return make(
    "input",
    {
      name,
      type: name === "text" ? "search" : "text",
      value,
      placeholder: hints[name] ?? "",
      autocomplete: "off",
      spellcheck: false,
    },
  );
};

// The diagnoses of a case, to choose one from.
export const causes = async (id) => {
  const { rows } = await send(
    "POST",
    `/api/cases/${id}/query`,
    { sql: "SELECT id, title FROM diagnosis ORDER BY rank" },
  );
  return { diagnosis: [["", "all"], ...rows.map((row) => [row.id, row.title])] };
};

// `changed` is called with the filters whenever they are others. `choices` are lists for single fields.
export const filterForm = (names, changed, choices = {}) => {
  const wanted = Object.fromEntries(new URLSearchParams(location.search));
  const fields = names.map((name) => [name, field(name, wanted[name] ?? "", choices[name])]);
  const read = () => Object.fromEntries(fields.map(([name, input]) => {
    const text = input.value.trim();
    return [name, (name === "since" || name === "until") && text ? fromField(text) : text];
  }).filter(([, text]) => text));
  const apply = () => {
    const filters = read();
    const kept = Object.fromEntries(
      [...new URLSearchParams(location.search)].filter(([name]) => !names.includes(name)),
    );
    history.replaceState(null, "", address(location.pathname, { ...kept, ...filters }));
    clear.hidden = Object.keys(filters).length === 0;
    changed(filters);
  };
  const clear = button("Clear", () => { for (const [, input] of fields) input.value = ""; apply(); });
  const form = make("form", { className: "filters", role: "search", ariaLabel: "Filters" },
    ...fields.map(
      ([name, input]) => make("label", {}, titles[name], input),
    ), make("div", { className: "filter-end" }, clear));
  let waiting;
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 250); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); apply(); });
  clear.hidden = Object.keys(read()).length === 0;
  onKey(["/"], "search", () => fields[0][1].focus());
  return {
    form, read,
    set: (values) => {
      for (const [name, input] of fields) {
        if (name in values) input.value = (name === "since" || name === "until") && values[name]
          ? toField(values[name])
          : values[name];
      }
      apply();
    },
  };
};
