import { definePanel } from "../../panel.ts";
import { renderImage } from "../../render_image.ts";

/** Renders the picture of a `data:` URL that stands in its arguments, and prints the image's hash. */
const view = <img src={Deno.args[0]} style={{ width: "100%", height: "100%", objectFit: "cover" }} />;
const { image } = await renderImage(view, definePanel({ width: 80, height: 60, tone: "photo" }));
console.log(image.hash);
