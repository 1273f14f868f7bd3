// What the tests of access for all ask a page. Each answers with the faults it finds; an empty list is well.
(() => {
  const name = (element) =>
    `${element.localName}${element.id ? `#${element.id}` : ""}${element.getAttribute("class") ? `.${element.getAttribute("class").replace(/\s+/g, ".")}` : ""} “${(element.textContent || "").trim().slice(0, 30)}”`;
  const shows = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    !element.closest(".visually-hidden, .skips, .skip-link");
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Nobody has to scroll sideways, but inside the frame of a table or drawing.
  const wide = () => {
    if (document.documentElement.scrollWidth <= window.innerWidth) {
      return [];
    }
    return all("body *")
      .filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1 && shows(each) && !each.closest(".table-scroll, .matrix-scroll, .plot__scroll"))
      .slice(0, 5)
      .map(name)
      .concat(`scrollWidth ${document.documentElement.scrollWidth}`);
  };

  // Text that its box cuts off. Fields scroll; of a title above a comparison the whole stands in a row of its own.
  const clipped = () =>
    all("body *")
      .filter((each) => {
        const style = getComputedStyle(each);
        return shows(each) && style.clipPath === "none" && each.clientHeight > 0 && !each.closest("svg, input, textarea, select, .compare-head__title") && ["hidden", "clip"].includes(style.overflowY)
          && (each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2);
      })
      .map(name);

  const texts = (selector) =>
    all(selector).filter((each) => shows(each) && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));

  const size = (element) => {
    const own = parseFloat(getComputedStyle(element).fontSize);
    const drawing = element.closest("svg");
    return drawing ? own * (drawing.getScreenCTM()?.a ?? 1) : own;
  };

  // Latin names have no room in a tile of the map; they follow below as a list.
  const small = () => texts("body *").filter((each) => size(each) < 13.95 && !each.matches(".tile--latin")).map((each) => `${size(each).toFixed(1)} px ${name(each)}`);

  // What scrolls is named, takes the focus, and says that it does.
  const frames = () =>
    all("main *")
      .filter((each) => shows(each) && ["auto", "scroll"].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1)
      .filter((each) => !["textarea", "input", "select"].includes(each.localName))
      .filter((each) => each.tabIndex < 0 || !each.matches("[role=region], [role=group], fieldset") || !(each.ariaLabel || each.getAttribute("aria-labelledby")))
      .map(name);

  // The stop that the tab key has led to: whether one sees where one is.
  const stop = () => {
    const at = document.activeElement;
    if (!at || at === document.body) {
      return null;
    }
    window.passed ??= [];
    const before = window.passed[window.passed.length - 1];
    if (at === before) {
      // A date is one field with several stops.
      return [];
    }
    if (before && at === window.passed[0]) {
      return null;
    }
    const faults = [];
    const ring = (element, pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    };
    const stroked = [...at.querySelectorAll("rect, circle")].some((each) => parseFloat(getComputedStyle(each).strokeWidth) >= 3);
    if (!ring(at) && !ring(at, "::after") && !stroked) {
      faults.push("the focus does not show");
    }
    const box = at.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) {
      faults.push("it has no place");
    } else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
      faults.push("it is out of sight");
    } else {
      const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
      const seen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (at.contains(top) || top.contains(at) || top.closest("label") === at.closest("label"));
      });
      if (!seen) {
        faults.push("something lies over it");
      }
    }
    if (window.passed.includes(at)) {
      faults.push("the tab key came back to it");
    }
    if (before && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      faults.push("it stands before the stop that came before it");
    }
    window.passed.push(at);
    return faults.map((fault) => `${fault}: ${name(at)}`);
  };

  // What one can do, that the tab key has not led to. A group of radio buttons is one stop.
  const missed = () =>
    all("a[href], button, input, select, textarea, summary, [tabindex='0']")
      .filter((each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !each.disabled && each.type !== "hidden" && each.tabIndex >= 0)
      .filter((each) => !window.passed.includes(each))
      .filter((each) => !(each.type === "radio" && window.passed.some((other) => other.type === "radio" && other.name === each.name)))
      .map(name);

  const style = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  };

  window.checks = { wide, clipped, small, frames, stop, missed, style };
})();
