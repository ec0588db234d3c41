import type { JSX } from "satori/jsx";
import { pixelFormat } from "../formats/mod.ts";
import { LINEAR } from "../luminance.ts";
import type { Panel } from "../panel.ts";
import { photoUrl } from "./test_render.ts";

/** Test support: the size of a small screen. */
export const SIZE = { width: 160, height: 96 };
/** Test support: where the picture lies. */
export const PHOTO_BOX = { left: 90, top: 10, width: 60, height: 50 };
/** Test support: its pixels. */
export const photo = await photoUrl(PHOTO_BOX.width, PHOTO_BOX.height);

type Style = Record<string, string | number>;

/** Test support: a box at a place. */
export function At(
  { style, tone, children }: { style: Style; tone?: string; children?: JSX.Element | string },
) {
  return <div data-tone={tone} style={{ display: "flex", position: "absolute", ...style }}>{children}</div>;
}

/** Test support: a screen. */
export function Page({ children }: { children: (JSX.Element | null)[] }) {
  return (
    <div style={{ display: "flex", width: "100%", height: "100%", position: "relative" }}>{children}</div>
  );
}

/** Test support: a picture. */
export function Photo({ tone, ...style }: Style & { tone?: string }) {
  return (
    <img
      src={photo}
      width={PHOTO_BOX.width}
      height={PHOTO_BOX.height}
      data-tone={tone}
      style={{ position: "absolute", left: PHOTO_BOX.left, top: PHOTO_BOX.top, ...style }}
    />
  );
}

const WORDS = "Text of many letters beside a photo, with Quaint gyrating serifs 0123";
/** Test support: text beside the picture. */
export const words = <At style={{ left: 4, top: 4, width: 84, fontSize: 13 }}>{WORDS}</At>;
/** Test support: a line below it. */
export const rule = <At style={{ left: 4, top: 90, width: 150, height: 2, background: "#000" }} />;

/** Test support: share of light of the pixels in a box. */
export function light(rows: number[][], panel: Panel): number {
  const palette = pixelFormat(panel.pixelFormat).palette!;
  const all = rows.flat();
  return all.reduce((sum, index) => sum + LINEAR[palette[index]!.rgb[0]]!, 0) / all.length;
}
