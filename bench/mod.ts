// Every benchmark, one after another; each may also be run by itself.
await import("./stages.ts");
await import("./memory.ts");
await import("./cold_start.ts");
