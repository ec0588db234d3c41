/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Model } from "../../../devices/mod.ts";
import { describePanel } from "../describe_panel.ts";
import { uprightSize } from "../fit_screen.ts";
import { Path, Rect, Svg } from "../svg.ts";
import { Empty } from "../ui/mod.ts";

/** Side of the square that an outline is drawn into, and what its frame takes around the glass. */
const ROOM = 56;
const FRAME = 3;

/** The catalogue by maker: a model that is chosen is switched on at once, by the form of this id. */
export function ModelGallery({ models, form }: { readonly models: readonly Model[]; readonly form: string }) {
  const makers = Map.groupBy(models, ({ maker }) => maker);
  return (
    <div id="models">
      {models.length === 0
        ? (
          <Empty
            icon="search"
            title="No model of the catalogue has these words in its name, maker or glass."
          />
        )
        : null}
      {[...makers].toSorted(([one], [other]) => one.localeCompare(other, "en")).map(([maker, ofMaker]) => (
        <section class="maker" aria-label={maker}>
          <h3>{maker}</h3>
          <ul class="model-cards">
            {ofMaker.map((model) => (
              <li>
                <button
                  class="model-card"
                  type="submit"
                  form={form}
                  name="this"
                  value={model.id}
                >
                  <Outline model={model} />
                  <span class="about">
                    <span class="wrap">
                      <span class="hidden">Switch on</span> {model.name}
                    </span>
                    <span class="hint">{sayGlass(model)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What a model is found by and described as: `800 × 480, black and white, 3 buttons`. */
export function sayGlass({ panel, buttons }: Model): string {
  const { width, height } = uprightSize(panel);
  const [colors] = describePanel(panel, "").split(/, (?=[^,]*$)/);
  const pressed = buttons.length === 0 ? "" : `, ${buttons.length} button${buttons.length === 1 ? "" : "s"}`;
  return `${width} × ${height}, ${colors}${pressed}`;
}

/** The shape of a model: its glass in its frame, with ticks where its buttons are. */
function Outline({ model: { panel, buttons } }: { readonly model: Model }) {
  const size = uprightSize(panel);
  const scale = (ROOM - 2 * FRAME - 4) / Math.max(size.width, size.height);
  const [width, height] = [Math.max(4, size.width * scale), Math.max(4, size.height * scale)];
  const [left, top] = [(ROOM - width) / 2, (ROOM - height) / 2];
  const ticks = (["top", "right", "bottom", "left"] as const).flatMap((edge) => {
    const count = buttons.filter((button) => button.edge === edge).length;
    return Array.from({ length: count }, (_, index) => {
      const along = (index + 1) / (count + 1);
      if (edge === "top") return `M${left + width * along - 2} ${top - FRAME - 2}h4`;
      if (edge === "bottom") return `M${left + width * along - 2} ${top + height + FRAME + 2}h4`;
      if (edge === "left") return `M${left - FRAME - 2} ${top + height * along - 2}v4`;
      return `M${left + width + FRAME + 2} ${top + height * along - 2}v4`;
    });
  });
  return (
    <Svg class="outline" viewBox={`0 0 ${ROOM} ${ROOM}`} width={String(ROOM)} height={String(ROOM)}>
      <Rect
        class="outline-frame"
        x={left - FRAME}
        y={top - FRAME}
        width={width + 2 * FRAME}
        height={height + 2 * FRAME}
        rx="3"
      />
      <Rect class="outline-glass" x={left} y={top} width={width} height={height} />
      {ticks.length === 0 ? null : <Path class="outline-buttons" d={ticks.join("")} />}
    </Svg>
  );
}
