import assert from "node:assert/strict";
import type { SurveyedDevice } from "../../../database/mod.ts";
import { readFilter } from "./filter.ts";
import { countStates, matchDevices, statesOf } from "./match_devices.ts";

const NOW = 10_000_000;

function surveyed(id: string, change: Partial<SurveyedDevice> = {}): SurveyedDevice {
  return {
    id,
    friendlyId: `CODE${id}`,
    hardwareId: null,
    name: `Device ${id}`,
    model: "og",
    labels: {},
    provisioning: "admitted",
    createdAt: 1,
    seenAt: NOW - 1000,
    refreshSeconds: 300,
    appName: "Clock",
    appKind: "clock",
    batteryPercent: null,
    batteryVolts: null,
    charging: null,
    problem: null,
    ...change,
  };
}

const devices = [
  surveyed("1", { name: "Hall 10", labels: { room: "hall" }, batteryPercent: 80 }),
  surveyed("2", {
    name: "Hall 9",
    labels: { room: "hall", floor: "2" },
    batteryVolts: 3.1,
    seenAt: NOW - 460_000,
  }),
  surveyed("3", { name: "Attic", seenAt: NOW - 900_000, problem: "It broke" }),
  surveyed("4", { provisioning: "waiting", seenAt: null }),
  surveyed("5", { provisioning: "refused", hardwareId: "AA:BB" }),
  surveyed("6", { name: "Café", seenAt: null, appName: null, appKind: null, model: "m5stickc_plus2" }),
];

const found = (query: Record<string, string>) =>
  matchDevices(devices, readFilter(query), NOW).map(({ id }) => id).join("");

Deno.test("a device is late past its grace, and lost once two polls are missed", () => {
  const at = (seconds: number) => statesOf(surveyed("1", { seenAt: NOW - seconds * 1000 }), NOW).join();
  assert.deepEqual([at(0), at(300), at(450)], ["fine", "fine", "fine"]);
  assert.deepEqual([at(451), at(749)], ["late", "late"]);
  assert.deepEqual([at(751), at(90_000)], ["lost", "lost"]);
});

Deno.test("devices are counted by what they need", () => {
  assert.deepEqual(countStates(devices, NOW), {
    admitted: 4,
    fine: 1,
    late: 1,
    lost: 1,
    unseen: 1,
    battery: 1,
    problem: 1,
    waiting: 1,
    refused: 1,
  });
});

Deno.test("devices are found by words of their names, codes, models and apps, and by their labels", () => {
  assert.equal(found({}), "3621");
  assert.equal(found({ q: "HALL 9" }), "2");
  assert.equal(found({ q: "code3" }), "3");
  assert.equal(found({ q: "stickc café" }), "6");
  assert.equal(found({ q: "clock attic" }), "3");
  assert.equal(found({ q: "nothing" }), "");
  assert.equal(found({ labels: "room=hall,floor!=2" }), "1");
  assert.equal(found({ labels: "room = = hall" }), "");
  assert.equal(found({ q: "hall", labels: "floor" }), "2");
});

Deno.test("devices are found by their state, those that are not admitted only so", () => {
  const states = ["fine", "late", "lost", "unseen", "battery", "problem", "waiting", "refused"];
  assert.deepEqual(states.map((state) => found({ state })), ["1", "2", "3", "6", "2", "3", "4", "5"]);
  assert.equal(found({ state: "refused", q: "aa:bb" }), "5");
});

Deno.test("devices are sorted by name as people count, by last poll, by charge and by age", () => {
  assert.equal(found({ sort: "seen" }), "1236");
  assert.equal(found({ sort: "battery" }), "2136");
  assert.equal(found({ sort: "added" }), "6321");
});
