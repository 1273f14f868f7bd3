// Names in the tray what is picked. What is picked on other pages is counted: the browser knows no more of it than its number.
const words = document.getElementById("tray-script").dataset;

function boxOf(id) {
  return document.querySelector(`.pick input[type="checkbox"][form="shortlist-form"][value="${id}"]`);
}

function entry(id, box, tray) {
  const { title } = box.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tray__name";
  button.setAttribute("aria-label", words.takeOut.replace("{0}", title));
  const name = document.createElement("span");
  name.textContent = title;
  const sign = document.createElement("span");
  sign.textContent = "×";
  sign.setAttribute("aria-hidden", "true");
  button.append(name, sign);
  button.addEventListener("click", () => {
    const item = button.parentElement;
    const place = [...item.parentElement.children].indexOf(item);
    // Unticks it as a person would, so that whoever listens to the box hears of it.
    boxOf(id)?.click();
    const left = tray.querySelectorAll(".tray__name");
    (left[Math.min(place, left.length - 1)] ?? box).focus();
  });
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function fill(tray, ids) {
  const names = tray.querySelector("[data-tray-names]");
  const here = ids.map((id) => ({ id, box: boxOf(id) })).filter(({ box }) => box);
  const items = here.map(({ id, box }) => entry(id, box, tray));
  if (here.length < ids.length) {
    const elsewhere = document.createElement("li");
    elsewhere.className = "tray__elsewhere";
    elsewhere.textContent = words.elsewhere.replace("{0}", ids.length - here.length);
    items.push(elsewhere);
  }
  names.replaceChildren(...items);
  names.hidden = items.length === 0;
  tray.querySelector("[data-tray-number]").textContent = String(ids.length);
  tray.classList.add("tray--named");
  tray.classList.toggle("tray--held", ids.length > 0);
}

document.addEventListener("shortlist:shown", (event) => {
  document.querySelectorAll("[data-tray]").forEach((tray) => fill(tray, event.detail.ids));
});
