// Keeps what is typed into a card's form: at every input in this browser's own store, and every few seconds as a draft on
// the server. A copy in the browser belongs to one account, one card and one opened form, and goes when the server has
// confirmed exactly that state of it, so that a closed lid, a dead network or an expired session loses nothing. Without
// this script a draft is kept by every button of the form.
const PAUSE = 1500;
const LONGEST = 5000;
const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;
const SOON = 3000;
const MAX_AGE = 30 * 24 * 60 * 60 * 1000;
const words = document.getElementById("card-script").dataset;
const PREFIX = "tsunagari.card.";
const OWN = `${PREFIX}${words.account}/`;
const SIGNED_OUT = `${PREFIX}signed-out`;
/** What a form sends besides what was typed. */
const TECHNICAL = ["_csrf", "version", "number", "revision", "form", "stamp", "button", "regionQuery"];
let stopped = false;

function store(action) {
  try {
    return action(window.localStorage);
  } catch {
    // No store, or a full one: the draft on the server remains.
    return null;
  }
}

function remove(name) {
  store((kept) => kept.removeItem(name));
}

function read(name) {
  try {
    return { name, ...JSON.parse(window.localStorage.getItem(name) ?? "{}") };
  } catch {
    return { name };
  }
}

/** The copies of this account, of one card or of all. */
function copies(key = "") {
  const start = key === "" ? OWN : `${OWN}${key}/`;
  const names = store((kept) => Object.keys(kept).filter((name) => name.startsWith(start))) ?? [];
  return names.map(read).filter((copy) => typeof copy.text === "string");
}

/** Short, and another for any other text. */
function stampOf(text) {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `${(other >>> 0).toString(36)}${(one >>> 0).toString(36)}${text.length.toString(36)}`;
}

function forget(key, stamps) {
  copies(key)
    .filter((copy) => stamps.includes("*") || stamps.includes(copy.stamp))
    .forEach((copy) => remove(copy.name));
}

/** Those whose form is open in no window. */
async function left(key, own = "") {
  const locks = await navigator.locks?.query().catch(() => null);
  const open = new Set((locks?.held ?? []).map((lock) => lock.name));
  return copies(key).filter((copy) => copy.name !== own && !open.has(copy.name));
}

function typed(form) {
  const data = new FormData(form);
  TECHNICAL.forEach((name) => data.delete(name));
  return new URLSearchParams(data).toString();
}

function csrfOf(form) {
  return form.querySelector("[name=_csrf]").value;
}

/** As a form sends it. */
function request(copy, csrf) {
  const parameters = new URLSearchParams(copy.text);
  Object.entries(copy.began).forEach(([name, value]) => parameters.set(name, value));
  parameters.set("stamp", copy.stamp);
  parameters.set("_csrf", csrf);
  return { method: "POST", body: parameters, redirect: "manual" };
}

class Refused extends Error {
  constructor(answer) {
    super(String(answer.status));
    this.signedOut = [0, 401, 403].includes(answer.status);
    this.kept = answer.headers.get("X-Draft-Kept");
  }
}

async function send(path, copy, csrf) {
  const answer = await fetch(`${path}/draft`, request(copy, csrf));
  if (answer.status !== 200) {
    throw new Refused(answer);
  }
  return answer.json();
}

/** The token of a session of the same person that has begun since, in another window; null if there is none. */
async function renewed(path) {
  const answer = await fetch(`${path}?draft=`, { redirect: "manual" });
  if (answer.status !== 200) {
    return null;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const same = page.getElementById("card-script")?.dataset.account === words.account;
  return same ? page.querySelector("form[data-card-form] [name=_csrf]").value : null;
}

function link(address, text) {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}

function keep(form) {
  const key = form.dataset.key;
  const path = new URL(form.action).pathname;
  const field = (name) => form.querySelector(`[name="${name}"]`);
  const name = `${OWN}${key}/${field("form").value.split(".").pop()}`;
  const state = form.querySelector("[data-draft-state]");
  // As the page came, not as it is: people type before the script has arrived.
  const rendered = form.cloneNode(true);
  rendered.reset();
  let confirmed = typed(rendered);
  let since = 0;
  let timer = 0;
  let retry = 0;
  let sending = false;
  let leaving = false;

  function say(text, trouble, ...more) {
    state.replaceChildren(text, ...more);
    state.toggleAttribute("data-trouble", trouble);
  }

  function copy() {
    const text = typed(form);
    const began = { version: "", number: "", revision: "", form: "" };
    Object.keys(began).forEach((one) => {
      began[one] = field(one).value;
    });
    return { text, stamp: stampOf(text), at: Date.now(), began };
  }

  /** Cheap, so at every input. */
  function note() {
    const now = copy();
    field("stamp").value = now.stamp;
    if (now.text === confirmed || stopped) {
      remove(name);
    } else {
      store((kept) => kept.setItem(name, JSON.stringify(now)));
    }
    return now;
  }

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  function received(sent, answer) {
    confirmed = sent.text;
    field("revision").value = answer.revision;
    since = 0;
    retry = 0;
    if (answer.outcome === "ASIDE") {
      say(words.aside, true, link(`${path}/sides`, words.asideLink));
    } else if (answer.outcome === "MERGED") {
      say(words.merged.replace("{0}", answer.time), false, link(`${path}?draft=`, words.mergedLink));
    } else {
      say(words.saved.replace("{0}", answer.time), false);
    }
    if (note().text !== confirmed) {
      typing();
    }
  }

  function failed(sent, failure) {
    if (failure.kept === sent.stamp) {
      confirmed = sent.text;
      note();
      say(words.signedOutKept, true, link(`${path}?draft=`, words.signIn));
      return;
    }
    const here = stopped ? words.stopped : words.signedOut;
    say(failure.signedOut ? here : words.notSaved, true);
    later(retry);
  }

  async function save() {
    clearTimeout(timer);
    const sent = note();
    if (sent.text === confirmed || sending) {
      return;
    }
    sending = true;
    retry = Math.min(LAST_RETRY, retry === 0 ? FIRST_RETRY : retry * 2);
    try {
      received(sent, await attempt(sent));
    } catch (failure) {
      failed(sent, failure);
    } finally {
      sending = false;
    }
  }

  async function attempt(sent) {
    try {
      return await send(path, sent, csrfOf(form));
    } catch (failure) {
      const token = failure.signedOut && !failure.kept ? await renewed(path) : null;
      if (token === null) {
        throw failure;
      }
      form.querySelector("[name=_csrf]").value = token;
      return send(path, sent, token);
    }
  }

  function typing() {
    const now = Date.now();
    since = since === 0 ? now : since;
    later(Math.max(0, Math.min(PAUSE, since + LONGEST - now)));
  }

  function changed() {
    leaving = false;
    if (note().text !== confirmed) {
      typing();
    }
  }

  function leave() {
    const now = note();
    if (now.text === confirmed || leaving || stopped) {
      return;
    }
    // The answer comes too late to be read; the copy goes when the next page says that this state has arrived.
    fetch(`${path}/draft`, { ...request(now, csrfOf(form)), keepalive: true }).catch(() => null);
  }

  navigator.locks?.request(name, () => new Promise(() => {})).catch(() => null);
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    note();
    leaving = true;
  });
  window.addEventListener("pagehide", leave);
  window.addEventListener("online", save);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      save();
    }
  });
  // A browser that brings a page back may fill in what was typed there before.
  window.addEventListener("pageshow", changed);
  const offered = new Set();
  const look = async () => {
    (await left(key, name))
      .filter((one) => !offered.has(one.name))
      .forEach((one) => {
        offered.add(one.name);
        offer(form, path, one);
      });
  };
  // Again, as a window that is being closed may hold its copy for a moment.
  look().then(() => setTimeout(look, SOON));
}

/** Shows what a closed window has left in this browser beside the form, and lets the person choose. */
function offer(form, path, copy) {
  const differences = differing(form, copy.text);
  if (differences.length === 0) {
    remove(copy.name);
    return;
  }
  const panel = document.getElementById("card-copy").content.firstElementChild.cloneNode(true);
  const part = (name) => panel.querySelector(`[data-copy="${name}"]`);
  const newer = copy.at > Number(form.dataset.savedAt || 0);
  panel.querySelector(newer ? "[data-copy=older]" : "[data-copy=newer]").remove();
  part("at").textContent = new Date(copy.at).toLocaleString(document.documentElement.lang);
  differences.forEach((one) => {
    const row = part("row").content.cloneNode(true);
    row.querySelector("dt").textContent = one.label;
    row.querySelector("[data-copy=mine]").textContent = one.mine;
    row.querySelector("[data-copy=theirs]").textContent = one.theirs;
    part("list").append(row);
  });
  part("use").addEventListener("click", async () => {
    try {
      const token = (await renewed(path)) ?? csrfOf(form);
      await send(path, { ...copy, began: { ...copy.began, button: "copy" } }, token);
      remove(copy.name);
      window.location.assign(`${path}?draft=`);
    } catch {
      part("trouble").hidden = false;
    }
  });
  part("drop").addEventListener("click", () => {
    remove(copy.name);
    panel.remove();
    document.getElementById("main").focus();
  });
  form.before(panel);
}

/** The fields in which a form and a copy differ, with the words of both. */
function differing(form, text) {
  const mine = new URLSearchParams(text);
  const theirs = new URLSearchParams(typed(form));
  const names = [...new Set([...theirs.keys(), ...mine.keys()])];
  const said = (name, values) =>
    values.map((value) => labelOf(form.querySelector(`[type=checkbox][name="${name}"][value="${CSS.escape(value)}"]`)) ?? value);
  return names
    .filter((name) => mine.getAll(name).join("\n") !== theirs.getAll(name).join("\n"))
    .map((name) => ({
      label: headingOf(form, name),
      mine: said(name, mine.getAll(name)).join("\n"),
      theirs: said(name, theirs.getAll(name)).join("\n"),
    }));
}

function labelOf(field) {
  return field?.labels?.[0]?.textContent.trim();
}

function headingOf(form, name) {
  const field = form.querySelector(`[name="${name}"]`);
  const group = field?.closest("[role=group]")?.getAttribute("aria-label");
  const legend = field?.type === "checkbox" ? field.closest("fieldset")?.querySelector("legend")?.textContent : null;
  const label = legend ?? labelOf(field) ?? name;
  return group ? `${group}　${label}` : label;
}

/** Signing out leaves nothing on a shared machine; what has not arrived is not dropped without a word. */
function signOut(event) {
  if (copies().length > 0 && !window.confirm(words.unsent)) {
    event.preventDefault();
    return;
  }
  stopped = true;
  store((kept) => {
    Object.keys(kept)
      .filter((name) => name.startsWith(OWN) || (name.startsWith(PREFIX) && !name.includes("/")))
      .forEach((name) => kept.removeItem(name));
    kept.setItem(SIGNED_OUT, words.account);
    kept.removeItem(SIGNED_OUT);
  });
}

window.addEventListener("storage", (event) => {
  if (event.key === SIGNED_OUT && event.newValue === words.account) {
    stopped = true;
  }
});
document.querySelectorAll('form[action$="/logout"]').forEach((form) => form.addEventListener("submit", signOut));
document.querySelectorAll("[data-card-kept]").forEach((page) => {
  forget(page.dataset.cardKept, (page.dataset.stamps ?? "").split(" "));
});
document.querySelectorAll("[data-card-done]").forEach((notice) => {
  const [key, ...stamps] = notice.dataset.cardDone.split(" ");
  forget(key, stamps);
});
copies()
  .filter((copy) => Date.now() - copy.at > MAX_AGE)
  .forEach((copy) => remove(copy.name));
document.querySelectorAll("[data-draft-waiting]").forEach(async (page) => {
  const some = await left(page.dataset.draftWaiting);
  page.querySelector("[data-draft-copy]").hidden = some.length === 0;
});

function findRegions(input) {
  const found = input.form.querySelector("[data-region-found]");
  const chosen = input.form.querySelector("[data-region-choices]");
  const none = input.form.querySelector("[data-region-none]");
  let timer = 0;

  async function ask() {
    const typed = input.value.trim();
    if (typed === "") {
      found.replaceChildren();
      return;
    }
    const query = new URLSearchParams({ q: typed });
    chosen.querySelectorAll("input").forEach((box) => query.append("chosen", box.value));
    const answer = await fetch(`${input.dataset.regions}?${query}`).catch(() => null);
    if (!answer?.ok || answer.redirected || input.value.trim() !== typed) {
      return;
    }
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    found.replaceChildren(...html.body.childNodes);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
  // Else the enter key would press the first button of the form.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && input.value.trim() !== "") {
      event.preventDefault();
      clearTimeout(timer);
      ask();
    }
  });
  found.addEventListener("change", (event) => {
    if (event.target.checked) {
      none?.remove();
      chosen.append(event.target.closest("li"));
      event.target.focus();
    }
  });
}

document.querySelectorAll("form[data-card-form]").forEach(keep);
document.querySelectorAll("input[data-regions]").forEach(findRegions);
document.getElementById("errors")?.focus();
