import assert from "node:assert/strict";
import { isLoopback, readOrigin } from "./base_url.ts";
import { type Environment, readConfig } from "./config.ts";

const listener = { local: "http://localhost:8080", lan: ["http://192.168.1.20:8080"] };

function origin(headers: Record<string, string>, env: Environment = {}) {
  return readOrigin(new Request("http://internal/", { headers }), {
    config: readConfig(env),
    listener,
    peer: "10.0.0.9",
  });
}

Deno.test("the base URL is the address that the request named", () => {
  assert.equal(origin({ host: "192.168.1.20:8080" }).baseUrl, "http://192.168.1.20:8080");
  assert.equal(origin({ host: "[fd00::1]:8080" }).baseUrl, "http://[fd00::1]:8080");
});

Deno.test("a Host header that is no host never reaches a URL", () => {
  assert.equal(origin({ host: 'x"/><script>' }).baseUrl, "http://192.168.1.20:8080");
});

Deno.test("devices are told an address that they can reach when a browser came by this machine's own name", () => {
  assert.equal(origin({ host: "localhost:8080" }).deviceUrl, "http://192.168.1.20:8080");
  assert.equal(origin({ host: "localhost:8080" }).baseUrl, "http://localhost:8080");
  assert.equal(origin({ host: "screens.lan" }).deviceUrl, "http://screens.lan");
});

Deno.test("isLoopback() knows the addresses that only this machine knows", () => {
  for (
    const url of ["http://localhost:8080", "http://127.0.0.1", "http://127.8.9.1:80", "http://[::1]:8080"]
  ) {
    assert.ok(isLoopback(url), url);
  }
  for (
    const url of ["http://192.168.1.20:8080", "http://localhost.example", "https://screens.lan", "no url"]
  ) {
    assert.ok(!isLoopback(url), url);
  }
});

Deno.test("BASE_URL wins over what a request names", () => {
  assert.equal(
    origin({ host: "evil" }, { BASE_URL: "https://screens.example" }).baseUrl,
    "https://screens.example",
  );
  assert.deepEqual(origin({ host: "localhost" }, { BASE_URL: "https://screens.example" }).lanUrls, []);
});

Deno.test("forwarded headers count only behind a believed proxy, from the end", () => {
  const headers = {
    host: "a",
    "x-forwarded-for": "6.6.6.6, 1.2.3.4",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "b",
  };
  const lanUrls = listener.lan;
  assert.deepEqual(origin(headers), {
    baseUrl: "http://a",
    deviceUrl: "http://a",
    lanUrls,
    address: "10.0.0.9",
  });
  assert.deepEqual(origin(headers, { TRUST_PROXY: "1" }), {
    baseUrl: "https://b",
    deviceUrl: "https://b",
    lanUrls,
    address: "1.2.3.4",
  });
});
