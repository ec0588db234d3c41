import type { JSX, JSXNode } from "satori/jsx";
import { fontFamily, inks, layoutSize, measureText, type Panel, unit } from "../../renderers/mod.ts";
import { ageStyle, layAgeMark } from "./age_mark.ts";
import { type Box, cutBottom, cutTop, inset } from "./box.ts";
import { Fit, fit, fullestThatFits } from "./fit.tsx";
import { margin } from "./margin.ts";
import { oneLine } from "./plain_text.ts";
import { Field, ruleSize } from "./rule.tsx";
import { typeSize } from "./type_scale.ts";
import { roomClass } from "./room.ts";

/** What stands around the body of a page. */
export interface PageFrame {
  readonly panel: Panel;
  /** One quiet line above the body, kept on every class but tiny. */
  readonly heading?: { readonly left: string; readonly right?: string | readonly string[] };
  /** One quiet line under a rule, on medium and large glass, and on small where it is `always` wanted. */
  readonly foot?: PageFoot;
  /** How old the data is, fullest first: on tiny glass alone, where neither heading nor foot can say it. */
  readonly age?: readonly string[];
  /** Pixels of height that the body needs beside an age; a line of type when left out. */
  readonly leastBody?: number;
}

/** The quiet line at the foot of a page. Where it may be said at different lengths, the fullest that fits is taken. */
export interface PageFoot {
  readonly left: string | readonly string[];
  readonly right?: string | readonly string[];
  /** Keeps it on small glass. */
  readonly always?: true;
}

/** A page that was measured out: the room for its body, and what is around it. */
export interface PageLayout {
  readonly screen: Box;
  readonly body: Box;
  readonly heading: Box | null;
  readonly foot: Box | null;
  readonly age: Box | null;
}

/** Measures a page out: heading and foot, and the body between them. */
export function layPage(frame: PageFrame): PageLayout {
  const { panel } = frame;
  const screen: Box = { x: 0, y: 0, ...layoutSize(panel) };
  let body = inset(screen, margin(panel));
  const size = roomClass(panel);
  const u = unit(panel);
  let heading: Box | null = null;
  let foot: Box | null = null;
  let age: Box | null = null;
  if (frame.age !== undefined && size === "tiny") {
    [body, age] = layAgeMark(body, { texts: frame.age, panel, least: frame.leastBody });
  }
  if (frame.heading !== undefined && size !== "tiny") {
    [heading, body] = cutTop(body, Math.ceil(typeSize(panel, 0) * 1.25), Math.round(u * 0.5));
  }
  // What stands at the lower edge around an app, such as captions, takes the foot's place.
  const free = size !== "tiny" && !panel.inset?.bottom;
  if (frame.foot !== undefined && free && (size !== "small" || frame.foot.always)) {
    const height = ruleSize(panel) + Math.round(u * 0.5) + Math.ceil(typeSize(panel, 0) * 1.25);
    [body, foot] = cutBottom(body, height, u);
  }
  return { screen, body, heading, foot, age };
}

/** All of an app's room: paper, heading, body and foot. */
export function Page({ frame, layout, children }: {
  readonly frame: PageFrame;
  /** What `layPage` gave for the same frame. */
  readonly layout: PageLayout;
  readonly children?: JSXNode;
}): JSX.Element {
  const { panel } = frame;
  const { ink, paper } = inks(panel);
  const { width, height } = layout.screen;
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        width,
        height,
        backgroundColor: paper,
        color: ink,
        fontFamily: fontFamily("sans"),
        fontWeight: 400,
      }}
    >
      {layout.heading && frame.heading
        ? <Ends panel={panel} box={layout.heading} {...frame.heading} bold />
        : null}
      {children}
      {layout.age && frame.age ? <Age panel={panel} box={layout.age} texts={frame.age} /> : null}
      {layout.foot && frame.foot ? <Foot panel={panel} box={layout.foot} foot={frame.foot} /> : null}
    </div>
  );
}

/** The age of stale data on tiny glass. */
function Age({ panel, box, texts }: {
  readonly panel: Panel;
  readonly box: Box;
  readonly texts: readonly string[];
}): JSX.Element {
  const { size, weight } = ageStyle(panel);
  const style = { sizes: [size], weight, color: inks(panel).ink, maxLines: 1 } as const;
  return (
    <Fit box={box} text={fullestThatFits(texts, box, style)} style={style} align="center" valign="middle" />
  );
}

/** The quiet foot: a rule, and under it what this is on the left and its age or place on the right. */
function Foot({ panel, box, foot: { left, right } }: {
  readonly panel: Panel;
  readonly box: Box;
  readonly foot: PageFoot;
}): JSX.Element {
  const [rule, line] = cutTop(box, ruleSize(panel), Math.round(unit(panel) * 0.5));
  return (
    <div style={{ display: "flex" }}>
      <Field box={rule} color={inks(panel).ink} />
      <Ends panel={panel} box={line} left={left} {...(right === undefined ? {} : { right })} />
    </div>
  );
}

/** Two texts in the smallest step at the two ends of one line. */
function Ends({ panel, box, left, right, bold }: {
  readonly panel: Panel;
  readonly box: Box;
  readonly left: string | readonly string[];
  readonly right?: string | readonly string[];
  readonly bold?: true;
}): JSX.Element {
  const { ink, muted } = inks(panel);
  const style = { sizes: [typeSize(panel, 0)], maxLines: 1, color: bold ? ink : muted } as const;
  const quiet = { size: style.sizes[0], weight: 400 } as const;
  const gap = Math.round(unit(panel));
  // Whatever cannot be said whole is left out, the left end first: half a time or half an id helps nobody.
  const most = Math.floor(box.width * 0.75);
  const rightText = [right ?? ""].flat().map(oneLine).find((text) => measureText(text, quiet) <= most) ?? "";
  const used = Math.ceil(measureText(rightText, quiet));
  const leftBox = { ...box, width: used === 0 ? box.width : box.width - used - gap };
  const leftStyle = { ...style, weight: bold ? 600 : 400 } as const;
  const leftText = fullestThatFits([left].flat().map(oneLine), leftBox, leftStyle);
  const tooNarrow = leftBox.width < style.sizes[0] * 4 && fit(leftText, leftBox, leftStyle).truncated;
  return (
    <div style={{ display: "flex" }}>
      {tooNarrow ? null : <Fit box={leftBox} text={leftText} style={leftStyle} />}
      {used === 0 ? null : (
        <Fit
          box={{ ...box, x: box.x + box.width - used, width: used }}
          text={rightText}
          style={{ ...style, weight: 400 }}
          align="right"
        />
      )}
    </div>
  );
}
