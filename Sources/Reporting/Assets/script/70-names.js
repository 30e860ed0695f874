// Names in place of GUIDs, and what is under the pointer.
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
let showsNames = false;
const nameGUIDs = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.match(guid)) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.parentElement.closest("abbr, option, script, template, .names, [data-unnamed]")) continue;
    replaceGUIDs(text);
  }
};
const replaceGUIDs = (text) => {
  const parts = [];
  let end = 0;
  for (const match of text.data.matchAll(guid)) {
    const name = loaded?.names.get(lower(match[0]));
    if (!name) continue;
    parts.push(text.data.slice(end, match.index), make("abbr", { className: "guid", title: match[0], textContent: name }));
    end = match.index + match[0].length;
  }
  if (parts.length) text.replaceWith(...parts, text.data.slice(end));
};
const unnameGUIDs = () => {
  for (const abbr of all("abbr.guid")) {
    const parent = abbr.parentNode;
    abbr.replaceWith(abbr.title);
    parent.normalize();
  }
};
const toggleNames = async () => {
  await load();
  showsNames = !showsNames;
  one("names").setAttribute("aria-pressed", String(showsNames));
  showsNames ? nameGUIDs(one("content")) : unnameGUIDs();
};
one("names").addEventListener("click", toggleNames);
// The name of the GUID under the pointer or the caret, as long as names are not shown in its place.
document.addEventListener("pointerover", async (event) => {
  const block = event.target.closest?.(".log mark, .log span, code, pre");
  if (!block || block.dataset.told || !loaded) return;
  block.dataset.told = "yes";
  const names = new Set([...block.textContent.matchAll(guid)].map((match) => loaded.names.get(lower(match[0]))).filter(Boolean));
  if (names.size && !block.title) block.title = [...names].join(", ");
});
