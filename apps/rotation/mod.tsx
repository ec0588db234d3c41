import { type Composition, inks, unit } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { type Box, columns, cutBottom, cutLeft, rows } from "../ui/box.ts";
import { Fit, fit, type FitStyle } from "../ui/fit.tsx";
import { Kept } from "../ui/kept.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Swatch } from "../ui/swatch.tsx";
import { glanceSizes } from "../ui/type_scale.ts";
import { rotationDeclaration, type RotationSettings } from "./declaration.ts";
import { rotate, rotatedOrder, rotationLabels, type RotationState } from "./rotate.ts";
import { roomClass } from "../ui/room.ts";
import { wordsOf } from "../words/mod.ts";

/** The demo: a color under each button; every press rotates them to the left. */
export const rotation = defineApp<RotationSettings, RotationState>(rotationDeclaration, {
  init: () => ({ turns: 0 }),
  press: (state, _press, { settings }) => rotate(state, settings.colors.length),
  compose(state, context): Composition {
    const { colors } = context.settings;
    const labels = rotationLabels(state, { colors, buttons: context.device.buttons });
    const shown = rotatedOrder(state, colors.length).slice(0, 3)
      .map((index) => ({ index, name: oneLine(colors[index] ?? "") }));
    return {
      view: view(shown, context),
      labels,
      text: shown.map(({ name }) => name).join(", "),
      validUntil: null,
    };
  },
});

interface Shown {
  readonly index: number;
  readonly name: string;
}

/** Columns where the glass is wide, rows where it is high or tiny; the name is under or beside its color. */
function view(shown: readonly Shown[], context: AppContext<RotationSettings>) {
  const { panel, device, captions = [] } = context;
  const frame = { panel, foot: { left: wordsOf(device.locale)("rotation"), right: device.name } };
  const layout = layPage(frame);
  const { body } = layout;
  const { ink } = inks(panel);
  const u = unit(panel);
  const tiny = roomClass(panel) === "tiny";
  // Captions under the columns are the names already, where each has the name of its column.
  const told = captions.length === shown.length &&
    captions.every(({ edge, text, whole }, index) =>
      edge === "bottom" && whole && text === shown[index]?.name
    );
  const stacked = tiny && !told || body.height > body.width;
  const all = glanceSizes(panel, 3);
  const gap = tiny ? Math.max(1, Math.round(u / 4)) : stacked ? Math.round(u / 2) : u;
  const named = stacked || !told;
  const fields = stacked ? rows(body, shown.length, gap) : columns(body, shown.length, gap);
  const line = Math.ceil((all[0] ?? 0) * 1.25);
  const split = (field: Box) =>
    stacked
      ? cutLeft(field, Math.min(Math.round(field.width * 0.45), field.height * 2), u)
      : cutBottom(field, line, Math.round(u / 2));
  const styleIn = (sizes: readonly number[]): FitStyle => ({
    sizes,
    weight: 600,
    color: ink,
    maxLines: 1,
    lineHeight: tiny ? 0.8 : 1.2,
  });
  // One size for all names: the largest at which the longest is whole.
  const size = Math.min(
    ...shown.map(({ name }, index) => fit(name, split(fields[index] as Box)[1], styleIn(all)).size),
  );
  const samples = fields.map((field, index) => {
    const { name, index: position } = shown[index] as Shown;
    if (!named) return <Swatch key={name} box={field} name={name} index={position} panel={panel} />;
    const [sample, caption] = split(field);
    const style = styleIn([size]);
    return (
      <div style={{ display: "flex" }}>
        <Swatch box={sample} name={name} index={position} panel={panel} />
        <Fit box={caption} text={name} style={style} valign="middle" />
      </div>
    );
  });
  // Columns stand over the buttons, which are where they are.
  return (
    <Page frame={frame} layout={layout}>
      {stacked ? samples : <Kept box={body}>{samples}</Kept>}
    </Page>
  );
}
