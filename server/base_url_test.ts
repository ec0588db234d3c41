import assert from "node:assert/strict";
import { readOrigin } from "./base_url.ts";
import { type Environment, readConfig } from "./config.ts";

function origin(headers: Record<string, string>, env: Environment = {}) {
  return readOrigin(new Request("http://internal/", { headers }), readConfig(env), "10.0.0.9");
}

Deno.test("the base URL is the address that the request named", () => {
  assert.equal(origin({ host: "192.168.1.20:8080" }).baseUrl, "http://192.168.1.20:8080");
  assert.equal(origin({ host: "[fd00::1]:8080" }).baseUrl, "http://[fd00::1]:8080");
});

Deno.test("a Host header that is no host never reaches a URL", () => {
  assert.equal(origin({ host: 'x"/><script>' }).baseUrl, "http://localhost:8080");
});

Deno.test("BASE_URL wins over what a request names", () => {
  assert.equal(
    origin({ host: "evil" }, { BASE_URL: "https://screens.example" }).baseUrl,
    "https://screens.example",
  );
});

Deno.test("forwarded headers count only behind a believed proxy, from the end", () => {
  const headers = {
    host: "a",
    "x-forwarded-for": "6.6.6.6, 1.2.3.4",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "b",
  };
  assert.deepEqual(origin(headers), { baseUrl: "http://a", address: "10.0.0.9" });
  assert.deepEqual(origin(headers, { TRUST_PROXY: "1" }), { baseUrl: "https://b", address: "1.2.3.4" });
});
