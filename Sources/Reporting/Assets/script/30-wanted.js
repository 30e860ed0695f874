// What is wanted, from the fields.
const wanted = () => {
  const value = (id) => one(id).value;
  const packageId = value("by-package");
  return {
    words: lower(value("filter")).split(/\s+/).filter(Boolean), diagnosis: value("by-diagnosis"),
    packageId, packageName: packageId && lower(loaded?.names.get(packageId)), server: lower(value("by-server")),
    severity: Number(value("by-severity")) || 0, from: value("from"), to: value("to"),
  };
};
const isAnything = (want) => want.words.length || want.diagnosis || want.packageId || want.server
  || want.severity || want.from || want.to;
const hasWords = (text, want) => want.words.every((word) => text.includes(word));
const namesPackage = (text, want) => !want.packageId || text.includes(want.packageId)
  || Boolean(want.packageName && text.includes(want.packageName));
const letters = /[\p{L}\p{N}]/u;
const namesServer = (text, server) => {
  for (let at = text.indexOf(server); at >= 0; at = text.indexOf(server, at + 1)) {
    if (!letters.test(text[at - 1] ?? " ") && !letters.test(text[at + server.length] ?? " ")) return true;
  }
  return false;
};
const inTime = (time, want) => {
  if (!want.from && !want.to) return true;
  const at = time?.slice(0, 19);
  return Boolean(at) && !(want.from && at < want.from) && !(want.to && at > padded(want.to));
};
const padded = (moment) => moment.length === 16 ? moment + ":59" : moment;
const fitsSample = (row, want) => hasWords(row.text, want) && namesPackage(row.text, want)
  && (!want.server || row.host === want.server || namesServer(row.text, want.server))
  && (!want.severity || (row.sample.severity ?? 9) <= want.severity) && inTime(row.sample.time, want);
