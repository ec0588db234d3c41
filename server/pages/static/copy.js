// Buttons that copy: `data-copy` is the id of the element whose text they take.

document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
});

/** Copies a text. Over plain HTTP from another machine a browser has no clipboard, but still the old command. */
async function copy(text) {
  if (navigator.clipboard) return await navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "hidden";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (button === null || button.dataset.copied !== undefined) return;
  const { innerHTML } = button;
  await copy(document.getElementById(button.dataset.copy).textContent.trim());
  button.dataset.copied = "";
  button.textContent = "Copied";
  button.focus();
  document.getElementById("said").textContent = "Copied";
  setTimeout(() => {
    button.innerHTML = innerHTML;
    delete button.dataset.copied;
  }, 2000);
});
