import { parentPort, type Transferable } from "node:worker_threads";
import { canCollect, collect, keepPages, releasePagesAtRest } from "./collect.ts";
import { lowerPriority } from "./lower_priority.ts";
import { definePanel } from "./panel.ts";
import { renderImage } from "./render_image.ts";
import { workerCaches } from "./worker_caches.ts";
import { toFault, type WorkerReply, type WorkerTask } from "./worker_message.ts";

/**
 * Renders, and bytes of native images, between two collections of what is young: V8 does not see those images in its
 * accounts. They die young, and collecting the young takes a millisecond where collecting all takes fifty.
 */
const RENDERS_PER_COLLECTION = 5;
const BYTES_PER_COLLECTION = 16 * 1024 * 1024;
/** Collections of the young between two of everything, for what a render of its own length let grow old. */
const COLLECTIONS_PER_FULL = 20;

let rendered = 0;
let held = 0;
let collections = 0;

function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function render({ view, panel }: WorkerTask): Promise<void> {
  keepPages();
  try {
    const result = await renderImage(JSON.parse(view), panel);
    const transfer = [result.image.bytes.buffer as ArrayBuffer];
    reply({ kind: "done", answer: result, caches: workerCaches() }, transfer);
  } catch (error) {
    reply({ kind: "fault", fault: toFault(error) });
  }
  releasePagesAtRest();
  rendered++;
  held += panel.width * panel.height * 4;
  if (rendered < RENDERS_PER_COLLECTION && held < BYTES_PER_COLLECTION) return;
  rendered = held = 0;
  const what = ++collections % COLLECTIONS_PER_FULL === 0 ? "all" : "young";
  // After the answer, and on a turn of its own: only then are native images let go.
  setTimeout(() => collect(what), 0);
}

/** Opens the fonts of Latin text and starts the native parts, so that the first poll is as quick as the rest. */
async function warmUp(): Promise<void> {
  const figures = [400, 600, 700].map((fontWeight) => ({
    type: "div",
    props: { style: { fontWeight }, children: "12:30 Größe" },
  }));
  const view = { type: "div", props: { style: { display: "flex" }, children: figures } };
  await renderImage(view, definePanel({ width: 200, height: 40 }));
  reply({ kind: "ready", collects: canCollect });
}

parentPort?.on("message", (task: WorkerTask) => void render(task));
lowerPriority();
await warmUp();
