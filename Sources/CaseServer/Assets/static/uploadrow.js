// One upload as a row that tells how far it is.
import { button, complain, link, make, one, say } from "./dom.js";
import { send } from "./api.js";
import { moment } from "./times.js";
import { Cancelled } from "./upload.js";
import { duration, size } from "./words.js";

const running = new Set();
export const isBusy = () => running.size > 0;
addEventListener("beforeunload", (event) => { if (isBusy()) event.preventDefault(); });

export class UploadRow {
  constructor(upload) {
    this.upload = upload;
    this.bar = make("progress", { max: Math.max(1, upload.total), value: 0, ariaLabel: `Upload of ${upload.name}` });
    this.words = make("p", { className: "meta" }, "Waiting …");
    this.actions = make(
      "div",
      { className: "row-actions" },
      button("Cancel", () => this.cancel(), { ariaLabel: `Cancel the upload of ${upload.name}` }),
    );
    this.element = make("li", { className: "upload" },
      make("b", {}, upload.name), this.bar, this.words, this.actions);
    one("#uploads").append(this.element);
    upload.changed = () => this.show();
  }
  show() {
    const { sent, total, rate, secondsLeft } = this.upload;
    this.bar.value = sent;
    this.words.textContent = sent < total
      ? `${size(sent)} of ${size(total)} · ${size(rate)}/s · ${duration(secondsLeft)} left` : "Sent; the server puts it away …";
  }
  async run(goThere) {
    if (this.isOver) return;
    running.add(this.upload);
    this.upload.started = performance.now();
    this.show();
    try {
      this.arrived(await this.upload.run(), goThere);
    } catch (error) {
      this.fail(error);
    } finally {
      running.delete(this.upload);
    }
  }
  arrived({ item, isKnown }, goThere) {
    this.isOver = true;
    this.bar.value = this.bar.max;
    running.delete(this.upload);
    if (isKnown) return this.offerKnown(item);
    say(`${this.upload.name} was uploaded and is being analysed.`);
    if (goThere) location.href = `/cases/${item.id}`;
    this.words.textContent = "Uploaded.";
    this.actions.replaceChildren(link(`/cases/${item.id}`, "Open the case", { className: "action" }));
    dispatchEvent(new Event("uploaded"));
  }
  // The same bytes again are offered, not analysed twice.
  offerKnown(item) {
    this.element.classList.add("known");
    this.words.replaceChildren("These very files were uploaded on ", moment(item.created, { seconds: false }),
      ` as “${item.name}”. Nothing was stored again.`);
    this.actions.replaceChildren(link(`/cases/${item.id}`, "Open the case", { className: "action primary" }),
      button("Analyse again", async () => {
        await send("POST", `/api/cases/${item.id}/analyse`).catch(() => {});
        location.href = `/cases/${item.id}`;
      }), this.dismiss());
    say("These files were uploaded before.");
  }
  fail(error) {
    this.isOver = true;
    if (error instanceof Cancelled) { this.element.remove(); say("Upload cancelled."); return; }
    this.element.classList.add("failed");
    complain(this.words, error);
    this.actions.replaceChildren(this.dismiss());
  }
  dismiss() { return button("Dismiss", () => this.element.remove()); }
  cancel() {
    this.upload.cancel();
    if (!running.has(this.upload)) this.fail(new Cancelled());
  }
}
