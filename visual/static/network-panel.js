"use strict";
// The side panel: what a node is, its words and their place, its neighbours by role.
(() => {
  const net = window.zhengtuNetwork;
  const { state, words, element } = net;
  const panel = net.find("panel");
  const plain = { zh: "zh-CN" };

  const button = (text, parent, act, className) => {
    const made = element("button", text, parent, className);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const link = (text, address, parent) => {
    element("a", text, parent).href = address;
  };
  const quoted = (tag, text, parent, className) => {
    element(tag, text, parent, className).lang = plain.zh;
  };

  const waiting = (node) => net.neighbours(node).filter((other) => !net.revealed(other));
  net.more = (node) => waiting(node).length + net.data.more[node];

  function quote(said, parent) {
    if (!said.quotes.length) return;
    element("h3", words.quote, parent);
    if (said.section) quoted("p", said.section, parent, "quiet");
    for (const { quote: text, of, address } of said.quotes) {
      const place = element("blockquote", "", parent);
      quoted("span", text, place);
      if (of) element("span", ` ${of}`, place, "quiet");
      place.append(" ");
      if (address) link(words.source, address, place);
    }
  }

  async function quoteOf(node, parent) {
    const kept = net.data.quotes?.[node];
    if (kept) quote({ section: net.data.sections[node], quotes: [{ quote: kept }] }, parent);
    if (!net.service) return;
    const said = await net.ask(net.service.words, { id: net.data.ids[node] });
    if (said && state.chosen === node) quote(said, parent);
  }

  function neighbour(edge, node, list) {
    const item = element("li", "", list);
    const other = net.other(edge, node);
    const made = button(net.data.names[other], item, () => net.choose(other, true));
    made.lang = plain.zh;
    if (net.weight(edge)) element("span", ` ${net.say("tasks", net.weight(edge))}`, item, "number");
  }

  function relations(node) {
    const list = element("dl", "", panel);
    net.looks.links.forEach((look, number) => {
      for (const guessed of [false, true]) {
        const found = net.around[node].filter((edge) => net.data.links[edge] === number && net.inferred.has(edge) === guessed);
        if (!found.length) continue;
        const term = element("dt", "", list);
        term.append(net.line(number), `${look.word} ${found.length} `);
        if (guessed) element("span", words.inferred, term, "inferred");
        const names = element("ul", "", element("dd", "", list));
        found.sort((a, b) => net.weight(b) - net.weight(a)).forEach((edge) => neighbour(edge, node, names));
      }
    });
  }

  // The line of the legend once more, so that the words stand beside the style.
  net.line = (number) => document.querySelector(`.network .line[data-line="${number}"]`)?.cloneNode(true) ?? "";

  net.tell = (node) => {
    panel.replaceChildren();
    net.announce("");
    if (node === null) {
      element("p", net.data.weights.length ? words.hint_weighted : words.hint, panel, "quiet");
      return;
    }
    element("p", net.kind(node).word, panel, "quiet");
    quoted("h2", net.data.names[node], panel);
    if (net.plan(node)) quoted("p", net.plan(node), panel, "quiet");
    const more = net.more(node);
    const acts = element("p", "", panel, "acts");
    if (more) button(net.say("expand", more), acts, () => net.expand(node), "main");
    if (net.service) {
      link(words.page, net.data.ids[node], acts);
      link(words.centre, `${net.service.page}?${new URLSearchParams({ focus: net.data.ids[node] })}`, acts);
    }
    quoteOf(node, element("div", "", panel));
    relations(node);
  };
  // What the service says; where it refuses or is away, that is told, and nothing comes.
  net.ask = async (address, parts) => {
    try {
      const answer = await fetch(`${address}?${new URLSearchParams(parts)}`);
      const said = await answer.json();
      if (answer.ok) return said;
      net.announce(said.detail ?? words.failed);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
      net.announce(words.failed);
    }
    return null;
  };

  // For the eye and the ear, and for the ear alone.
  net.announce = (text) => {
    net.find("said").textContent = text;
  };
  net.speak = (text) => {
    net.find("spoken").textContent = text;
  };
})();
