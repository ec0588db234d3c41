import assert from "node:assert/strict";
import fc from "fast-check";
import { isIconName } from "../../renderers/mod.ts";
import { moonIcon, weatherIcon } from "./weather_icon.ts";

Deno.test("weatherIcon() has an icon for every WMO code, day and night", () => {
  for (let code = 0; code <= 99; code++) {
    for (const isDay of [true, false]) {
      const icon = weatherIcon(code, isDay);
      assert.ok(isIconName(icon) && icon !== "question", String(code));
      assert.ok(!icon.endsWith(isDay ? "-night" : "-day"), `${code} is ${icon}`);
    }
  }
});

Deno.test("weatherIcon() says what each code of Open-Meteo means", () => {
  const expected = {
    0: "clear-day",
    1: "partly-cloudy-day",
    2: "partly-cloudy-day",
    3: "overcast",
    45: "fog",
    48: "fog",
    51: "drizzle",
    55: "drizzle",
    56: "freezing-rain",
    61: "rain",
    65: "heavy-rain",
    67: "freezing-rain",
    71: "snow",
    75: "heavy-snow",
    77: "snow",
    80: "showers-day",
    82: "heavy-rain",
    85: "snow",
    86: "heavy-snow",
    95: "thunder",
    96: "thunder-hail",
    99: "thunder-hail",
  };
  const found = Object.fromEntries(
    Object.keys(expected).map((code) => [code, weatherIcon(Number(code), true)]),
  );
  assert.deepEqual(found, expected);
  assert.equal(weatherIcon(0, false), "clear-night");
  assert.equal(weatherIcon(2, false), "partly-cloudy-night");
});

Deno.test("weatherIcon() asks where there is no such code", () => {
  for (const code of [-1, 100, 2.5, NaN, Infinity]) assert.equal(weatherIcon(code, true), "question");
});

Deno.test("moonIcon() names the nearest of eight phases, month after month", () => {
  assert.deepEqual([0, 0.25, 0.5, 0.75].map(moonIcon), [
    "moon-new",
    "moon-first-quarter",
    "moon-full",
    "moon-last-quarter",
  ]);
  assert.equal(moonIcon(0.97), "moon-new");
  assert.equal(moonIcon(0.1), "moon-waxing-crescent");
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -5, max: 5 }), (part, months) => {
      assert.equal(moonIcon(part / 1024 + months), moonIcon(part / 1024));
    }),
  );
});
