/** Lets a few in at a time for each host; the others wait in their order. */
export interface HostGate {
  run<T>(host: string, work: () => Promise<T>): Promise<T>;
}

/** A gate that lets `most` in at once for each host. */
export function createHostGate({ most }: { most: number }): HostGate {
  const hosts = new Map<string, { inside: number; readonly waiting: (() => void)[] }>();
  return {
    async run(host, work) {
      const gate = hosts.get(host) ?? { inside: 0, waiting: [] };
      hosts.set(host, gate);
      // Whoever leaves hands over the place, so that the number inside stays right.
      if (gate.inside >= most) await new Promise<void>((enter) => gate.waiting.push(enter));
      else gate.inside++;
      try {
        return await work();
      } finally {
        const next = gate.waiting.shift();
        if (next !== undefined) next();
        else if (--gate.inside === 0) hosts.delete(host);
      }
    },
  };
}
