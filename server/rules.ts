import { type DatabaseClient, findRules, setRules } from "../database/mod.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import {
  type ProvisioningPolicy,
  readPolicy,
  readRetention,
  type Retention,
  writeRetention,
} from "./config_values.ts";
import { ConflictError, InvalidBodyError } from "./errors.ts";

/** What the server goes by in one matter, and who said so; the environment goes before an admin. */
export interface Rule<Value> {
  readonly value: Value;
  readonly origin: "environment" | "admin" | "default";
}

/** What an admin may decide while the server runs. */
export interface Rules {
  /** What happens to a device that nobody has seen before. */
  readonly provisioning: Rule<ProvisioningPolicy>;
  /** How long and how many exchanges are kept. */
  readonly exchangeRetention: Rule<Retention>;
}

/** Rules that change; null takes back what an admin said, a rule left out stays. */
export interface RulesChange {
  readonly provisioning?: ProvisioningPolicy | null;
  /** As `EXCHANGE_RETENTION` is written: `30d,200000`. */
  readonly exchangeRetention?: string | null;
}

const VARIABLES = { provisioning: "PROVISIONING", exchangeRetention: "EXCHANGE_RETENTION" } as const;
/** Rules by the names that they are stored and sent under. */
const NAMES = { provisioning: "provisioning", exchangeRetention: "exchange_retention" } as const;

/** The rules that hold now, on every node. Throws DatabaseUnavailableError. */
export async function readRules(
  { db, config }: { readonly db: DatabaseClient; readonly config: Config },
): Promise<Rules> {
  const stored = await findRules(db);
  function rule<Name extends keyof Rules>(
    name: Name,
    read: (text: string) => Rules[Name]["value"],
  ): Rule<Rules[Name]["value"]> {
    if (isFixed(config, name)) return { value: config[name], origin: "environment" };
    const text = stored[NAMES[name]];
    const usual = { value: config[name], origin: "default" } as const;
    if (text === undefined) return usual;
    try {
      return { value: read(text), origin: "admin" };
    } catch {
      // Another release may write what this one cannot read.
      return usual;
    }
  }
  return {
    provisioning: rule("provisioning", readPolicy) as Rule<ProvisioningPolicy>,
    exchangeRetention: rule("exchangeRetention", readRetention) as Rule<Retention>,
  };
}

/**
 * Changes rules, all or none. Throws InvalidBodyError for a value that there cannot be, ConflictError for a rule that
 * the environment fixes.
 */
export async function changeRules(
  { db, config, clock }: { readonly db: DatabaseClient; readonly config: Config; readonly clock: Clock },
  change: RulesChange,
): Promise<void> {
  const rows: Record<string, string | null> = {};
  for (const name of ["provisioning", "exchangeRetention"] as const) {
    const value = change[name];
    if (value === undefined) continue;
    if (isFixed(config, name)) {
      throw new ConflictError(
        `Cannot change ${NAMES[name]}: found ${VARIABLES[name]} in the environment, which goes first`,
      );
    }
    rows[NAMES[name]] = value === null ? null : written(name, value);
  }
  await setRules(db, rows, clock.now().epochMilliseconds);
}

/** Whether the environment decides a rule. */
function isFixed(config: Config, name: keyof Rules): boolean {
  return config.given.includes(VARIABLES[name]);
}

function written(name: keyof Rules, value: string): string {
  try {
    return name === "provisioning" ? readPolicy(value) : writeRetention(readRetention(value.trim()));
  } catch (error) {
    const detail = `found ${JSON.stringify(value)}, expected ${(error as Error).message}`;
    throw new InvalidBodyError([{ path: NAMES[name], detail }]);
  }
}
