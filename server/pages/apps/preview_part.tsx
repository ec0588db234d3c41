/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { describePanel } from "../describe_panel.ts";
import { type Room, uprightSize } from "../fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "../fitted_picture.tsx";
import { Icon } from "../ui/mod.ts";
import { type PreviewView, type ShownLook, writePresses } from "./preview_view.ts";

const BESIDE: Room = { largest: { width: 464, height: 600 }, roomy: { width: 464, height: 360 } };
const PHONE: Room = { largest: { width: 320, height: 420 }, roomy: { width: 320, height: 260 } };

/** The picture, its captions and what there is to say about it; it changes as a whole. */
export function PreviewPicture({ view, swap }: { readonly view: PreviewView; readonly swap?: true }) {
  const { panel, shown, presses } = view;
  const size = uprightSize(panel);
  const fits = fitBoth(size, { wide: BESIDE, narrow: PHONE });
  return (
    <div id="preview-picture" hx-swap-oob={swap ? "outerMorph" : undefined}>
      <figure class="look">
        <div class="frame">
          <div class={`pane turn-${panel.rotation} ${scaleClasses(fits)}`}>
            <Sizers size={size} fits={fits} />
            <span class="glass">
              {shown === null ? null : (
                <img
                  src={shown.picture}
                  alt={shown.text === null ? "Preview" : `Preview: ${shown.text}`}
                  width={panel.width}
                  height={panel.height}
                />
              )}
            </span>
          </div>
        </div>
        <figcaption>
          {size.width} × {size.height} px<Scale fits={fits} />, {describePanel(panel, "")}
        </figcaption>
      </figure>
      <Buttons shown={shown} />
      <input type="hidden" name="presses" value={writePresses(presses)} />
    </div>
  );
}

/** The buttons of the glass with their captions: a press is tried out, on no device. */
function Buttons({ shown }: { readonly shown: ShownLook | null }) {
  if (shown === null || shown.buttons.every(({ label }) => label === "")) return null;
  return (
    <div class="row look-buttons" role="group" aria-label="Buttons of the preview">
      {shown.buttons.map(({ name, label }) => (
        <button class="button" type="submit" name="press" value={name} formnovalidate {...ASK}>
          <kbd>{name}</kbd> <span class="wrap">{label === "" ? "nothing" : label}</span>
        </button>
      ))}
      <button class="quiet" type="submit" name="press" value="" formnovalidate {...ASK}>
        <Icon name="refresh" /> Start over
      </button>
    </div>
  );
}

/** Asks for the preview, in place where scripts run. */
export const ASK = {
  "hx-post": "/apps/preview",
  "hx-target": "#preview-said",
  "hx-swap": "outerMorph",
  "hx-sync": "#previewer:replace",
} as const;

/** What there is to say about the preview; faults of fields are put beside them by a script. */
export function PreviewSaid(
  { view, faults }: { readonly view: PreviewView; readonly faults?: ReadonlyMap<string, string> },
) {
  const { shown, problem } = view;
  return (
    <div
      id="preview-said"
      class="look-said"
      data-faults={faults === undefined ? undefined : JSON.stringify(Object.fromEntries(faults))}
    >
      <datalist id="look-changes">
        {shown?.changes.map((step) => <option value={String(step)} />)}
      </datalist>
      {problem === null ? null : <p class="state warn">{problem}</p>}
      {shown?.sample
        ? (
          <p class="sample">
            <span class="badge">Sample data</span>{" "}
            Your own is shown once the app is saved and it has been fetched.
          </p>
        )
        : null}
      {shown === null ? null : (
        <p>
          <strong>{shown.when}</strong>
          <span class="why">
            {shown.until === null ? ", stays until something is pressed or set" : `, ${shown.until}`}
          </span>
        </p>
      )}
      {shown !== null && shown.reductions.length > 0
        ? <p class="hint">{`To stay under the panel's byte limit: ${shown.reductions.join(", ")}.`}</p>
        : null}
    </div>
  );
}
