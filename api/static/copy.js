"use strict";
// Copies an address, a query or a row with its words and their source; says when it is done.
(() => {
  const SAID = 2000; // milliseconds for which a button says that it has copied

  // Pages on an office network often come without https, where there is no navigator.clipboard.
  const copy = async (text) => {
    if (navigator.clipboard) { await navigator.clipboard.writeText(text); return; }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  document.body.append(status);

  const copied = async (button, text, done) => {
    const words = button.textContent;
    if (words === done) return;
    await copy(text);
    button.textContent = status.textContent = done;
    setTimeout(() => { button.textContent = words; status.textContent = ""; button.focus(); }, SAID);
  };

  const values = {
    address: (value) => new URL(value, location.href).href,
    text: (id) => document.getElementById(id).textContent,
  };
  for (const button of document.querySelectorAll("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", () => copied(button, values[button.dataset.copies](button.dataset.value), button.dataset.done));
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  const text = (element) => element?.textContent.trim() ?? "";

  // 任务：…；时限：… / 原文：… / 出处：规划，章节，地址
  const rowText = (body, table) => {
    const cells = [...body.rows[0].cells].filter((cell) => text(cell)).map((cell) => `${cell.dataset.head}：${text(cell)}`);
    const shared = [...table.querySelectorAll("caption .shared")].map(text);
    const source = body.querySelector(".words .source");
    const from = [...shared, text(body.querySelector(".words .section")), source?.href ?? ""].filter(Boolean);
    const words = text(body.querySelector(".words .quote"));
    return [cells.join("；"), words && `${table.dataset.quote}：${words}`, from.length && `${table.dataset.source}：${from.join("，")}`].filter(Boolean).join("\n");
  };
  for (const table of document.querySelectorAll("table[data-copy]")) {
    for (const place of table.querySelectorAll("tr.words td")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = table.dataset.copy;
      button.addEventListener("click", () => copied(button, rowText(place.closest("tbody"), table), table.dataset.done));
      place.append(" ", button);
    }
  }
})();
