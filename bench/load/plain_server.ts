import { createClient } from "@libsql/client";

// A rival as one would write it first: libsql in the thread that answers, a lookup and one durable write a request.

const db = createClient({ url: `file:${Deno.args[0]}` });
await db.execute("PRAGMA journal_mode = WAL");
await db.execute("PRAGMA synchronous = FULL");
await db.execute(
  "CREATE TABLE IF NOT EXISTS plain (id TEXT PRIMARY KEY, at INTEGER, request TEXT, response TEXT)",
);
const body = '{"status":0,"image_url":"","filename":"","refresh_rate":900}';

Deno.serve(
  {
    port: 0,
    hostname: "127.0.0.1",
    onListen: ({ port }) => console.log(`Listening on http://127.0.0.1:${port}`),
  },
  async (request) => {
    const device = request.headers.get("id") ?? "";
    await db.execute({ sql: "SELECT * FROM devices_2 WHERE hardware_id = ?", args: [device] });
    const headers = JSON.stringify(Object.fromEntries(request.headers));
    const args = [crypto.randomUUID(), Date.now(), headers, body];
    await db.execute({ sql: "INSERT INTO plain VALUES (?, ?, ?, ?)", args });
    return new Response(body, { headers: { "content-type": "application/json" } });
  },
);
