"use strict";
// The keyboard: arrows go from node to node, Enter opens, + - 0 zoom, / searches, F fills the screen.
(() => {
  const net = window.zhengtuNetwork;
  const { state } = net;
  const canvas = net.find("canvas");
  const box = net.find("all-of-it");
  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  // Of the neighbours on that side the one that lies straightest and nearest; else of all nodes.
  function towards([dx, dy]) {
    const start = state.chosen ?? net.data.focus;
    const [x, y] = net.place(start);
    const best = (nodes) => {
      let [found, least] = [null, Infinity];
      for (const node of nodes) {
        const [right, down] = [net.place(node)[0] - x, net.place(node)[1] - y];
        const along = right * dx + down * dy;
        const aside = Math.abs(right * dy) + Math.abs(down * dx);
        if (along > 0 && aside <= along * 1.5 && along + 2 * aside < least) [found, least] = [node, along + 2 * aside];
      }
      return found;
    };
    return best(net.neighbours(start).filter(net.visible)) ?? best(net.shown());
  }

  net.fullScreen = () => (document.fullscreenElement ? document.exitFullscreen() : box.requestFullscreen());

  const KEYS = {
    "+": () => net.zoom(1.25),
    "=": () => net.zoom(1.25),
    "-": () => net.zoom(0.8),
    0: () => net.fit(),
    f: () => net.fullScreen(),
    Enter: () => (state.chosen === null ? net.choose(net.data.focus, true) : net.expand(state.chosen)),
    Escape: () => net.choose(null, false),
  };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    const act = KEYS[event.key] ?? KEYS[event.key.toLowerCase()];
    if (!way && !act) return;
    event.preventDefault();
    if (act) act();
    else if (state.chosen === null) net.choose(net.data.focus, true);
    else if (towards(way) !== null) net.choose(towards(way), true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    net.find("find").focus();
  });
})();
