import type { JSX } from "satori/jsx";
import { inks, layoutSize, measureText, type Panel, unit } from "../../renderers/mod.ts";
import type { ImageData } from "../source.ts";
import { type Box, inset } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { margin } from "../ui/margin.ts";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { Field } from "../ui/rule.tsx";
import { glanceSizes, typeSizes } from "../ui/type_scale.ts";
import type { PhotoSettings } from "./settings.ts";

/** The picture to the edges of the screen, its caption on a label in the corner. */
export function PhotoView({ image, settings, panel }: {
  readonly image: ImageData;
  readonly settings: PhotoSettings;
  readonly panel: Panel;
}): JSX.Element {
  const { ink, paper } = inks(panel);
  const { width, height } = layoutSize(panel);
  const { contrast, saturation, sharpness } = settings;
  const amounts = Object.fromEntries(
    Object.entries({ "data-contrast": contrast, "data-saturation": saturation, "data-sharpness": sharpness })
      .filter(([, amount]) => amount !== null),
  );
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        width,
        height,
        backgroundColor: settings.background === "black" ? ink : paper,
      }}
    >
      <img
        data-tone="photo"
        src={image.url}
        width={width}
        height={height}
        style={{ position: "absolute", left: 0, top: 0, width, height, objectFit: settings.fit }}
        {...(settings.fit === "cover" ? { "data-focus": settings.focus } : {})}
        {...amounts}
      />
      {settings.caption === "" ? null : <Caption text={oneLine(settings.caption)} panel={panel} />}
    </div>
  );
}

/** Ink on a white label, at most two lines and three quarters of the width, in the lower left corner. */
function Caption({ text, panel }: { readonly text: string; readonly panel: Panel }): JSX.Element | null {
  const { ink, paper } = inks(panel);
  const tiny = roomClass(panel) === "tiny";
  const body = inset({ x: 0, y: 0, ...layoutSize(panel) }, margin(panel));
  const pad = Math.max(2, Math.round(unit(panel) / 2));
  const style: FitStyle = {
    sizes: tiny ? typeSizes(panel, 0) : glanceSizes(panel, 2),
    weight: 600,
    color: ink,
    lineHeight: 1.2,
    maxLines: tiny ? 1 : 2,
    balance: true,
  };
  const room = {
    width: Math.floor(body.width * (tiny ? 1 : 0.75)) - 2 * pad,
    height: Math.floor(body.height / 2) - 2 * pad,
  };
  const fitted = fit(text, room, style);
  if (fitted.lines.length === 0 || fitted.lines.every((line) => line === "")) return null;
  const widest = Math.max(
    ...fitted.lines.map((line) => measureText(line, { size: fitted.size, weight: 600 })),
  );
  const width = Math.min(room.width, Math.ceil(widest)) + 2 * pad;
  const height = fitted.height + pad;
  const label: Box = { x: body.x, y: body.y + body.height - height, width, height };
  const words = { ...label, x: label.x + pad, y: label.y + Math.floor(pad / 2), width: width - 2 * pad };
  return (
    <div data-tone="ink" style={{ display: "flex" }}>
      <Field box={label} color={paper} />
      <Fit box={words} text={text} style={style} fitted={fitted} />
    </div>
  );
}
