/** Where the server listens, once it does. */
export interface Listener {
  /** Address for this machine: `http://localhost:8080`. */
  readonly local: string;
  /** Addresses for other machines, when it listens to them. */
  readonly lan: readonly string[];
}

/** The listener of these addresses; those of the machine's networks when it listens everywhere. */
export function toListener({ hostname, port }: { hostname: string; port: number }): Listener {
  const everywhere = hostname === "0.0.0.0" || hostname === "::";
  const host = everywhere ? "localhost" : hostname.includes(":") ? `[${hostname}]` : hostname;
  const lan = everywhere ? lanAddresses().map((address) => `http://${address}:${port}`) : [];
  return { local: `http://${host}:${port}`, lan };
}

function lanAddresses(): string[] {
  return Deno.networkInterfaces()
    .filter(({ family, address }) => family === "IPv4" && !address.startsWith("127."))
    .map(({ address }) => address);
}
