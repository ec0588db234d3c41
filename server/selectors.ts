import { InvalidInputError } from "./errors.ts";

/** One wish of a selector: the key must have this value. */
interface Term {
  readonly key: string;
  readonly value: string;
}

const NAME = /^[A-Za-z0-9_.\/-]{1,63}$/;

/** Reads `room=lobby` or `room=lobby,floor=2`, where a comma means "and". Throws InvalidInputError. */
export function readSelector(text: string): readonly Term[] {
  const terms = text.split(",").map((term) => {
    const [key = "", value = "", ...rest] = term.split("=").map((part) => part.trim());
    return rest.length === 0 && NAME.test(key) && NAME.test(value) ? { key, value } : null;
  });
  if (terms.every((term) => term !== null)) return terms;
  throw new InvalidInputError(
    `Cannot read selector: found ${
      JSON.stringify(text.slice(0, 200))
    }, expected key=value, several joined by commas`,
  );
}

/** Whether a device with these labels is meant; a selector that cannot be read means no device. */
export function matchesSelector(selector: string, labels: Readonly<Record<string, string>>): boolean {
  try {
    return readSelector(selector).every(({ key, value }) =>
      Object.hasOwn(labels, key) && labels[key] === value
    );
  } catch {
    return false;
  }
}
