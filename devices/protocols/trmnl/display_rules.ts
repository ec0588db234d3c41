/** Bytes that the firmware keeps of an image's address. */
const LONGEST_URL = 1023;

function isHttpAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Why firmware would misbehave on this body of `GET /api/display`, by rules 1 to 3 and 11; empty when it would not. */
export function displayFaults(text: string): readonly string[] {
  let body: Readonly<Record<string, unknown>>;
  try {
    body = JSON.parse(text);
  } catch {
    return ["The answer is not JSON"];
  }
  const faults: string[] = [];
  if (text.includes("\n") || text.includes("\\/") || text.includes('": ')) {
    faults.push("The answer is not compact JSON on one line: shell clients cut it with sed");
  }
  if (body.status !== 0) faults.push(`The status is ${body.status}, expected 0`);
  for (const name of ["reset_firmware", "update_firmware"]) {
    if (body[name] !== false) faults.push(`${name} is ${JSON.stringify(body[name])}, expected false`);
  }
  const { refresh_rate: rate, image_url: url, filename } = body;
  if (typeof rate !== "number" || !Number.isInteger(rate) || rate < 1) {
    faults.push(`refresh_rate is ${JSON.stringify(rate)}, expected a whole number of at least 1`);
  }
  if (
    typeof url !== "string" || !isHttpAddress(url) || new TextEncoder().encode(url).byteLength > LONGEST_URL
  ) {
    faults.push(`image_url is ${JSON.stringify(url)}, expected an address of at most ${LONGEST_URL} bytes`);
  }
  if (typeof filename !== "string" || !/^plugin-[0-9a-f]{6}-\d{10}$/.test(filename)) {
    faults.push(
      `filename is ${JSON.stringify(filename)}, expected plugin-, 6 hex digits and a 10-digit epoch`,
    );
  }
  return faults;
}
