import type { IconName } from "../../renderers/mod.ts";
import { NO_DATA, type SourceData } from "../source.ts";
import { oneLine } from "../ui/plain_text.ts";
import { readRecord, readText } from "../ui/read_json.ts";
import { entityIcon } from "./entity_icon.ts";
import type { Settings } from "./settings.ts";
import { isAlarm, stateWords } from "./state_words.ts";
import { type Say } from "../words/mod.ts";

/** An entity as it is shown. */
export interface Tile {
  readonly name: string;
  readonly icon: IconName;
  /** `21.5`, `On`, `Open`. */
  readonly value: string;
  /** `°C`; may be empty. */
  readonly unit: string;
  /** Switched on, open, at home: whatever is not at rest. */
  readonly isOn: boolean;
  /** Smoke, water, a low battery. */
  readonly isAlarm: boolean;
  /** False where nothing is known. */
  readonly isKnown: boolean;
}

const ON = new Set([
  "on",
  "open",
  "opening",
  "unlocked",
  "home",
  "playing",
  "heat",
  "cool",
  "auto",
  "cleaning",
  "triggered",
]);

/** The tiles of the settings, in their order. Never throws. */
export function readTiles(
  settings: Settings,
  data: Readonly<Record<string, SourceData>>,
  say: Say,
): readonly Tile[] {
  return settings.entities.map(({ entity_id, name, icon }, index) => {
    const answer = readRecord((data[`entity_${index}`] ?? NO_DATA).value);
    const attributes = readRecord(answer["attributes"]);
    const text = (value: unknown, most: number) => oneLine((readText(value) ?? "").slice(0, most));
    const domain = entity_id.split(".")[0] ?? "";
    const state = text(answer["state"], 255);
    const deviceClass = text(attributes["device_class"], 40);
    const own = text(attributes["friendly_name"], 120);
    const isKnown = !["", "unknown", "unavailable"].includes(state);
    return {
      name: name || own || entity_id.split(".")[1]?.replaceAll("_", " ") || entity_id,
      icon: icon ?? entityIcon({ domain, deviceClass, state }),
      value: isKnown
        ? stateWords({ domain, deviceClass, state, attributes }, say)
        : state === ""
        ? "–"
        : say("unavailable"),
      unit: isKnown ? text(attributes["unit_of_measurement"], 12) : "",
      isOn: ON.has(state),
      isAlarm: isAlarm({ domain, deviceClass, state }),
      isKnown,
    };
  });
}
