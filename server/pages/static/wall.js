// The selection on the wall: how many devices are selected, all on the page at once, and a range with Shift.

const boxes = () => [...document.querySelectorAll('input[name="device"][form="selection"]')];
let last = null;

function tellSelected() {
  const form = document.getElementById("selection");
  if (form === null) return;
  const all = boxes();
  const chosen = all.filter((box) => box.checked);
  form.classList.toggle("some", chosen.length > 0);
  const words = chosen.length === 0 ? "" : `${chosen.length} selected`;
  const place = document.getElementById("selected");
  if (place.textContent !== words) place.textContent = words;
  for (const button of form.querySelectorAll('[value$="selected"]')) button.disabled = chosen.length === 0;
  const page = document.getElementById("select-page");
  page.checked = all.length > 0 && chosen.length === all.length;
  page.indeterminate = chosen.length > 0 && chosen.length < all.length;
}

document.addEventListener("click", ({ target, shiftKey }) => {
  if (target.id === "select-page") { for (const box of boxes()) box.checked = target.checked; }
  else if (target.name !== "device") return;
  else if (shiftKey && last !== null) {
    const all = boxes();
    const [from, to] = [all.indexOf(last), all.indexOf(target)].sort((a, b) => a - b);
    if (from >= 0) { for (const box of all.slice(from, to + 1)) box.checked = target.checked; }
  }
  if (target.name === "device") last = target;
  tellSelected();
});

// A slash goes to the search field, as on other lists.
document.addEventListener("keydown", (event) => {
  const { target, key } = event;
  const search = document.getElementById("q");
  if (key !== "/" || search === null || target.closest("input, select, textarea")) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  search.focus();
});

// What is out of sight is laid out, and its pictures asked for, once what is in sight is there: scrolling and
// printing find it drawn.
function fetchRest() {
  document.documentElement.classList.add("rested");
  if (navigator.connection?.saveData) return;
  for (const image of document.querySelectorAll('#devices img[loading="lazy"]')) image.loading = "eager";
}

const rest = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 200));

addEventListener("load", () => rest(fetchRest));
document.addEventListener("DOMContentLoaded", tellSelected);
document.addEventListener("htmx:after:swap", () => {
  tellSelected();
  rest(fetchRest);
});
