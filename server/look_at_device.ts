import { findApp } from "../apps/mod.ts";
import { type DeviceRow, findApp as findInstalled } from "../database/mod.ts";
import type { Choice, Reason } from "./choice.ts";
import { choose, chooseOnShow, type Chosen } from "./choose.ts";
import { explain } from "./compose_or_problem.ts";
import { readInputs } from "./inputs.ts";
import { refreshSeconds } from "./refresh.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Words } from "./screens.ts";
import type { Services } from "./services.ts";
import { readStanding, type Standing } from "./standing.ts";

/** A screen in words: what an app says, without a pixel drawn. */
export interface Look {
  readonly choice: Choice;
  readonly inputs: ScreenInputs;
  /** Null where the app fails. */
  readonly words: Words | null;
  /** Why it fails, or null. */
  readonly problem: string | null;
  /** The app as people call it. */
  readonly app: string;
}

/** How a device stands, what is on show with the presses since, and what its next poll gets. */
export interface DeviceLook {
  readonly standing: Standing;
  readonly onShow: Look;
  /** Why that came on show. */
  readonly why: Reason;
  readonly next: Look;
  /** Seconds after its next poll until the one after. */
  readonly nextRefreshSeconds: number;
}

/** Looks at a device without drawing: claims nothing, moves nothing on. */
export async function lookAtDevice(
  services: Services,
  device: DeviceRow,
  baseUrl: string,
): Promise<DeviceLook> {
  const standing = await readStanding(services, device);
  const asked = { baseUrl: standing.screen?.baseUrl ?? baseUrl };
  const read = async (chosen: Chosen): Promise<Look> => {
    const { inputs } = chosen.before ?? await readInputs(services, standing, { ...asked, ...chosen });
    const { appId } = chosen.choice;
    const installed = appId === null ? null : await findInstalled(services.db, appId);
    const { app: kind, ...spoken } = await speak(services, inputs, standing);
    return { ...spoken, app: installed?.name ?? kind, choice: chosen.choice, inputs };
  };
  const [onShow, next] = await Promise.all([
    chooseOnShow(services, standing, asked).then(read),
    choose(services, standing, { ...asked, claimFor: null }).then(read),
  ]);
  return {
    standing,
    onShow,
    why: reasonOf(standing, onShow.choice),
    next,
    nextRefreshSeconds: await refreshSeconds(services, standing, {
      validUntil: next.words?.composition.validUntil ?? null,
      choice: next.choice,
      data: next.inputs.data,
    }),
  };
}

async function speak(
  services: Services,
  inputs: ScreenInputs,
  { now }: Standing,
): Promise<Pick<Look, "words" | "problem" | "app">> {
  const app = findApp(inputs.kind)?.name ?? inputs.kind;
  try {
    return { words: await services.screens.words(inputs, now), problem: null, app };
  } catch (error) {
    return { words: null, problem: explain(error, inputs).detail, app };
  }
}

/** A screen that stays as it is came on show for some reason, which its row still tells. */
function reasonOf({ device, screen, playlist }: Standing, { reason, appId }: Choice): Reason {
  if (reason !== "kept" || screen === null) return reason;
  if (screen.requestId !== null) return "request";
  const item = playlist.find(({ id }) => id === screen.playlistItemId);
  if (item !== undefined && item.appId === appId) return "playlist";
  return device.defaultAppId === null || device.defaultAppId === appId ? "default" : "kept";
}
