// The server's API. Every answer that is not a success becomes an error with the server's own sentence.
export class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

// Empty parameters are left out, so that addresses stay short.
export const address = (path, parameters = {}) => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== "") search.append(name, value);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

export const refusalFrom = (status, text) => {
  let body = {};
  try { body = JSON.parse(text); } catch { /* No JSON: a proxy's page, perhaps. */ }
  return new Refusal(status, body.code ?? "", body.error ?? `The server answered with status ${status}.`);
};

export const toLogin = () => {
  location.href = address("/login", { to: location.pathname + location.search });
};

const answer = async (response) => {
  if (response.ok) return response;
  if (response.status === 401) toLogin();
  throw refusalFrom(response.status, await response.text());
};

const ask = async (path, options) => {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal(0, "offline", "The server cannot be reached. Is it still running?");
  }
  return answer(response);
};

export const get = async (path, parameters, signal) => (await ask(address(path, parameters), { signal })).json();

// A page of a list, and how many there are in all.
export const list = async (path, parameters, signal) => {
  const response = await ask(address(path, parameters), { signal });
  const items = await response.json();
  return { items, total: Number(response.headers.get("X-Total-Count") ?? items.length) };
};

export const send = async (method, path, body) => {
  const options = body === undefined
    ? { method } : { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await ask(path, options);
  return response.status === 204 ? null : response.json();
};
