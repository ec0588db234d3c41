/** Keys, and values of each, that are told at most. */
const KEYS = 20;
const VALUES = 8;

/** The labels that there are, as a phrase: `some of floor=1, floor=2, room=lobby`. */
export function describeLabels(devices: readonly Readonly<Record<string, string>>[]): string {
  const values = new Map<string, Set<string>>();
  for (const [key, value] of devices.flatMap((labels) => Object.entries(labels))) {
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  if (values.size === 0) return "labels, and no device has any";
  const keys = [...values.keys()].sort();
  const told = keys.slice(0, KEYS).flatMap((key) => {
    const all = [...values.get(key) ?? []].sort();
    const rest = all.length > VALUES ? [`${all.length - VALUES} more of ${key}`] : [];
    return [...all.slice(0, VALUES).map((value) => `${key}=${value}`), ...rest];
  });
  const others = keys.length - KEYS;
  return `some of ${told.join(", ")}${others > 0 ? `, and ${others} more keys` : ""}`;
}
