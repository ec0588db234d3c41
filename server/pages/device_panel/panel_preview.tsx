/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Panel } from "../../../renderers/mod.ts";
import { type Room, uprightSize } from "../fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "../fitted_picture.tsx";
import { Svg } from "../svg.ts";
import { controlId } from "./panel_control.tsx";

/** Bytes and what became of them. */
export interface PreviewedImage {
  readonly bytes: number;
  readonly mediaType: string;
  readonly hash: string;
  /** What was given up for the byte limit, a phrase each. */
  readonly reductions: readonly string[];
  /** Why the firmware of the device would not take it. */
  readonly faults: readonly string[];
  /** The app on it, and whether a problem is drawn in its place. */
  readonly app: string;
  readonly problem: string | null;
}

/** What the preview of a panel shows. */
export interface PanelPreviewProps {
  readonly deviceId: string;
  readonly friendlyId: string;
  readonly panel: Panel | null;
  /** Null where nothing could be composed. */
  readonly image: PreviewedImage | null;
  /** The image as it is now, to compare. */
  readonly savedImage: Pick<PreviewedImage, "bytes" | "hash"> | null;
  /** Address of the picture but for its colors. */
  readonly picture: string;
  /** What is wrong, by control. */
  readonly faults: Readonly<Record<string, string>>;
  /** Why nothing could be composed, or null. */
  readonly failure: string | null;
}

const WIDE: Room = { largest: { width: 560, height: 560 }, roomy: { width: 560, height: 480 } };
const NARROW: Room = { largest: { width: 300, height: 300 }, roomy: { width: 300, height: 240 } };

/** The bytes that the panel in the form would get, before it is saved. */
export function PanelPreview(props: PanelPreviewProps) {
  const { panel, image, faults, failure } = props;
  return (
    <div id="panel-preview">
      {panel !== null && image !== null
        ? <Shown {...props} panel={panel} image={image} />
        : (
          <div class="nopicture wide">
            <p>{failure ?? "Mend the fields below to see the bytes."}</p>
          </div>
        )}
      <ul class="preview-faults">
        {Object.entries(faults).map(([name, fault]) => (
          <li data-fault-of={controlId(name)} data-text={fault}>
            <a href={`#${controlId(name)}`}>{fault}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Shown(
  { deviceId, panel, image, picture, savedImage }: PanelPreviewProps & {
    readonly panel: Panel;
    readonly image: PreviewedImage;
  },
) {
  const size = uprightSize(panel);
  const fits = fitBoth(size, { wide: WIDE, narrow: NARROW });
  const alt = `${image.app} on this panel`;
  const turn = `turn-${panel.rotation}${panel.mirror ? " mirrored" : ""}`;
  return (
    <>
      <div class="preview-box" tabindex={0} role="group" aria-label="Preview">
        <div class={`pane ${turn} ${scaleClasses(fits)}`}>
          <Sizers size={size} fits={fits} />
          <Svg
            class="sizer in-full"
            width={size.width}
            height={size.height}
            viewBox={`0 0 ${size.width} ${size.height}`}
          />
          <div class="glass">
            {(["measured", "nominal"] as const).map((colors) => (
              <img
                class={`in-${colors}`}
                src={`${picture}&colors=${colors}&v=${image.hash.slice(0, 12)}`}
                alt={alt}
                width={panel.width}
                height={panel.height}
                loading={colors === "nominal" ? "lazy" : undefined}
              />
            ))}
          </div>
        </div>
      </div>
      <p class="preview-line">
        <strong class="number">{image.bytes.toLocaleString("en")} bytes</strong>
        <span>{image.mediaType}</span>
        <span class="number">
          {size.width} × {size.height} px<span class="fitted">
            <Scale fits={fits} />
          </span>
        </span>
        <Limit bytes={image.bytes} limit={panel.byteLimit} />
      </p>
      <p class="hint">
        {savedImage === null
          ? "What is saved cannot be composed."
          : savedImage.hash === image.hash
          ? "The same bytes as with what is saved."
          : `Other bytes than with what is saved (${savedImage.bytes.toLocaleString("en")}).`}{" "}
        <a href={`${picture}&v=${image.hash.slice(0, 12)}`} download={`preview-${deviceId}`}>
          Download the bytes
        </a>
      </p>
      {image.problem === null ? null : <p class="state bad">{image.problem}</p>}
      {image.reductions.map((phrase) => <p class="state warn">Reduced for the byte limit: {phrase}</p>)}
      {image.faults.map((fault) => <p class="state bad">{fault}</p>)}
    </>
  );
}

function Limit({ bytes, limit }: { readonly bytes: number; readonly limit: number | null }) {
  if (limit === null) return null;
  return <span class="why number">{Math.ceil((bytes / limit) * 100)} % of its limit</span>;
}
