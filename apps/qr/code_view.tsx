import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, centered, cutLeft, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { margin } from "../ui/margin.ts";
import { layPage, Page } from "../ui/page.tsx";
import { roomClass } from "../ui/room.ts";
import { glanceSizes, glanceUnit } from "../ui/type_scale.ts";
import { type Code, codePath, type Correction, makeCode } from "./make_code.ts";
import type { Payload } from "./payload.ts";

/** A code with the room for words beside it or under it. */
export interface LaidCode {
  readonly code: Code;
  /** Where its modules stand. */
  readonly place: Box;
  /** Null where the code takes all of the room. */
  readonly words: Box | null;
}

/** Lays a code: left of its words on wide glass, above them on high glass; null where none can be read. */
export function layCode(
  payload: Payload,
  { panel, correction }: { readonly panel: Panel; readonly correction: "auto" | Correction },
): LaidCode | null {
  const { screen, body } = layPage({ panel });
  const edge = margin(panel);
  const high = body.height > body.width;
  const tiny = roomClass(panel) === "tiny";
  const wanted = payload.title !== "" || payload.lines.length > 0;
  // Words get a good quarter of the longer side where that leaves the code as large; what is left is white around it.
  const least = !wanted ? 0 : Math.round(high ? body.height * 0.2 : body.width * (tiny ? 0.4 : 0.28));
  const room = high
    ? { width: body.width, height: body.height - least }
    : { width: body.width - least, height: body.height };
  const whole = high
    ? { width: screen.width, height: body.height - least + edge }
    : { width: body.width - least + edge, height: screen.height };
  const beside = makeCode(payload.data, { room, around: whole, panel, correction });
  const alone = beside === null || tiny
    ? makeCode(payload.data, { room: body, around: screen, panel, correction })
    : null;
  const code = alone !== null && (beside === null || alone.module > beside.module) ? alone : beside;
  if (code === null) return null;
  const { side, module } = code;
  // The quiet zone is white between the code and its words.
  const gap = Math.max(module * 4, Math.round(unit(panel)));
  if (code === alone || !wanted) return { code, place: centered(body, side, side), words: null };
  if (!high) {
    const [left, words] = cutLeft(body, Math.max(side, 0), gap);
    return {
      code,
      place: { ...left, y: body.y + Math.floor((body.height - side) / 2), height: side },
      words,
    };
  }
  const [top, words] = cutTop(body, side, gap);
  return { code, place: { ...top, x: body.x + Math.floor((body.width - side) / 2), width: side }, words };
}

/** The code in whole pixels, what it is beside or under it. */
export function CodeView({ laid: { code, place, words }, payload, panel }: {
  readonly laid: LaidCode;
  readonly payload: Payload;
  readonly panel: Panel;
}): JSX.Element {
  const frame = { panel };
  const layout = layPage(frame);
  return (
    <Page frame={frame} layout={layout}>
      <svg
        width={place.width}
        height={place.height}
        viewBox={`0 0 ${place.width} ${place.height}`}
        style={{ position: "absolute", left: place.x, top: place.y }}
      >
        <path d={codePath(code)} fill={inks(panel).ink} shape-rendering="crispEdges" />
      </svg>
      {words === null
        ? null
        : <Words box={words} payload={payload} panel={panel} high={words.x === layout.body.x} />}
    </Page>
  );
}

/** The title large, the lines under it in one size; lines that find no room whole are left out, the last first. */
function Words({ box, payload: { title, lines }, panel, high }: {
  readonly box: Box;
  readonly payload: Payload;
  readonly panel: Panel;
  /** True where they stand under the code, in its middle. */
  readonly high: boolean;
}): JSX.Element {
  const { ink } = inks(panel);
  const align = high ? "center" : "left";
  const heading: FitStyle = {
    sizes: glanceSizes(panel, 4),
    weight: 600,
    color: ink,
    lineHeight: 1.15,
    balance: true,
  };
  const gap = Math.round(glanceUnit(panel) / 2);
  const share = lines.length === 0 ? box : { ...box, height: Math.floor(box.height * 0.6) };
  const fitted = fit(title, share, heading);
  const style: FitStyle = { sizes: glanceSizes(panel, 2), weight: 400, color: ink, maxLines: 1 };
  const each = lines.map((text) => fit(text, box, style)).filter(({ truncated }) => !truncated);
  const size = Math.min(...each.map((line) => line.size));
  const height = Math.ceil(size * 1.3);
  const whole = lines.filter((text) => !fit(text, box, { ...style, sizes: [size] }).truncated);
  const left = box.height - fitted.height - gap;
  const shown = each.length === 0 ? [] : whole.slice(0, Math.max(0, Math.floor(left / height)));
  const used = fitted.height + (shown.length === 0 ? 0 : gap + shown.length * height);
  const [, words] = cutTop(box, high ? 0 : Math.max(0, Math.floor((box.height - used) / 2)));
  const [top, below] = cutTop(words, fitted.height, gap);
  return (
    <div style={{ display: "flex" }}>
      <Fit box={top} text={title} style={heading} align={align} fitted={fitted} />
      {shown.map((text, index) => (
        <Fit
          box={{ ...below, y: below.y + index * height, height }}
          text={text}
          style={{ ...style, sizes: [size] }}
          align={align}
        />
      ))}
    </div>
  );
}
