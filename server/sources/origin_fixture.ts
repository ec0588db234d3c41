import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A real HTTP server on the loopback, for tests. */
export interface Origin extends AsyncDisposable {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** What it was asked, in order. */
  readonly asked: readonly IncomingMessage[];
  /** Most requests that it had at the same time. */
  readonly most: number;
}

/** Listens on a free port of the loopback, or of another of its addresses. */
export async function openOrigin(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  host = "127.0.0.1",
): Promise<Origin> {
  const asked: IncomingMessage[] = [];
  let inside = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(request);
    most = Math.max(most, ++inside);
    response.on("close", () => inside--);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${host}:${port}`,
    asked,
    get most() {
      return most;
    },
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The body of a request as text. */
export async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return new TextDecoder().decode(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
