// Instants in the reader's zone; UTC, which logs are compared in, stands in the tooltip.
import { make } from "./dom.js";

const two = (number) => String(number).padStart(2, "0");
const local = (date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
export const utc = (date) => `${date.toISOString().slice(0, 19).replace("T", " ")} UTC`;

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "local time";

// `2026-03-02 09:00:01`, or without seconds where they mean nothing.
export const moment = (text, { seconds = true, note = "" } = {}) => {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return make("span", {}, text ?? "");
  const shown = local(date);
  return make("time", {
    dateTime: date.toISOString(), title: note ? `${utc(date)}; ${note}` : utc(date),
  }, seconds ? shown : shown.slice(0, 16));
};

// What an `<input type="datetime-local">` takes and gives, in the reader's zone.
export const toField = (text) => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? "" : local(date).replace(" ", "T");
};
export const fromField = (value) => {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(/\.\d+Z$/, "Z");
};

// Times that the server wrote into the page.
export const localise = (root = document) => {
  for (const element of root.querySelectorAll("time[datetime]:not([title])")) {
    element.replaceWith(moment(element.dateTime, { seconds: !element.hasAttribute("data-short") }));
  }
};
