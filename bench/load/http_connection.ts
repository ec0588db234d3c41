/** The parts of an answer that a load generator looks at. */
export interface Reply {
  readonly status: number;
  /** Status line and headers, as they came. */
  readonly head: string;
  readonly body: Uint8Array;
}

/**
 * One HTTP/1.1 connection that is kept alive, over bare TCP: `fetch` would cost the machine more than the server that is
 * measured. One request at a time; answers must tell their length.
 */
export class HttpConnection {
  readonly #connection: Deno.TcpConn;
  readonly #decoder = new TextDecoder("latin1");
  #buffer = new Uint8Array(64 * 1024);
  #filled = 0;

  private constructor(connection: Deno.TcpConn) {
    this.#connection = connection;
  }

  /** Connects. Throws what `Deno.connect` throws. */
  static async open(url: URL): Promise<HttpConnection> {
    const connection = await Deno.connect({ hostname: url.hostname, port: Number(url.port) });
    connection.setNoDelay(true);
    return new HttpConnection(connection);
  }

  /** Sends a request as it is and reads its answer. Throws when the server closes before it has answered. */
  async ask(request: Uint8Array): Promise<Reply> {
    for (let sent = 0; sent < request.length;) {
      sent += await this.#connection.write(sent === 0 ? request : request.subarray(sent));
    }
    for (;;) {
      const reply = this.#take();
      if (reply !== null) return reply;
      await this.#read();
    }
  }

  close(): void {
    this.#connection.close();
  }

  async #read(): Promise<void> {
    if (this.#filled === this.#buffer.length) {
      const larger = new Uint8Array(this.#buffer.length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    const count = await this.#connection.read(this.#buffer.subarray(this.#filled));
    if (count === null) throw new Error("Cannot read an answer: the server closed the connection");
    this.#filled += count;
  }

  /** The answer that the buffer holds, or null while it is not whole. */
  #take(): Reply | null {
    const end = endOfHead(this.#buffer, this.#filled);
    if (end === -1) return null;
    const head = this.#decoder.decode(this.#buffer.subarray(0, end));
    const status = Number(head.slice(9, 12));
    const length = status === 204 || status === 304
      ? 0
      : Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? NaN);
    if (Number.isNaN(length)) throw new Error(`Cannot read an answer without a length:\n${head}`);
    if (this.#filled < end + length) return null;
    const body = this.#buffer.slice(end, end + length);
    this.#buffer.copyWithin(0, end + length, this.#filled);
    this.#filled -= end + length;
    return { status, head, body };
  }
}

/** Where the empty line ends that parts headers from body; -1 while it has not come. */
function endOfHead(bytes: Uint8Array, filled: number): number {
  for (let at = bytes.indexOf(13); at !== -1 && at + 3 < filled; at = bytes.indexOf(13, at + 1)) {
    if (bytes[at + 1] === 10 && bytes[at + 2] === 13 && bytes[at + 3] === 10) return at + 4;
  }
  return -1;
}
