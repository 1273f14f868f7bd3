// Keeps the picked initiatives in the browser's own store, so that they last from page to page; the server never
// learns of them but by the address of the shortlist. Without this script, or without a store, the ticked boxes of one
// page are sent to that address by the form in the header.
function start() {
  const KEY = "tsunagari.shortlist";
  const LARGEST = 50;
  const LONGEST_ADDRESS = 6000;
  const MARKS = ["adopt", "ask", "no"];
  // What a form has changed, until its answer is there.
  const SENT = `${KEY}.sent`;
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

  // What is kept: a name, cases in order with what was said of them, and what was said of some that were taken out, for
  // the day on which they come back. Older browsers' stores have the ids alone.
  function read() {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
      const list = Array.isArray(kept) ? { cases: kept.map((id) => ({ id })) } : kept;
      return { name: text(list.name, 60), cases: cases(list.cases).slice(0, LARGEST), out: cases(list.out) };
    } catch {
      // Somebody else's text under our key: begin anew.
      return { name: "", cases: [], out: [] };
    }
  }

  function cases(kept) {
    const found = new Map();
    for (const one of Array.isArray(kept) ? kept : []) {
      const id = String(one?.id);
      if (isId(id) && !found.has(id)) {
        found.set(id, { id, mark: MARKS.includes(one.mark) ? one.mark : "", memo: text(one.memo, 200) });
      }
    }
    return [...found.values()];
  }

  function text(value, most) {
    return typeof value === "string" ? value.slice(0, most) : "";
  }

  // What is no longer on the list is remembered if something was said of it.
  function write(list) {
    const before = read();
    const gone = [...before.cases, ...before.out].filter(
      (one) => (one.mark || one.memo) && !list.cases.some((other) => other.id === one.id),
    );
    const kept = { name: list.name, cases: list.cases, out: cases(gone).slice(0, LARGEST) };
    window.localStorage.setItem(KEY, JSON.stringify(kept));
    show();
  }

  // As ShortlistAddress writes and reads it.
  function address(list, path = form.action) {
    const parameters = new URLSearchParams();
    if (list.name) {
      parameters.append("name", list.name);
    }
    list.cases.forEach((one) => parameters.append("id", one.id));
    list.cases.filter((one) => one.mark).forEach((one) => parameters.append("mark", `${one.id}.${one.mark}`));
    list.cases.filter((one) => one.memo).forEach((one) => parameters.append("memo", `${one.id}.${encoded(one.memo)}`));
    return list.cases.length === 0 ? path : `${path}?${parameters}`;
  }

  function listIn(url) {
    const parameters = new URL(url, window.location.href).searchParams;
    const said = (name) =>
      new Map(parameters.getAll(name).map((value) => [value.split(".", 1)[0], value.slice(value.indexOf(".") + 1)]));
    const marks = said("mark");
    const memos = said("memo");
    const listed = parameters.getAll("id").map((id) => ({ id, mark: marks.get(id), memo: decoded(memos.get(id) ?? "") }));
    return { name: text(parameters.get("name"), 60), cases: cases(listed), out: [] };
  }

  function encoded(memo) {
    let letters = "";
    new TextEncoder().encode(memo).forEach((byte) => {
      letters += String.fromCharCode(byte);
    });
    return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  function decoded(memo) {
    try {
      const letters = atob(memo.replaceAll("-", "+").replaceAll("_", "/"));
      return new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
    } catch {
      return "";
    }
  }

  function ids(list) {
    return list.cases.map((one) => one.id);
  }

  function boxes() {
    return document.querySelectorAll('input[type="checkbox"][form="shortlist-form"]');
  }

  function show() {
    const chosen = ids(read());
    count.textContent = chosen.length === 0 ? "" : words.count.replace("{0}", chosen.length);
    boxes().forEach((box) => {
      box.checked = chosen.includes(box.value);
    });
    document.dispatchEvent(new CustomEvent("shortlist:shown", { detail: { ids: chosen } }));
  }

  document.addEventListener("change", (event) => {
    const box = event.target;
    if (!box.matches('input[type="checkbox"][form="shortlist-form"]')) {
      return;
    }
    const list = read();
    const others = list.cases.filter((one) => one.id !== box.value);
    if (box.checked && others.length >= LARGEST) {
      box.checked = false;
      status.textContent = words.full.replace("{0}", LARGEST);
      return;
    }
    const again = list.out.find((one) => one.id === box.value) ?? { id: box.value, mark: "", memo: "" };
    const chosen = box.checked ? [...others, again] : others;
    write({ name: list.name, cases: chosen });
    status.textContent = (box.checked ? words.picked : words.takenOut).replace("{0}", chosen.length);
  });

  form.addEventListener("submit", (event) => {
    const comparison = event.submitter?.getAttribute("formaction");
    const list = read();
    event.preventDefault();
    // The button of the header leads to the shortlist, one with a place of its own to the comparison.
    window.location.assign(
      comparison ? address(plain(list), comparison) : page(list),
    );
  });

  function page(list) {
    return address(fits(list) ? list : plain(list));
  }

  // The initiatives alone.
  function plain(list) {
    return { name: "", cases: list.cases.map((one) => ({ id: one.id })) };
  }

  function fits(list) {
    return address(list, "/shortlist").length <= LONGEST_ADDRESS;
  }

  // Another tab, the way back, and parts of the page that were exchanged.
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  document.addEventListener("htmx:afterSettle", show);
  show();

  const listPage = document.querySelector("[data-shortlist-page]");
  if (listPage) {
    shortlistPage(listPage);
  }
  const notes = document.querySelector("form[data-shortlist-notes]");
  if (notes) {
    notesForm(notes);
  }

  // What the form changes is remembered until the list comes back: meanwhile another tab may have chosen more.
  function notesForm(sheet) {
    const hidden = [...sheet.querySelectorAll("input[type=hidden]")].map((input) => [input.name, input.value]);
    const before = listIn(`?${new URLSearchParams(hidden)}`);
    const own = address(before) === address(read()) || sent()?.before === address(before);

    sheet.addEventListener("submit", () => {
      const fields = new FormData(sheet);
      const now = before.cases.map((one) => ({
        id: one.id,
        mark: fields.get(`mark-${one.id}`) ?? one.mark,
        memo: line(fields.get(`memo-${one.id}`) ?? one.memo),
      }));
      if (own) {
        const kept = { before: address(before), name: line(fields.get("title") ?? ""), cases: now };
        window.sessionStorage.setItem(SENT, JSON.stringify(kept));
      }
    });
  }

  function sent() {
    try {
      return JSON.parse(window.sessionStorage.getItem(SENT) ?? "null");
    } catch {
      return null;
    }
  }

  function line(typed) {
    return typed.replace(/\s+/g, " ").trim();
  }

  // Where two tabs have written about the same thing, both stand; what has no room for both is left to the reader, who is
  // told that this list is not the browser's own.
  function takeWhatWasSent() {
    const form = sent();
    window.sessionStorage.removeItem(SENT);
    const before = listIn(form.before);
    const own = read();
    const written = new Map(form.cases.map((one) => [one.id, one]));
    const merged = own.cases.map((one) => {
      const old = before.cases.find((other) => other.id === one.id);
      const said = written.get(one.id);
      return old && said
        ? { id: one.id, mark: either(old.mark, one.mark, said.mark), memo: both(old.memo, one.memo, said.memo) }
        : one;
    });
    write({ name: either(before.name, own.name, form.name), cases: merged });
  }

  function either(old, mine, theirs) {
    return mine === old ? theirs : mine;
  }

  function both(old, mine, theirs) {
    if (mine === old || mine === theirs) {
      return theirs;
    }
    const all = `${mine} ／ ${theirs}`;
    return theirs === old || all.length > 200 ? mine : all;
  }

  function shortlistPage(main) {
    const listed = listIn(main.dataset.shortlistOwn);
    const unknown = split(main.dataset.shortlistUnknown);
    const here = new URL(window.location.href).searchParams;

    if (sent()) {
      takeWhatWasSent();
      if (address(read()) !== address(listed)) {
        window.location.replace(page(read()));
        return;
      }
    }
    if (listed.cases.length === 0 && unknown.length === 0 && !here.has("removed") && read().cases.length > 0) {
      window.location.replace(page(read()));
      return;
    }

    main.querySelectorAll("[data-shortlist-tools]").forEach((tools) => {
      tools.hidden = false;
    });
    const other = main.querySelector("[data-shortlist-other]");
    const undo = main.querySelector("[data-shortlist-taken]");

    // What the catalogue no longer has is no difference.
    function isOwn() {
      const own = read();
      const known = own.cases.filter((one) => !unknown.includes(one.id));
      return address({ name: own.name, cases: known }) === address(listed);
    }

    function tell() {
      other.hidden = isOwn();
      other.querySelector("[data-shortlist-stored]").textContent = String(read().cases.length);
      const own = other.querySelector("[data-shortlist-own]");
      own.hidden = read().cases.length === 0;
      own.querySelector("a").href = page(read());
    }

    main.addEventListener("click", (event) => {
      const edit = event.target.closest("a[data-shortlist-edit]");
      if (edit && isOwn()) {
        write(listIn(edit.href));
      }
      if (event.target.closest("[data-shortlist-take]")) {
        const before = window.localStorage.getItem(KEY);
        write(listed);
        tell();
        undo.hidden = false;
        undo.querySelector("button").onclick = () => {
          window.localStorage.setItem(KEY, before ?? "[]");
          undo.hidden = true;
          show();
          tell();
          main.focus();
        };
        status.textContent = words.takenOver.replace("{0}", listed.cases.length);
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
