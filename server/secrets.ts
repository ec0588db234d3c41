import {
  findApp,
  findSecrets,
  hideSecrets,
  type InstalledApp,
  keepSecrets,
  SECRET_SET,
} from "../apps/mod.ts";
import { type FieldFault, InvalidBodyError } from "./errors.ts";
import type { ScreenInputs } from "./screen_inputs.ts";

type Settings = Readonly<Record<string, unknown>>;

/** An app's settings as they may leave the server: `[set]` in the place of secrets. */
export function publicSettings({ kind, settings }: InstalledApp): Record<string, unknown> {
  return hideSecrets(findApp(kind), settings);
}

/** Settings that were sent, `[set]` replaced by what is stored. Throws InvalidBodyError where nothing is. */
export function withStoredSecrets(
  { kind, settings }: InstalledApp,
  stored: Settings,
  path = "settings",
): Record<string, unknown> {
  const app = findApp(kind);
  if (app === null) return { ...settings };
  const kept = keepSecrets(app, settings, stored);
  const faults = [...findSecrets(app, kept)].filter(([, secrets]) => secrets.includes(SECRET_SET))
    .map(([place]): FieldFault => ({
      path: `${path}.${place}`,
      detail: `found "${SECRET_SET}", expected the secret, since none is stored there`,
    }));
  if (faults.length > 0) throw new InvalidBodyError(faults);
  return kept;
}

/** What a screen was made from, as it may be recorded. */
export function publicInputs(inputs: ScreenInputs): ScreenInputs {
  const settings = publicSettings(inputs);
  if (inputs.apps === undefined) return { ...inputs, settings };
  const apps = Object.entries(inputs.apps).map(([id, { kind, settings }]) =>
    [id, { kind, settings: publicSettings({ kind, settings }) }] as const
  );
  return { ...inputs, settings, apps: Object.fromEntries(apps) };
}

/** Recorded inputs with the secrets that the same apps have now; an app that is gone has none. */
export async function reviveSecrets(
  inputs: ScreenInputs,
  find: (id: string | null) => Promise<InstalledApp | null>,
  appId: string | null,
): Promise<ScreenInputs> {
  const revive = async ({ kind, settings }: InstalledApp, id: string | null) => {
    const app = findApp(kind);
    if (app === null || findSecrets(app, settings).size === 0) return settings;
    const present = await find(id);
    return present?.kind === kind ? keepSecrets(app, settings, present.settings) : settings;
  };
  const apps = Object.entries(inputs.apps ?? {}).map(async ([id, app]) =>
    [id, { kind: app.kind, settings: await revive(app, id) }] as const
  );
  return {
    ...inputs,
    settings: await revive(inputs, appId),
    ...(inputs.apps && { apps: Object.fromEntries(await Promise.all(apps)) }),
  };
}

/** A text that an app made, without the secrets of its settings. */
export function withoutSecrets(text: string, inputs: ScreenInputs): string {
  const secrets = [inputs, ...Object.values(inputs.apps ?? {})].flatMap(({ kind, settings }) => {
    const app = findApp(kind);
    return app === null ? [] : [...findSecrets(app, settings).values()].flat();
  });
  // The longest first: a secret may be a part of another.
  return secrets.toSorted((one, other) => other.length - one.length).reduce(
    (left, secret) => left.replaceAll(secret, "[redacted]"),
    text,
  );
}
