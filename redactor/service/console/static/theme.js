// Runs before the first paint, so that a chosen colour scheme does not flash. Its choice is all that this page ever stores.
"use strict";
(() => {
  try {
    const chosen = localStorage.getItem("redactor-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // Without storage the system's choice counts.
  }
})();
