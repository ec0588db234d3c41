import { parentPort } from "node:worker_threads";
import { renderImage } from "../render_image.ts";
import { toFault, type WorkerTask } from "../worker_message.ts";

/** A worker that renders, but dies of a view of type `crash` and never answers one of type `hang`. */
parentPort?.on("message", async ({ panel, view }: WorkerTask) => {
  const { type } = JSON.parse(view);
  if (type === "crash") throw new Error("crashed as asked");
  if (type === "hang") { for (;;); }
  try {
    parentPort?.postMessage({ kind: "done", answer: await renderImage(JSON.parse(view), panel) });
  } catch (error) {
    parentPort?.postMessage({ kind: "fault", fault: toFault(error) });
  }
});
parentPort?.postMessage({ kind: "ready", collects: false });
