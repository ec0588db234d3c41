import { openDatabase, retire } from "../database/mod.ts";
import { readConfig } from "../server/config.ts";
import { readEnvironment } from "../server/environment.ts";

// Drops a table version that no running code uses any more: two releases after it stopped being the current one.

const [name, ...rest] = Deno.args;
if (name === undefined || rest.length > 0) {
  console.error(`Cannot retire: found ${Deno.args.length} names, expected one: deno task retire requests_1`);
  Deno.exit(2);
}
try {
  const { databaseUrl: url, databaseAuthToken: authToken, databaseSyncUrl: syncUrl } = readConfig(
    readEnvironment(),
  );
  const db = await openDatabase({ url, authToken, syncUrl });
  try {
    console.log(await retire(db, name) ? `Dropped ${name}` : `${name} was dropped before`);
  } finally {
    await db.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  Deno.exit(1);
}
