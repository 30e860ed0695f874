import { complain, one } from "./dom.js";
import { send } from "./api.js";

// Only to a page of this server: a path that does not begin like another host.
const target = () => {
  const to = new URLSearchParams(location.search).get("to") ?? "/";
  const url = new URL(to, location.origin);
  return to.startsWith("/") && url.origin === location.origin ? url.pathname + url.search : "/";
};

one("#login").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    await send("POST", "/api/session", { token: event.target.token.value });
    location.href = target();
  } catch (error) {
    complain(one("#refused"), error);
    event.target.token.select();
  }
});
