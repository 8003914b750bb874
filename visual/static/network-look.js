"use strict";
// How nodes and links look, on a light and on a dark page.
(() => {
  const net = window.zhengtuNetwork;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const read = () => ({
    ink: css("--ink"), quiet: css("--quiet"), paper: css("--paper"), accent: css("--accent"), warning: css("--warning"),
    face: css("font-family"), faint: dark.matches ? "#3a4350" : "#d9dee5",
  });
  net.colours = read();
  net.inside = (node) => ["box", "ellipse", "text"].includes(net.kind(node).shape);
  net.fill = (node) => net.kind(node)[dark.matches ? "dark" : "light"];
  net.radius = (node) => (node === net.data.focus ? 16 : 10);
  net.width = (edge) => (net.weight(edge) ? 0.5 + 1.3 * Math.sqrt(net.weight(edge)) : net.link(edge).width);

  // While one node is asked for by the pointer, the others are quiet.
  const quiet = (node) => net.kept !== null && !net.kept.has(node);
  net.kept = null;
  const asked = (node) => node === net.state.chosen || node === net.state.hovered;

  net.nodeLook = (node) => {
    const { ink, paper, accent, faint, face } = net.colours;
    const chosen = node === net.state.chosen;
    const fill = net.fill(node);
    const border = chosen ? accent : net.inside(node) ? net.colours.quiet : fill;
    const [x, y] = net.place(node);
    return {
      id: node, x, y, label: net.data.labels[node], shape: net.kind(node).shape, size: net.radius(node),
      opacity: quiet(node) ? 0.25 : 1, borderWidth: chosen ? 3 : 1, borderWidthSelected: 3, margin: 6,
      color: { background: fill, border, highlight: { background: fill, border: accent }, hover: { background: fill, border } },
      font: {
        color: quiet(node) ? faint : ink, size: 14, face, vadjust: 0, bold: node === net.data.focus,
        strokeWidth: net.inside(node) ? 0 : 4, strokeColor: paper,
      },
    };
  };

  net.edgeLook = (edge) => {
    const { accent, faint, warning, paper, ink } = net.colours;
    const ends = [net.data.from[edge], net.data.to[edge]];
    const soft = ends.some(quiet);
    const weighed = net.weight(edge) && ends.some(asked);
    const { dashes } = net.link(edge);
    const inferred = net.inferred.has(edge);
    return {
      id: edge, from: ends[0], to: ends[1], arrows: "", width: net.width(edge),
      dashes: dashes.length && !net.weight(edge) ? dashes : false,
      label: inferred ? net.words.inferred : weighed ? String(net.weight(edge)) : undefined,
      color: {
        color: soft ? faint : weighed ? accent : net.colours.quiet, highlight: accent,
        opacity: soft ? 0.4 : net.weight(edge) && !weighed ? 0.35 : 0.75,
      },
      font: { color: inferred ? warning : ink, size: inferred ? 12 : 15, strokeWidth: 4, strokeColor: paper, align: "horizontal" },
    };
  };

  net.marks = () => {
    for (const mark of document.querySelectorAll(".network .mark")) {
      mark.style.fill = net.looks.kinds[mark.dataset.look][dark.matches ? "dark" : "light"];
    }
  };
  dark.addEventListener("change", () => {
    net.colours = read();
    net.marks();
    net.draw();
  });
})();
