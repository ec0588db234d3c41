// Buttons that copy: `data-copy` is the id of the element whose text they take. Hidden where nothing can be copied.

document.addEventListener("DOMContentLoaded", () => {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
});

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copy]");
  if (button === null) return;
  const words = button.textContent;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
  button.textContent = "Copied";
  document.getElementById("said").textContent = "Copied";
  setTimeout(() => button.textContent = words, 2000);
});
