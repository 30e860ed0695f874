// Why a diagnosis was made, ruled out, or not judged.
import { link, make, one } from "./dom.js";
import { address, get } from "./api.js";
import { moment } from "./times.js";
import { naming } from "./diagnoses.js";
import { counted, percent } from "./words.js";
import { walk } from "./keys.js";

const title = await naming();

const choose = (report, wanted, base) => {
  const entry = (id, title, end) => make(
    "li",
    {},
    link(
      address(`${base}/why`, { diagnosis: id }),
      title,
      id === wanted ? { attributes: { "aria-current": "true" } } : {},
    ),
    end ? make("span", { className: "quiet" }, ` ${end}`) : "",
  );
  const group = (title, items) => items.length
    ? [make("h2", {}, title), make("ul", { className: "choices" }, ...items)]
    : [];
  return make("nav", { className: "side", ariaLabel: "Diagnoses" },
    ...group("Found", report.diagnoses.map((cause) => entry(cause.id, cause.title, percent(cause.confidence)))),
    ...group("Ruled out", report.ruledOut.map((one) => entry(one.id, title(one.id), one.section ?? ""))),
    ...group("Not judged", report.notJudged.map((one) => entry(one.id, title(one.id), one.section ?? ""))));
};

const signRow = (sign, cause, { id, base }) => make("tr", {},
  make(
    "th",
    { scope: "row" },
    link(`/cases/${id}#${sign.id}`, sign.id),
    " ",
    sign.title || sign.pattern,
    " ",
    make("code", {}, sign.pattern),
  ),
  make("td", { className: "number", data: { label: "weight" } }, (sign.weight > 0 ? "+" : "") + sign.weight.toFixed(1)),
  make(
    "td",
    { className: "number", data: { label: "times" } },
    link(address(`${base}/events`, { pattern: sign.pattern }), sign.count.toLocaleString("en")),
  ),
  make("td", { data: { label: "first" } }, sign.first ? moment(sign.first) : "–"),
  make("td", { data: { label: "last" } }, sign.last ? moment(sign.last) : "–"));

const signTable = (signs, cause, context) => make("table", { className: "stacking" },
  make(
    "thead",
    {},
    make(
      "tr",
      {},
      ...["Sign", "Weight", "Times", "First", "Last"].map(
        (title, index) => make("th", { scope: "col", className: index === 1 || index === 2 ? "number" : "" }, title),
      ),
    ),
  ),
  make("tbody", {}, ...signs.map((sign) => signRow(sign, cause, context))));

const made = (cause, context) => {
  const supporting = cause.evidence.filter((sign) => sign.supports);
  const against = cause.evidence.filter((sign) => !sign.supports);
  return [
    make("h2", {}, cause.title), make("p", { className: "summary" }, cause.summary),
    make("p", { className: "meta" }, make("span", {}, `${percent(cause.confidence)} confidence`), make("span", {}, `rank ${cause.rank}`), make("code", {}, cause.id),
      link(`/cases/${context.id}#diagnosis-${cause.id}`, "In the report"), link(address(`${context.base}/events`, { diagnosis: cause.id }), "Its events"), link(address(`${context.base}/matrix`, { diagnosis: cause.id }), "Its packages")),
    cause.causedBy
      ? make(
        "p",
        {},
        "It is a consequence of ",
        link(address(`${context.base}/why`, { diagnosis: cause.causedBy }), title(cause.causedBy)),
        ".",
      )
      : null,
    make("h3", {}, counted(supporting.length, "sign"), " for it"), supporting.length
      ? signTable(supporting, cause, context)
      : make("p", { className: "quiet" }, "None."),
    make("h3", {}, counted(against.length, "sign"), " against it"), against.length
      ? signTable(against, cause, context)
      : make("p", { className: "quiet" }, "None was found."),
  ];
};

// What the packs know of the diagnosis and the bundle did not show, or could not.
const silentRow = (sign) => make("tr", {},
  make("th", { scope: "row" }, sign.title, " ", make("code", {}, sign.pattern)),
  make("td", { data: { label: "speaks" } }, sign.supports ? "for it" : "against it"),
  make("td", { data: { label: "grade" } }, sign.grade),
  make("td", { data: { label: "looks at" } }, sign.looksAt.join(", ")));
const silentTable = (signs) => make("table", { className: "stacking" },
  make("thead", {}, make("tr", {}, ...["Sign", "Speaks", "Grade", "Looks at"].map((head) => make("th", { scope: "col" }, head)))),
  make("tbody", {}, ...signs.map(silentRow)));
const silentPart = (heading, words, signs) => signs.length
  ? make("details", { className: "silent" },
    make("summary", {}, make("b", {}, heading), ` ${counted(signs.length, "sign")}`),
    make("p", { className: "lead" }, words), silentTable(signs))
  : "";
const silence = async (id, diagnosis) => {
  const { signs } = await get(`/api/cases/${id}/signs/${diagnosis}`);
  const quiet = signs.filter((sign) => sign.count === 0);
  return make("section", { className: "silence", ariaLabel: "What did not fire" },
    silentPart("Looked for and not found:", "The bundle has what these look at, and it does not show them.", quiet.filter((sign) => sign.witnesses > 0)),
    silentPart("Could not be seen:", "The bundle has nothing that these look at; with it they might fire.", quiet.filter((sign) => sign.witnesses === 0)));
};

const texts = (value) => value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const ruledOut = (item, { id }) => [
  make("h2", {}, title(item.id)), make(
    "p",
    { className: "lead" },
    "Ruled out: something speaks against it, and nothing strong for it.",
  ),
  make("ul", { className: "reasons" }, ...texts(item.because).map((text) => make("li", {}, text))),
  item.evidence?.length
    ? make(
      "p",
      {},
      "See ",
      ...item.evidence.flatMap((sign, index) => [index ? ", " : "", link(`/cases/${id}#${sign}`, sign)]),
    )
    : null,
];
const notJudged = (item, report) => [
  make("h2", {}, title(item.id)), make(
    "p",
    { className: "lead" },
    "Not judged: what would show or exclude it is missing from the bundle.",
  ),
  make("ul", { className: "reasons" }, ...texts(item.missing).map((text) => make("li", {}, text))),
  report.requests.length
    ? make("p", { className: "note" }, "The report lists, ready to paste, the files to ask the customer for.")
    : null,
];

export const show = async (context) => {
  const { id, place, base } = context;
  const report = await get(`/api/cases/${id}/report.json`);
  const wanted = new URLSearchParams(location.search).get("diagnosis") ?? report.diagnoses[0]?.id ?? report.ruledOut[0]?.id ?? report.notJudged[0]?.id;
  const cause = report.diagnoses.find((one) => one.id === wanted);
  const out = report.ruledOut.find((one) => one.id === wanted);
  const open = report.notJudged.find((one) => one.id === wanted);
  const words = cause ? made(cause, context) : out ? ruledOut(out, context) : open ? notJudged(open, report)
    : [
      make(
        "p",
        { className: "absent" },
        wanted
          ? `Nothing in the bundle speaks for or against “${title(wanted)}”, and nothing it needs is missing.`
          : "There is nothing to explain.",
      ),
    ];
  place.replaceChildren(
    make(
      "div",
      { className: "two" },
      choose(report, wanted, base),
      make("div", { className: "answer-part" }, ...words.filter(Boolean)),
    ),
  );
  walk(".choices a", "diagnosis");
  if (wanted) one(".answer-part", place).append(await silence(id, wanted));
};
