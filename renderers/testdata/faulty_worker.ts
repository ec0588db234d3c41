import { ownPort } from "../own_port.ts";
import { renderImage } from "../render_image.ts";
import { toFault, type WorkerTask } from "../worker_message.ts";

/** A worker that renders, but dies of a view of type `crash` and never answers one of type `hang`. */
ownPort.on("message", async ({ panel, view }: WorkerTask) => {
  const { type } = JSON.parse(view);
  if (type === "crash") throw new Error("crashed as asked");
  if (type === "hang") { for (;;); }
  try {
    ownPort.postMessage({ kind: "done", answer: await renderImage(JSON.parse(view), panel) });
  } catch (error) {
    ownPort.postMessage({ kind: "fault", fault: toFault(error) });
  }
});
ownPort.postMessage({ kind: "ready", collects: false });
