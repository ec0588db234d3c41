/** A port that nobody listens on just now, for a server that has to come back at the same address. */
export function freePort(): string {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return String(listener.addr.port);
}
