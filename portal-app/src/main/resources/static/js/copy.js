// Copies a text that is to be handed over. Without this script, or without leave, it is copied by hand.
function start() {
  const words = document.getElementById("copy-script").dataset;

  for (const tool of document.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(tool.dataset.copy);
    const status = tool.querySelector("[role=status]");
    tool.hidden = false;
    tool.querySelector("button").addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = words.copied;
      } catch {
        field.focus();
        field.select();
        status.textContent = words.selected;
      }
    });
  }
}

start();
