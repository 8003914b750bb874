"use strict";
// The legend is the filter: kinds, links and plans with how many there are of each.
(() => {
  const net = window.zhengtuNetwork;
  const { hidden } = net.state;
  const plans = net.find("plans");

  const box = (name, value) => {
    const found = [...document.querySelectorAll(`.network [data-${name}]`)].find((one) => one.dataset[name] === value);
    if (found) return found;
    const label = net.element("label", "", plans);
    const made = net.element("input", "", label);
    made.type = "checkbox";
    made.dataset[name] = value;
    net.element("span", value, label).lang = "zh-CN";
    label.append(" ");
    net.element("span", "", label, "number");
    wire(made, name);
    return made;
  };

  function wire(made, name) {
    made.checked = !hidden[name].has(made.dataset[name]);
    made.addEventListener("change", () => {
      hidden[name][made.checked ? "delete" : "add"](made.dataset[name]);
      net.refresh();
    });
  }

  const count = (name, values, names) => {
    const found = new Array(names.length).fill(0);
    for (const value of values) if (value >= 0) found[value] += 1;
    found.forEach((number, value) => {
      if (!number && name === "plan") return;
      const label = box(name, names[value]).parentElement;
      label.hidden = !number;
      label.lastElementChild.textContent = number;
    });
  };
  net.legend = () => {
    const { data } = net;
    count("kind", data.kinds, data.kindNames);
    count("link", data.links, data.linkNames);
    count("plan", data.plans, data.planNames);
    plans.hidden = data.planNames.length < 2;
    for (const set of document.querySelectorAll(".network .legend fieldset")) {
      if (set !== plans) set.hidden = !set.querySelector("label:not([hidden])");
    }
  };
  for (const name of ["kind", "link", "plan"]) document.querySelectorAll(`.network [data-${name}]`).forEach((made) => wire(made, name));
})();
