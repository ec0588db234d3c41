import { type Admin, signIn } from "../admin.ts";
import type { MoodyOrigin } from "./origin.ts";

/** What was answered as done, to be found again later. */
export interface Work {
  /** Ids of requests. */
  readonly requests: readonly string[];
  /** Markers of deliveries. */
  readonly deliveries: readonly string[];
  readonly edits: number;
  /** Answers that are neither a success nor said to be a fault that passes. */
  readonly refused: readonly string[];
  stop(): Promise<void>;
}

/** Milliseconds between two deeds of each kind. */
const PAUSE = { edit: 400, request: 700, hook: 250 };

/** Statuses of answers while a fault lasts. */
const PASSING = [429, 502, 503, 504];

/** Makes the apps that devices show: handhelds keep the one that they have, the others get these in turn. */
export async function prepareWork(url: string, origin: MoodyOrigin): Promise<readonly string[]> {
  const admin = signIn(url);
  const made = async (path: string, body: unknown): Promise<string> => {
    const answer = await admin.post(path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const apps = [
    await made("/api/v1/apps", { kind: "message", settings: { title: "Lunch", body: "Soup" } }),
    await made("/api/v1/apps", { kind: "clock", settings: {} }),
    await made("/api/v1/apps", { kind: "feed", settings: { feeds: [{ url: `${origin.url}/0` }] } }),
    await made("/api/v1/apps", { kind: "table", settings: {} }),
  ];
  await made("/api/v1/hooks", { slug: "soak", app_id: apps[3], strategy: "stream", rate_per_minute: 6000 });
  const { data } = (await admin.get("/api/v1/devices?limit=500")).body;
  for (const [number, { id, model }] of data.entries()) {
    if (model.startsWith("m5stick")) continue;
    const change = { default_app_id: apps[number % apps.length], labels: { room: "hall" } };
    const { status, body } = await admin.patch(`/api/v1/devices/${id}`, change);
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
  return apps;
}

/** Edits, queues and sends until it is told to stop. */
export function startWork(url: string, origin: MoodyOrigin, apps: readonly string[]): Work {
  const admin = signIn(url);
  const requests: string[] = [];
  const deliveries: string[] = [];
  const refused: string[] = [];
  const state = { edits: 0, stopped: false };

  async function repeat(pause: number, deed: (count: number) => Promise<void>): Promise<void> {
    for (let count = 1; !state.stopped; count++) {
      // Nobody answers while the server is away.
      await deed(count).catch((error) => {
        if (!(error instanceof TypeError)) refused.push(String(error));
      });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  const edit = async (count: number) => {
    const { status, body } = await change(admin, { count, apps, origin });
    if (status < 300) state.edits++;
    else if (!PASSING.includes(status)) refused.push(`edit: ${status} ${JSON.stringify(body)}`);
  };
  const request = async (count: number) => {
    const app = { kind: "message", settings: { title: `Number ${count}` } };
    const { status, body } = await admin.post("/api/v1/requests", { app, selector: "room=hall" });
    if (status === 201) requests.push(body.id);
    else if (!PASSING.includes(status)) refused.push(`request: ${status} ${JSON.stringify(body)}`);
  };
  const deliver = async (count: number) => {
    const marker = `h${count}`;
    const { status } = await admin.post(`/hooks/soak?marker=${marker}`, { rows: [{ marker }] });
    if (status === 200) deliveries.push(marker);
    else if (!PASSING.includes(status)) refused.push(`hook: ${status}`);
  };
  const running = [repeat(PAUSE.edit, edit), repeat(PAUSE.request, request), repeat(PAUSE.hook, deliver)];
  return {
    requests,
    deliveries,
    refused,
    get edits() {
      return state.edits;
    },
    async stop() {
      state.stopped = true;
      await Promise.all(running);
    },
  };
}

/** One edit of an app or of a device's captions, of each kind in turn. */
async function change(
  admin: Admin,
  { count, apps, origin }: { count: number; apps: readonly string[]; origin: MoodyOrigin },
) {
  const [message, clock, feed] = apps;
  const edits = [
    () => admin.patch(`/api/v1/apps/${message}`, { settings: { title: "Lunch", body: `Soup ${count}` } }),
    () =>
      admin.patch(`/api/v1/apps/${clock}`, {
        settings: { time_zone: count % 2 ? "Asia/Tokyo" : "Europe/Paris" },
      }),
    () => admin.patch(`/api/v1/apps/${feed}`, { settings: { feeds: [{ url: `${origin.url}/${count}` }] } }),
    async () => {
      const devices = await admin.get("/api/v1/devices?limit=5");
      if (devices.status !== 200) return devices;
      const { id } = devices.body.data[count % devices.body.data.length];
      return await admin.patch(`/api/v1/devices/${id}`, { name: `Number ${count}` });
    },
  ];
  return await edits[count % edits.length]!();
}
