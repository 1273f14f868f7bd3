// Makes the list of initiatives follow at once. Without this file the page does all it does, with buttons and links.
function start() {
  const main = document.getElementById("main");
  const words = document.querySelector("script[data-seek]")?.dataset;
  const form = document.getElementById("finder");
  const box = document.getElementById("q");
  const status = document.getElementById("finder-status");
  if (!main || !words || !form || !box || !window.htmx) {
    return;
  }
  main.classList.add("is-live");

  // What the visitor has opened, typed into a field of a facet, or scrolled to, outlives the exchange of the facets.
  let kept = null;

  const keep = () => ({
    open: new Map([...main.querySelectorAll("details[id]")].map((each) => [each.id, each.open])),
    sought: new Map([...main.querySelectorAll(".facet__search")].map((each) => [each.id, each.value])),
    focus: document.activeElement ? document.activeElement.id : "",
    scrolled: new Map([...main.querySelectorAll(".facet__values ul[id]")].map((each) => [each.id, each.scrollTop])),
  });

  const restore = (from) => {
    from.open.forEach((open, id) => {
      const details = document.getElementById(id);
      if (details && !(details.open && !open && details.querySelector(":checked"))) {
        details.open = open;
      }
    });
    from.sought.forEach((value, id) => {
      const field = document.getElementById(id);
      if (field && value) {
        field.value = value;
        seek(field);
      }
    });
    from.scrolled.forEach((top, id) => {
      const list = document.getElementById(id);
      if (list) {
        list.scrollTop = top;
      }
    });
    // Nothing inside a closed panel takes the focus, so htmx could not give it back.
    const focused = from.focus && document.getElementById(from.focus);
    if (focused && document.activeElement !== focused) {
      focused.focus({ preventScroll: true });
      // A value that has lost its results, and is now among those behind their control.
      if (document.activeElement !== focused) {
        focused.closest("details:not([open])")?.querySelector("summary")?.focus({ preventScroll: true });
      }
    }
  };

  // Width, case and kana make no difference to a visitor who looks for a name.
  const plain = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
      .replace(/\s/g, "");

  const matches = (item, wanted) => {
    const name = item.querySelector(".facet__name").textContent;
    return plain(name).includes(wanted) || plain(item.dataset.reading || "").includes(wanted);
  };

  const narrow = (field) => {
    const wanted = plain(field.value);
    const list = field.closest(".facet__values");
    let matching = 0;
    const empty = list.querySelector(":scope > .facet__empty");
    list.querySelectorAll(":scope > ul > li, :scope > .facet__empty > ul > li").forEach((item) => {
      const inside = [...item.querySelectorAll("li")];
      const found = inside.filter((part) => wanted && matches(part, wanted));
      const whole = !wanted || matches(item, wanted);
      inside.forEach((part) => {
        part.hidden = !whole && !found.includes(part) && !part.querySelector(":checked");
      });
      const details = item.querySelector("details");
      if (details && found.length > 0 && !whole) {
        details.open = true;
      }
      item.hidden = !whole && found.length === 0 && !item.querySelector(":checked");
      matching += whole || found.length > 0 ? 1 : 0;
      // What is found among the values without results shows at once.
      if (empty && wanted && !item.hidden && empty.contains(item)) {
        empty.open = true;
      }
    });
    if (empty) {
      empty.hidden = !empty.querySelector(":scope > ul > li:not([hidden])");
    }
    list.querySelector(".facet__nothing").hidden = matching > 0;
  };

  const field = (values) => {
    const existing = values.querySelector(".facet__search");
    if (existing) {
      return existing;
    }
    const made = document.createElement("input");
    made.type = "search";
    made.className = "facet__search";
    made.id = `search-${values.dataset.facet}`;
    made.setAttribute("aria-label", words.seek.replace("{0}", values.dataset.label));
    made.placeholder = words.seekHint;
    values.querySelector("ul").before(made);
    return made;
  };

  // The page holds only some of the municipalities. The others come with the page for what is typed.
  const places = { timer: 0, request: null };

  const exchangeEmpty = (page, shown) => {
    const old = document.getElementById("empty-region");
    const made = page.getElementById("empty-region");
    if (made) {
      made.open = old ? old.open : false;
      shown.after(made);
    }
    old?.remove();
  };

  const fetchPlaces = async (typed) => {
    places.request?.abort();
    const request = new AbortController();
    places.request = request;
    const parameters = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    if (typed !== "") {
      parameters.set("place", typed);
    }
    try {
      const answer = await fetch(`${form.action}?${parameters}`, { signal: request.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.getElementById("values-region");
      const shown = document.getElementById("values-region");
      const input = document.getElementById("search-region");
      if (places.request === request && answer.ok && found && shown && input.value.trim() === typed) {
        shown.replaceChildren(...found.children);
        exchangeEmpty(page, shown);
        narrow(input);
      }
    } catch (failure) {
      // Overtaken by the next character, or offline: what the page holds is searched all the same.
      if (failure.name !== "AbortError") {
        places.request = null;
      }
    }
  };

  const seek = (input) => {
    narrow(input);
    if (input.id === "search-region") {
      clearTimeout(places.timer);
      places.timer = setTimeout(() => fetchPlaces(input.value.trim()), 300);
    }
  };

  const addFields = () => {
    main.querySelectorAll("[data-facet]").forEach((values) => {
      if (values.querySelector(".facet__nothing")) {
        return;
      }
      const input = field(values);
      // What is typed here is no part of the list's address.
      input.removeAttribute("name");
      input.addEventListener("input", (event) => {
        if (!event.isComposing) {
          seek(input);
        }
      });
      input.addEventListener("compositionend", () => seek(input));
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.preventDefault();
        }
      });
      const nothing = document.createElement("p");
      nothing.className = "facet__nothing remark";
      nothing.textContent = words.nothing;
      nothing.hidden = true;
      values.append(nothing);
      if (input.value) {
        narrow(input);
      }
    });
  };

  addFields();

  // While an input method is still composing, the letters are not yet what is meant.
  document.addEventListener(
    "input",
    (event) => {
      if (event.target === box && event.isComposing) {
        event.stopImmediatePropagation();
      }
    },
    true,
  );
  box.addEventListener("compositionend", () => {
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // A tile ticks the box of its prefecture; the list then follows as for any other.
  main.addEventListener("click", (event) => {
    const tile = event.target.closest(".tile[data-box]");
    const target = tile && document.getElementById(tile.dataset.box);
    if (target && !target.disabled && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      target.click();
    }
  });

  // Empty fields have no place in an address.
  document.body.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt !== form) {
      return;
    }
    const parameters = event.detail.formData;
    if (!parameters.get("q")) {
      parameters.delete("q");
    }
    // The button would take the place of the prefectures that are open already, and leads to its facet.
    const pressed = event.detail.triggeringEvent?.submitter;
    const opened = new Set([...form.querySelectorAll("input[name=open]")].map((each) => each.value));
    if (pressed?.name === "open") {
      opened.add(pressed.value);
    }
    parameters.delete("open");
    [...opened].sort().forEach((code) => parameters.append("open", code));
    event.detail.path = form.getAttribute("action");
  });

  document.body.addEventListener("htmx:beforeSwap", () => {
    kept = keep();
  });

  document.body.addEventListener("htmx:afterSettle", () => {
    if (!kept) {
      return;
    }
    addFields();
    restore(kept);
    kept = null;
    const results = document.getElementById("results");
    if (document.activeElement !== box) {
      box.value = results.dataset.text || "";
    }
    status.textContent = results.dataset.status;
    // A visitor who used a link that is gone now goes on at the top of the results.
    if (document.activeElement === document.body || document.activeElement === null) {
      document.getElementById("results-heading").focus({ preventScroll: true });
    }
  });

  // An error has a page of its own; a lost connection has not.
  document.body.addEventListener("htmx:responseError", (event) => {
    window.location.assign(event.detail.pathInfo.finalRequestPath);
  });
  document.body.addEventListener("htmx:sendError", () => {
    status.textContent = words.offline;
    status.classList.remove("visually-hidden");
    status.classList.add("notice");
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      status.classList.add("visually-hidden");
      status.classList.remove("notice");
    }
  });
}

start();
