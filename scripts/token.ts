import { openDatabase } from "../database/mod.ts";
import { createAuth } from "../server/auth/mod.ts";
import { systemClock } from "../server/clock.ts";
import { type Environment, readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";
import { createLog } from "../server/log.ts";

/** Makes an API token of this name in the configured database and answers it; only its hash is kept there. */
export async function createToken(name: string, env: Environment): Promise<string> {
  const config = readConfig(env);
  const db = await openDatabase({
    url: config.databaseUrl,
    authToken: config.databaseAuthToken,
    syncUrl: config.databaseSyncUrl,
  });
  try {
    const log = createLog((line) => console.error(line));
    return (await createAuth({ db, clock: systemClock, log }).createApiToken(name)).token;
  } finally {
    await db.close();
  }
}

if (import.meta.main) {
  const [name, ...rest] = Deno.args;
  if (name === undefined || rest.length > 0) {
    console.error(
      `Cannot make a token: found ${Deno.args.length} names, expected one: deno task token <name>`,
    );
    Deno.exit(2);
  }
  try {
    console.log(await createToken(name, readEnvironment()));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    Deno.exit(1);
  }
}
