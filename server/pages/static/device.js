// Keys press the buttons of the device on the page, as long as nobody types: the letter of a button is its key.

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (target.closest?.("input, textarea, select, [contenteditable]")) return;
  const button = document.querySelector(`[data-key="${CSS.escape(key.toUpperCase())}"]`);
  if (button === null || button.disabled) return;
  event.preventDefault();
  button.click();
});
