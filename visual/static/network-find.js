"use strict";
// Search by name: in what is there at once, and in all that the service holds.
(() => {
  const net = window.zhengtuNetwork;
  const input = net.find("find");
  const list = net.find("found");
  const MOST = 12;
  let active = -1;
  let asked = 0;

  const close = () => {
    list.replaceChildren();
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  function option(name, beside, act) {
    const made = net.element("li", "", list);
    made.role = "option";
    made.id = `network-option-${list.children.length}`;
    net.element("span", name, made).lang = "zh-CN";
    net.element("span", ` ${beside}`, made, "quiet");
    made.addEventListener("mousedown", (event) => event.preventDefault());
    made.addEventListener("click", () => {
      close();
      input.value = "";
      act();
    });
  }

  const go = (node) => {
    net.reveal([node]);
    net.choose(node, true);
    net.find("canvas").focus();
  };

  async function elsewhere(text, mine) {
    const said = await net.ask(net.service.search, { q: text, limit: MOST });
    if (!said || mine !== asked) return;
    const others = said.hits.filter((hit) => hit.kind in net.service.kinds && !net.index.has(hit.url));
    others.forEach((hit) => option(hit.text, `${net.service.kinds[hit.kind]} · ${net.words.add}`, () => net.add(hit.url)));
    if (!list.children.length) net.element("li", net.words.nothing, list, "quiet");
    list.hidden = false;
  }

  function find() {
    const text = input.value.trim();
    const mine = (asked += 1);
    close();
    if (!text) return;
    const found = net.all.filter((node) => net.data.names[node].includes(text));
    found.slice(0, MOST).forEach((node) => option(net.data.names[node], net.kind(node).word, () => go(node)));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (net.service) setTimeout(() => mine === asked && elsewhere(text, mine), 250);
    else if (!found.length) net.element("li", net.words.nothing, list, "quiet");
  }

  const mark = (step) => {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    active = (active + step + options.length) % options.length;
    options.forEach((one, number) => one.setAttribute("aria-selected", number === active));
    input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  };

  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(1);
    else if (event.key === "ArrowUp") mark(-1);
    else if (event.key === "Enter") list.querySelectorAll("[role=option]")[Math.max(active, 0)]?.click();
    else if (event.key === "Escape") {
      close();
      net.find("canvas").focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
})();
