import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { inspectPage, inspectShown } from "./inspect_page.ts";
import { withPages } from "./page_session.ts";

Deno.test("devices that a filter means are labelled together, and it is taken back", async () => {
  await withPages(async ({ server, admin, page, complaints }) => {
    for (let number = 1; number <= 30; number++) {
      const room = number <= 26 ? "hall" : "attic";
      const name = number === 1 ? `<b>Panel</b> ${"x".repeat(60)}` : `Panel ${number}`;
      const made = await admin.post("/api/v1/devices", {
        name,
        model: "og",
        labels: { room, n: String(number) },
      });
      assert.equal(made.status, 201);
    }
    const labelled = async (key: string) => {
      const { data } = (await admin.get("/api/v1/devices?limit=100")).body;
      return data.filter(({ labels }: { labels: Record<string, string> }) => key in labels).length;
    };
    await page.goto(server.url);
    await page.getByLabel("Labels", { exact: true }).fill("room=hall");
    await page.getByRole("button", { name: "Change all 26" }).click();
    await page.getByRole("heading", { name: "Change 26 devices", level: 1 }).waitFor();
    await inspectShown(page, "/devices/change");
    await page.getByText("Which 26 devices").click();
    assert.equal(await page.locator(".names li").count(), 26);

    // What is not taken is kept, and said at its field.
    await page.getByLabel("Set", { exact: true }).fill("floor two");
    await page.getByRole("button", { name: "Label 26 devices" }).click();
    await page.getByText("Found floor, expected key=value.").waitFor();
    assert.equal(await page.getByLabel("Set", { exact: true }).inputValue(), "floor two");
    await page.getByLabel("Time zone", { exact: true }).fill("Europe/Nowhere");
    await page.getByLabel("Time zone", { exact: true }).press("Enter");
    await page.getByText(/expected an IANA time zone/).waitFor();
    await inspectShown(page, "/devices/change with a fault");

    await page.getByLabel("Set", { exact: true }).fill("floor=2, wing=east");
    await page.getByLabel("Take away").fill("n");
    await page.getByRole("button", { name: "Label 26 devices" }).click();
    await page.getByText("Changed 26 devices.").waitFor();
    assert.deepEqual([await labelled("floor"), await labelled("wing"), await labelled("n")], [26, 26, 4]);
    assert.match(page.url(), /labels=room%3Dhall/);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back on 26 devices.").waitFor();
    assert.deepEqual([await labelled("floor"), await labelled("n")], [0, 30]);

    // A few by hand.
    await page.goto(`${server.url}/?q=panel&sort=added`);
    await page.getByRole("checkbox", { name: "Select Panel 30" }).check();
    await page.getByRole("checkbox", { name: "Select Panel 28" }).check();
    await page.getByRole("button", { name: "Change selected" }).click();
    await page.getByLabel("Title").fill("Lunch");
    await page.getByRole("button", { name: "Queue for 2 devices" }).click();
    await page.getByText("Queued the message for 2 devices.").waitFor();
    const queued = async () => (await admin.get("/api/v1/requests?status=queued")).body.data.length;
    assert.equal(await queued(), 2);
    await page.getByText("A request waits").nth(1).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Cancelled the message for 2 devices.").waitFor();
    assert.equal(await queued(), 0);
    await inspectPage(page, `${server.url}/devices/change?which=all`);
    assert.deepEqual(complaints, []);
  });
});

Deno.test("playlists, apps, sleep and refresh are set on many devices; nothing happens to more than the page said", async () => {
  await withPages(async ({ server, admin, page }) => {
    const ids: string[] = [];
    for (const name of ["A", "B", "C"]) {
      ids.push(
        (await admin.post("/api/v1/devices", { name, model: "og", labels: { room: "hall" } })).body.id,
      );
    }
    const [first, second] = (await admin.get("/api/v1/apps")).body.data as { id: string }[];
    const playlist = [{ app_id: first?.id, days: [1], from: "08:00", to: "09:00", polls: 2, minutes: null }];
    assert.equal((await admin.put(`/api/v1/devices/${ids[0]}/playlist`, playlist)).status, 200);
    const post = async (fields: Record<string, string>, origin = server.url) => {
      const body = new URLSearchParams({ which: "all", labels: "room=hall", ...fields });
      const response = await page.request.post(`${server.url}/devices/change`, {
        data: body.toString(),
        headers: { origin, "content-type": "application/x-www-form-urlencoded" },
        maxRedirects: 0,
      });
      return response.status();
    };
    const each = async (read: (id: string) => Promise<unknown>) => await Promise.all(ids.map(read));
    const device = async (id: string) => (await admin.get(`/api/v1/devices/${id}`)).body;

    assert.equal(await post({ change: "playlist", from: ids[0]! }), 303);
    const playlists = await each(async (id) => (await admin.get(`/api/v1/devices/${id}/playlist`)).body);
    assert.deepEqual(playlists, [playlist, playlist, playlist]);
    await page.goto(server.url);
    await page.getByRole("button", { name: "Undo" }).click();
    const lengths = await each(async (id) => (await admin.get(`/api/v1/devices/${id}/playlist`)).body.length);
    assert.deepEqual(lengths, [1, 0, 0]);

    assert.equal(await post({ change: "app", default_app_id: second?.id ?? "" }), 303);
    assert.equal(await post({ change: "sleep", from_time: "22:00", to_time: "06:00" }), 303);
    assert.equal(await post({ change: "refresh", refresh_seconds: "90" }), 303);
    assert.equal(await post({ change: "time_zone", time_zone: "Asia/Tokyo" }), 303);
    for (const found of await each(device) as Record<string, unknown>[]) {
      assert.deepEqual(
        [found["default_app_id"], found["sleep"], found["refresh_seconds"], found["time_zone"]],
        [second?.id, { from: "22:00", to: "06:00" }, 90, "Asia/Tokyo"],
      );
    }
    assert.equal(await post({ change: "sleep", from_time: "22:00", to_time: "" }), 422);
    assert.equal(await post({ change: "refresh", refresh_seconds: "soon" }), 422);
    assert.equal(await post({ change: "app", default_app_id: "nope" }), 422);
    assert.equal(await post({ change: "message", title: "", body: "" }), 422);
    assert.equal(await post({ change: "toString" }), 422);
    assert.equal(await post({ change: "refresh", refresh_seconds: "60", count: "2" }), 422);
    assert.equal(await post({ change: "refresh", refresh_seconds: "60" }, "https://evil.example"), 403);
    assert.deepEqual(await each(async (id) => (await device(id)).refresh_seconds), [90, 90, 90]);
    assert.equal(await post({ change: "refresh", refresh_seconds: "", count: "3" }), 303);
    assert.deepEqual(await each(async (id) => (await device(id)).refresh_seconds), [null, null, null]);
  });
});

Deno.test("what only browsers ask for travels compressed, what devices ask for never does", async () => {
  await withPages(async ({ server }) => {
    const authorization = `Basic ${btoa(`admin:${ADMIN_PASSWORD}`)}`;
    // Deno's own fetch would undo the encoding and hide it.
    const encoding = async (path: string, accept: string) => {
      const { stdout } = await new Deno.Command("curl", {
        args: [
          "-s",
          "-o",
          "/dev/null",
          "-D",
          "-",
          "-H",
          "accept-encoding: gzip",
          "-H",
          `accept: ${accept}`,
          "-H",
          `authorization: ${authorization}`,
          server.url + path,
        ],
      }).output();
      return /^content-encoding: (\w+)/im.exec(new TextDecoder().decode(stdout))?.[1] ?? null;
    };
    assert.equal(await encoding("/", "text/html"), "gzip");
    assert.equal(await encoding("/static/style.css", "*/*"), "gzip");
    for (const path of ["/", "/api/display", "/api/setup", "/screens/NOPE00.png", "/healthz"]) {
      assert.equal(await encoding(path, "*/*"), null, path);
    }
  });
});
