/** What a field accepts: its value, or undefined for one that it refuses. */
export interface Field<Value> {
  readonly accepted: string;
  read(found: unknown): Value | undefined;
  /** The value as JSON has it; itself unless said. */
  write?(value: Value): unknown;
}

/** Numbers also come as digits, from query strings. */
export function toNumber(found: unknown): number {
  if (typeof found === "number") return found;
  return typeof found === "string" && /^-?\d+(\.\d+)?$/.test(found) ? Number(found) : NaN;
}

export function numberField(
  range: { least: number; most: number; unit: string; integer: boolean },
): Field<number> {
  const { least, most, unit, integer } = range;
  return {
    accepted: `${least} to ${most}${unit && ` ${unit}`}`,
    read(found) {
      const value = toNumber(found);
      return value >= least && value <= most && (!integer || Number.isInteger(value)) ? value : undefined;
    },
  };
}

/** A field that may be null. */
export function orNull<Value>(field: Field<Value>): Field<Value | null> {
  return {
    accepted: `${field.accepted}, or null`,
    read: (found) => (found === null ? null : field.read(found)),
  };
}

/** An object of the same kind of field under every name; those left out have a value of their own. */
export function recordField<Value>(
  names: Readonly<Record<string, string>>,
  { field, missing, accepted }: { field: Field<Value>; missing: Value; accepted: string },
): Field<Readonly<Record<string, Value>>> {
  return {
    accepted,
    read(found) {
      if (typeof found !== "object" || found === null || Array.isArray(found)) return undefined;
      if (Object.keys(found).some((name) => !Object.hasOwn(names, name))) return undefined;
      const read: Record<string, Value> = {};
      for (const [name, key] of Object.entries(names)) {
        const given = (found as Readonly<Record<string, unknown>>)[name];
        const value = given === undefined ? missing : field.read(given);
        if (value === undefined) return undefined;
        read[key] = value;
      }
      return read;
    },
    write: (value) => Object.fromEntries(Object.entries(names).map(([name, key]) => [name, value[key]])),
  };
}

/** True and false, also as the words, from query strings and forms. */
export const flag: Field<boolean> = {
  accepted: "true or false",
  read: (
    found,
  ) => (found === true || found === "true" ? true : found === false || found === "false" ? false : undefined),
};

/** One of a few words. */
export function wordField<Word extends string>(...words: readonly Word[]): Field<Word> {
  return {
    accepted: words.join(", "),
    read: (found) => words.find((word) => word === found),
  };
}

export function nameField<Name extends string>(
  names: object,
  read: (found: string) => Name | null,
): Field<Name> {
  return {
    accepted: Object.keys(names).join(", "),
    read: (found) => (typeof found === "string" ? read(found) ?? undefined : undefined),
  };
}
