"use strict";
// Closes what only wide screens have room for. It runs before the page is shown, so nothing jumps.
(() => {
  if (!matchMedia("(max-width: 68rem)").matches) return;
  for (const details of document.querySelectorAll("details[data-wide]")) details.open = false;
})();
