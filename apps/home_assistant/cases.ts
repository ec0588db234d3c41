import { type ConformanceCase, fetched, HOSTILE_TEXT, LONG_TEXT } from "../conformance/case.ts";
import states from "./testdata/states.json" with { type: "json" };

const entities = states.map(({ entity_id }) => ({ entity_id }));
const settings = {
  base_url: "http://homeassistant.local:8123",
  token: "token",
  title: "Home",
  entities,
  buttons: [
    { button: "A", caption: "Kitchen", service: "light.toggle", entity_id: "light.kitchen" },
    { button: "C", caption: "Good night", service: "script.good_night" },
  ],
};
const data = Object.fromEntries(states.map((state, index) => [`entity_${index}`, fetched(state)]));
const plain = { settings, device: {}, presses: "", data };
const buttons = { buttons: ["A", "B", "C"] };
const long = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [
    `entity_${index}`,
    fetched({
      state: index % 3 === 0 ? LONG_TEXT.slice(0, 250) : index % 3 === 1 ? HOSTILE_TEXT : "-123456789.123456",
      attributes: { friendly_name: LONG_TEXT.slice(index), unit_of_measurement: "µg/m³ per day" },
    }, { stale: index === 3 }),
  ]),
);

/** Tiles: some, one, many, pressed, old, partly known, not there. */
export const homeAssistantCases: readonly ConformanceCase[] = [
  { ...plain, name: "with data" },
  { ...plain, name: "with data, after a press", device: buttons, presses: "A" },
  { ...plain, name: "with one tile", settings: { ...settings, entities: entities.slice(0, 1) } },
  { ...plain, name: "with three tiles", settings: { ...settings, entities: entities.slice(2, 5) } },
  {
    ...plain,
    name: "with stale data",
    data: { entity_0: fetched(states[0], { stale: true, error: "Cannot fetch" }) },
  },
  {
    ...plain,
    name: "with long data",
    settings: {
      ...settings,
      title: LONG_TEXT.slice(0, 60),
      entities: Array.from({ length: 24 }, (_, index) => ({ entity_id: `sensor.number_${index}` })),
    },
    device: buttons,
    presses: "C",
    data: long,
  },
  { ...plain, name: "without a token", settings: { ...settings, token: "" }, data: {} },
  { ...plain, name: "not fetched yet", data: {} },
  {
    ...plain,
    name: "not fetchable",
    data: { entity_0: fetched(null, { fetchedAt: null, error: "Cannot fetch: found status 401" }) },
  },
];
