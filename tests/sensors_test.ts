import assert from "node:assert/strict";
import { listExchanges, openDatabase } from "../database/mod.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { type ServerProcess, startServer } from "./server_process.ts";

const HOUR = 3_600_000;

/** A `trmnl` device that tells what its firmware would. */
async function setUp(server: ServerProcess, mac: string) {
  const own = { ID: mac, Model: "og", Width: "800", Height: "480", "FW-Version": "1.7.4" };
  const setup = await (await fetch(`${server.url}/api/setup`, { headers: own })).json();
  return {
    friendlyId: setup.friendly_id as string,
    async poll(told: Readonly<Record<string, string>>) {
      const headers = { ...own, "Access-Token": setup.api_key, "Refresh-Rate": "900", ...told };
      const display = await (await fetch(`${server.url}/api/display`, { headers })).json();
      assert.equal(display.status, 0);
      const image = await fetch(display.image_url);
      assert.deepEqual([image.status, image.headers.get("content-type")], [200, "image/png"]);
      await image.bytes();
      return display.filename as string;
    },
  };
}

const sensors = (temperature: string, co2: string) =>
  `make=Sensirion;model=SCD41;kind=temperature;value=${temperature};unit=celsius;created_at=1764000000,` +
  `make=Sensirion;model=SCD41;kind=co2;value=${co2};unit=ppm;created_at=1764000000,` +
  "make=Acme;model=X;kind=humidity;value=broken;unit=percent";

Deno.test("sensors shows what devices told over real polls, and how it went", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const admin = signIn(server.url);
  const db = await openDatabase({ url: `file:${server.databasePath}`, authToken: null, syncUrl: null });
  try {
    const bath = await setUp(server, "02:00:00:00:0B:01");
    const hall = await setUp(server, "02:00:00:00:0B:02");
    const { body: app } = await admin.post("/api/v1/apps", {
      kind: "sensors",
      settings: {
        devices: [{ device: bath.friendlyId, title: "Bath" }, { device: hall.friendlyId, title: "Hall" }, {
          device: "",
          title: "Here",
        }],
        hours: 6,
      },
    });
    const look = () =>
      fetch(`${server.url}/?device=M5StickCPLUS2&event=init`, { headers: { RSSI: "-48" } })
        .then((response) => response.json());
    await look();
    const { data: [stick] } = (await admin.get("/api/v1/devices")).body;
    await admin.patch(`/api/v1/devices/${stick.id}`, { default_app_id: app.id });

    // An hour passes between the polls of the bath, as the record has it.
    const told = [["21.5", "880", "4.05"], ["22.0", "1240", "3.98"], ["23.5", "1100", "3.91"]] as const;
    for (const [temperature, co2, volts] of told) {
      await db.batch([{ sql: "UPDATE telemetry_1 SET at = at - ?", args: [HOUR] }]);
      await bath.poll({ SENSORS: sensors(temperature, co2), "Battery-Voltage": volts, RSSI: "-61" });
    }
    await hall.poll({ "Percent-Charged": "12", "Battery-Charging": "false" });

    const { text } = await look();
    const [ofBath, ofHall, here] = text.split("; ");
    assert.match(ofBath, /^Bath: .*23\.5 °C/);
    assert.match(ofBath, /1,?100 ppm/);
    assert.doesNotMatch(ofBath, /humidity/i);
    assert.match(ofHall, /^Hall: .*low 12 %/);
    assert.match(here, /^Here: .*\u221248 dBm/);

    // What it was composed from is on record: three readings, an hour between two.
    const [latest] = await listExchanges(db, { limit: 1 });
    const inputs = latest?.inputs as { kind: string; data: { device_1: { hash: string } } };
    assert.equal(inputs.kind, "sensors");
    const { rows } = await db.execute({
      sql: "SELECT value FROM contents_1 WHERE hash = ?",
      args: [inputs.data.device_1.hash],
    });
    const { series } = JSON.parse(String(rows[0]?.["value"])) as {
      series: { name: string; unit: string; points: [string, number][] }[];
    };
    const pointsOf = (name: string) => series.find((one) => one.name === name)?.points ?? [];
    for (const [index, name] of (["temperature", "co2", "battery_voltage"] as const).entries()) {
      assert.deepEqual(pointsOf(name).map(([, value]) => value), told.map((each) => Number(each[index])));
    }
    const times = pointsOf("temperature").map(([at]) => Date.parse(at));
    for (const [index, at] of times.slice(1).entries()) assert.ok(at - times[index]! >= HOUR - 1000);
    const replayed = await admin.post(`/api/v1/exchanges/${latest?.id}/replay`);
    assert.equal(replayed.body.equal, true);

    // Another reading is another picture, also on other glass.
    const preview = async () =>
      (await admin.get(`/api/v1/apps/${app.id}/preview?model=og`)).headers.get("etag");
    const before = await preview();
    await bath.poll({ SENSORS: sensors("18.0", "640"), "Battery-Voltage": "3.90" });
    assert.notEqual(await preview(), before);
    assert.match((await look()).text, /^Bath: .*18\.0 °C/);
  } finally {
    await db.close();
  }
});
