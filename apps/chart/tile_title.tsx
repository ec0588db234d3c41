import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import { type Box, cutLeft } from "../ui/box.ts";
import { Fit, fit, type FitStyle, type Fitted } from "../ui/fit.tsx";
import { Icon } from "../ui/icon.tsx";
import { roomClass } from "../ui/room.ts";
import { glanceSizes } from "../ui/type_scale.ts";
import type { ChartProps } from "./props.ts";
import type { Series } from "./read_series.ts";
import { isAlert, summarize } from "./summary.ts";

/** A title in one line, measured out. */
export interface LaidTitle {
  readonly text: string;
  readonly style: FitStyle;
  readonly fitted: Fitted;
  /** Pixels of the side of a warning before it; 0 without. */
  readonly mark: number;
  /** 0 without a title. */
  readonly height: number;
}

/** Measures a title out; glass without colors warns of a value beyond its limits by an icon before it. */
export function layTitle(
  text: string,
  { box, style, one, context: { panel, settings } }: {
    readonly box: Box;
    readonly style: FitStyle;
    /** Whose newest value is watched; none where there are several. */
    readonly one: Series | null;
    readonly context: ChartProps["context"];
  },
): LaidTitle {
  const alert = one !== null && inks(panel).accent === null && isAlert(summarize(one).last.value, settings);
  const size = style.sizes[0] ?? 0;
  const mark = alert && text !== "" && size >= 12 ? Math.max(16, Math.round(size * 1.1)) : 0;
  const room = { width: box.width - mark * 1.3, height: box.height };
  const fitted = fit(text, room, style);
  const height = text === "" ? 0 : Math.max(fitted.height, mark);
  return { text, style, fitted, mark: height > box.height ? 0 : mark, height };
}

/** The title of one of several figures, or of the only one. */
export function tileTitle(box: Box, one: Series, { series, context }: ChartProps): LaidTitle {
  const { panel, settings } = context;
  const text = series.length === 1 ? settings.title || one.title : one.title || settings.title;
  const sizes = glanceSizes(panel, roomClass(panel) === "small" ? 1 : 2);
  const style: FitStyle = { sizes, weight: 600, color: inks(panel).ink, maxLines: 1 };
  return layTitle(text, { box, style, one, context });
}

/** Draws it. */
export function Title({ box, title: { text, style, fitted, mark }, panel }: {
  readonly box: Box;
  readonly title: LaidTitle;
  readonly panel: Panel;
}): JSX.Element | null {
  if (text === "") return null;
  const [icon, words] = cutLeft(box, mark, mark === 0 ? 0 : Math.floor(mark * 0.3));
  return (
    <div style={{ display: "flex" }}>
      {mark === 0 ? null : <Icon box={icon} name="warning" color={inks(panel).ink} size={mark} />}
      <Fit box={words} text={text} style={style} fitted={fitted} valign="middle" />
    </div>
  );
}
