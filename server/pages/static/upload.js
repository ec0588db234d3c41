// Sends the file of a form by itself, so that it may be large, and shows how far it is. Without this script the
// browser sends the form as it is.

document.addEventListener("submit", (event) => {
  const form = event.target;
  const address = form.dataset.upload;
  if (address === undefined) return;
  const file = form.querySelector("input[type=file]").files[0];
  if (file === undefined) return;
  event.preventDefault();
  const button = form.querySelector("button");
  const progress = form.querySelector("progress");
  const request = new XMLHttpRequest();
  const fail = (text) => {
    button.disabled = false;
    progress.hidden = true;
    form.querySelector("[data-fault]")?.remove();
    const fault = document.createElement("p");
    fault.className = "fault";
    fault.dataset.fault = "";
    fault.setAttribute("role", "alert");
    fault.textContent = text;
    form.append(fault);
  };
  request.open("PUT", address);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("accept", "application/json");
  request.upload.addEventListener(
    "progress",
    ({ loaded, total }) => progress.value = total ? loaded / total : 0,
  );
  request.upload.addEventListener("load", () => progress.removeAttribute("value"));
  request.addEventListener("error", () => fail("The upload broke off. Try again."));
  request.addEventListener("load", () => {
    if (request.status < 300) location.assign(address);
    else {
      try {
        fail(JSON.parse(request.responseText).detail);
      } catch {
        fail("The server could not take this file.");
      }
    }
  });
  button.disabled = true;
  progress.hidden = false;
  request.send(file);
});
