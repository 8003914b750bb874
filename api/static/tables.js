"use strict";
// Sorts and filters the tables of facts; a fact's words move with its row.
(() => {
  const text = (body, index) => body.rows[0].cells[index].textContent.trim();
  const number = (words) => Number.parseFloat(words.replace(/[,，%％]/g, ""));
  const compare = (a, b) => {
    const [x, y] = [number(a), number(b)];
    if (!Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
    return a.localeCompare(b, "zh-Hans-CN", { numeric: true });
  };
  for (const button of document.querySelectorAll("[data-sort]")) {
    button.addEventListener("click", () => {
      const head = button.closest("th");
      const table = button.closest("table");
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const index = Number(button.dataset.sort);
      const bodies = [...table.tBodies].sort((a, b) => compare(text(a, index), text(b, index)));
      table.append(...(down ? bodies.reverse() : bodies));
    });
  }
  for (const input of document.querySelectorAll("[data-filter]")) {
    const table = document.getElementById(input.dataset.filter);
    input.addEventListener("input", () => {
      const wanted = input.value.trim().toLowerCase();
      for (const body of table.tBodies) body.hidden = !body.textContent.toLowerCase().includes(wanted);
      const empty = document.querySelector(`[data-filter-empty="${table.id}"]`);
      if (empty) empty.hidden = [...table.tBodies].some((body) => !body.hidden);
    });
  }
  for (const row of document.querySelectorAll("table.facts tbody")) {
    row.addEventListener("click", (event) => {
      const link = row.querySelector("a.fact") ?? row.querySelector("a");
      if (link && !event.target.closest("a, button") && !String(window.getSelection())) link.click();
    });
  }
})();
