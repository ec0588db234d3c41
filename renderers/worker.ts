/// <reference lib="deno.worker" />
import { definePanel } from "./panel.ts";
import { renderImage } from "./render_image.ts";
import { toFault, type WorkerReply, type WorkerTask } from "./worker_message.ts";

/** Renders, and bytes of native images, between two collections: V8 does not see those images in its accounts. */
const RENDERS_PER_COLLECTION = 20;
const BYTES_PER_COLLECTION = 32 * 1024 * 1024;

const collect = (globalThis as { gc?: () => void }).gc;
let rendered = 0;
let held = 0;

function reply(message: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(message, transfer);
}

async function render({ view, panel }: WorkerTask): Promise<void> {
  try {
    const result = await renderImage(view, panel);
    reply({ kind: "rendered", rendered: result }, [result.image.bytes.buffer]);
  } catch (error) {
    reply({ kind: "fault", fault: toFault(error) });
  }
  rendered++;
  held += panel.width * panel.height * 4;
  if (!collect || (rendered < RENDERS_PER_COLLECTION && held < BYTES_PER_COLLECTION)) return;
  rendered = held = 0;
  // After the answer, and on a turn of its own: only then are native images let go.
  setTimeout(collect, 0);
}

/** Opens the fonts of Latin text and starts the native parts, so that the first poll is as quick as the rest. */
async function warmUp(): Promise<void> {
  const figures = [400, 600, 700].map((fontWeight) => ({
    type: "div",
    props: { style: { fontWeight }, children: "12:30 Größe" },
  }));
  const view = { type: "div", props: { style: { display: "flex" }, children: figures } };
  await renderImage(view, definePanel({ width: 200, height: 40 }));
  reply({ kind: "ready", collects: collect !== undefined });
}

self.onmessage = (event: MessageEvent<WorkerTask>) => void render(event.data);
await warmUp();
