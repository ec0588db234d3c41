import type { IconName } from "../../renderers/mod.ts";

/** WMO code tables 4677 and 4680, as weather services give them, in the groups that an icon can tell apart. */
const CODES: readonly (readonly [first: number, last: number, icon: IconName])[] = [
  [3, 3, "overcast"],
  [4, 12, "fog"],
  [13, 13, "thunder"],
  [14, 16, "rain"],
  [17, 17, "thunder"],
  [18, 18, "wind"],
  [19, 19, "tornado"],
  [20, 20, "drizzle"],
  [21, 21, "rain"],
  [22, 22, "snow"],
  [23, 23, "sleet"],
  [24, 24, "freezing-rain"],
  [25, 25, "rain"],
  [26, 26, "snow"],
  [27, 27, "hail"],
  [28, 28, "fog"],
  [29, 29, "thunder"],
  [30, 35, "wind"],
  [36, 39, "snow"],
  [40, 49, "fog"],
  [50, 55, "drizzle"],
  [56, 57, "freezing-rain"],
  [58, 59, "drizzle"],
  [60, 63, "rain"],
  [64, 65, "heavy-rain"],
  [66, 67, "freezing-rain"],
  [68, 69, "sleet"],
  [70, 73, "snow"],
  [74, 75, "heavy-snow"],
  [76, 78, "snow"],
  [79, 79, "hail"],
  [82, 82, "heavy-rain"],
  [83, 84, "sleet"],
  [85, 85, "snow"],
  [86, 86, "heavy-snow"],
  [87, 90, "hail"],
  [91, 91, "rain"],
  [92, 92, "heavy-rain"],
  [93, 94, "sleet"],
  [95, 95, "thunder"],
  [96, 96, "thunder-hail"],
  [97, 98, "thunder"],
  [99, 99, "thunder-hail"],
];

/** Codes whose icon shows the sun or the moon. */
function skyIcon(code: number, isDay: boolean): IconName | null {
  if (code === 0) return isDay ? "clear-day" : "clear-night";
  if (code === 1 || code === 2) return isDay ? "partly-cloudy-day" : "partly-cloudy-night";
  if (code === 80 || code === 81) return isDay ? "showers-day" : "showers-night";
  return null;
}

/** The icon of a WMO weather code, 0 to 99, at day or night; `question` for what is none. */
export function weatherIcon(code: number, isDay: boolean): IconName {
  const sky = skyIcon(code, isDay);
  if (sky !== null) return sky;
  return CODES.find(([first, last]) => code >= first && code <= last && Number.isInteger(code))?.[2] ??
    "question";
}

/** The eight phases, from new moon on. */
const PHASES: readonly IconName[] = [
  "moon-new",
  "moon-waxing-crescent",
  "moon-first-quarter",
  "moon-waxing-gibbous",
  "moon-full",
  "moon-waning-gibbous",
  "moon-last-quarter",
  "moon-waning-crescent",
];

/** The icon of the moon at a share of its month, 0 new, 0.5 full, as the northern half of the earth sees it. */
export function moonIcon(share: number): IconName {
  const turn = share - Math.floor(share);
  return PHASES[Math.round(turn * PHASES.length) % PHASES.length] ?? "moon-new";
}
