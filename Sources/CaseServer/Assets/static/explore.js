// Looking into a case: each view is a module, and each is told by its address, so that it can be sent to somebody.
import { complain, one } from "./dom.js";
import "./casebar.js";

const page = one("#explore");
const id = page.dataset.id;
const name = page.dataset.view;
const own = {
  packages: "./packages.js", matrix: "./matrix.js", journey: "./journey.js", timeline: "./timeline.js",
  events: "./events.js", why: "./why.js", sql: "./sql.js",
};
try {
  const { show } = await import(own[name] ?? "./tables.js");
  await show({ id, name, place: one("#view"), base: `/cases/${id}/explore` });
} catch (error) {
  complain(one("#view"), error);
}
