import type { Context } from "hono";
import type { HttpEnv } from "../../http.ts";
import { viewImage } from "../../../renderers/panels.ts";
import { type LookPress, MOST_STEPS } from "../../look.ts";
import { lookThroughDay } from "../../look_through_day.ts";
import { type PreviewView, readPresses, type ShownLook } from "../../pages/apps/mod.ts";
import { findTarget, listTargets } from "../../preview_target.ts";
import { withoutSecrets } from "../../secrets.ts";
import type { FormSubject } from "./app_form.ts";
import type { Sent } from "./read_sent.ts";
import { sayWhen } from "./say_when.ts";

/** Presses that a form keeps at most. */
const MOST_PRESSES = 60;

/** What a form says of its preview: on which glass, when, and after which presses. */
export async function readPreview(c: Context<HttpEnv>, texts: Sent["texts"]): Promise<PreviewView> {
  const { services, baseUrl } = c.var;
  const offers = await listTargets(services.db);
  const { value, panel } = await findTarget(services, texts.get("on") ?? "", { baseUrl, offers });
  const step = Math.min(MOST_STEPS, Math.max(0, Math.floor(Number(texts.get("step") ?? 0)) || 0));
  return {
    offers,
    target: value,
    panel,
    step,
    presses: pressesOf(texts, step),
    shown: null,
    problem: null,
  };
}

/** Presses so far, and the one that was just made; an empty one begins anew. */
function pressesOf(texts: Sent["texts"], step: number): readonly LookPress[] {
  const press = texts.get("press");
  if (press === "") return [];
  const known = readPresses(texts.get("presses") ?? "");
  const made = press === undefined ? [] : readPresses(`${press}@${step}`);
  return [...known, ...made].slice(-MOST_PRESSES);
}

/** The same view with a picture, or with what keeps it from being drawn. Writes nothing. */
export async function showLook(
  c: Context<HttpEnv>,
  { program, app }: FormSubject,
  { view, settings }: { readonly view: PreviewView; readonly settings: Record<string, unknown> },
): Promise<PreviewView> {
  const { services, baseUrl } = c.var;
  const target = await findTarget(services, view.target, { baseUrl, offers: view.offers });
  const subject = { kind: program.kind, settings };
  try {
    const options = { ...subject, appId: app?.id ?? "", target, step: view.step, presses: view.presses };
    const { screen, at, sample, changes } = await lookThroughDay(services, options);
    const { panel, image, validUntil } = screen;
    const bytes = await viewImage(image.bytes, { panel, colors: "measured" });
    const { locale } = target.device;
    const shown: ShownLook = {
      picture: `data:image/png;base64,${bytes.toBase64()}`,
      text: screen.text,
      when: sayWhen(at, { locale, step: view.step, sample }),
      until: validUntil === null
        ? null
        : `stays until ${sayWhen(validUntil.toZonedDateTimeISO(at.timeZoneId), { locale, from: at })}`,
      changes,
      sample,
      buttons: target.buttons.map((name) => ({ name, label: screen.labels[name] ?? "" })),
      reductions: screen.reductions,
    };
    return { ...view, panel, shown };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const inputs = {
      ...subject,
      state: undefined,
      device: target.device,
      panel: target.panel,
      timeZone: "UTC",
    };
    return { ...view, problem: `No picture: ${withoutSecrets(message, inputs)}` };
  }
}
