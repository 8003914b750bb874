"use strict";
// Completes what is typed into a question box: the combobox of ARIA 1.2, with a list below it.
(() => {
  const PAUSE = 120; // milliseconds without a key before the service is asked
  const MOST = 8;

  const piece = (name, words, lang) => {
    const made = document.createElement("span");
    made.className = name;
    made.lang = lang;
    made.textContent = words;
    return made;
  };

  class Combobox {
    constructor(box, number) {
      this.box = box;
      this.form = box.form;
      this.words = box.dataset;
      this.options = [];
      this.active = -1;
      this.composing = false;
      this.typed = box.value;
      this.known = new Map();
      this.list = document.createElement("ul");
      this.list.id = `completions-${number}`;
      this.list.className = "completions";
      this.list.hidden = true;
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", this.words.list);
      this.said = document.createElement("span");
      this.said.className = "unseen";
      this.said.setAttribute("role", "status");
      box.after(this.list, this.said);
      const state = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
      for (const [name, value] of Object.entries(state)) box.setAttribute(name, value);
      this.listen();
      if (document.activeElement === box) this.warm();
    }

    listen() {
      const { box, list } = this;
      box.addEventListener("focus", () => this.warm(), { once: true });
      box.addEventListener("compositionstart", () => { this.composing = true; });
      box.addEventListener("compositionend", () => { this.composing = false; this.later(); });
      box.addEventListener("input", (event) => { if (!this.composing && !event.isComposing) this.later(); });
      box.addEventListener("keydown", (event) => this.key(event));
      box.addEventListener("blur", () => this.close());
      list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
      list.addEventListener("click", (event) => {
        const item = event.target.closest("[role=option]");
        if (item) this.choose([...list.children].indexOf(item));
      });
    }

    // The service reads its names when it is asked for the first time.
    warm() {
      this.get("").catch(() => {});
    }

    later() {
      this.typed = this.box.value;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    }

    async ask() {
      const words = this.box.value.trim();
      if (!words) { this.close(); return; }
      try {
        const options = await this.get(words);
        if (this.box.value.trim() === words && document.activeElement === this.box) this.show(options);
      } catch (error) {
        if (error.name !== "AbortError") this.close(); // the form works without completion
      }
    }

    async get(words) {
      if (this.known.has(words)) return this.known.get(words);
      this.running?.abort();
      this.running = new AbortController();
      const query = new URLSearchParams({ q: words, limit: MOST });
      const answer = await fetch(`${this.words.complete}?${query}`, { signal: this.running.signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const { options } = await answer.json();
      this.known.set(words, options);
      return options;
    }

    show(options) {
      this.options = options;
      this.list.replaceChildren(...options.map((option, number) => this.item(option, number)));
      this.mark(-1);
      this.open(options.length > 0);
      this.said.textContent = options.length ? this.words.number.replace("{n}", options.length) : "";
    }

    item(option, number) {
      const item = document.createElement("li");
      item.id = `${this.list.id}-${number}`;
      item.setAttribute("role", "option");
      item.dataset.kind = option.kind;
      item.append(piece("text", option.text, "zh-CN"), " ");
      if (option.detail) item.append(piece("detail", option.detail, "zh-CN"), " ");
      item.append(piece("tag", this.words[option.kind] ?? option.kindWords, document.documentElement.lang));
      return item;
    }

    key(event) {
      if (event.isComposing || event.keyCode === 229) return; // the keys are the input method's
      const isOpen = !this.list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (isOpen) this.move(event.key === "ArrowDown" ? 1 : -1);
        else this.ask();
      } else if (event.key === "Enter" && isOpen && this.active >= 0) {
        event.preventDefault();
        this.choose(this.active);
      } else if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        this.box.value = this.typed;
        this.close();
      }
    }

    // Over the ends the box itself is active, with what was typed in it.
    move(by) {
      const places = this.options.length + 1;
      this.mark((this.active + 1 + by + places) % places - 1);
      this.box.value = this.active < 0 ? this.typed : this.options[this.active].text;
    }

    mark(number) {
      this.active = number;
      for (const [at, item] of [...this.list.children].entries()) item.setAttribute("aria-selected", String(at === number));
      const item = this.list.children[number];
      if (item) {
        this.box.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      } else {
        this.box.removeAttribute("aria-activedescendant");
      }
    }

    // A question is asked at once; a name stays in the box for the question about it.
    choose(number) {
      const option = this.options[number];
      this.box.value = this.typed = option.text;
      if (option.kind === "question") {
        this.close();
        this.form.requestSubmit();
      } else {
        this.ask();
      }
    }

    open(isOpen) {
      this.list.hidden = !isOpen;
      this.box.setAttribute("aria-expanded", String(isOpen));
    }

    close() {
      clearTimeout(this.timer);
      this.running?.abort();
      this.mark(-1);
      this.open(false);
      this.said.textContent = "";
    }
  }

  for (const [number, box] of document.querySelectorAll("input[data-complete]").entries()) new Combobox(box, number);
})();
