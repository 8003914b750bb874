"use strict";
// The source view: a click on marked words tells their facts; kinds can be left out; n and p go on and back.
(() => {
  const text = document.getElementById("text");
  const sheet = document.getElementById("sheet");
  const here = document.getElementById("here");
  const hint = document.getElementById("hint");
  const boxes = [...document.querySelectorAll("#legend input")];
  const words = new Map(boxes.map((box) => [box.value, box.closest("li").querySelector(".sample").textContent]));
  const states = new Map([...document.querySelectorAll("#states li")].map((it) => [it.dataset.states, it.textContent]));

  // A mark by its place, with the kinds of its facts, the smallest first; + stands before one that begins there.
  const marks = [...text.querySelectorAll("a")].map((link) => ({
    link,
    at: Number(new URL(link.href).searchParams.get("at")),
    kinds: link.dataset.k?.split(" ") ?? [link.classList[0] === "s" ? `+${link.classList[1]}` : link.classList[0]],
  }));
  const byLink = new Map(marks.map((mark) => [mark.link, mark]));
  let current = null;
  let left = new Set();

  const name = (kind) => kind.replace("+", "");
  const seen = (mark) => mark.kinds.filter((kind) => !left.has(name(kind)));
  const begins = (mark) => seen(mark).some((kind) => kind.startsWith("+"));

  const dress = (mark) => {
    const [first] = seen(mark);
    mark.link.className = [
      ...(first?.startsWith("+") ? ["s"] : []),
      first ? name(first) : "none",
      ...(mark.link.classList.contains("h") ? ["h"] : []),
    ].join(" ");
  };

  const item = (fact) => {
    const row = document.createElement("li");
    const tag = document.createElement("span");
    tag.className = "tag";
    tag.textContent = words.get(fact.kind) ?? fact.kindWords;
    const link = document.createElement("a");
    link.href = fact.url;
    link.lang = "zh-CN";
    link.textContent = fact.name;
    row.append(tag, " ");
    if (fact.states) {
      const said = document.createElement("span");
      said.className = "quiet";
      said.textContent = states.get(fact.property) ?? fact.states;
      row.append(said, " ");
    }
    row.append(link);
    return row;
  };

  const select = async (mark) => {
    current = mark;
    const at = mark.at;
    const answer = await fetch(`${text.dataset.facts}?start=${at}&end=${at + 1}`);
    if (!answer.ok || current !== mark) return;
    const facts = (await answer.json()).facts.filter((fact) => !left.has(fact.kind));
    if (!facts.length) return;
    const [{ start, end }] = facts;
    here.replaceChildren(...facts.map(item));
    hint.hidden = true;
    sheet.dataset.open = "";
    document.getElementById("quote")?.classList.add("past");
    for (const other of marks) other.link.classList.toggle("on", start <= other.at && other.at < end);
    history.replaceState(null, "", `?start=${start}&end=${end}#quote`);
  };

  // Where reading begins: the first mark that is not above the window.
  const seenFirst = () => marks.find((mark) => mark.link.getBoundingClientRect().top >= 0)?.at ?? Infinity;

  const step = (forward) => {
    const stops = marks.filter(begins);
    const from = current?.at ?? seenFirst() - (forward ? 1 : 0);
    const next = forward ? stops.find((mark) => mark.at > from) : stops.findLast((mark) => mark.at < from);
    if (!next) return;
    next.link.focus({ preventScroll: true });
    next.link.scrollIntoView({ block: "center" });
    select(next);
  };

  text.addEventListener("click", (event) => {
    const mark = byLink.get(event.target.closest("a"));
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || String(getSelection())) return;
    event.preventDefault();
    select(mark);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=search], input[type=text], textarea")) return;
    if (event.key === "n") step(true);
    if (event.key === "p") step(false);
    if (event.key === "Escape") delete sheet.dataset.open;
  });
  for (const box of boxes) {
    box.hidden = false;
    box.addEventListener("change", () => {
      left = new Set(boxes.filter((it) => !it.checked).map((it) => it.value));
      marks.forEach(dress);
    });
  }
  const button = (id, action) => {
    const made = document.getElementById(id);
    made.hidden = false;
    made.addEventListener("click", action);
  };
  button("next", () => step(true));
  button("previous", () => step(false));
  button("close", () => delete sheet.dataset.open);
  const quoted = text.querySelector("#quote a");
  if (quoted) current = byLink.get(quoted);
})();
