// Keeps what is typed into a card's form: as a draft on the server, and until that has answered in this browser's own
// store, so that a closed lid, a dead network or an expired session loses nothing. Without this script a draft is kept
// by every button of the form.
const PAUSE = 1500;
const words = document.getElementById("card-script").dataset;
const PREFIX = "tsunagari.card.";

function store(action) {
  try {
    return action(window.localStorage);
  } catch {
    // No store, or a full one: the draft on the server remains.
    return null;
  }
}

const done = document.querySelector("[data-card-done]");
if (done) {
  store((kept) => kept.removeItem(PREFIX + done.dataset.cardDone));
}

function body(form) {
  const data = new FormData(form);
  data.delete("_csrf");
  return new URLSearchParams(data).toString();
}

async function send(address, text, csrf) {
  const parameters = new URLSearchParams(text);
  parameters.set("_csrf", csrf);
  const answer = await fetch(address, { method: "POST", body: parameters, redirect: "manual" });
  if (answer.status !== 200) {
    throw new Error(String(answer.status));
  }
  return answer.text();
}

function keep(form) {
  const key = PREFIX + form.dataset.key;
  const state = form.querySelector("[data-draft-state]");
  const csrf = form.querySelector("[name=_csrf]").value;
  const address = `${new URL(form.action).pathname}/draft`;
  let timer = 0;
  let last = body(form);

  function say(text, trouble) {
    state.textContent = text;
    state.toggleAttribute("data-trouble", trouble);
  }

  async function save() {
    const text = body(form);
    if (text === last) {
      return;
    }
    store((kept) => kept.setItem(key, text));
    try {
      const time = await send(address, text, csrf);
      last = text;
      say(words.saved.replace("{0}", time), false);
      if (body(form) === text) {
        store((kept) => kept.removeItem(key));
      }
    } catch (failure) {
      say(
        failure.message === "403" || failure.message === "0"
          ? words.signedOut
          : words.notSaved,
        true,
      );
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  if (form.dataset.saved === "true") {
    store((kept) => kept.removeItem(key));
  }
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    store((kept) => kept.setItem(key, body(form)));
  });

  const left = form.dataset.saved === "true" ? null : store((kept) => kept.getItem(key));
  if (left && left !== last) {
    // Typed before the session ended, and never received: it becomes the draft now.
    send(address, left, csrf)
      .then(() => {
        store((kept) => kept.removeItem(key));
        window.location.assign(`${new URL(form.action).pathname}?draft=`);
      })
      .catch(() => say(words.left, true));
  }
}

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
    const answer = await fetch(`${input.dataset.regions}?${new URLSearchParams({ q: typed })}`).catch(() => null);
    if (!answer?.ok || answer.redirected || input.value.trim() !== typed) {
      return;
    }
    const html = new DOMParser().parseFromString(await answer.text(), "text/html");
    const taken = new Set([...chosen.querySelectorAll("input")].map((box) => box.value));
    html.querySelectorAll("input").forEach((box) => {
      if (taken.has(box.value)) {
        box.closest("li").remove();
      }
    });
    found.replaceChildren(...html.body.childNodes);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
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
