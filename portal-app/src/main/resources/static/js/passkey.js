// Makes a passkey, or signs in with one: asks the server for a question, the browser for its answer, and sends that by the
// form. What belongs to it is hidden until here, for without this script, or in a browser without passkeys, nothing of it
// works.
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function withBytes(descriptors) {
  return (descriptors ?? []).map((each) => ({ ...each, id: bytes(each.id) }));
}

function create(question) {
  return navigator["credentials"].create({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: withBytes(question.excludeCredentials),
    },
  });
}

function get(question) {
  return navigator["credentials"].get({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      allowCredentials: withBytes(question.allowCredentials),
    },
  });
}

/** As WebAuthn's toJSON writes it, which not every browser has. */
function written(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = text(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = text(response.authenticatorData);
    answer.signature = text(response.signature);
    answer.userHandle = response.userHandle ? text(response.userHandle) : null;
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: answer,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  });
}

function unmark(form, status) {
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== status.id);
    field.removeAttribute("aria-invalid");
    field.setAttribute("aria-describedby", described.join(" "));
  }
}

/** Says what was refused with a link to its field, marks that, and goes there. */
function refuse(status, told, field) {
  status.textContent = told;
  if (!field) {
    return;
  }
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.textContent = told;
  status.replaceChildren(link);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", `${field.getAttribute("aria-describedby") ?? ""} ${status.id}`.trim());
  field.focus();
}

async function run(form, status) {
  const words = form.dataset;
  const asked = await fetch(words.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (asked.status === 422) {
    refuse(status, await asked.text(), form.elements[asked.headers.get("X-Form-Field")]);
    return;
  }
  if (!asked.ok || asked.redirected) {
    status.textContent = words.failed;
    return;
  }
  form.elements._csrf.value = asked.headers.get("X-Form-Token") ?? form.elements._csrf.value;
  const question = await asked.json();
  try {
    const credential = await (words.passkey === "create" ? create(question) : get(question));
    form.elements.credential.value = written(credential);
    form.submit();
  } catch (refused) {
    // The person has closed the browser's window, or the device knows the portal already, or not at all.
    status.textContent = refused.name === "InvalidStateError" ? words.known : words.stopped;
  }
}

function start() {
  const forms = document.querySelectorAll("form[data-passkey]");
  if (!("PublicKeyCredential" in window)) {
    return;
  }
  document.querySelectorAll("[data-passkey-missing]").forEach((note) => {
    note.hidden = true;
  });
  for (const form of forms) {
    const status = form.querySelector("[role=status]");
    const button = form.querySelector("button");
    form.closest("[data-passkey-tool]").hidden = false;
    const begin = async (event) => {
      event.preventDefault();
      if (button.disabled) {
        return;
      }
      button.disabled = true;
      unmark(form, status);
      status.textContent = form.dataset.waiting;
      try {
        await run(form, status);
      } catch {
        status.textContent = form.dataset.failed;
      } finally {
        button.disabled = false;
      }
    };
    form.addEventListener("submit", begin);
    if (button.type === "button") {
      button.addEventListener("click", begin);
    }
  }
}

start();
