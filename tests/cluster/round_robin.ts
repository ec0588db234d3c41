/** Hands each request to the next node, and on to another where one does not answer. */
export interface RoundRobin extends AsyncDisposable {
  /** `http://127.0.0.1:43211`, without a trailing slash. */
  readonly url: string;
  /** The nodes' addresses; may be changed while it runs. */
  nodes: readonly string[];
}

/** Statuses whose answers have no body, not even an empty one. */
const BODILESS = [204, 205, 304];

/** Starts a balancer on a free loopback port, as one would put before a cluster. */
export function startRoundRobin(): RoundRobin {
  let next = 0;
  const balancer = { nodes: [] as readonly string[] };
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.body === null ? null : await request.bytes();
    const headers = new Headers(request.headers);
    headers.delete("connection");
    headers.set("x-forwarded-host", request.headers.get("host") ?? "");
    for (const _ of balancer.nodes) {
      const node = balancer.nodes[next++ % balancer.nodes.length];
      try {
        const response = await fetch(`${node}${pathname}${search}`, {
          method: request.method,
          headers,
          body,
          redirect: "manual",
        });
        // Whole, so that a node that ends in the middle has not answered at all.
        const { status, headers: sent } = response;
        const whole = await response.bytes();
        return new Response(BODILESS.includes(status) ? null : whole, { status, headers: sent });
      } catch {
        // the next node may be there
      }
    }
    return new Response("No node answers", { status: 502 });
  });
  return Object.assign(balancer, {
    url: `http://127.0.0.1:${server.addr.port}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  });
}
