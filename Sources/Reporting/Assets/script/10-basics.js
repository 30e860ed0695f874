// Everything is readable without this script. It adds search and filters, more places from the data block,
// links into closed parts, names for GUIDs, sorting, copying, and keys.
const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const one = (id) => document.getElementById(id);
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const say = (text) => { one("said").textContent = text; };
const fields = ["filter", "by-diagnosis", "by-package", "by-server", "by-severity", "from", "to"].map(one);
