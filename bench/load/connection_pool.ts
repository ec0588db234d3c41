import { HttpConnection } from "./http_connection.ts";

/** Connections that are shared: who finds none idle waits for one. */
export interface ConnectionPool {
  use<T>(work: (connection: HttpConnection) => Promise<T>): Promise<T>;
  close(): void;
}

/** A pool of so many connections, opened as they are needed; one that broke is thrown away. */
export function createConnectionPool(url: URL, size: number): ConnectionPool {
  const idle: HttpConnection[] = [];
  const waiting: (() => void)[] = [];
  let open = 0;
  async function take(): Promise<HttpConnection> {
    for (;;) {
      const known = idle.pop();
      if (known !== undefined) return known;
      if (open < size) {
        open++;
        try {
          return await HttpConnection.open(url);
        } catch (error) {
          release(null);
          throw error;
        }
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }
  function release(connection: HttpConnection | null): void {
    if (connection === null) open--;
    else idle.push(connection);
    waiting.shift()?.();
  }
  return {
    async use(work) {
      const connection = await take();
      try {
        const result = await work(connection);
        release(connection);
        return result;
      } catch (error) {
        connection.close();
        release(null);
        throw error;
      }
    },
    close: () => idle.forEach((connection) => connection.close()),
  };
}
