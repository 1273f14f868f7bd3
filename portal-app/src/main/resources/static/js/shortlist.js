// Keeps the picked initiatives in the browser's own store, so that they last from page to page; the server never
// learns of them but by the address of the shortlist. Without this script, or without a store, the ticked boxes of one
// page are sent to that address by the form in the header.
function start() {
  const KEY = "tsunagari.shortlist";
  const LARGEST = 50;
  const words = document.getElementById("shortlist-script").dataset;

  const form = document.getElementById("shortlist-form");
  if (!form || !hasStore()) {
    return;
  }
  const count = form.querySelector("[data-shortlist-count]");
  const status = form.querySelector("[data-shortlist-status]");

  function hasStore() {
    try {
      const probe = `${KEY}.probe`;
      window.localStorage.setItem(probe, "1");
      window.localStorage.removeItem(probe);
      return true;
    } catch {
      return false;
    }
  }

  function isId(value) {
    return /^[1-9][0-9]{0,17}$/.test(value);
  }

  function read() {
    try {
      const ids = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
      return Array.isArray(ids) ? [...new Set(ids.map(String).filter(isId))].slice(0, LARGEST) : [];
    } catch {
      // Somebody else's text under our key: begin anew.
      return [];
    }
  }

  function write(ids) {
    window.localStorage.setItem(KEY, JSON.stringify(ids));
    show();
  }

  function address(ids, path = form.action) {
    const parameters = new URLSearchParams(ids.map((id) => ["id", id]));
    return ids.length === 0 ? path : `${path}?${parameters}`;
  }

  function boxes() {
    return document.querySelectorAll('input[type="checkbox"][form="shortlist-form"]');
  }

  function show() {
    const ids = read();
    count.textContent = ids.length === 0 ? "" : words.count.replace("{0}", ids.length);
    boxes().forEach((box) => {
      box.checked = ids.includes(box.value);
    });
    document.dispatchEvent(new CustomEvent("shortlist:shown", { detail: { ids } }));
  }

  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!box.matches('input[type="checkbox"][form="shortlist-form"]')) {
      return;
    }
    const others = read().filter((id) => id !== box.value);
    if (box.checked && others.length >= LARGEST) {
      box.checked = false;
      status.textContent = words.full.replace("{0}", LARGEST);
      return;
    }
    const ids = box.checked ? [...others, box.value] : others;
    write(ids);
    status.textContent = (box.checked ? words.picked : words.takenOut).replace("{0}", ids.length);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // The button of the header leads to the shortlist, one with a place of its own to the comparison.
    window.location.assign(address(read(), event.submitter?.getAttribute("formaction") ?? form.action));
  });

  // Another tab, the way back, and parts of the page that were exchanged.
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  document.addEventListener("htmx:afterSettle", show);
  show();

  const page = document.querySelector("[data-shortlist-page]");
  if (page) {
    shortlistPage(page);
  }

  function shortlistPage(main) {
    const listed = split(main.dataset.shortlistIds);
    const unknown = split(main.dataset.shortlistUnknown);
    const here = new URL(window.location.href).searchParams;

    if (listed.length === 0 && unknown.length === 0 && !here.has("removed") && read().length > 0) {
      window.location.replace(address(read()));
      return;
    }

    main.querySelectorAll("[data-shortlist-tools]").forEach((tools) => {
      tools.hidden = false;
    });
    const other = main.querySelector("[data-shortlist-other]");

    // What the catalogue no longer has is no difference.
    function isOwn() {
      return String(read().filter((id) => !unknown.includes(id))) === String(listed);
    }

    function tell() {
      other.hidden = isOwn();
      other.querySelector("[data-shortlist-stored]").textContent = String(read().length);
      const own = other.querySelector("[data-shortlist-own]");
      own.hidden = read().length === 0;
      own.querySelector("a").href = address(read());
    }

    main.addEventListener("click", (event) => {
      const edit = event.target.closest("a[data-shortlist-edit]");
      if (edit && isOwn()) {
        write(new URL(edit.href).searchParams.getAll("id"));
      }
      if (event.target.closest("[data-shortlist-take]")) {
        write(listed);
        tell();
        status.textContent = words.takenOver.replace("{0}", listed.length);
        main.focus();
      }
      if (event.target.closest("[data-shortlist-print]")) {
        window.print();
      }
      if (event.target.closest("[data-shortlist-copy]")) {
        copy(main.querySelector("[data-shortlist-address]"));
      }
    });

    window.addEventListener("storage", tell);
    window.addEventListener("pageshow", tell);
    tell();
  }

  async function copy(field) {
    try {
      await navigator.clipboard.writeText(field.value);
      status.textContent = words.copied;
    } catch {
      // No leave to write there: let the visitor copy what is marked.
      field.focus();
      field.select();
      status.textContent = words.selected;
    }
  }

  // No ids, no attribute.
  function split(ids) {
    return ids ? ids.split(",") : [];
  }
}

start();
