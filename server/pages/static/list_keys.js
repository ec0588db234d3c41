// Keys for a list whose rows are links: j and k (or the arrows on a row) move, Enter opens as links do, / goes to the
// search field. Nothing happens while somebody types.

function rowLinks() {
  return [...document.querySelectorAll("[data-exchange] a")];
}

function move(step) {
  const links = rowLinks();
  const at = links.indexOf(document.activeElement);
  const next = links[at === -1 ? 0 : at + step];
  next?.focus();
}

document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, select, textarea")) return;
  const isRow = target.closest("[data-exchange]") !== null;
  if (key === "j" || (isRow && key === "ArrowDown")) move(1);
  else if (key === "k" || (isRow && key === "ArrowUp")) move(-1);
  else if (key === "/") document.querySelector("[data-slash]")?.focus();
  else return;
  event.preventDefault();
});
