import { parseArgs } from "node:util";
import type { Browser, BrowserContext } from "playwright-core";
import { ADMIN_PASSWORD, signIn } from "../tests/admin.ts";
import { launchBrowser } from "../tests/browser.ts";
import { makeDataFolder, startServer } from "../tests/server_process.ts";
import { fillDatabase } from "./fill_database.ts";

// Every page of the web admin in a real browser with nothing in its cache, of a server with many devices and
// exchanges: milliseconds from the start of the navigation until the page can be used (the document is there and its
// scripts have run, no task of 50 ms under way), processor time of its thread, and kilobytes that travelled without pictures.

const { values } = parseArgs({
  options: {
    devices: { type: "string", default: "1000" },
    exchanges: { type: "string", default: "100000" },
    rounds: { type: "string", default: "5" },
    // Only pages whose address this is a part of, as a regular expression.
    only: { type: "string", default: "" },
  },
});
const [DEVICES, EXCHANGES, ROUNDS] = [values.devices, values.exchanges, values.rounds].map(Number);

interface Load {
  readonly status: number;
  /** Until the first byte of the answer was here. */
  readonly answered: number;
  readonly usable: number;
  /** Processor time of the page's own thread, however busy the machine is. */
  readonly work: number;
  readonly bytes: number;
  readonly nodes: number;
}

/** Runs in the page, once it has loaded. */
const MEASURE = `new Promise((resolve) => {
  const [page] = performance.getEntriesByType("navigation");
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  setTimeout(() => {
    const others = performance.getEntriesByType("resource").filter(({ initiatorType, name }) =>
      initiatorType !== "img" && !/[.](png|jpe?g|svg)$|picture/.test(new URL(name).pathname));
    resolve({
      status: page.responseStatus,
      answered: page.responseStart,
      usable: Math.max(page.domContentLoadedEventEnd, ...tasks.map(({ startTime, duration }) => startTime + duration)),
      bytes: [page, ...others].reduce((sum, { transferSize }) => sum + transferSize, 0),
      nodes: document.getElementsByTagName("*").length,
    });
  }, 300);
})`;

async function load(browser: Browser, url: string, state: State): Promise<Load> {
  const context = await browser.newContext({ storageState: state, viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(url, { waitUntil: "load" });
    const load = await page.evaluate<Omit<Load, "work">>(MEASURE);
    const { metrics } = await session.send("Performance.getMetrics");
    const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
    return { ...load, work: seconds * 1000 };
  } finally {
    await context.close();
  }
}

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

async function signedIn(browser: Browser, url: string): Promise<State> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/login`);
  await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => address.pathname !== "/login");
  const state = await context.storageState();
  await context.close();
  return state;
}

/** One address of every page; what there is many of is named by one of it. */
async function addresses(url: string): Promise<string[]> {
  const admin = signIn(url);
  const first = async (path: string) => (await admin.get(`/api/v1/${path}?limit=1`)).body.data[0];
  const exchange = (await first("exchanges")).id;
  const device = (await first("devices")).id;
  const apps: { id: string; kind: string }[] = (await admin.get("/api/v1/apps?limit=100")).body.data;
  const app = (kind: string) => apps.find((app) => app.kind === kind)!.id;
  await admin.post("/api/v1/hooks", { slug: "doorbell" });
  const simulated = (await admin.post("/api/v1/devices", { model: "og", labels: { simulated: "yes" } })).body;
  const devicePages = ["", "/panel", "/playlist", "/activity"].map((page) => `/devices/${device}${page}`);
  return [
    ...[
      "/",
      "/?view=list",
      "/?state=waiting",
      "/devices/change?which=all",
      "/devices/new",
      "/welcome",
      ...devicePages,
    ],
    ...["/apps", "/apps/new", `/apps/${app("clock")}`, `/apps/${app("layout")}`, `/apps/${app("template")}`],
    ...[`/apps/${app("template")}/editor`, "/queue", "/exchanges", "/exchanges?text=nothing-like-it"],
    ...[`/exchanges/${exchange}`, "/hooks", "/hooks/doorbell", "/simulator"],
    ...[`/simulator/${simulated.friendly_id}`, "/settings", "/api/docs"],
  ];
}

await using data = await makeDataFolder();
await fillDatabase({
  url: `file:${data.path}/screen-composer.db`,
  ...{ devices: DEVICES!, exchanges: EXCHANGES!, requests: 200 },
});
await using server = await startServer({ folder: data.path, env: { ADMIN_PASSWORD } });
const browser = await launchBrowser();
try {
  const state = await signedIn(browser, server.url);
  const only = new RegExp(values.only);
  const paths = (await addresses(server.url)).filter((path) => only.test(path));
  console.log(`\n${DEVICES} devices, ${EXCHANGES} exchanges, nothing cached, median of ${ROUNDS}`);
  console.log(
    `${"page".padEnd(40)}${
      ["answered ms", "usable ms", "at best ms", "work ms", "KB", "elements"].map((head) => head.padStart(12))
        .join("")
    }`,
  );
  for (const path of paths) {
    const rounds: Load[] = [];
    for (let round = 0; round <= ROUNDS!; round++) rounds.push(await load(browser, server.url + path, state));
    const column = (of: (load: Load) => number) => median(rounds.slice(1).map(of));
    const figures = [
      column(({ answered }) => answered).toFixed(0),
      column(({ usable }) => usable).toFixed(0),
      Math.min(...rounds.slice(1).map(({ usable }) => usable)).toFixed(0),
      column(({ work }) => work).toFixed(0),
      (column(({ bytes }) => bytes) / 1000).toFixed(0),
      String(column(({ nodes }) => nodes)),
    ];
    const name = path.replace(/[0-9A-HJKMNP-TV-Z]{26}/, "…");
    const wrong = rounds.some(({ status }) => status !== 200) ? `  status ${rounds[0]!.status}` : "";
    console.log(`${name.padEnd(40)}${figures.map((figure) => figure.padStart(12)).join("")}${wrong}`);
  }
} finally {
  await browser.close();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
