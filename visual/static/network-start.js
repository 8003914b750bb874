"use strict";
// Puts the parts together: pointer, legend, controls, growth; then the first drawing.
(() => {
  const net = window.zhengtuNetwork;
  const { graph, state } = net;
  const canvas = net.find("canvas");

  const refresh = () => {
    net.draw();
    net.twin();
    net.remember();
  };
  net.refresh = refresh;

  net.choose = (node, move) => {
    state.chosen = node;
    if (node !== null) net.reveal([node]);
    net.tell(node);
    refresh();
    if (node === null) return;
    if (move) net.centre(node);
    net.speak(`${net.kind(node).word} ${net.data.names[node]}`);
  };

  // More of the graph from the service. What is there keeps its number and its place.
  async function fetched() {
    canvas.setAttribute("aria-busy", "true");
    const said = await net.ask(net.service.network, net.address(false));
    canvas.removeAttribute("aria-busy");
    if (!said) return false;
    const before = net.all.length;
    net.take(said);
    net.reveal(net.all.slice(before));
    net.legend();
    net.announce(net.say("grown", net.all.length - before));
    return true;
  }
  async function grow(id) {
    state.opened.push(id);
    if (!(await fetched())) state.opened.pop();
  }
  net.expand = async (node) => {
    net.reveal(net.neighbours(node));
    if (net.service && net.data.more[node]) await grow(net.data.ids[node]);
    if (!net.service && !state.opened.includes(net.data.ids[node])) state.opened.push(net.data.ids[node]);
    const said = net.find("said").textContent;
    net.choose(node, false);
    net.announce(said);
  };
  net.add = async (id) => {
    await grow(id);
    if (net.index.has(id)) net.choose(net.index.get(id), true);
  };

  const hover = (node) => {
    if (node === state.hovered) return;
    state.hovered = node;
    net.kept = node === null || net.far ? null : new Set([node, ...net.neighbours(node)]);
    canvas.style.cursor = node === null ? "" : "pointer";
    if (net.far) graph.redraw();
    else net.draw();
  };
  graph.on("hoverNode", (event) => hover(event.node));
  graph.on("blurNode", () => hover(null));
  canvas.addEventListener("mousemove", (event) => {
    if (!net.far || event.buttons) return;
    const { left, top } = canvas.getBoundingClientRect();
    hover(net.pointAt(graph.DOMtoCanvas({ x: event.clientX - left, y: event.clientY - top })));
  });
  const hit = (event) => event.nodes[0] ?? net.pointAt(event.pointer.canvas);
  graph.on("click", (event) => {
    canvas.focus({ preventScroll: true });
    net.choose(hit(event), false);
  });
  graph.on("doubleClick", (event) => {
    const node = hit(event);
    if (node !== null) net.expand(node);
  });
  graph.on("dragEnd", (event) => {
    event.nodes.forEach(net.moved);
    net.remember();
  });

  net.find("layout").value = state.layout;
  net.find("layout").addEventListener("change", async (event) => {
    const before = state.layout;
    state.layout = event.target.value;
    if (!net.data.places[state.layout]) {
      const wanted = state.layout;
      state.layout = before;
      await relaid(wanted);
    }
    net.moveBack();
    net.fit();
    refresh();
  });
  async function relaid(wanted) {
    const parts = net.address(false);
    parts.set("layout", wanted);
    const said = await net.ask(net.service.network, parts);
    if (!said) return;
    Object.assign(net.data.places, said.places);
    state.layout = wanted;
  }

  net.find("depth")?.addEventListener("change", (event) => {
    state.depth = Number(event.target.value);
    if (!net.service) return refresh();
    const parts = net.address(false);
    parts.delete("open");
    parts.set("depth", state.depth);
    location.search = parts;
    return undefined;
  });
  if (net.find("depth")) net.find("depth").value = state.depth;

  net.find("reveal")?.addEventListener("click", ({ target }) => {
    target.hidden = true;
    state.all = true;
    net.reveal(net.all);
    net.fit();
    refresh();
  });
  const press = (id, act) => net.find(id).addEventListener("click", act);
  press("in", () => net.zoom(1.25));
  press("out", () => net.zoom(0.8));
  press("fit", () => {
    net.fit();
    net.remember();
  });
  press("screen", () => net.fullScreen());
  window.addEventListener("resize", () => net.draw());

  if (!net.service) state.opened.forEach((id) => net.index.has(id) && net.reveal(net.neighbours(net.index.get(id))));
  if (state.all) net.find("reveal").hidden = true;
  net.legend();
  net.marks();
  net.draw();
  if (state.camera.length === 3 && state.camera.every(Number.isFinite)) net.look(...state.camera);
  else net.fit(true);
  net.tell(state.chosen);
  net.draw();
  document.documentElement.dataset.network = "drawn";
  // For tests and measurements: where a node stands on the canvas, and which are seen.
  Object.assign(net, {
    at: (id) => {
      const [x, y] = net.place(net.index.get(id));
      return graph.canvasToDOM({ x, y });
    },
    ids: () => net.shown().map((node) => net.data.ids[node]),
  });
})();
