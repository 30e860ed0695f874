// Making and finding elements. Text always goes in as text: nothing here takes markup.
export const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
export const one = (selector, root = document) => root.querySelector(selector);

// `data` and `attributes` are for what has no property of its own.
export const make = (tag, { data, attributes, ...properties } = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  Object.assign(element.dataset, data ?? {});
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};
export const link = (href, text, properties = {}) => make("a", { href, ...properties }, text);
export const button = (text, press, properties = {}) => {
  const element = make("button", { type: "button", ...properties }, text);
  element.addEventListener("click", press);
  return element;
};

const shapes = "http://www.w3.org/2000/svg";
export const draw = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS(shapes, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// Tells people who cannot see the page what has changed.
export const say = (text) => { one("#announced").textContent = text; };

// A sentence about something that went wrong, where it went wrong.
export const complain = (place, error) => {
  place.replaceChildren(make("p", { className: "trouble", role: "alert" }, error.message ?? String(error)));
};
