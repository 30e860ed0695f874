// A case on its way to its report: told by the server's events, which go on where a lost connection left off.
import { button, complain, link, make, one, say } from "./dom.js";
import { send } from "./api.js";
import { naming } from "./diagnoses.js";
import { duration, grouped, size } from "./words.js";

const page = one("#progress");
const id = page.dataset.id;
const bar = one("#bar");
const title = await naming();

const act = async (method, path, then) => {
  try {
    await send(method, path);
    then?.();
  } catch (error) {
    complain(one("#trouble"), error);
  }
};
const retry = () => act("POST", `/api/cases/${id}/analyse`, () => { follow(); });
const remove = () => {
  if (!confirm("Delete this case? The upload goes for good.")) return;
  act("DELETE", `/api/cases/${id}`, () => { location.href = "/"; });
};
const cancel = () => act("POST", `/api/cases/${id}/cancel`);

const heads = {
  queued: "Waiting for its turn", analysing: "Reading the bundle", failed: "The bundle could not be analysed",
  interrupted: "The analysis was interrupted", cancelled: "The analysis was cancelled",
};
const sentences = {
  interrupted: "The server stopped in the middle of it. The upload is here and whole.",
  cancelled: "The upload is still here; it can be analysed at any time.",
};

const figure = (value, label) => make("div", {}, make("dt", {}, label), make("dd", {}, value));
const drawFigures = ({ bytes, ofBytes, members, contentBytes, bytesPerSecond }) => {
  const rest = bytesPerSecond && contentBytes && bytes ? (ofBytes - bytes) * (contentBytes / bytes) / bytesPerSecond : null;
  one("#figures").replaceChildren(
    figure(`${size(bytes)} of ${size(ofBytes)}`, "read"), figure(grouped(members), members === 1 ? "file" : "files"),
    figure(size(contentBytes), "of text"), figure(`${size(bytesPerSecond)}/s`, ""),
    ...(rest === null ? [] : [figure(duration(rest), "left")]));
};

let told = 0;
const drawProvisional = (ids) => {
  one("#provisional").hidden = ids.length === 0;
  one("#provisional ul").replaceChildren(...ids.map((diagnosis) => make("li", {}, title(diagnosis))));
  if (ids.length > told) say(`${ids.length} possible causes so far.`);
  told = ids.length;
};

let state = "";
const draw = (item) => {
  const { progress } = item;
  const moves = item.state === "queued" || item.state === "analysing";
  const isRead = item.state === "analysing" && progress.bytes > 0 && progress.bytes >= progress.ofBytes;
  const waits = item.state === "queued" && progress.ahead;
  one("#state").textContent = heads[item.state] ?? "";
  one("#sentence").textContent = item.failure?.message ?? sentences[item.state]
    ?? (waits ? `${grouped(progress.ahead)} ${progress.ahead === 1 ? "case comes" : "cases come"} first.` : isRead ? "All is read; causes are being weighed." : "You may close this page; the analysis goes on.");
  bar.hidden = !moves;
  bar.max = Math.max(1, progress.ofBytes);
  if (item.state === "queued") bar.removeAttribute("value");
  else bar.value = progress.bytes;
  one("#figures").hidden = item.state !== "analysing";
  drawFigures(progress);
  drawProvisional(moves ? progress.provisional : []);
  if (item.state === state) return;
  state = item.state;
  say(heads[state] ?? "");
  one("#actions").replaceChildren(...(moves
    ? [button("Cancel", cancel), link("/", "All cases", { className: "action" })]
    : [button("Analyse again", retry, { className: "primary" }), button("Delete …", remove), link("/", "All cases", { className: "action" })]));
};

let events;
const follow = () => {
  events?.close();
  events = new EventSource(`/api/cases/${id}/events`);
  events.addEventListener("case", (event) => {
    const item = JSON.parse(event.data);
    if (item.state === "done") {
      events.close();
      location.reload();
      return;
    }
    one("#trouble").replaceChildren();
    draw(item);
    if (item.state !== "queued" && item.state !== "analysing") events.close();
  });
  events.addEventListener("deleted", () => { events.close(); location.href = "/"; });
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) complain(one("#trouble"), new Error("The server cannot be reached; the page tries again."));
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 3000);
  });
};
follow();
