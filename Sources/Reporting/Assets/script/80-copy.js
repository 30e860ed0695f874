// Copying: the clipboard interface where it is allowed, else a selection, which works from file://.
const copyBySelection = (text) => {
  const area = make("textarea", { value: text, readOnly: true, className: "hidden" });
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
};
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};
const copyFrom = (button, text) => {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const done = await copy(text());
    button.textContent = done ? "Copied" : "Not allowed";
    say(done ? "Copied." : "The browser does not allow copying.");
    setTimeout(() => { button.textContent = label; }, 1500);
  });
};
const textOf = (block) => {
  const lines = all("span, mark", block).map((line) => line.textContent);
  const at = block.dataset.copy;
  return (at ? at + "\n" : "") + (lines.length ? lines.join("\n") : block.textContent);
};
// Gives the blocks below `root` their buttons; places that are still closed get theirs when opened.
const equip = (root) => {
  for (const block of all("pre[data-copy]", root)) {
    if (block.nextElementSibling) continue;
    const button = make("button", { type: "button", className: "copy", textContent: "Copy" });
    copyFrom(button, () => textOf(block));
    block.after(button);
    const sample = block.closest(".sample");
    if (!sample?.id) continue;
    block.after(make("a", { className: "permalink line", href: `#${sample.id}`, textContent: "#", ariaLabel: "Link to this place" }));
  }
};
equip(document);
copyFrom(one("copy-ticket"), () => one("ticket").content.textContent);

one("save").addEventListener("click", async () => {
  try {
    const url = URL.createObjectURL(new Blob([await jsonText()], { type: "application/json" }));
    make("a", { href: url, download: "pkgtriage-report.json" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  } catch (error) {
    trouble(error.message);
  }
});
