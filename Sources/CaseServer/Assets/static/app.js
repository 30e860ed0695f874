// Lists cases, uploads a bundle, follows a case.

const list = document.querySelector("#cases");
if (list) showCases();

async function showCases() {
  const cases = await (await fetch("/api/cases")).json();
  list.replaceChildren(...cases.map((item) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/cases/${item.id}`;
    link.textContent = `${item.name} – ${item.verdict ?? item.state}`;
    line.append(link);
    return line;
  }));
}

document.querySelector("#upload")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const [file] = event.target.bundle.files;
  if (!file) return;
  const answer = await fetch(`/api/cases?name=${encodeURIComponent(file.name)}`, { method: "PUT", body: file });
  const body = await answer.json();
  if (answer.ok) location.href = `/cases/${body.id}`;
  else event.target.querySelector("output").textContent = body.error;
});

const page = document.querySelector("#case");
if (page) {
  const events = new EventSource(`/api/cases/${page.dataset.id}/events`);
  events.addEventListener("case", (event) => {
    const body = JSON.parse(event.data);
    page.querySelector("#state").textContent = body.state;
    page.querySelector("#verdict").textContent = body.verdict ?? "";
    if (!["queued", "analysing"].includes(body.state)) events.close();
  });
}

document.querySelector("#login")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const token = event.target.token.value;
  const answer = await fetch("/api/session", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ token }),
  });
  if (answer.ok) location.href = new URLSearchParams(location.search).get("to")?.match(/^\/(?!\/)/) ? new URLSearchParams(location.search).get("to") : "/";
  else event.target.querySelector("output").textContent = (await answer.json()).error;
});
