import { type Composition, mirrorView, readsRightToLeft, resolveView } from "../../renderers/mod.ts";

/**
 * What an app composed, for readers of a locale: mirrored where they read from right to left. Apps lay out from left to
 * right, and mark what must stay so: see `Kept`.
 */
export function mirrorFor(composition: Composition, locale: string): Composition {
  if (!readsRightToLeft(locale)) return composition;
  const { props, ...view } = mirrorView(resolveView(composition.view));
  // Whatever does not fill its room begins at the right of it.
  const style = { display: "flex", flexDirection: "row-reverse", width: "100%", height: "100%" };
  return { ...composition, view: { type: "div", props: { style, children: { ...view, props } } } };
}
