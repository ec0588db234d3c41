// Rows of a list that are dragged by their grip, by mouse or finger; the form around it is sent once they are let go.
// Keyboards use the buttons that move a row.

let held = null;

document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest("[data-grip]");
  if (grip === null || event.button !== 0) return;
  held = { row: grip.closest("[data-item]"), moved: false };
  held.row.dataset.busy = "";
  event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
  if (held === null) return;
  const { row } = held;
  const others = [...row.parentElement.querySelectorAll(":scope > [data-item]")].filter((other) =>
    other !== row
  );
  const next = others.find((other) => {
    const { top, height } = other.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  if (next === row.nextElementSibling || (next === undefined && row.nextElementSibling === null)) return;
  held.moved = true;
  row.parentElement.insertBefore(row, next ?? null);
});

function letGo() {
  if (held === null) return;
  const { row, moved } = held;
  delete row.dataset.busy;
  held = null;
  if (moved) row.closest("form").requestSubmit();
}

document.addEventListener("pointerup", letGo);
document.addEventListener("pointercancel", letGo);

let saving;

// A form that saves itself is sent once for a change, also when Enter ends it. What only says what to add next
// changes nothing yet.
document.addEventListener("change", ({ target }) => {
  const form = target.closest("[data-autosave]");
  if (form === null || target.dataset.quiet !== undefined) return;
  clearTimeout(saving);
  saving = setTimeout(() => form.requestSubmit(), 50);
});
document.addEventListener("submit", () => clearTimeout(saving), true);
