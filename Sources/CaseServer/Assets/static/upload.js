// One upload: a file in one request, or several files one after the other. It can be cancelled, and it tells how far
// it is. `XMLHttpRequest`, because `fetch` does not say how much was sent.
import { address, refusalFrom, send, toLogin } from "./api.js";

export class Cancelled extends Error {}

export class Upload {
  #request = null;
  #isCancelled = false;
  #id = null;
  sent = 0;
  started = performance.now();

  constructor(name, files, labels) {
    this.name = name;
    this.files = files;
    this.labels = labels;
    this.total = files.reduce((sum, { file }) => sum + file.size, 0);
    this.changed = () => {};
  }

  // The case, and whether it was there before.
  async run() {
    const parameters = { name: this.name, ...this.labels };
    if (this.files.length === 1) {
      return this.#put(address("/api/cases", parameters), this.files[0].file, 0);
    }
    this.#id = (await send("POST", "/api/uploads", parameters)).id;
    try {
      let before = 0;
      for (const { file, path } of this.files) {
        await this.#put(address(`/api/uploads/${this.#id}/file`, { path }), file, before);
        before += file.size;
      }
      this.#check();
      return await this.#finish();
    } catch (error) {
      await send("DELETE", `/api/uploads/${this.#id}`).catch(() => {});
      throw error;
    }
  }

  cancel() {
    this.#isCancelled = true;
    this.#request?.abort();
  }

  // Bytes each second since the start.
  get rate() { return this.sent / Math.max(0.2, (performance.now() - this.started) / 1000); }
  get secondsLeft() { return (this.total - this.sent) / Math.max(1, this.rate); }

  #check() { if (this.#isCancelled) throw new Cancelled(); }

  async #finish() {
    const response = await fetch(`/api/uploads/${this.#id}/finish`, { method: "POST" });
    const text = await response.text();
    if (!response.ok) throw refusalFrom(response.status, text);
    return { item: JSON.parse(text), isKnown: response.status === 200 };
  }

  #put(path, file, before) {
    this.#check();
    return new Promise((done, fail) => {
      const request = this.#request = new XMLHttpRequest();
      request.open("PUT", path);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.addEventListener("progress", (event) => {
        this.sent = before + event.loaded;
        this.changed();
      });
      request.addEventListener("load", () => {
        if (request.status === 401) toLogin();
        if (request.status >= 300) { fail(refusalFrom(request.status, request.responseText)); return; }
        done({ item: JSON.parse(request.responseText), isKnown: request.status === 200 });
      });
      request.addEventListener("error", () => fail(new Error("The connection broke while sending. Please try again.")));
      request.addEventListener("abort", () => fail(new Cancelled()));
      request.send(file);
    });
  }
}
