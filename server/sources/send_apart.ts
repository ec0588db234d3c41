import { createClient } from "./client.ts";

/** Test support: what a client does in a process of its own, which trusts whom `DENO_CERT` names. */
export interface ApartCall {
  readonly url: string;
  /** The only address of every name. */
  readonly address: string;
}

/** Test support: sends a GET from another process, with the network and nothing else; its body or its error. */
export async function sendApart(call: ApartCall, env: Readonly<Record<string, string>>): Promise<string> {
  const permissions = ["--no-prompt", "--allow-net", "--allow-read=."];
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", ...permissions, import.meta.filename ?? "", JSON.stringify(call)],
    clearEnv: true,
    env: { ...pathsOf(["PATH", "HOME", "DENO_DIR"]), NO_COLOR: "1", ...env },
  }).output();
  const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return read(stdout) || read(stderr);
}

function pathsOf(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => {
    const value = Deno.env.get(name);
    return value === undefined ? [] : [[name, value]];
  }));
}

if (import.meta.main) {
  const { url, address } = JSON.parse(Deno.args[0] ?? "") as ApartCall;
  const client = createClient({ allowed: ["127.0.0.0/8"], resolve: () => Promise.resolve([address]) });
  const said = await client.send({ url, limit: 100_000 })
    .then(({ body }) => new TextDecoder().decode(body), (error: Error) => error.message);
  console.log(said);
}
