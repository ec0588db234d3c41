import assert from "node:assert/strict";
import { ArgumentError, HELP, readArguments } from "./simulate_arguments.ts";

Deno.test("each protocol has a usual device, a server on this machine and one poll", () => {
  const composer = readArguments(["--protocol", "composer"]);
  assert.deepEqual([composer?.polls, composer?.interval, composer?.save], [1, 1, "data/simulated"]);
  assert.equal(composer?.device.url, "http://127.0.0.1:8080");
  assert.deepEqual([composer?.device.model, composer?.device.id], ["M5StickCPLUS2", null]);
  const trmnl = readArguments(["--protocol=trmnl"]);
  assert.deepEqual([trmnl?.device.model, trmnl?.device.id], ["og", "02:00:00:00:00:01"]);
  assert.equal(trmnl?.device.panel?.width, 800);
});

Deno.test("all options are read", () => {
  const line = "--protocol screen --url http://box:1/ --polls 3 --interval 0.5 --press B --id u1 --token t " +
    "--device A1B2C3 --model ws_photopainter_73 --save out";
  const simulation = readArguments(line.split(" "))!;
  const { panel, ...device } = simulation.device;
  assert.deepEqual({ ...simulation, device }, {
    protocol: "screen",
    polls: 3,
    interval: 0.5,
    press: "B",
    save: "out",
    device: {
      url: "http://box:1/",
      id: "u1",
      token: "t",
      friendlyId: "A1B2C3",
      model: "ws_photopainter_73",
      extension: "bmp",
    },
  });
  assert.equal(panel?.pixelFormat, "spectra6");
});

Deno.test("a model of the catalogue reports itself as its firmware does, any other as it is", () => {
  const model = (name: string) => readArguments(["--protocol", "trmnl", "--model", name])?.device;
  assert.equal(model("m5stickc_plus2")?.model, "M5StickCPLUS2");
  assert.equal(model("homemade")?.model, "homemade");
  assert.equal(model("homemade")?.panel, null);
});

Deno.test("bad arguments are told apart, each with what is accepted", () => {
  const bad: [string, RegExp][] = [
    ["", /^Cannot read --protocol: found none, expected composer, trmnl or screen$/],
    ["--protocol telnet", /found "telnet"/],
    ["--protocol composer --polls 0", /^Cannot read --polls: found "0", expected 1 to/],
    ["--protocol composer --polls 1.5", /whole number/],
    ["--protocol composer --polls many", /found "many"/],
    ["--protocol composer --interval -1", /^Cannot read/],
    ["--protocol composer --press D", /expected A, B or C/],
    ["--protocol composer --url box:8080", /expected an http or https address/],
    ["--protocol screen", /found no --device/],
    ["--protocol composer --colour red", /Unknown option '--colour'/],
    ["--protocol composer extra", /Cannot read the arguments/],
    ["--protocol composer --polls", /Cannot read the arguments/],
  ];
  for (const [line, message] of bad) {
    assert.throws(() => readArguments(line.split(" ").filter((word) => word !== "")), (error) => {
      assert.ok(error instanceof ArgumentError, line);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /\.$/);
      return true;
    });
  }
});

Deno.test("--help asks for help, and the help names every option", () => {
  assert.equal(readArguments(["--help"]), null);
  assert.equal(readArguments(["-h"]), null);
  for (const name of "protocol url polls interval press model id token device save".split(" ")) {
    assert.match(HELP, new RegExp(`--${name} `));
  }
});
