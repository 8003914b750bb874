"use strict";
// PNG of what is on the screen, SVG of all that is seen, the address to send.
(() => {
  const net = window.zhengtuNetwork;
  const LINE = 18;
  // No control characters: XML has no place for them.
  const clean = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").toWellFormed();
  const escaped = (text) => clean(String(text)).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

  const polygon = (x, y, points, look) => `<polygon points="${points.map(([dx, dy]) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`).join(" ")}" ${look}/>`;
  const turned = (count, size, start) => Array.from({ length: count }, (_, i) => {
    const turn = start + (i * 2 * Math.PI) / count;
    const radius = Array.isArray(size) ? size[i % 2] : size;
    return [radius * Math.cos(turn), radius * Math.sin(turn)];
  });
  const up = -Math.PI / 2;
  const SHAPES = {
    dot: (x, y, r, look) => `<circle cx="${x}" cy="${y}" r="${r}" ${look}/>`,
    square: (x, y, r, look) => `<rect x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" ${look}/>`,
    star: (x, y, r, look) => polygon(x, y, turned(10, [r * 1.2, r * 0.5], up), look),
    diamond: (x, y, r, look) => polygon(x, y, turned(4, r, up), look),
    triangle: (x, y, r, look) => polygon(x, y, turned(3, r * 1.15, up), look),
    triangleDown: (x, y, r, look) => polygon(x, y, turned(3, r * 1.15, -up), look),
    hexagon: (x, y, r, look) => polygon(x, y, turned(6, r, 0), look),
  };

  const wide = (lines) => Math.max(...lines.map((line) => [...line].reduce((sum, char) => sum + (char > "\u10ff" ? 14 : 7.5), 0)));
  function lines(texts, x, top, colour, face) {
    const spans = texts.map((text, line) => `<tspan x="${x}" y="${top + LINE * line}">${escaped(text)}</tspan>`);
    return `<text text-anchor="middle" font-size="14" font-family="${escaped(face)}" fill="${colour}">${spans.join("")}</text>`;
  }

  function nodeShape(node) {
    const [x, y] = net.place(node);
    const { ink, quiet, face } = net.colours;
    const texts = net.data.labels[node].split("\n");
    const look = `fill="${net.fill(node)}" stroke="${quiet}" stroke-width="1"`;
    const [width, height] = [wide(texts) + 14, LINE * texts.length + 10];
    const middle = lines(texts, x, y - (LINE * texts.length) / 2 + 14, ink, face);
    const { shape } = net.kind(node);
    if (shape === "text") return middle;
    if (shape === "box") return `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="4" ${look}/>${middle}`;
    if (shape === "ellipse") return `<ellipse cx="${x}" cy="${y}" rx="${width * 0.6}" ry="${height * 0.65}" ${look}/>${middle}`;
    const r = net.radius(node);
    return SHAPES[shape](x, y, r, `fill="${net.fill(node)}"`) + lines(texts, x, y + r + 16, ink, face);
  }

  function edgeShape(edge) {
    const [[x1, y1], [x2, y2]] = [net.place(net.data.from[edge]), net.place(net.data.to[edge])];
    const { dashes } = net.link(edge);
    const dashed = dashes.length && !net.weight(edge) ? ` stroke-dasharray="${dashes.join(" ")}"` : "";
    const line = `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke-width="${net.width(edge).toFixed(1)}"${dashed}/>`;
    const said = net.inferred.has(edge) ? net.words.inferred : net.weight(edge) || "";
    return { line, said: said ? lines([said], (x1 + x2) / 2, (y1 + y2) / 2, net.colours.quiet, net.colours.face) : "" };
  }

  net.svg = () => {
    const shown = net.shown();
    const places = shown.map(net.place);
    const [left, top] = [0, 1].map((axis) => places.reduce((least, at) => Math.min(least, at[axis]), Infinity) - 110);
    const [right, bottom] = [0, 1].map((axis) => places.reduce((most, at) => Math.max(most, at[axis]), -Infinity) + 110);
    const edges = net.data.from.map((_, edge) => edge).filter(net.drawnNow).map(edgeShape);
    const size = `${left} ${top} ${right - left} ${bottom - top}`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" width="${right - left}" height="${bottom - top}">
<title>${escaped(net.page.title)}</title>
<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${net.colours.paper}"/>
<g stroke="${net.colours.quiet}" stroke-opacity="0.75" fill="none">
${edges.map((edge) => edge.line).join("\n")}
</g>
${edges.map((edge) => edge.said).filter(Boolean).join("\n")}
${shown.map(nodeShape).join("\n")}
</svg>
`;
  };

  const save = (blob, suffix) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${clean(net.page.title).replace(/[\\/:*?"<>|\s]+/g, " ").trim().slice(0, 60) || "network"}.${suffix}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  net.find("svg").addEventListener("click", () => save(new Blob([net.svg()], { type: "image/svg+xml" }), "svg"));
  net.find("png").addEventListener("click", () => {
    const drawn = net.find("canvas").querySelector("canvas");
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [drawn.width, drawn.height];
    const context = copy.getContext("2d");
    context.fillStyle = net.colours.paper;
    context.fillRect(0, 0, copy.width, copy.height);
    context.drawImage(drawn, 0, 0);
    copy.toBlob((blob) => save(blob, "png"), "image/png");
  });

  net.find("copy").addEventListener("click", async () => {
    net.write();
    try {
      await navigator.clipboard.writeText(location.href);
      net.announce(net.words.copied);
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      net.announce(`${net.words.copy_by_hand} ${location.href}`); // no right to the clipboard
    }
  });
})();
