"use strict";
// What the page says: nodes and links by their numbers, who is linked with whom, all words.
window.zhengtuNetwork = (() => {
  const page = JSON.parse(document.getElementById("network-data").textContent);
  const net = { page, words: page.words, looks: page.looks, service: page.service };

  // Data come as columns: data.names[3] is the name of node 3, data.from[5] where link 5 begins.
  net.take = (data) => {
    net.data = data;
    net.all = data.ids.map((_, node) => node);
    net.index = new Map(data.ids.map((id, node) => [id, node]));
    net.inferred = new Set(data.inferred);
    net.around = data.ids.map(() => []);
    data.from.forEach((start, edge) => {
      net.around[start].push(edge);
      net.around[data.to[edge]].push(edge);
    });
  };
  net.take(page.network);

  net.find = (id) => document.getElementById(`network-${id}`);
  net.say = (key, number) => net.words[key].replace("{n}", number);
  net.kind = (node) => net.looks.kinds[net.data.kinds[node]];
  net.link = (edge) => net.looks.links[net.data.links[edge]];
  net.plan = (node) => net.data.planNames[net.data.plans[node]] ?? "";
  net.weight = (edge) => net.data.weights[edge] ?? 0;
  net.other = (edge, node) => (net.data.from[edge] === node ? net.data.to[edge] : net.data.from[edge]);
  net.neighbours = (node) => [...new Set(net.around[node].map((edge) => net.other(edge, node)))];

  net.element = (tag, text, parent, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    if (parent) parent.append(made);
    return made;
  };
  return net;
})();
