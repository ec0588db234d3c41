import type { RequestRow } from "../database/mod.ts";

/** What of a request decides its place. */
type Placed = Pick<RequestRow, "id" | "priority">;

/** Requests as they will be shown: the highest priority first, the oldest first among equals. */
export function inTurn<Row extends Placed>(requests: readonly Row[]): Row[] {
  return requests.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
}

/** Least and highest priority. */
const LIMIT = 1000;

/**
 * The priorities to change so that one request goes a place forward or back: as few and as small as it takes. Empty
 * where it is at that end already.
 */
export function moveRequest(
  requests: readonly Placed[],
  { id, step }: { readonly id: string; readonly step: -1 | 1 },
): { readonly id: string; readonly priority: number }[] {
  const order = inTurn(requests);
  const at = order.findIndex((request) => request.id === id);
  const [moved, other] = [order[at], order[at + step]];
  if (moved === undefined || other === undefined) return [];
  order[at] = other;
  order[at + step] = { ...moved, priority: other.priority };
  // From the last to the first, each at least as high as what follows; higher where it is the younger of two equals.
  let follower: Placed | null = null;
  const placed: Placed[] = [];
  for (const request of order.toReversed()) {
    const least: number = follower === null ? -LIMIT : follower.priority + (request.id > follower.id ? 1 : 0);
    follower = { id: request.id, priority: Math.min(LIMIT, Math.max(request.priority, least)) };
    placed.push(follower);
  }
  const before = new Map(requests.map((request) => [request.id, request.priority]));
  return placed.filter((request) => before.get(request.id) !== request.priority)
    .map((request) => ({ id: request.id, priority: request.priority }));
}
