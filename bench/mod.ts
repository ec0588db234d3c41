import { readTask, readVariables } from "../tests/task.ts";

// Every benchmark, one after another, each in a process of its own: memory is that of one and not of those before.
// Each runs by the flags and variables that the server starts with.

const [start = []] = await readTask("start");
const flags = start.filter((word) => word.startsWith("--v8-flags="));
const env = await readVariables("start");

for (
  const name of [
    "stages",
    "composition",
    "large",
    "pages",
    "memory",
    "compositions_memory",
    "server_memory",
    "cold_start",
    "polls",
  ]
) {
  const file = new URL(`./${name}.ts`, import.meta.url).pathname;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", ...flags, file],
    env,
  }).spawn();
  const { success } = await child.status;
  if (!success) Deno.exit(1);
}
