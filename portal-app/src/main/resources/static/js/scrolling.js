// Says of a table or drawing that is wider than its frame that it scrolls. Without this file its shaded edge says so.
function start() {
  const words = document.getElementById("scrolling-script")?.dataset;
  const SCROLLING = ".table-scroll, .matrix-scroll, .plot__scroll";
  if (!words || !window.ResizeObserver) {
    return;
  }

  const tell = (frame) => {
    const before = frame.previousElementSibling;
    const hint = before?.classList.contains("scroll-hint") ? before : null;
    const scrolls = frame.scrollWidth > frame.clientWidth + 1;
    if (scrolls && !hint) {
      const made = document.createElement("p");
      made.className = "scroll-hint remark no-print";
      made.textContent = words.hint;
      frame.before(made);
    } else if (!scrolls && hint) {
      hint.remove();
    }
  };

  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => tell(entry.target)));
  const watch = () => document.querySelectorAll(SCROLLING).forEach((frame) => sizes.observe(frame));
  watch();
  // The list of initiatives exchanges its results.
  document.addEventListener("htmx:afterSettle", watch);
}

start();
