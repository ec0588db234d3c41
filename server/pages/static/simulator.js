// A simulated device that comes by itself, as long as its page is open and in sight; and the drawn buttons around its
// glass, which press like those below.

const EVERY = 5000;

function offer() {
  for (const choice of document.querySelectorAll("[data-by-itself]")) choice.hidden = false;
}

document.addEventListener("DOMContentLoaded", offer);
document.addEventListener("htmx:after:swap", offer);

setInterval(() => {
  const form = document.querySelector("[data-poll]");
  if (document.hidden || !form.querySelector("#by-itself").checked) return;
  form.requestSubmit();
}, EVERY);

document.addEventListener("click", ({ target }) => {
  const name = target.dataset?.button;
  if (name === undefined) return;
  const form = [...document.querySelectorAll("[data-press]")].find((form) => form.dataset.press === name);
  form?.querySelector("button").click();
});
