// Numbers, sizes and times as people read them.
const units = ["B", "kB", "MB", "GB", "TB"];
export const size = (bytes) => {
  let step = 0;
  let value = bytes;
  while (value >= 999.5 && step < units.length - 1) { value /= 1000; step += 1; }
  return `${step && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[step]}`;
};
export const grouped = (number) => Number(number).toLocaleString("en");
export const counted = (number, noun) => `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
// Nothing is certain: 99.8 % is no 100 %.
export const percent = (share) => `${Math.min(99, Math.round(share * 100))} %`;

export const duration = (seconds) => {
  if (seconds < 1) return "less than a second";
  if (seconds < 90) return counted(Math.round(seconds), "second");
  if (seconds < 5400) return counted(Math.round(seconds / 60), "minute");
  return counted(Math.round(seconds / 3600), "hour");
};

// `share-permissions` as a heading, where nothing but the name is known yet.
export const spoken = (id) => {
  const text = id.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const states = {
  queued: "Waiting", analysing: "Being analysed", done: "Analysed", failed: "Failed", interrupted: "Interrupted",
  cancelled: "Cancelled",
};
