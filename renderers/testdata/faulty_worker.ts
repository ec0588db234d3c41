/// <reference lib="deno.worker" />
import { renderImage } from "../render_image.ts";
import { toFault, type WorkerTask } from "../worker_message.ts";

/** A worker that renders, but dies of a view of type `crash` and never answers one of type `hang`. */
self.onmessage = async (event: MessageEvent<WorkerTask>) => {
  const { panel, view } = event.data;
  if (view.type === "crash") throw new Error("crashed as asked");
  if (view.type === "hang") { for (;;); }
  try {
    self.postMessage({ kind: "rendered", rendered: await renderImage(view, panel) });
  } catch (error) {
    self.postMessage({ kind: "fault", fault: toFault(error) });
  }
};
self.postMessage({ kind: "ready", collects: false });
