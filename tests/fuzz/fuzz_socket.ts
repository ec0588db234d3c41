import fc from "fast-check";
import { residentMegabytes } from "../../bench/load/process_usage.ts";
import { type ServerProcess, startServer } from "../server_process.ts";
import { text } from "./inputs.ts";

/** What came of bytes that were sent to a real server. */
export interface SocketFindings {
  /** With a status of HTTP. */
  readonly answered: number;
  /** Without a word, as what is no HTTP may be. */
  readonly closed: number;
  /** Megabytes of resident memory of the server that are more than after the first tenth. */
  readonly growth: number;
}

const PATIENCE = 5000;

const line = fc.oneof(
  fc.constantFrom(
    "GET / HTTP/1.1",
    "POST /api/log HTTP/1.1",
    "GET /api/display HTTP/1.0",
    "PRI * HTTP/2.0",
    "GET //// HTTP/9.9",
  ),
  fc.tuple(fc.constantFrom("GET", "POST", "", "\0"), text).map(([method, path]) =>
    `${method} /${path} HTTP/1.1`
  ),
  fc.nat(20_000).map((length) => `GET /${"a".repeat(length)} HTTP/1.1`),
);
const header = fc.oneof(
  fc.constantFrom(
    "Host: a",
    "Content-Length: 5",
    "Content-Length: 99999999999999999999",
    "Content-Length: -1",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip, chunked",
    "Expect: 100-continue",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Connection: close",
    ": no name",
    " folded",
    "Host: b\0c",
  ),
  fc.tuple(text, text).map(([name, value]) => `${name}: ${value}`),
  fc.nat(400).map((count) => Array.from({ length: count }, (_, at) => `X-${at}: ${at}`).join("\r\n")),
);
const body = fc.oneof(
  text,
  fc.constantFrom(
    "5\r\nhello\r\n0\r\n\r\n",
    "ffffffffffffffff\r\na",
    "-1\r\n",
    "0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
  ),
);
const message = fc.tuple(line, fc.array(header, { maxLength: 5 }), fc.constantFrom("\r\n", "\n", "\r"), body)
  .map(
    ([first, headers, end, rest]) => [first, ...headers, "Connection: close", "", rest].join(end),
  );

/** Sends so many messages, most of them no HTTP, to a real server. Throws with one after which it does not answer. */
export async function fuzzSocket(runs: number): Promise<SocketFindings> {
  await using server = await startServer();
  const found = { answered: 0, closed: 0 };
  let warm: number | null = null;
  let count = 0;
  await fc.assert(
    fc.asyncProperty(message, async (sent) => {
      const answer = await send(server, new TextEncoder().encode(sent));
      if (answer.startsWith("HTTP/1.")) found.answered++;
      else found.closed++;
      if (/^HTTP\/1\.\d 500/.test(answer)) throw new Error(answer.slice(0, 300));
      if (++count >= runs / 10) warm ??= residentMegabytes(server.pid).all;
      if (count % 50 === 0) await expectAlive(server);
    }),
    { numRuns: runs },
  );
  await expectAlive(server);
  return { ...found, growth: residentMegabytes(server.pid).all - (warm ?? 0) };
}

async function expectAlive({ url, output }: ServerProcess): Promise<void> {
  const response = await fetch(`${url}/healthz`);
  await response.body?.cancel();
  if (response.status !== 200) {
    throw new Error(`The server is not well: ${response.status}\n${output().slice(-500)}`);
  }
}

/** Sends bytes and ends; what came back until the server closed, or until it counts as waiting for more. */
async function send({ url }: ServerProcess, bytes: Uint8Array): Promise<string> {
  const { hostname, port } = new URL(url);
  const connection = await Deno.connect({ hostname, port: Number(port) });
  const timer = setTimeout(() => connection.close(), PATIENCE);
  const decoder = new TextDecoder();
  let answer = "";
  try {
    for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
    await connection.closeWrite();
    const buffer = new Uint8Array(65_536);
    for (let length; (length = await connection.read(buffer)) !== null;) {
      answer += decoder.decode(buffer.subarray(0, length), { stream: true });
    }
  } catch {
    // Closed by either side.
  } finally {
    clearTimeout(timer);
  }
  try {
    connection.close();
  } catch {
    // Already.
  }
  return answer;
}
