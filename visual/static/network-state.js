"use strict";
// What is to be seen and what is chosen, and all of it in the address, so that it can be sent.
(() => {
  const net = window.zhengtuNetwork;
  const inQuery = net.service !== null; // a file has only the part behind # to itself
  const read = () => new URLSearchParams(inQuery ? location.search : location.hash.slice(1));
  const said = read();
  const split = (name) => (said.get(name) ?? "").split(",").filter(Boolean);

  const state = {
    hidden: { kind: new Set(split("nokind")), link: new Set(split("nolink")), plan: new Set(said.getAll("noplan")) },
    opened: said.getAll("open"),
    all: said.has("all"),
    depth: Number(said.get("depth")) || net.page.depth,
    layout: net.data.places[said.get("layout")] ? said.get("layout") : net.page.layout,
    chosen: net.index.get(said.get("sel")) ?? null,
    camera: (said.get("at") ?? "").split(",").map(Number),
    hovered: null,
  };
  net.state = state;

  // Only a file keeps nodes waiting: the service sends what is asked for.
  const [, , base] = net.data.seen;
  const seen = new Set(net.all.filter((node) => node < net.data.seen[1] || node >= base));
  net.reveal = (nodes) => nodes.forEach((node) => seen.add(node));
  net.revealed = (node) => seen.has(node);
  if (state.all) net.reveal(net.all);

  net.steps = (start) => {
    const away = new Map([[start, 0]]);
    for (const [node, steps] of away) {
      for (const next of net.neighbours(node)) if (!away.has(next)) away.set(next, steps + 1);
    }
    return away;
  };
  let away = null;
  net.near = (node) => {
    if (inQuery || state.depth >= net.page.depth) return true;
    away ??= net.steps(net.data.focus);
    return (away.get(node) ?? Infinity) <= state.depth;
  };

  net.visible = (node) => seen.has(node) && net.near(node) && !state.hidden.kind.has(net.data.kindNames[net.data.kinds[node]])
    && !state.hidden.plan.has(net.plan(node) || null);
  net.shown = () => net.all.filter(net.visible);
  const asked = (edge) => [state.chosen, state.hovered].some((node) => node !== null && (net.data.from[edge] === node || net.data.to[edge] === node));
  // Between nodes of one ring or column a link crosses others' names: it is drawn when one of its ends is asked for.
  const across = (edge) => {
    const group = { rings: net.data.ring, columns: net.data.kinds }[state.layout];
    return group !== undefined && !net.weight(edge) && group[net.data.from[edge]] === group[net.data.to[edge]];
  };
  net.drawn = (edge) => !state.hidden.link.has(net.data.linkNames[net.data.links[edge]])
    && net.visible(net.data.from[edge]) && net.visible(net.data.to[edge]);
  net.drawnNow = (edge) => net.drawn(edge) && (!across(edge) || asked(edge));

  // The address of the drawing itself; with `view`, of how it is looked at too.
  net.address = (view) => {
    const parts = read();
    for (const name of ["open", "nokind", "nolink", "noplan", "sel", "at", "all"]) parts.delete(name);
    state.opened.forEach((id) => parts.append("open", id));
    if (state.layout !== net.page.layout || parts.has("layout")) parts.set("layout", state.layout);
    if (!inQuery && state.depth !== net.page.depth) parts.set("depth", state.depth);
    if (!view) return parts;
    for (const name of ["kind", "link"]) {
      if (state.hidden[name].size) parts.set(`no${name}`, [...state.hidden[name]].join(","));
    }
    state.hidden.plan.forEach((title) => parts.append("noplan", title));
    if (state.all) parts.set("all", "1");
    if (state.chosen !== null) parts.set("sel", net.data.ids[state.chosen]);
    parts.set("at", net.camera().join(","));
    return parts;
  };
  let timer = 0;
  net.remember = () => {
    clearTimeout(timer);
    timer = setTimeout(net.write, 150);
  };
  net.write = () => history.replaceState(null, "", `${inQuery ? "?" : "#"}${net.address(true)}`);
})();
