import { z } from "zod";
import {
  type AnyApp,
  type AnyDeclaration,
  apps,
  declareApp,
  defineApp,
  secretText,
  type Source,
} from "../apps/mod.ts";
import { programs } from "../apps/programs.ts";

const settings = z.object({
  url: z.string().default("").meta({ format: "uri" }),
  parser: z.enum(["json", "text", "image", "feed"]).default("json"),
  interval: z.number().default(60),
  token: secretText({ title: "Token" }),
  /** Another source, whose address the first one's data names. */
  follows: z.boolean().default(false),
  file: z.string().default(""),
  hours: z.number().default(0),
  action: z.string().default(""),
  shows: z.string().default(""),
  fails: z.boolean().default(false),
});
type ProbeSettings = z.output<typeof settings>;

/** An app for tests that says all that it gets. */
const declaration = declareApp<ProbeSettings>({
  kind: "probe",
  name: "Probe",
  description: "Says what it gets.",
  settings,
  references: ({ shows }) => shows === "" ? [] : [shows],
  sources({ url, parser, interval: intervalSeconds, token, follows, file, hours }, around) {
    const headers: Record<string, string> = token === "" ? {} : { authorization: `Bearer ${token}` };
    const sources: Record<string, Source> = {};
    if (url !== "") sources["main"] = { kind: "url", url, headers, parser, intervalSeconds };
    if (file !== "") sources["file"] = { kind: "file", id: file };
    if (hours > 0) sources["told"] = { kind: "telemetry", device: null, hours };
    const next = follows ? around.data["main"]?.value as { next?: string } | null | undefined : null;
    if (next?.next !== undefined) {
      sources["next"] = { kind: "url", url: next.next, parser: "json", intervalSeconds };
    }
    return sources;
  },
});

const probe = defineApp<ProbeSettings, number>(declaration, {
  init: () => 0,
  press: (state) => state + 1,
  actions: (state, { button }, { settings: { action, token } }) =>
    action === ""
      ? []
      : [{ url: action, method: "POST", headers: { "x-token": token }, body: `${button} ${state}` }],
  compose(_state, { settings: { fails, token }, data, apps: installed }) {
    if (fails) throw new Error(`Cannot go on with ${token}`);
    const said = Object.entries(data).map(([name, { value, stale, error, fetchedAt }]) =>
      `${name}: ${JSON.stringify(value)?.slice(0, 300)}${stale ? ` since ${fetchedAt}` : ""}${
        error ? `, ${error}` : ""
      }`
    );
    const shown = Object.values(installed).map(({ kind }) => `shows ${kind}`);
    return { view: <div />, labels: { A: "Go" }, validUntil: null, text: [...said, ...shown].join("; ") };
  },
});

/** Makes the app of kind `probe` known until it is disposed of. */
export function installProbe(): Disposable {
  const [declared, running] = [apps as AnyDeclaration[], programs as AnyApp[]];
  declared.push(declaration);
  running.push(probe);
  return {
    [Symbol.dispose]() {
      declared.splice(declared.indexOf(declaration), 1);
      running.splice(running.indexOf(probe), 1);
    },
  };
}
