"use strict";
// Draws the network from the data in the page. Names and quotes only ever become text, never mark-up.
(() => {
  const data = JSON.parse(document.getElementById("network-data").textContent);
  const find = (id) => document.getElementById(id);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const off = { kinds: new Set(), links: new Set() };
  const seen = new Set(data.nodes.filter((node) => !node.hidden).map((node) => node.id));
  const kindOf = new Map(data.nodes.map((node) => [node.id, node.group]));
  const edges = data.edges.map((edge, index) => ({ ...edge, id: index }));
  const visible = (id) => seen.has(id) && !off.kinds.has(kindOf.get(id));
  const asked = (edge) => [chosen, hovered].some((id) => id !== null && (edge.from === id || edge.to === id));
  const drawn = (edge) => !off.links.has(edge.link) && visible(edge.from) && visible(edge.to) && (!edge.across || asked(edge));
  let chosen = null;
  let hovered = null;
  let quieted = null;

  const faint = () => (dark.matches ? "#3a4350" : "#d9dee5");

  function nodeLook(node) {
    const look = data.kinds[node.group];
    const quiet = quieted !== null && !quieted.has(node.id);
    const inside = look.shape === "box" || look.shape === "ellipse";
    const fill = dark.matches ? look.dark : look.light;
    const edge = node.id === chosen ? css("--accent") : inside ? css("--quiet") : fill;
    const focus = node.id === data.focus;
    return {
      id: node.id, label: node.label, x: node.x, y: node.y, shape: node.shape, hidden: !visible(node.id),
      size: focus ? 16 : 10, opacity: quiet ? 0.25 : 1, borderWidth: node.id === chosen ? 3 : 1, margin: 6,
      color: { background: fill, border: edge, highlight: { background: fill, border: css("--accent") } },
      font: {
        color: quiet ? faint() : css("--ink"), size: 14, face: css("font-family") || "sans-serif", vadjust: 0,
        bold: focus, strokeWidth: inside ? 0 : 4, strokeColor: css("--paper"),
      },
    };
  }

  function edgeLook(edge) {
    const look = data.links[edge.link];
    const quiet = quieted !== null && !(quieted.has(edge.from) && quieted.has(edge.to));
    return {
      id: edge.id, from: edge.from, to: edge.to, arrows: "", width: look.width, hidden: !drawn(edge),
      dashes: look.dashes.length ? look.dashes : false, label: edge.inferred ? "推断" : undefined,
      color: { color: quiet ? faint() : css("--quiet"), highlight: css("--accent"), opacity: quiet ? 0.4 : 0.75 },
      font: { color: css("--warning"), size: 12, strokeWidth: 4, strokeColor: css("--paper") },
    };
  }

  const nodes = new vis.DataSet(data.nodes.map(nodeLook));
  const lines = new vis.DataSet(edges.map(edgeLook));
  const canvas = find("network-canvas");
  const network = new vis.Network(canvas, { nodes, edges: lines }, {
    physics: false,
    layout: { randomSeed: 1, improvedLayout: false },
    interaction: { hover: true, dragNodes: true, keyboard: false, tooltipDelay: 1e9, zoomSpeed: 0.6 },
    edges: { smooth: false, selectionWidth: 1, hoverWidth: 0 },
    nodes: { labelHighlightBold: false },
  });

  function redraw() {
    nodes.update(data.nodes.map(nodeLook));
    lines.update(edges.map(edgeLook));
    const count = data.nodes.filter((node) => visible(node.id)).length;
    find("network-shown").textContent = count;
    if (find("network-waiting")) find("network-waiting").textContent = data.nodes.length - seen.size;
    for (const mark of document.querySelectorAll(".mark")) {
      const look = data.kinds[mark.dataset.look];
      mark.style.fill = dark.matches ? look.dark : look.light;
    }
  }

  const others = (id) => edges.filter((edge) => edge.from === id || edge.to === id)
    .map((edge) => ({ link: edge.link, inferred: edge.inferred, id: edge.from === id ? edge.to : edge.from }));

  function fitted() {
    network.fit({ nodes: data.nodes.filter((node) => visible(node.id)).map((node) => node.id), animation: false });
    if (network.getScale() > 1.3) network.moveTo({ scale: 1.3 });
    // Too small to read, as on a phone: begin at the middle, the rest is a swipe away.
    if (network.getScale() < 0.6) network.moveTo({ scale: 0.75, position: network.getPosition(data.focus) });
  }

  function expand(ids) {
    ids.forEach((id) => seen.add(id));
    redraw();
  }

  function element(tag, text, parent) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (parent) parent.append(made);
    return made;
  }

  function nameButton(id, parent) {
    const button = element("button", data.details[id].name, element("li", "", parent));
    button.type = "button";
    button.addEventListener("click", () => choose(id, true));
    return button;
  }

  function relations(id, panel) {
    const list = element("dl", "", panel);
    for (const link of data.order) {
      for (const inferred of [false, true]) {
        const found = others(id).filter((other) => other.link === link && other.inferred === inferred);
        if (!found.length) continue;
        const term = element("dt", `${data.links[link].zh}（${found.length}）`, list);
        if (inferred) element("span", "推断", term).className = "inferred";
        const names = element("ul", "", element("dd", "", list));
        found.forEach((other) => nameButton(other.id, names));
      }
    }
  }

  function choose(id, move) {
    chosen = id;
    if (!seen.has(id)) seen.add(id);
    redraw();
    const detail = data.details[id];
    const panel = find("network-panel");
    panel.replaceChildren();
    element("p", data.kinds[kindOf.get(id)].zh, panel).className = "quiet";
    element("h2", detail.name, panel);
    if (detail.plan) element("p", detail.plan, panel).className = "quiet";
    if (detail.quote) {
      element("p", "原文", panel).className = "quiet";
      element("blockquote", detail.quote, panel);
    }
    for (const [words, address] of detail.links) {
      const link = element("a", words, element("p", "", panel));
      link.href = address;
    }
    relations(id, panel);
    if (move) network.focus(id, { scale: Math.max(network.getScale(), 0.9), animation: false });
  }

  const quiet = (id) => {
    hovered = id;
    quieted = id === null ? null : new Set([id, ...others(id).map((other) => other.id)]);
    redraw();
  };
  network.on("click", (event) => { if (event.nodes.length) choose(event.nodes[0], false); });
  network.on("doubleClick", (event) => { if (event.nodes.length) expand(others(event.nodes[0]).map((other) => other.id)); });
  network.on("hoverNode", (event) => { canvas.style.cursor = "pointer"; quiet(event.node); });
  network.on("blurNode", () => { canvas.style.cursor = ""; quiet(null); });

  for (const box of document.querySelectorAll("[data-kind], [data-link]")) {
    const [set, id] = box.dataset.kind ? [off.kinds, box.dataset.kind] : [off.links, box.dataset.link];
    box.addEventListener("change", () => { set[box.checked ? "delete" : "add"](id); redraw(); });
  }
  if (find("network-all")) {
    find("network-all").addEventListener("click", () => { expand(data.nodes.map((node) => node.id)); fitted(); });
  }
  const names = find("network-names");
  const buttons = data.nodes.map((node) => nameButton(node.id, names));
  find("network-find").addEventListener("input", (event) => {
    for (const button of buttons) button.parentElement.hidden = !button.textContent.includes(event.target.value.trim());
  });
  dark.addEventListener("change", redraw);
  window.addEventListener("resize", fitted);
  redraw();
  fitted();
  document.documentElement.dataset.network = "drawn";
  window.zhengtuNetwork = { at: (id) => network.canvasToDOM(network.getPosition(id)), ids: () => [...seen] };
})();
