/** Named facts beside a message; never a secret. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The server's own running commentary: one line a happening. Device traffic goes to exchanges instead. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** A log of lines such as `warn  Cannot commit exchanges cause="disk full"`. */
export function createLog(write: (line: string) => void): Log {
  const line = (level: string) => (message: string, fields: LogFields = {}) =>
    write(`${level.padEnd(5)} ${message}${Object.entries(fields).map(field).join("")}`);
  return { info: line("info"), warn: line("warn"), error: line("error") };
}

function field([name, value]: [string, unknown]): string {
  return ` ${name}=${value instanceof Error ? causes(value) : JSON.stringify(value)}`;
}

function causes(error: Error): string {
  const chain: string[] = [];
  for (let at: unknown = error; at instanceof Error && chain.length < 5; at = at.cause) {
    chain.push(chain.length === 0 ? (at.stack ?? at.message) : `${at.name}: ${at.message}`);
  }
  return JSON.stringify(chain.join(" <- "));
}
