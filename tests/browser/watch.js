// Notes from the first moment on what a page does that it promised not to do.
window.watched = { shift: 0, moved: [], violations: [] };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    window.watched.shift += entry.value;
    for (const { node } of entry.sources) window.watched.moved.push(node?.outerHTML?.slice(0, 60) ?? node?.data);
  }
}).observe({ type: "layout-shift", buffered: true });
document.addEventListener("securitypolicyviolation", (event) => {
  window.watched.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
});
