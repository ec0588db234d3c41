import assert from "node:assert/strict";
import fc from "fast-check";
import { readTelemetry } from "./telemetry.ts";

const read = (headers: Record<string, string>, query = "") =>
  readTelemetry(new Headers(headers), new URLSearchParams(query));

Deno.test("readTelemetry() reads every header that firmware sends", () => {
  assert.deepEqual(
    read({
      "Battery-Voltage": "4.10",
      "Percent-Charged": "87.5",
      "Battery-Charging": "true",
      "USB-Connected": "0",
      "FW-Version": "1.7.2",
      "RSSI": "-69",
      "Refresh-Rate": "1800",
      "Update-Source": "powercycle",
      "Image-Cached": "false",
      "Wake-Time": "5120",
      "WiFi-Band": "2.4",
      "Temperature-Profile": "a",
    }),
    {
      batteryVolts: 4.1,
      batteryPercent: 87.5,
      charging: true,
      usbConnected: false,
      firmware: "1.7.2",
      rssi: -69,
      refreshRate: 1800,
      updateSource: "powercycle",
      imageCached: false,
      wakeTime: "5120",
      wifiBand: "2.4",
      temperatureProfile: "a",
    },
  );
});

Deno.test("a percentage in Battery-Voltage is told from volts", () => {
  assert.deepEqual(read({ "battery-voltage": "3.7" }), { batteryVolts: 3.7 });
  assert.deepEqual(read({ "battery-voltage": "85" }), { batteryPercent: 85 });
  assert.deepEqual(read({ "battery-voltage": "4%" }), { batteryPercent: 4 });
  assert.deepEqual(read({ "battery-voltage": "85", "percent-charged": "84" }), { batteryPercent: 84 });
  assert.deepEqual(read({ "battery-voltage": "4100" }), {});
});

Deno.test("readTelemetry() reads the headers of esp32-photoframe, whose volts are millivolts", () => {
  assert.deepEqual(
    read({
      "X-Battery-Percentage": "48",
      "X-Battery-Voltage": "3820",
      "X-Battery-Charging": "false",
      "X-USB-Connected": "true",
      "X-Firmware-Version": "2.9.1",
    }),
    { batteryVolts: 3.82, batteryPercent: 48, charging: false, usbConnected: true, firmware: "2.9.1" },
  );
  assert.deepEqual(read({ "X-Battery-Voltage": "-1", "X-Battery-Percentage": "-1" }), {});
});

Deno.test("SENSORS becomes one record for each sensor", () => {
  const sensors =
    "make=Sensirion;model=SCD41;kind=temperature;value=21.5;unit=celsius;created_at=1700000000," +
    "make=Sensirion;model=SCD41;kind=co2;value=640;unit=ppm;created_at=1700000001";
  assert.deepEqual(read({ "SENSORS": sensors }).sensors, [
    {
      make: "Sensirion",
      model: "SCD41",
      kind: "temperature",
      value: "21.5",
      unit: "celsius",
      created_at: "1700000000",
    },
    { make: "Sensirion", model: "SCD41", kind: "co2", value: "640", unit: "ppm", created_at: "1700000001" },
  ]);
  assert.equal(read({ "SENSORS": ",;=;," }).sensors, undefined);
});

Deno.test("readTelemetry() takes battery and rssi of a query, and the header before it", () => {
  assert.deepEqual(read({}, "battery=3.9&rssi=-50"), { batteryVolts: 3.9, rssi: -50 });
  assert.deepEqual(read({ "rssi": "-70" }, "battery=55&rssi=-50"), { batteryPercent: 55, rssi: -70 });
});

Deno.test("readTelemetry() leaves nonsense out", () => {
  const nonsense = {
    "battery-voltage": "abc",
    "rssi": "loud",
    "battery-charging": "maybe",
    "percent-charged": "140",
  };
  assert.deepEqual(read(nonsense), {});
  assert.deepEqual(read({ "rssi": "31", "refresh-rate": "-1", "fw-version": " " }), {});
});

Deno.test("readTelemetry() never throws and reports only what JSON can hold", () => {
  const names = [
    "battery-voltage",
    "percent-charged",
    "rssi",
    "sensors",
    "usb-connected",
    "refresh-rate",
    "x-battery-voltage",
  ];
  const ascii = fc.string({ unit: fc.constantFrom(..." 0123456789.,;=-+e%abNx") });
  fc.assert(fc.property(fc.constantFrom(...names), ascii, ascii, (name, value, query) => {
    const found = readTelemetry(
      new Headers({ [name]: value }),
      new URLSearchParams({ battery: query, rssi: query }),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
  }));
});
