"use strict";
// Very many nodes: points and thin lines under what vis-network draws, names of the busiest.
(() => {
  const net = window.zhengtuNetwork;
  const { graph, state } = net;
  const NAMES = 36;
  let moving = false;
  let timer = 0;

  const screen = (node) => {
    const [x, y] = net.place(node);
    return graph.canvasToDOM({ x, y });
  };
  const inner = (edge) => net.isFull(net.data.from[edge]) && net.isFull(net.data.to[edge]);

  const lines = (context, edges, colour, width) => {
    const scale = graph.getScale();
    context.beginPath();
    for (const edge of edges) {
      context.moveTo(...net.place(net.data.from[edge]));
      context.lineTo(...net.place(net.data.to[edge]));
    }
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.stroke();
  };

  const points = (context) => {
    const least = (net.seenNow.length > 3000 ? 3 : 4.5) / graph.getScale();
    const fills = new Map();
    for (const node of net.seenNow) {
      if (net.isFull(node)) continue;
      const fill = net.inside(node) ? net.colours.quiet : net.fill(node);
      if (!fills.has(fill)) fills.set(fill, []);
      fills.get(fill).push(node);
    }
    for (const [fill, nodes] of fills) {
      context.fillStyle = fill;
      for (const node of nodes) {
        const [x, y] = net.place(node);
        const size = Math.max(least, Math.min(20, 6 + 2 * net.around[node].length ** 0.5));
        context.fillRect(x - size / 2, y - size / 2, size, size);
      }
    }
  };

  graph.on("beforeDrawing", (context) => {
    if (!net.far) return;
    if (!moving) {
      const edges = net.edgesNow.filter((edge) => !inner(edge));
      context.globalAlpha = 0.35;
      lines(context, edges, net.colours.quiet, 0.6);
      context.globalAlpha = 1;
    }
    points(context);
    const asked = state.hovered ?? state.chosen;
    if (asked !== null && net.visible(asked)) {
      lines(context, net.around[asked].filter((edge) => net.drawn(edge) && !inner(edge)), net.colours.accent, 1.4);
    }
  });

  // Where names would be too small to read: those of what is asked for, then of the busiest that
  // find room, at the size of the screen.
  graph.on("afterDrawing", (context) => {
    if (moving || graph.getScale() > net.small) return;
    const asked = [state.hovered, state.chosen].filter((node) => node !== null && net.visible(node));
    const busy = net.busiest().filter((node) => net.visible(node));
    const scale = graph.getScale();
    const taken = [];
    context.textAlign = "center";
    context.textBaseline = "top";
    context.font = `${13 / scale}px ${net.colours.face}`;
    for (const node of new Set([...asked, ...busy])) {
      if (taken.length >= NAMES) continue;
      const { x, y } = screen(node);
      const [line, more] = net.data.labels[node].split("\n");
      const name = more ? `${line}…` : line;
      const half = name.length * 7 + 4;
      if (taken.some(([left, top, wide]) => Math.abs(left - x) < wide + half && Math.abs(top - y) < 20)) continue;
      taken.push([x, y, half]);
      const [left, top] = net.place(node);
      context.lineWidth = 4 / scale;
      context.strokeStyle = net.colours.paper;
      context.strokeText(name, left, top + 5 / scale);
      context.fillStyle = asked.includes(node) ? net.colours.accent : net.colours.ink;
      context.fillText(name, left, top + 5 / scale);
    }
  });

  let busiest = null;
  net.busiest = () => {
    if (busiest?.data !== net.data) {
      const nodes = [...net.all].sort((a, b) => net.around[b].length - net.around[a].length).slice(0, 300);
      busiest = { data: net.data, nodes };
    }
    return busiest.nodes;
  };

  // The point under the pointer, where vis-network has no node.
  net.pointAt = ({ x, y }) => {
    if (!net.far) return null;
    let [best, least] = [null, 10 / graph.getScale() + 4];
    for (const node of net.seenNow) {
      const [left, top] = net.place(node);
      const far = Math.hypot(left - x, top - y);
      if (far < least) [best, least] = [node, far];
    }
    return best;
  };

  const settle = () => {
    moving = false;
    net.draw();
    net.remember();
  };
  const move = () => {
    moving = true;
    clearTimeout(timer);
    timer = setTimeout(settle, 160);
  };
  graph.on("dragStart", move);
  graph.on("dragging", move);
  graph.on("zoom", move);
})();
