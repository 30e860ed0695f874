// Read before the page is drawn, so that it does not flash in the wrong colours.
(() => {
  let theme = null;
  try { theme = localStorage.getItem("pkgtriage-theme"); } catch { /* Not allowed: the system's choice. */ }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
