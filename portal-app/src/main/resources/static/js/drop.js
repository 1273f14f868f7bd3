// Files that are dragged onto the form are taken as if they had been chosen. Without this script the form has a plain
// file field.
for (const input of document.querySelectorAll("input[type=file][data-drop]")) {
  const form = input.form;
  form.querySelectorAll("[data-drop-help]").forEach((help) => {
    help.hidden = false;
  });
  // Dragging over a child leaves the form and enters it again: what counts is how deep the pointer is.
  let depth = 0;
  const show = () => form.classList.toggle("form--drop", depth > 0);
  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");

  form.addEventListener("dragenter", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      depth += 1;
      show();
    }
  });
  form.addEventListener("dragleave", (event) => {
    if (hasFiles(event)) {
      depth = Math.max(0, depth - 1);
      show();
    }
  });
  form.addEventListener("dragover", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
    }
  });
  form.addEventListener("drop", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      depth = 0;
      show();
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.focus();
    }
  });
}
