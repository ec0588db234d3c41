import { parseArgs } from "node:util";
import { type AnyApp, type AppDevice, readSettings } from "../apps/mod.ts";
import { composeFramed, programs } from "../apps/programs.ts";
import { type Panel, renderImage, type View } from "../renderers/mod.ts";
import { dashboard } from "../tests/golden/dashboard.tsx";
import { PANELS } from "./panels.ts";

// Milliseconds of each stage for each app, and for the reference dashboard with its photograph, on a mono and two
// large panels: the median of many rounds, each with another name on it, so that nothing is remembered from the
// round before.

const ROUNDS = Number(parseArgs({ options: { rounds: { type: "string", default: "15" } } }).values.rounds);

const STAGES = ["compose", "draw", "rasterize", "quantize", "encode", "total"] as const;
type Times = Record<typeof STAGES[number], number> & { bytes: number };

const PROBLEM = {
  title: "This app needs other settings",
  detail: "Cannot read time zone: found Mars, expected an IANA name",
};

function device(round: number): AppDevice {
  return {
    name: `Lobby ${round}`,
    friendlyId: `A${String(round).padStart(5, "0")}`,
    admitted: true,
    serverUrl: "http://192.168.1.20:8080",
    locale: "en-GB",
    buttons: ["A", "B", "C"],
    drawsCaptions: false,
    typedLabels: { A: `Open ${round}`, B: "Close", C: "Call" },
  };
}

/** What is measured: a name, and how its view is composed. */
interface Subject {
  readonly name: string;
  compose(panel: Panel, round: number): View;
}

function composeApp(app: AnyApp, panel: Panel, round: number): View {
  const stored = app.kind === "problem"
    ? PROBLEM
    : app.kind === "message"
    ? { title: `Round ${round}`, body: "Soup is **ready**.\n\n- leek\n- potato\n- thyme" }
    : {};
  const now = Temporal.Instant.from("2026-03-04T14:05:00Z").add({ minutes: round }).toZonedDateTimeISO(
    "Europe/Berlin",
  );
  const context = {
    settings: readSettings(app, stored),
    now,
    panel,
    device: device(round),
    data: {},
    apps: {},
  };
  return composeFramed(app, app.init(context), context).view;
}

const SUBJECTS: readonly Subject[] = [
  ...programs.map((app): Subject => ({
    name: app.kind,
    compose: (panel, round) => composeApp(app, panel, round),
  })),
  { name: "dashboard", compose: (panel, round) => dashboard(panel, { round }) },
];

async function time(subject: Subject, panel: Panel, round: number): Promise<Times> {
  const started = performance.now();
  const view = subject.compose(panel, round);
  const compose = performance.now() - started;
  const { image, timings } = await renderImage(view, panel);
  return { compose, ...timings, total: performance.now() - started, bytes: image.bytes.length };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

for (const [name, panel] of Object.entries(PANELS)) {
  console.log(`\n${name}, median of ${ROUNDS}, ms`);
  console.log(["app".padEnd(16), ...STAGES.map((stage) => stage.padStart(10)), "bytes".padStart(8)].join(""));
  for (const subject of SUBJECTS) {
    const rounds: Times[] = [];
    for (let round = 0; round < ROUNDS + 3; round++) {
      rounds.push(await time(subject, panel, round));
      // Native images are freed when the event loop turns and garbage is collected.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (round % 10 === 9) (globalThis as { gc?: () => void }).gc?.();
    }
    const column = (stage: keyof Times) => median(rounds.slice(3).map((times) => times[stage]));
    const cells = STAGES.map((stage) => column(stage).toFixed(2).padStart(10));
    console.log([subject.name.padEnd(16), ...cells, String(column("bytes")).padStart(8)].join(""));
  }
}
