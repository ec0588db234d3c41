/** A request whose body the server is waiting for: in flight for as long as a test wants it to be. */
export interface SlowRequest {
  /** Sends the body and returns the whole answer. */
  finish(): Promise<{ status: number; body: string }>;
}

/**
 * Opens a `POST` with a JSON body and stops before the body. Returns when the server has asked for it
 * (`100 Continue`), which it does only once the request has reached its program.
 */
export async function beginRequest(url: string, body: unknown): Promise<SlowRequest> {
  const { hostname, port, pathname, search } = new URL(url);
  const connection = await Deno.connect({ hostname, port: Number(port) });
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const head = [
    `POST ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    "Content-Type: application/json",
    `Content-Length: ${bytes.length}`,
    "Expect: 100-continue",
    "Connection: close",
  ];
  await write(connection, new TextEncoder().encode(`${head.join("\r\n")}\r\n\r\n`));
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(65_536);
  let text = "";
  const readMore = async () => {
    const count = await connection.read(buffer);
    if (count !== null) text += decoder.decode(buffer.subarray(0, count), { stream: true });
    return count !== null;
  };
  while (!text.includes("\r\n\r\n")) {
    if (!await readMore()) throw new Error(`Cannot begin request to ${url}: found ${JSON.stringify(text)}`);
  }
  if (!text.startsWith("HTTP/1.1 100")) {
    throw new Error(`Cannot begin request: found ${JSON.stringify(text)}`);
  }
  return {
    async finish() {
      text = text.slice(text.indexOf("\r\n\r\n") + 4);
      await write(connection, bytes);
      while (await readMore()) { /* until the server closes */ }
      connection.close();
      const [, status = "0"] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
      return { status: Number(status), body: text.slice(text.indexOf("\r\n\r\n") + 4) };
    },
  };
}

async function write(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
}
