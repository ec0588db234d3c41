import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import type { ImageData } from "../source.ts";
import type { IconName } from "../ui/icon.tsx";
import { cutText, oneLine } from "../ui/plain_text.ts";
import { Statement } from "../ui/statement.tsx";
import { photoDeclaration } from "./declaration.ts";
import { PhotoView } from "./photo_view.tsx";
import type { PhotoSettings } from "./settings.ts";
import { sourcesOf } from "./sources.ts";
import { BY_THE_CLOCK, photoLabels, pressPhoto, resumePhoto, shownAt, turnsAt } from "./turn.ts";
import { sayLabels, wordsOf } from "../words/mod.ts";

/** Pictures to the edges of the screen, one after another. */
export const photo = defineApp(photoDeclaration, {
  init: () => BY_THE_CLOCK,
  press(stored, { button }, context) {
    const state = resumePhoto(stored);
    const next = pressPhoto(state, button, turningOf(context, picturesOf(context).length));
    return next === state ? stored : next;
  },
  compose(stored, context): Composition {
    const { settings, panel } = context;
    const pictures = picturesOf(context);
    const turning = turningOf(context, pictures.length);
    const state = resumePhoto(stored);
    const index = shownAt(state, turning);
    const image = pictures[index];
    if (image === undefined) return missing(context);
    return {
      view: <PhotoView image={image} settings={settings} panel={panel} />,
      labels: sayLabels(photoLabels(turning), context.device.locale),
      text: oneLine(settings.caption) ||
        wordsOf(context.device.locale)("picture_at", { at: index + 1, all: pictures.length }),
      validUntil: turnsAt(state, turning),
      ...(settings.dither === "panel" ? {} : { quantize: { dither: settings.dither } }),
    };
  },
});

/** The pictures that are there, in the order of the settings. */
function picturesOf({ settings, data }: AppContext<PhotoSettings>): readonly ImageData[] {
  return Object.keys(sourcesOf(settings)).map((name) => data[name]?.value).filter(isImage);
}

function isImage(value: unknown): value is ImageData {
  const { url } = (value ?? {}) as Partial<ImageData>;
  return typeof url === "string" && url.startsWith("data:image/");
}

function turningOf({ settings, now }: AppContext<PhotoSettings>, count: number) {
  return { count, minutes: settings.change_minutes, now: now.toInstant() };
}

/** No picture: none was chosen, none has come yet, or none can be had. */
function missing({ settings, data, panel, device }: AppContext<PhotoSettings>): Composition {
  const names = Object.keys(sourcesOf(settings));
  const error = names.map((name) => data[name]?.error ?? null).find((found) => found !== null);
  const say = wordsOf(device.locale);
  const told: { readonly icon: IconName; readonly title: string; readonly line: string } = names.length === 0
    ? {
      icon: "image",
      title: say("no_picture"),
      line: say("upload_picture"),
    }
    : error !== undefined
    ? { icon: "warning", title: say("no_picture_shown"), line: cutText(oneLine(error ?? ""), 200) }
    : { icon: "hourglass", title: say("fetching_picture"), line: say("shown_soon") };
  return {
    view: (
      <Statement
        frame={{ panel, foot: { left: say("photo"), right: device.name } }}
        icon={told.icon}
        title={told.title}
        lines={[{ text: told.line }]}
      />
    ),
    labels: {},
    text: `${told.title}. ${told.line}`,
    validUntil: null,
    nothing: true,
  };
}
