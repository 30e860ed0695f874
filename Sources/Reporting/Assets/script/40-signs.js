// One sign with its places: those of the page, or those that fit.
const step = 20;
const highlight = (block) => { if (showsNames) nameGUIDs(block); };
// What the error codes of a place mean, as the page writes it.
const codes = (known) => {
  const list = make("dl", { className: "codes" });
  const code = (text) => make("code", { textContent: text });
  for (const { raw, hex, meaning, name } of (known ?? []).slice(0, 4)) {
    const terms = hex && lower(hex) !== lower(raw) ? [code(raw), " = ", code(hex)] : [code(raw)];
    list.append(make("div", {}, make("dt", {}, ...terms), make("dd", {}, `${meaning} `, code(name))));
  }
  return list.childElementCount ? [list] : [];
};
const place = (id, { sample, index }, isOpen) => {
  const at = `${sample.member}:${sample.line}`;
  const line = (tag, text) => make(tag, { textContent: text });
  const log = make("pre", { className: "log" }, ...sample.before.map((text) => line("span", text)),
    line("mark", sample.text), ...sample.after.map((text) => line("span", text)));
  log.dataset.copy = at;
  const summary = make("summary", {},
    make("span", { className: "place" }, sample.member, make("b", { textContent: `:${sample.line}` })));
  if (sample.time) {
    const title = sample.rawTime ? `In the file: ${sample.rawTime}` : "";
    summary.append(" ", make("time", { textContent: clock(sample.time), title }));
  }
  const details = make("details", { className: "sample", id: `${id}-${index + 1}`, open: isOpen },
    summary, make("div", { className: "copyable" }, log), ...codes(sample.codes));
  equip(details);
  highlight(details);
  return details;
};
class Sign {
  constructor(card) {
    this.card = card;
    this.id = card.dataset.evidence;
    this.list = card.querySelector(".samples");
    this.original = this.list ? Array.from(this.list.children) : [];
    this.note = card.querySelector(".rest") ?? make("p", { className: "note rest" });
    if (!this.note.isConnected) card.append(this.note);
    this.noteText = this.note.textContent;
    this.text = lower(card.textContent);
    this.isOriginal = true;
    this.limit = step;
  }
  get rows() { return loaded?.evidence.get(this.id)?.samples; }
  // How many places of it fit; all of a sign without data is one.
  apply(want) {
    const rows = this.rows;
    if (!rows) {
      const fits = hasWords(this.text, want) && namesPackage(this.text, want)
        && (!want.server || namesServer(this.text, want.server)) && !want.severity && !want.from && !want.to;
      return this.show(fits) ? 1 : 0;
    }
    const fitting = rows.filter((row) => fitsSample(row, want));
    if (this.show(fitting.length > 0)) this.list.replaceChildren();
    if (fitting.length) this.render(fitting, Math.min(step, PER_SIGN));
    return fitting.length;
  }
  show(fits) { this.card.hidden = !fits; return fits; }
  render(rows, count) {
    this.isOriginal = false;
    this.list.replaceChildren(...rows.slice(0, count).map((row, nth) => place(this.id, row, nth === 0)));
    this.offer(rows, count);
  }
  offer(rows, count) {
    this.note.replaceChildren();
    if (rows.length <= count) return;
    const more = Math.min(step, rows.length - count);
    const button = make("button", { type: "button", textContent: `Show ${more} more` });
    button.addEventListener("click", () => { this.render(rows, count + more); say(`${count + more} places shown.`); });
    this.note.append(`${count} of ${rows.length.toLocaleString("en")} places. `, button);
  }
  // As the page has it, with a way to the places that only the data have.
  reset() {
    this.card.hidden = false;
    if (!this.isOriginal) { this.list.replaceChildren(...this.original); this.isOriginal = true; }
    const rows = this.rows;
    if (rows && rows.length > this.original.length) this.offer(rows, this.original.length);
    else this.note.textContent = this.noteText;
  }
  reveal(index) {
    const rows = this.rows;
    if (rows && rows[index]) this.render(rows, Math.max(index + 1, this.original.length));
  }
}
// With a filter, this many places of each sign are drawn at first: what one sees of it.
const PER_SIGN = 5;

const signs = all("[data-evidence]").map((card) => new Sign(card));
const signOf = new Map(signs.map((sign) => [sign.id, sign]));
let items;
const index = () => all("[data-item]").map((element) => ({ element, text: lower(element.textContent) }));
