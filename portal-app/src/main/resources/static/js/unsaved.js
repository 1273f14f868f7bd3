// Leaving a form with choices that are not saved asks first. Each button of the form saves, so that sending it asks nothing.
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  const state = () => new URLSearchParams(new FormData(form)).toString();
  const saved = state();
  let sending = false;
  form.addEventListener("submit", () => {
    sending = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!sending && state() !== saved) {
      event.preventDefault();
    }
  });
}
