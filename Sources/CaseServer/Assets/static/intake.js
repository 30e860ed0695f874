// What people bring: chosen, dropped, or the sample.
import { button, complain, make, one } from "./dom.js";
import { get, send } from "./api.js";
import { onKey } from "./keys.js";
import { chosen, dropped } from "./drop.js";
import { Upload } from "./upload.js";
import { isBusy, UploadRow } from "./uploadrow.js";
import { counted, size } from "./words.js";

let server = null;
get("/api/server").then((found) => {
  server = found;
  const days = found.retentionDays;
  if (days) one("#upload .lead").append(` Cases are deleted after ${counted(days, "day")}.`);
}).catch(() => {});

const labels = () => ({ customer: one("#customer").value.trim(), reference: one("#reference").value.trim() });

// What was dropped, as the uploads it makes: one case, or one for each file.
const plan = ({ name, isFolder, files }) => {
  if (!files.length) throw new Error("There is no file in it.");
  if (one("#apart").checked && !isFolder) {
    return files.map((item) => new Upload(item.file.name, [item], labels()));
  }
  const title = name || (files.length === 1 ? files[0].file.name : `${files[0].file.name} and ${counted(files.length - 1, "other file")}`);
  return [new Upload(title.slice(0, 200), files, labels())];
};

const refuseEarly = (upload) => {
  if (!server) return;
  const room = Math.min(server.maxUploadBytes, server.freeBytes ?? Infinity);
  if (upload.total <= room) return;
  throw new Error(server.maxUploadBytes < upload.total
    ? `${size(upload.total)} are more than this server takes at once (${size(server.maxUploadBytes)}).`
    : `The server has room for ${size(room)}, and this is ${size(upload.total)}. Delete old cases first.`);
};

const begin = async (uploads) => {
  for (const upload of uploads) refuseEarly(upload);
  const goThere = uploads.length === 1 && !isBusy();
  const rows = uploads.map((upload) => new UploadRow(upload));
  // One after the other: together they would take as long, and each would look slow.
  for (const row of rows) await row.run(goThere);
};

const take = async (gather) => {
  try {
    await begin(plan(await gather()));
  } catch (error) {
    refuse(error);
  }
};
const refuse = (error) => {
  const row = make("li", { className: "upload failed" });
  complain(row, error);
  row.append(button("Dismiss", () => row.remove()));
  one("#uploads").append(row);
};

const choose = (id) => {
  one(id).value = "";
  one(id).click();
};
one("#choose-files").addEventListener("click", () => choose("#files"));
one("#choose-folder").addEventListener("click", () => choose("#folder"));
// A bundle that comes with the server, for a first try.
export const trySample = async () => {
  try {
    location.href = `/cases/${(await send("POST", "/api/sample")).id}`;
  } catch (error) {
    refuse(error);
  }
};
one("#try-sample").addEventListener("click", trySample);
for (const id of ["#files", "#folder"]) one(id).addEventListener("change", (event) => take(async () => chosen(event.target.files)));
one("#choose").addEventListener("submit", (event) => event.preventDefault());

// The whole window takes a drop; the frame shows that it does.
let depth = 0;
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
const highlight = (isOver) => one("#drop").classList.toggle("over", isOver);
addEventListener("dragenter", (event) => { if (holdsFiles(event)) { depth += 1; highlight(true); } });
addEventListener("dragleave", (event) => { if (holdsFiles(event)) { depth -= 1; highlight(depth > 0); } });
addEventListener("dragover", (event) => { if (holdsFiles(event)) event.preventDefault(); });
addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  depth = 0;
  highlight(false);
  take(() => dropped(event.dataTransfer));
});

onKey(["u"], "upload files", () => choose("#files"));
