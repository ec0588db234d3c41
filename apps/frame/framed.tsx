import type { JSX } from "satori/jsx";
import { fontFamily, inks, type Margins, type Panel, screenSize, type View } from "../../renderers/mod.ts";
import { type Box, cutBottom, cutLeft, cutTop, shrink } from "../ui/box.ts";
import { Fit } from "../ui/fit.tsx";
import { Field } from "../ui/rule.tsx";
import type { PlacedCaption } from "./place_captions.ts";

/** A whole screen: an app's view in the room that was left for it, and around it the captions. */
export function Framed({ view, placed, inset, panel }: {
  readonly view: View;
  readonly placed: readonly PlacedCaption[];
  readonly inset: Margins;
  readonly panel: Panel;
}): JSX.Element {
  const { ink, paper } = inks(panel);
  const screen: Box = { x: 0, y: 0, ...screenSize(panel) };
  const room = shrink(screen, inset);
  const { x: left, y: top, width, height } = room;
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        width: screen.width,
        height: screen.height,
        backgroundColor: paper,
        color: ink,
        fontFamily: fontFamily("sans"),
        fontWeight: 400,
      }}
    >
      <div style={{ display: "flex", position: "absolute", left, top, width, height }}>
        {view as JSX.Element}
      </div>
      <div data-tone="ink" style={{ display: "flex" }}>
        {strips(screen, inset).map((strip) => <Field box={strip} color={paper} />)}
        {placed.map((caption) => <Caption caption={caption} color={ink} />)}
      </div>
    </div>
  );
}

/** A caption against its edge, and the tick towards its button. */
function Caption({ caption: { text, edge, box, tick, fitted }, color }: {
  readonly caption: PlacedCaption;
  readonly color: string;
}): JSX.Element {
  return (
    <div style={{ display: "flex" }}>
      <Field box={tick} color={color} />
      <Fit
        box={box}
        text={text}
        style={{ sizes: [fitted.size], weight: 600, color }}
        fitted={fitted}
        align={edge === "left" || edge === "right" ? edge : "center"}
        valign="middle"
      />
    </div>
  );
}

/** Paper over the strips: whatever an app drew past its room is not seen there. */
function strips(screen: Box, { top, right, bottom, left }: Margins): readonly Box[] {
  const middle = shrink(screen, { top, bottom });
  return [
    cutTop(screen, top)[0],
    { ...middle, x: screen.width - right, width: right },
    cutBottom(screen, bottom)[1],
    cutLeft(middle, left)[0],
  ].filter(({ width, height }) => width > 0 && height > 0);
}
