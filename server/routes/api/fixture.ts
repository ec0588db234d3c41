import { openTestApp, type TestApp } from "../../app_fixture.ts";

/** An answer whose body is read. */
export interface Called {
  readonly status: number;
  readonly headers: Headers;
  // deno-lint-ignore no-explicit-any -- tests read JSON of every shape
  readonly json: any;
  readonly bytes: Uint8Array;
}

/** What a call carries besides its path. */
export interface CallOptions {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** False to show no credentials. */
  readonly signedIn?: boolean;
}

/** The whole server and an admin who calls it. */
export interface ApiFixture {
  readonly server: TestApp;
  call(method: string, path: string, options?: CallOptions): Promise<Called>;
}

/** Runs a test against the whole server on a new database, which is removed again. */
export async function withApi(
  test: (fixture: ApiFixture) => Promise<void>,
  env: Parameters<typeof openTestApp>[0] = {},
): Promise<void> {
  // No password: a token costs no scrypt, and most tests are about something else.
  await using server = await openTestApp({ ADMIN_PASSWORD: "", ...env });
  const { token } = await server.app.services.auth.createApiToken("test");
  await test({ server, call: caller(server, { authorization: `Bearer ${token}` }) });
}

function caller(server: TestApp, admin: { authorization: string }): ApiFixture["call"] {
  return async (method, path, options = {}) => {
    const headers = {
      ...(options.signedIn === false ? {} : admin),
      ...(options.json === undefined ? {} : { "content-type": "application/json" }),
      ...options.headers,
    };
    const body = options.json === undefined ? options.body ?? null : JSON.stringify(options.json);
    const response = await server.fetch(path.startsWith("/api") ? path : `/api/v1${path}`, {
      method,
      headers,
      body,
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    const json = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null;
    return { status: response.status, headers: response.headers, json, bytes };
  };
}
