// What causes are called. An id is enough to go on with, should the server not answer.
import { get } from "./api.js";
import { spoken } from "./words.js";

const known = get("/api/diagnoses").then((all) => new Map(all.map((one) => [one.id, one.title])), () => new Map());

// Waits for the names; gives a function from ids to titles.
export const naming = async () => {
  const titles = await known;
  return (id) => titles.get(id) ?? spoken(id);
};
