// Files out of a drop or a choice, each with the path it has inside what was dropped.
const most = 10_000;

const entriesOf = async (folder) => {
  const reader = folder.createReader();
  const entries = [];
  for (;;) {
    // A browser hands out a hundred at a time, and nothing when there is nothing left.
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (!some.length) return entries;
    entries.push(...some);
  }
};

const walk = async (entry, found) => {
  if (found.length > most) throw new Error(
    `More than ${most.toLocaleString("en")} files; please pack them into an archive.`,
  );
  if (entry.isFile) {
    const file = await new Promise((done, fail) => entry.file(done, fail));
    found.push({ file, path: entry.fullPath.replace(/^\//, "") });
    return;
  }
  for (const inner of await entriesOf(entry)) await walk(inner, found);
};

// `{ name, isFolder, files: [{ file, path }] }` for what one drop brought.
export const dropped = async (transfer) => {
  // Entries must be asked for at once: after the first wait the drop is over.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return chosen(transfer.files);
  const files = [];
  for (const entry of entries) await walk(entry, files);
  const folder = entries.length === 1 && entries[0].isDirectory ? entries[0].name : "";
  return { name: folder, isFolder: entries.some((entry) => entry.isDirectory), files };
};

export const chosen = (list) => {
  const files = Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name }));
  const isFolder = files.some(({ file }) => file.webkitRelativePath);
  return { name: isFolder ? files[0].path.split("/")[0] : "", isFolder, files };
};
