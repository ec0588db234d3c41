import { draw } from "../draw.ts";
import { fitText } from "../fit_text.ts";
import { definePanel, type Panel, type Size, unit } from "../panel.ts";
import { rasterize } from "../rasterize.ts";
import { encodePicture } from "./encode_picture.ts";

/** Pixels of type below which words on few inks cannot be read. */
const LEAST_TYPE = 12;

/**
 * What stands where a picture cannot be shown, as a `data:` URL: a crossed box of its size that says why, in words
 * where there is room for them. The rest of the screen is not lost.
 */
export async function drawFault(
  fault: string,
  { size, panel }: { size: Size; panel: Panel },
): Promise<string> {
  const { width, height } = size;
  const type = Math.max(LEAST_TYPE, unit(panel));
  const line = Math.max(1, Math.round(type / 8));
  const room = { width: width - 2 * type, height: height - 2 * type };
  const text = fitText(fault, { ...room, sizes: [type, Math.max(LEAST_TYPE, Math.round(type * 0.8))] });
  const edges = `M${line / 2} ${line / 2}H${width - line / 2}V${height - line / 2}H${line / 2}Z`;
  const cross = `M0 0L${width} ${height}M${width} 0L0 ${height}`;
  const view = (
    <div style={{ display: "flex", width, height, alignItems: "center", justifyContent: "center" }}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        style={{ position: "absolute", left: 0, top: 0 }}
      >
        <path d={edges + cross} fill="none" stroke="#000000" stroke-width={line} />
      </svg>
      {text.lines.length === 0 || text.truncated ? null : (
        <div
          style={{
            // Over the cross, which is positioned, too.
            position: "relative",
            display: "flex",
            flexDirection: "column",
            alignItems: "center",
            padding: `${Math.round(type / 4)}px ${Math.round(type / 2)}px`,
            backgroundColor: "#ffffff",
          }}
        >
          {text.lines.map((words) => (
            <div style={{ display: "flex", fontSize: text.size, lineHeight: 1.25 }}>{words}</div>
          ))}
        </div>
      )}
    </div>
  );
  const raster = rasterize(await draw(view, definePanel({ width, height })));
  return encodePicture(raster, { gray: true });
}
