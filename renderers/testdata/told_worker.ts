import { ownPort } from "../own_port.ts";

/** A thread that says what it is told, but dies when it is told to `crash` and never answers `hang`. */
ownPort.on("message", (told: { readonly word: string; readonly bytes?: Uint8Array }) => {
  if (told.word === "crash") throw new Error("crashed as asked");
  if (told.word === "hang") { for (;;); }
  ownPort.postMessage({ word: told.word, length: told.bytes?.length ?? 0 });
});
