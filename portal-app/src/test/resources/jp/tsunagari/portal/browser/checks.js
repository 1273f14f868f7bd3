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

  // English words that stand on two lines because a narrow column has broken them. Addresses and codes may be broken.
  const broken = () => {
    if (document.documentElement.lang !== "en") {
      return [];
    }
    const range = document.createRange();
    return texts("main :is(dt, th, td, label, h1, h2, h3, button)")
      .filter((each) => each.closest("[lang]") === document.documentElement && !each.closest("code, pre") && getComputedStyle(each).clipPath === "none")
      .flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === 3))
      .flatMap((node) => [...node.data.matchAll(/(?<![\w/.@_-])[A-Za-z]{3,14}(?![\w/.@_-])/g)].filter((word) => {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = [...range.getClientRects()].filter((box) => box.width > 0);
        return lines.some((box) => Math.abs(box.top - lines[0].top) > 4);
      }).map((word) => `${word[0]} in ${name(node.parentElement)}`));
  };

  const texts = (selector) =>
    all(selector).filter((each) => shows(each) && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));

  const size = (element) => {
    const own = parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom;
    const drawing = element.closest("svg");
    return drawing ? own * (drawing.getScreenCTM()?.a ?? 1) : own;
  };

  const small = () => texts("body *").filter((each) => size(each) < 13.95).map((each) => `${size(each).toFixed(1)} px ${name(each)}`);

  // What scrolls is named, takes the focus, and says that it does.
  const frames = () =>
    all("main *")
      .filter((each) => shows(each) && ["auto", "scroll"].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1)
      .filter((each) => !["textarea", "input", "select"].includes(each.localName))
      .filter((each) => each.tabIndex < 0 || !each.matches("[role=region], [role=group], fieldset") || !(each.ariaLabel || each.getAttribute("aria-labelledby")))
      .map(name);

  // The way of the tab key. Where it has led to is looked at when it is pressed again: by then the page has scrolled there.
  let way = { passed: [], faults: [], done: true };

  const start = () => {
    way = { passed: [], faults: [], done: false };
    // The next stop is the first one.
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  };

  addEventListener("keydown", (event) => event.key === "Tab" && stop(), true);

  const shown = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  };

  // Whether nothing lies over it. Of a large field the browser shows the part with the caret.
  const inFront = (at) => {
    const box = at.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.1, 0.8], [0.9, 0.2]].map(([x, y]) => [left + (right - left) * x, top + (bottom - top) * y]);
    return points.some(([x, y]) => {
      const front = document.elementFromPoint(x, y);
      return front && (at.contains(front) || front.contains(at) || front.closest("label")?.contains(at));
    });
  };

  // Whether one sees where one is.
  const stop = () => {
    const at = document.activeElement;
    const before = way.passed[way.passed.length - 1];
    // A date is one field with several stops.
    if (way.done || at === before) {
      return;
    }
    if (!at || at === document.body || at === way.passed[0]) {
      way.done = Boolean(before);
      return;
    }
    const fault = (text) => way.faults.push(`${text}: ${name(at)}`);
    const stroked = [...at.querySelectorAll("rect, circle")].some((each) => parseFloat(getComputedStyle(each).strokeWidth) >= 3);
    if (!shown(at) && !shown(at, "::after") && !stroked) {
      fault("the focus does not show");
    }
    const box = at.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) {
      fault("it has no place");
    } else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
      fault("it is out of sight");
    } else {
      // Keys that follow each other at once are ahead of the browser's own scrolling to what has the focus.
      const seen = inFront(at) || (at.scrollIntoView({ block: "nearest", inline: "nearest" }), inFront(at));
      if (!seen) {
        fault("something lies over it");
      }
    }
    if (way.passed.includes(at)) {
      fault("the tab key came back to it");
    }
    if (before && !(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      fault("it stands before the stop that came before it");
    }
    way.passed.push(at);
  };

  // Whether the tab key has come to the end.
  const walked = () => way.done;

  // What was wrong on the way, and what one can do that the way did not lead to. A group of radio buttons is one stop.
  const stops = () => {
    document.activeElement?.blur();
    return way.faults.concat(
      way.done ? [] : ["the way has no end"],
      all("a[href], button, input, select, textarea, summary, [tabindex='0']")
        .filter((each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !each.disabled && each.type !== "hidden" && each.tabIndex >= 0)
        .filter((each) => !way.passed.includes(each))
        .filter((each) => !(each.type === "radio" && way.passed.some((other) => other.type === "radio" && other.name === each.name)))
        .map((each) => `never reached: ${name(each)}`),
    );
  };

  // Nothing moves, sounds or begins anew by itself.
  const moving = () =>
    document.getAnimations().map((each) => `moves: ${name(each.effect.target)}`)
      .concat(all("audio, video, marquee, blink, object, embed, iframe, canvas, meta[http-equiv=refresh], img[src$='.gif']").map((each) => `may move: ${name(each)}`));

  // Words in another language than the page says so. Names and codes are no passages; four Latin words in a row are.
  const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
  const LATIN = /(?:^|[\s(])[A-Za-z][a-z']+(?:[ ,]+[A-Za-z][a-z']*){3,}/;
  const language = () => {
    const other = document.documentElement.lang === "en" ? JAPANESE : LATIN;
    return texts("body *")
      .filter((each) => each.closest("[lang]") === document.documentElement && !each.closest("code, pre, script, style"))
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && other.test(node.data)))
      .map(name);
  };

  const called = (element) => (element.textContent || "").trim().replace(/\s+/g, " ");
  const leads = (element) => (element.localName === "a" ? new URL(element.href).pathname : element.form?.getAttribute("action"));

  // What leads about on every page: the same in the same order, whatever the page. How many are chosen may change.
  const ways = () =>
    all(".site-header :is(a, button), .site-footer a")
      // What a page was read from is its own.
      .filter((each) => !each.closest(".languages, .site-footer__source"))
      .map((each) => `${called(each).replace(/[0-9].*/, "")} → ${leads(each)}`);

  // The way to the same page in the other language.
  const languages = () => (all("#languages a").some(shows) ? [] : ["no link leads there"]);

  // What the ways to other pages are called, each after where it leads.
  const names = () =>
    all(".site-header :is(.site-nav, .site-header__admin) a, .site-footer__links a, .breadcrumb a, .site-map > li > a")
      .map((each) => `${leads(each)} → ${called(each)}`);

  const style = (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  };

  window.checks = { wide, clipped, broken, small, frames, start, walked, stops, moving, language, ways, languages, names, style };
})();
