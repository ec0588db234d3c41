const [CR, LF, SPACE, TAB] = [0x0d, 0x0a, 0x20, 0x09];

/**
 * Lines that were broken made whole. It is done with bytes: some calendars break lines between the bytes of one
 * character, which is none until they are together again.
 */
export function unfold(body: Uint8Array): Uint8Array {
  // Of UTF-16, which has no such calendars, a line feed is two bytes.
  if (body[0] === 0xff || body[0] === 0xfe) return body;
  const whole = new Uint8Array(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const end = body[at] === CR && body[at + 1] === LF ? at + 1 : at;
    const next = body[end + 1];
    if (body[end] === LF && (next === SPACE || next === TAB)) at = end + 1;
    else whole[length++] = body[at] as number;
  }
  return whole.subarray(0, length);
}
