/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { ChoiceControl, type ControlsContext, FlagControl, TextControl } from "./panel_control.tsx";
import {
  ditherOptions,
  encodingOptions,
  formatOptions,
  paletteOptions,
  rotationOptions,
  sampleOptions,
  toneOptions,
} from "./panel_options.ts";
import { PACKINGS, SIDES, TUNINGS } from "./panel_values.ts";

interface FieldsProps {
  readonly context: ControlsContext;
}

const PACKING_NAMES: Readonly<Record<(typeof PACKINGS)[number], string>> = {
  inverted: "Codes inverted",
  invert_plane_2: "Second plane inverted",
  low_first: "First pixel in the low bits",
  little_endian: "Low byte first (16 bit)",
  split_halves: "Left half, then right half",
};

/** Size, way and edges of the glass. */
export function GlassFields({ context }: FieldsProps) {
  return (
    <div class="fields">
      <TextControl context={context} name="width" label="Width" unit="px" />
      <TextControl context={context} name="height" label="Height" unit="px" />
      <ChoiceControl
        context={context}
        name="rotation"
        label="Rotation"
        options={rotationOptions}
        hint="The turn that lays the upright screen onto the glass"
      />
      <TextControl context={context} name="ppi" label="Density" unit="ppi" hint="Empty where nobody knows" />
      <TextControl
        context={context}
        name="scale"
        label="Scale"
        hint="How much denser than 120 ppi: type grows with it"
      />
      <FlagControl context={context} name="mirror" label="Mirrored, left and right exchanged" />
      <fieldset class="four">
        <legend>Margins, pixels that a bezel hides</legend>
        {SIDES.map((side) => <TextControl context={context} name={side} label={capital(side)} />)}
      </fieldset>
    </div>
  );
}

/** How the image travels. */
export function BytesFields({ context, renews }: FieldsProps & { readonly renews: string }) {
  const unusual = PACKINGS.some((name) => context.values[name] !== "" || context.saved[name] !== "");
  return (
    <div class="fields">
      <ChoiceControl
        context={context}
        name="pixel_format"
        label="Pixel format"
        options={formatOptions}
        renews={renews}
      />
      <ChoiceControl context={context} name="encoding" label="Encoding" options={encodingOptions} />
      <ChoiceControl
        context={context}
        name="samples"
        label="Samples"
        options={sampleOptions}
        hint="In PNG and BMP, for clients that read nothing narrower than a byte"
      />
      <TextControl
        context={context}
        name="byte_limit"
        label="Byte limit"
        unit="bytes"
        hint="Empty for none; over it the screen is quantized again for fewer"
      />
      <details class="whole" open={unusual} id="panel-packing">
        <summary>Packing of raw bytes</summary>
        {PACKINGS.map((name) => <FlagControl context={context} name={name} label={PACKING_NAMES[name]} />)}
      </details>
    </div>
  );
}

/** How colors are carried by the inks. */
export function InkFields({ context }: FieldsProps) {
  const { pixel_format: format, palette } = context.values;
  return (
    <div class="fields">
      <ChoiceControl
        context={context}
        name="palette"
        label="What the inks look like"
        options={paletteOptions(format, palette)}
        hint="Dithers aim at these; files hold pure colors"
      />
      <TextControl
        context={context}
        name="inks"
        label="Colors of your own"
        wide
        hint="One #rrggbb for each ink, in the pixel format's order; used with that choice"
      />
      <ChoiceControl context={context} name="dither" label="Dither" options={ditherOptions} />
      <TextControl
        context={context}
        name="strength"
        label="Strength"
        hint="Share of the error that is passed on, 0 to 1"
      />
      <ChoiceControl context={context} name="tone" label="What is dithered" options={toneOptions} />
      <fieldset class="four">
        <legend>Pictures, before they are dithered: 1 is automatic, 0 none</legend>
        {TUNINGS.map((name) => <TextControl context={context} name={name} label={capital(name)} />)}
      </fieldset>
    </div>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
