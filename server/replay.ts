import { z } from "zod";
import { type ExchangeRow, findApp, findRequest } from "../database/mod.ts";
import { reviveData } from "./data/revive_data.ts";
import { ConflictError } from "./errors.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import type { Screen } from "./screens.ts";
import { reviveSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

/** What composing again gave. */
export interface Replay {
  /** Whether the bytes are the same as those that were sent. */
  readonly equal: boolean;
  readonly recordedHash: string | null;
  readonly hash: string;
  readonly screen: Screen;
}

// Loose: data and apps are recorded too, where there are any.
const recorded = z.looseObject({
  kind: z.string(),
  settings: z.record(z.string(), z.unknown()),
  state: z.unknown().optional(),
  device: z.looseObject({ name: z.string() }),
  panel: z.looseObject({ width: z.number(), height: z.number() }),
  timeZone: z.string(),
  now: z.string(),
});

/** Composes an exchange's screen again from what was recorded. Throws ConflictError when it recorded no inputs. */
export async function replayExchange(services: Services, exchange: ExchangeRow): Promise<Replay> {
  const inputs = recorded.safeParse(exchange.inputs);
  if (!inputs.success) {
    throw new ConflictError(
      `Cannot replay exchange ${exchange.id}: it composed no screen, expected one that did`,
    );
  }
  const now = Temporal.Instant.from(inputs.data.now);
  // The row was written by this server from the same type; what matters is checked above.
  const stored = inputs.data as unknown as ScreenInputs;
  const data = await reviveData(services.db, stored.data ?? {});
  const find = async (id: string | null) =>
    id === null
      ? null
      : await findApp(services.db, id) ?? (await findRequest(services.db, id, now.epochMilliseconds))?.app ??
        null;
  const revived = await reviveSecrets(stored, find, exchange.appId);
  const screen = await services.screens.compose({ ...revived, ...(stored.data && { data }) }, {
    now,
    offline: true,
  });
  const { hash } = screen.image;
  return { equal: hash === exchange.response.image, recordedHash: exchange.response.image, hash, screen };
}
