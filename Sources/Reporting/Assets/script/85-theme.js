// Light and dark: the system's choice until another is made here.
const root = document.documentElement;
const store = (value) => { try { return value === undefined ? localStorage.getItem("pkgtriage-theme") : localStorage.setItem("pkgtriage-theme", value); } catch { return null; } };
const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
const setTheme = (theme) => {
  if (theme) root.dataset.theme = theme;
  one("theme").textContent = isDark() ? "Light" : "Dark";
};
setTheme(store());
one("theme").addEventListener("click", () => {
  setTheme(isDark() ? "light" : "dark");
  store(root.dataset.theme);
});
