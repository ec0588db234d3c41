/** One item of a playlist as it is typed: texts, by their names in the JSON API. */
export interface ItemFields {
  readonly app_id: string;
  /** `1` Monday to `7` Sunday. */
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  /** How long it stays. */
  readonly count: string;
  readonly unit: "polls" | "minutes";
}

/** What was done to a playlist with its form. */
export type PlaylistDeed =
  | { readonly kind: "save" }
  | { readonly kind: "add" }
  | { readonly kind: "up" | "down" | "remove"; readonly at: number };

/** A playlist as its form sent it. */
export interface SentPlaylist {
  readonly items: readonly ItemFields[];
  readonly deed: PlaylistDeed;
}

/** An item that was just added. */
export const newItem = (appId: string): ItemFields => ({
  app_id: appId,
  days: [],
  from: "",
  to: "",
  count: "1",
  unit: "polls",
});

/**
 * Reads the form of a playlist. Fields are named `<key>.<field>`, and items come in the order in which their keys
 * first appear, so that rows may be moved about in the page.
 */
export function readPlaylistForm(entries: Iterable<readonly [string, unknown]>): SentPlaylist {
  const items = new Map<string, { [name: string]: string | string[] }>();
  let deed: PlaylistDeed = { kind: "save" };
  for (const [name, value] of entries) {
    if (typeof value !== "string") continue;
    if (name === "do") deed = readDeed(value);
    const [, key, field] = /^(\d{1,4})\.(app_id|days|from|to|count|unit)$/.exec(name) ?? [];
    if (key === undefined || field === undefined) continue;
    const item = items.get(key) ?? { days: [] };
    if (field === "days") (item["days"] as string[]).push(value);
    else item[field] = value.trim();
    items.set(key, item);
  }
  return { items: Array.from(items.values(), toItem), deed };
}

/** The items after a deed. Moves past either end change nothing. */
export function afterDeed(
  items: readonly ItemFields[],
  deed: PlaylistDeed,
  added: ItemFields,
): readonly ItemFields[] {
  if (deed.kind === "add") return [...items, added];
  if (deed.kind === "save") return items;
  if (deed.kind === "remove") return items.filter((_, at) => at !== deed.at);
  const to = deed.kind === "up" ? deed.at - 1 : deed.at + 1;
  const [from, other] = [items[deed.at], items[to]];
  if (from === undefined || other === undefined) return items;
  return items.map((item, at) => at === deed.at ? other : at === to ? from : item);
}

/** An item as the JSON API would be sent it. */
export function toItemInput({ app_id, days, from, to, count, unit }: ItemFields): Record<string, unknown> {
  const number = /^\d{1,6}$/.test(count) ? Number(count) : count;
  return {
    app_id,
    days: days.map(Number),
    from: from === "" ? null : from,
    to: to === "" ? null : to,
    ...(unit === "minutes" ? { minutes: number } : { polls: number }),
  };
}

function readDeed(text: string): PlaylistDeed {
  if (text === "add") return { kind: "add" };
  const [, kind, at] = /^(up|down|remove):(\d{1,4})$/.exec(text) ?? [];
  return kind === undefined ? { kind: "save" } : { kind: kind as "up" | "down" | "remove", at: Number(at) };
}

function toItem(item: { [name: string]: string | string[] }): ItemFields {
  const text = (name: string) => typeof item[name] === "string" ? item[name] : "";
  return {
    app_id: text("app_id"),
    days: item["days"] as string[],
    from: text("from"),
    to: text("to"),
    count: text("count"),
    unit: text("unit") === "minutes" ? "minutes" : "polls",
  };
}
