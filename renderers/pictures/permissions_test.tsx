import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { definePanel } from "../panel.ts";
import { renderImage } from "../render_image.ts";
import { testPhoto, toUrl } from "./test_photo.ts";

const ROOT = new URL("../../", import.meta.url);

Deno.test("pictures are prepared with the permissions of the start task", async () => {
  const { tasks } = JSON.parse(await readFile(new URL("deno.json", ROOT), "utf8"));
  const flags = (tasks.start as string).split(" ").filter((word) => word.startsWith("--"));
  assert.ok(flags.includes("--no-prompt") && flags.some((flag) => flag.startsWith("--allow-ffi=")));
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 5"><g opacity=".5"><circle r="4"/></g></svg>';
  const urls = [
    await toUrl(testPhoto({ width: 60, height: 50 }), { format: "jpeg" }),
    // Drawn in the sandbox: nobody knows where its layer lies.
    `data:image/svg+xml,${encodeURIComponent(drawing)}`,
  ];
  for (const url of urls) {
    const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", ...flags, "renderers/pictures/testdata/render_picture.tsx", url],
      cwd: ROOT,
    }).output();
    assert.ok(success, new TextDecoder().decode(stderr));
    const view = <img src={url} style={{ width: "100%", height: "100%", objectFit: "cover" }} />;
    const { image } = await renderImage(view, definePanel({ width: 80, height: 60, tone: "photo" }));
    assert.equal(new TextDecoder().decode(stdout).trim(), image.hash);
  }
});
