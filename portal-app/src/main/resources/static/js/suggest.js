// Suggestions under the search box: a combobox with a list box, after the pattern of WAI-ARIA.
// Without this script the box is a plain form, and /suggestions a plain page.
const PAUSE = 120;
const words = document.getElementById("suggest-script").dataset;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.address = input.dataset.suggestions;
    this.options = [];
    this.active = -1;
    this.timer = 0;
    this.request = null;

    this.list = document.createElement("ul");
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", words.label);
    this.list.hidden = true;

    this.status = document.createElement("p");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    input.after(this.list, this.status);

    // The list opens by itself now.
    input.form?.querySelectorAll("[data-without-script]").forEach((button) => button.remove());

    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    // The list must not take the focus away from the box.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.choose(option);
      }
    });
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    this.request?.abort();
    const typed = this.input.value.trim();
    if (typed === "") {
      this.close();
      this.status.textContent = "";
      return;
    }
    const request = new AbortController();
    this.request = request;
    try {
      const parameters = new URLSearchParams({ q: typed, view: "options" });
      const answer = await fetch(`${this.address}?${parameters}`, { signal: request.signal });
      if (!answer.ok) {
        this.close();
        return;
      }
      const html = await answer.text();
      if (this.request === request && document.activeElement === this.input) {
        this.show(html);
      }
    } catch (failure) {
      // Overtaken by the next character, or offline: the box works without suggestions.
      if (failure.name !== "AbortError") {
        this.close();
      }
    }
  }

  show(html) {
    this.list.innerHTML = html;
    this.options = [...this.list.querySelectorAll("[role=option]")];
    this.move(-1);
    const some = this.options.length > 0;
    this.list.hidden = !some;
    this.input.setAttribute("aria-expanded", String(some));
    this.status.textContent = some
      ? words.found.replace("{0}", this.options.length)
      : words.none;
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = null;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.move(-1);
  }

  get open() {
    return !this.list.hidden;
  }

  key(event) {
    // While an input method converts, the keys are its own.
    if (event.isComposing) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (this.open) {
          this.step(event.key === "ArrowDown" ? 1 : -1);
        } else {
          this.ask();
        }
        break;
      case "Enter":
        if (this.open && this.active >= 0) {
          event.preventDefault();
          this.choose(this.options[this.active]);
        }
        break;
      case "Escape":
        if (this.open) {
          event.preventDefault();
          this.close();
        }
        break;
      default:
    }
  }

  // From the last option down, and from the first up, the way leads through the box itself.
  step(by) {
    const places = this.options.length + 1;
    this.move(((this.active + 1 + by + places) % places) - 1);
  }

  move(to) {
    this.active = to;
    this.options.forEach((option, position) => option.setAttribute("aria-selected", String(position === to)));
    if (to >= 0) {
      this.input.setAttribute("aria-activedescendant", this.options[to].id);
      this.options[to].scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  choose(option) {
    this.close();
    window.location.assign(option.dataset.address);
  }
}

const attached = new WeakSet();

function attach(input) {
  if (!attached.has(input)) {
    attached.add(input);
    new Suggestions(input);
  }
}

document.querySelectorAll("input[data-suggestions]").forEach(attach);
// A box that came later, when a part of the page was exchanged.
document.addEventListener("focusin", (event) => {
  if (event.target.matches?.("input[data-suggestions]")) {
    attach(event.target);
  }
});
