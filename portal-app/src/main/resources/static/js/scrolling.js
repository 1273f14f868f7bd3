// Says of a table or drawing that is larger than its frame that it scrolls. Without this file its shaded edge says so.
function start() {
  const words = document.getElementById("scrolling-script")?.dataset;
  const SCROLLING = ".table-scroll, .matrix-scroll, .plot__scroll";
  if (!words || !window.ResizeObserver) {
    return;
  }

  const tell = (frame) => {
    const before = frame.previousElementSibling;
    const hint = before?.classList.contains("scroll-hint") ? before : null;
    const sideways = frame.scrollWidth > frame.clientWidth + 1;
    const down = frame.scrollHeight > frame.clientHeight + 1;
    if (!sideways && !down) {
      hint?.remove();
      return;
    }
    const said = hint ?? document.createElement("p");
    said.className = "scroll-hint remark no-print";
    said.textContent = sideways ? (down ? words.both : words.sideways) : words.down;
    if (!hint) {
      frame.before(said);
    }
  };

  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => tell(entry.target)));
  const watch = () => document.querySelectorAll(SCROLLING).forEach((frame) => sizes.observe(frame));
  watch();
  // The list of initiatives exchanges its results.
  document.addEventListener("htmx:afterSettle", watch);
}

start();
