import { type Composition, inks, layoutSize, type Panel } from "../../renderers/mod.ts";
import { type AppContext, type AppDevice, defineApp } from "../app.ts";
import { type Box, cutTop } from "../ui/box.ts";
import { Fit, fit, type FitStyle, type Fitted, fullestThatFits } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { displaySizes, glanceSizes, glanceUnit } from "../ui/type_scale.ts";
import { roomClass } from "../ui/room.ts";
import { wordsOf } from "../words/mod.ts";
import { type Settings, welcomeDeclaration } from "./declaration.ts";

/** What a new device shows: its name, its code, and what to do next. */
export const welcome = defineApp(welcomeDeclaration, {
  compose(_state, context): Composition {
    const { friendlyId: code, admitted, serverUrl: url, locale } = context.device;
    const say = wordsOf(locale);
    return {
      view: view(context),
      labels: {},
      text: admitted
        ? `${say("code", { code })}. ${say("choose_shown")} ${url}`
        : say("code_admit", { code, url }),
      validUntil: null,
    };
  },
});

/** The code is what an admin looks for, so it is the big thing: the name above it, what to do next under it. */
function view(context: AppContext<Settings>) {
  const { panel, device } = context;
  const say = wordsOf(device.locale);
  const foot = { left: "Screen Composer", right: device.admitted ? "" : say("waiting_for_admin") };
  const frame = { panel, foot };
  const layout = layPage(frame);
  const { body } = layout;
  const { ink: color } = inks(panel);
  const room = roomClass(panel);
  const wide = room === "medium" || room === "large";
  const nameStyle: FitStyle = { sizes: glanceSizes(panel, wide ? 2 : 0), weight: 600, color, maxLines: 1 };
  const name = fit(room === "tiny" ? "" : oneLine(device.name), body, nameStyle);
  const nameGap = wide ? glanceUnit(panel) : 0;
  const [nameBox, rest] = cutTop(body, room === "tiny" ? 0 : name.height, room === "tiny" ? 0 : nameGap);
  const codeStyle: FitStyle = {
    sizes: displaySizes(panel, { largest: Math.min(layoutSize(panel).height * 0.4, glanceUnit(panel) * 14) }),
    weight: 700,
    color,
    maxLines: 1,
    lineHeight: 0.9,
  };
  const code = oneLine(device.friendlyId);
  const big = fit(code, { width: body.width, height: Math.floor(body.height * 0.5) }, codeStyle);
  const gap = Math.round(glanceUnit(panel) * (room === "tiny" ? 0.25 : 0.75));
  const [codeBox, under] = cutTop(rest, big.height, gap);
  const sentence = say(device.admitted ? "choose_shown" : "admit_at");
  const words = layWords(room === "tiny" ? [] : [sentence], { box: under, device, panel });
  const last = words[words.length - 1]?.box ?? codeBox;
  const shift = Math.max(0, Math.floor((body.y + body.height - last.y - last.height) * 0.45));
  const parts = [
    ...(room === "tiny" ? [] : [{ box: nameBox, text: device.name, style: nameStyle, fitted: name }]),
    { box: codeBox, text: code, style: codeStyle, fitted: big },
    ...words,
  ];
  return (
    <Page frame={frame} layout={layout}>
      {parts.map(({ box, ...part }) => <Fit key={part.text} box={{ ...box, y: box.y + shift }} {...part} />)}
    </Page>
  );
}

interface Part {
  readonly box: Box;
  readonly text: string;
  readonly style: FitStyle;
  readonly fitted: Fitted;
}

/** Sentences and, in one line each, the address, all in the largest size that takes them; nothing where none does. */
function layWords(
  sentences: readonly string[],
  { box, device, panel }: { readonly box: Box; readonly device: AppDevice; readonly panel: Panel },
): readonly Part[] {
  const { ink: color } = inks(panel);
  const room = roomClass(panel);
  const address = oneLine(device.serverUrl);
  // A browser adds http:// by itself, and nothing else.
  const addresses = [address, address.replace(/^http:\/\//, "")];
  for (const size of glanceSizes(panel, room === "medium" || room === "large" ? 3 : 1)) {
    const style: FitStyle = { sizes: [size], weight: 400, color, balance: true };
    const strong: FitStyle = { ...style, weight: 600, maxLines: 1 };
    const fitted = sentences.map((text) => fit(text, box, style));
    const height = fitted.reduce((sum, words) => sum + words.height, 0);
    const [above, below] = cutTop(box, height);
    const shown = fullestThatFits(addresses, below, strong);
    const end = fit(shown, below, strong);
    // An address that is broken or cut cannot be typed.
    const whole = fitted.every(({ truncated }) => !truncated) && !end.truncated && end.lines[0] === shown;
    if (!whole) continue;
    return [
      ...sentences.map((text, index) => ({ box: above, text, style, fitted: fitted[index] as Fitted })),
      { box: { ...below, height: end.height }, text: shown, style: strong, fitted: end },
    ];
  }
  return [];
}
