"use strict";
// Draws what is to be seen: few nodes in full by vis-network, many as points (network-far.js).
(() => {
  const net = window.zhengtuNetwork;
  const { state } = net;
  const NEAR = 400; // so many nodes are drawn in full at once
  const LEAST_TYPE = 9; // pixels on the screen; network-far.js names the busiest below
  net.small = 0.57;
  const moved = new Map();
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const canvas = net.find("canvas");
  const graph = new vis.Network(canvas, { nodes, edges }, {
    physics: false,
    layout: { randomSeed: 1, improvedLayout: false },
    interaction: { hover: true, keyboard: false, tooltipDelay: 1e9, zoomSpeed: 0.6, hideEdgesOnDrag: net.data.from.length > 600 },
    edges: { smooth: false, selectionWidth: 1, hoverWidth: 0, scaling: { label: { drawThreshold: LEAST_TYPE } } },
    nodes: { labelHighlightBold: false, scaling: { label: { drawThreshold: LEAST_TYPE } } },
  });
  canvas.querySelector(".vis-network").tabIndex = -1; // the canvas around it has the focus
  net.graph = graph;

  net.place = (node) => {
    const places = net.data.places[state.layout];
    return moved.get(node) ?? [places[2 * node], places[2 * node + 1]];
  };
  net.moveBack = () => moved.clear();
  net.moved = (node) => {
    const { x, y } = graph.getPosition(node);
    moved.set(node, [Math.round(x), Math.round(y)]);
  };

  const inSight = (shown) => {
    const { x, y } = graph.getViewPosition();
    const scale = graph.getScale();
    const [wide, high] = [canvas.clientWidth / scale / 2 + 120, canvas.clientHeight / scale / 2 + 60];
    return shown.filter((node) => {
      const [left, top] = net.place(node);
      return Math.abs(left - x) < wide && Math.abs(top - y) < high;
    });
  };

  const put = (set, looks) => {
    const wanted = new Set(looks.map((look) => look.id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    const known = put.known.get(set) ?? new Map();
    const changed = looks.filter((look) => known.get(look.id) !== JSON.stringify(look));
    put.known.set(set, new Map(looks.map((look) => [look.id, JSON.stringify(look)])));
    set.update(changed);
  };
  put.known = new WeakMap();

  // What vis-network draws: all that is seen, or what a zoomed view of very many holds.
  net.full = () => {
    net.seenNow = net.shown();
    net.edgesNow = net.data.from.map((_, edge) => edge).filter(net.drawn);
    net.far = net.seenNow.length > NEAR;
    if (!net.far) return net.seenNow;
    const close = inSight(net.seenNow);
    return close.length <= NEAR && graph.getScale() > net.small ? close : [];
  };
  net.draw = () => {
    const full = net.full();
    const within = new Set(full);
    net.isFull = (node) => within.has(node);
    const lines = full.flatMap((node) => net.around[node].filter((edge) => net.data.from[edge] === node));
    put(nodes, full.map(net.nodeLook));
    put(edges, lines.filter((edge) => within.has(net.data.to[edge]) && net.drawnNow(edge)).map(net.edgeLook));
    net.find("shown").textContent = net.seenNow.length;
    graph.redraw();
  };

  net.camera = () => {
    const { x, y } = graph.getViewPosition();
    return [Math.round(x), Math.round(y), Number(graph.getScale().toFixed(3))];
  };
  net.look = (x, y, scale) => graph.moveTo({ position: { x, y }, scale, animation: false });

  const bounds = (shown) => {
    const [low, high] = [[Infinity, Infinity], [-Infinity, -Infinity]];
    for (const node of shown) {
      net.place(node).forEach((at, axis) => {
        low[axis] = Math.min(low[axis], at);
        high[axis] = Math.max(high[axis], at);
      });
    }
    return [low, high];
  };
  net.fit = (opening) => {
    const shown = net.shown();
    if (!shown.length) return;
    const [[left, top], [right, bottom]] = bounds(shown);
    const scale = Math.min(canvas.clientWidth / (right - left + 200), canvas.clientHeight / (bottom - top + 110), 1.3);
    // Too small to read, as on a phone: begin at the middle, the rest is a swipe away.
    const [x, y] = net.place(net.data.focus);
    if (opening && scale < net.small && shown.length <= 60) net.look(x, y, 0.75);
    else net.look((left + right) / 2, (top + bottom) / 2 + 14, scale);
    net.draw();
  };
  net.zoom = (factor) => {
    const [x, y, scale] = net.camera();
    net.look(x, y, Math.min(4, Math.max(0.01, scale * factor)));
    net.draw();
    net.remember();
  };
  net.centre = (node) => {
    net.look(...net.place(node), Math.max(graph.getScale(), 0.9));
    net.draw();
  };
})();
