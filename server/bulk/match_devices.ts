import { type DatabaseClient, type DeviceRow, listDevices } from "../../database/mod.ts";
import { InvalidBodyError, InvalidInputError } from "../errors.ts";
import { matchesSelector, readSelector } from "../selectors.ts";
import { describeLabels } from "./describe_labels.ts";

const PAGE = 500;

/**
 * The devices that a selector means, newest first: at least one. Throws InvalidBodyError at `selector`, which says what
 * labels there are where it means none.
 */
export async function matchDevices(db: DatabaseClient, selector: string): Promise<readonly DeviceRow[]> {
  expectSelector(selector);
  const all: DeviceRow[] = [];
  let page: DeviceRow[] = [];
  do {
    page = await listDevices(db, { limit: PAGE, before: page.at(-1)?.id });
    all.push(...page);
  } while (page.length === PAGE);
  const matched = all.filter(({ labels }) => matchesSelector(selector, labels));
  if (matched.length > 0) return matched;
  const found = JSON.stringify(selector.slice(0, 200));
  const labels = describeLabels(all.map(({ labels }) => labels));
  throw new InvalidBodyError([{
    path: "selector",
    detail: `found ${found}, which no device matches, expected ${labels}`,
  }]);
}

function expectSelector(selector: string): void {
  try {
    readSelector(selector);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidBodyError([{ path: "selector", detail: error.message }]);
  }
}
