"use strict";
// The same as a table: nodes and links that are seen, for screen readers and for print.
(() => {
  const net = window.zhengtuNetwork;
  const box = net.find("twin");
  const [nodes, links] = box.querySelectorAll("tbody");
  const MOST = 2000; // rows; more would take seconds

  const cells = (row, texts, ...names) => texts.forEach((text, column) => {
    const cell = net.element(column ? "td" : "th", text, row);
    if (!column) cell.scope = "row";
    if (names.includes(column)) cell.lang = "zh-CN";
  });

  function fill() {
    const shown = net.shown();
    const edges = net.data.from.map((_, edge) => edge).filter(net.drawn).sort((a, b) => net.weight(b) - net.weight(a));
    nodes.replaceChildren();
    links.replaceChildren();
    shown.slice(0, MOST).forEach((node) => {
      const row = net.element("tr", "", nodes);
      cells(row, [net.data.names[node], net.kind(node).word, net.plan(node)], 0, 2);
    });
    edges.slice(0, MOST).forEach((edge) => {
      const row = net.element("tr", "", links);
      const [from, to] = [net.data.from[edge], net.data.to[edge]].map((node) => net.data.names[node]);
      const more = [net.inferred.has(edge) ? net.words.inferred : "", net.weight(edge) ? net.say("tasks", net.weight(edge)) : ""];
      cells(row, [from, net.link(edge).word, to, more.filter(Boolean).join("，")], 0, 2);
    });
    net.find("nodes-cut").hidden = shown.length <= MOST;
    net.find("links-cut").hidden = edges.length <= MOST;
  }
  net.twin = () => {
    if (box.open) fill();
  };
  box.addEventListener("toggle", net.twin);
  window.addEventListener("beforeprint", () => {
    box.open = true;
    fill();
  });
})();
