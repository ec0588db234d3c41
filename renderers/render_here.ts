import type { View } from "./composition.ts";
import type { Panel } from "./panel.ts";
import type { Rendered } from "./renderer.ts";

/**
 * Renders one view for one panel in the calling thread, as a worker of the pool would. The engines load when it is
 * first called: a server's main thread, which leaves rendering to the pool, never pays for them.
 * Throws DrawError (the view cannot be laid out) or ImageTooLargeError (nothing that keeps its size is small enough).
 */
export async function renderImage(view: View, panel: Panel): Promise<Rendered> {
  const engines = await import("./render_image.ts");
  return await engines.renderImage(view, panel);
}
