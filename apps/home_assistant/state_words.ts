import { oneLine } from "../ui/plain_text.ts";
import { readText } from "../ui/read_json.ts";
import { type Say, type WordName } from "../words/mod.ts";

/** What a state is of. */
export interface EntityState {
  readonly domain: string;
  readonly deviceClass: string;
  readonly state: string;
}

/** What `on` and `off` of a binary sensor mean, by its device class. */
const PAIRS: Readonly<Record<string, readonly [on: string, off: string]>> = {
  battery: ["Low", "Normal"],
  carbon_monoxide: ["Detected", "Clear"],
  cold: ["Cold", "Normal"],
  connectivity: ["Connected", "Disconnected"],
  door: ["Open", "Closed"],
  garage_door: ["Open", "Closed"],
  gas: ["Detected", "Clear"],
  heat: ["Hot", "Normal"],
  lock: ["Unlocked", "Locked"],
  moisture: ["Wet", "Dry"],
  motion: ["Detected", "Clear"],
  occupancy: ["Occupied", "Clear"],
  opening: ["Open", "Closed"],
  plug: ["Plugged in", "Unplugged"],
  presence: ["Home", "Away"],
  problem: ["Problem", "OK"],
  running: ["Running", "Not running"],
  safety: ["Unsafe", "Safe"],
  smoke: ["Smoke", "Clear"],
  sound: ["Detected", "Clear"],
  tamper: ["Tampered", "Clear"],
  update: ["Update", "Up to date"],
  vibration: ["Detected", "Clear"],
  window: ["Open", "Closed"],
};

/** Classes whose `on` somebody should see at once. */
const ALARMS = new Set([
  "battery",
  "carbon_monoxide",
  "gas",
  "heat",
  "moisture",
  "problem",
  "safety",
  "smoke",
  "tamper",
]);

/** Whether a state is one that somebody should see at once. */
export function isAlarm({ domain, deviceClass, state }: EntityState): boolean {
  if (domain === "alarm_control_panel") return state === "triggered";
  return domain === "binary_sensor" && state === "on" && ALARMS.has(deviceClass);
}

/** A state in words that people use. */
export function stateWords(
  entity: EntityState & { readonly attributes: Readonly<Record<string, unknown>> },
  say: Say,
): string {
  const { domain, deviceClass, state, attributes } = entity;
  const pair = domain === "binary_sensor" ? PAIRS[deviceClass] : undefined;
  if (pair && (state === "on" || state === "off")) return sayState(state === "on" ? pair[0] : pair[1], say);
  const told = {
    climate: attributes["current_temperature"],
    weather: attributes["temperature"],
    media_player: state === "playing" ? attributes["media_title"] : undefined,
  }[domain];
  const text = oneLine((readText(told) ?? state).slice(0, 255));
  if (/^-?\d+(\.\d+)?$/.test(text)) return told === undefined ? shortNumber(text) : `${shortNumber(text)}°`;
  const spaced = text === state ? text.replaceAll("_", " ") : text;
  const english = spaced.charAt(0).toUpperCase() + spaced.slice(1);
  return text === state ? sayState(english, say) : english;
}

/** States that have a word. */
const NAMES: Readonly<Record<string, WordName>> = {
  On: "on",
  Off: "off",
  Open: "open",
  Closed: "closed",
  Locked: "locked",
  Unlocked: "unlocked",
  Home: "at_home",
  Away: "away",
  "Not home": "not_home",
  Detected: "detected",
  Clear: "all_clear",
  Low: "low",
  Wet: "wet",
  Dry: "dry",
  Normal: "normal",
  Cold: "cold",
  Hot: "hot",
  Connected: "connected",
  Disconnected: "disconnected",
  Occupied: "occupied",
  "Plugged in": "plugged_in",
  Unplugged: "unplugged",
  Problem: "problem",
  OK: "ok",
  Running: "running",
  "Not running": "not_running",
  Unsafe: "unsafe",
  Safe: "safe",
  Smoke: "smoke",
  Tampered: "tampered",
  Update: "update",
  "Up to date": "up_to_date",
};

/** A state in the language of a screen; others as Home Assistant has them. */
function sayState(english: string, say: Say): string {
  const name = Object.hasOwn(NAMES, english) ? NAMES[english] : undefined;
  return name === undefined ? english : say(name);
}

/** A number with as many decimals as it has, and at most two below 10, one below 1,000, none from there on. */
function shortNumber(text: string): string {
  const most = Math.abs(Number(text)) < 10 ? 2 : Math.abs(Number(text)) < 1000 ? 1 : 0;
  const decimals = text.split(".")[1]?.length ?? 0;
  if (text.length > 15) return text.slice(0, 15);
  return (decimals <= most ? text : Number(text).toFixed(most)).replace("-", "−");
}
