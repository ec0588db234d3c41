import {
  exchange,
  readAnswer,
  type Received,
  type ReceivedImage,
  type SimulatedDevice,
  type SimulatedPress,
  type SimulatorOptions,
  toHeaders,
  toImage,
  type Visit,
} from "../../simulated_device.ts";

/** A client that asks for the bytes themselves, and only for new ones. */
export class ScreenDevice implements SimulatedDevice {
  readonly protocol = "screen";
  readonly #options: SimulatorOptions;
  #image: ReceivedImage | null = null;
  #etag: string | null = null;
  #labels: Visit["labels"] = null;

  constructor(options: SimulatorOptions) {
    this.#options = options;
  }

  async poll(): Promise<Visit> {
    const { friendlyId, extension } = this.#options;
    const headers = { ...this.#headers(), ...toHeaders({ "if-none-match": this.#etag }) };
    const received = await exchange(this.#options, `/screens/${friendlyId}.${extension}`, { headers });
    const { status, headers: found } = received;
    if (status === 200) [this.#image, this.#etag] = [toImage(received), found.get("etag")];
    const faults: string[] = [];
    if (status !== 200 && status !== 304) faults.push(`The status is ${status}, expected 200 or 304`);
    if (status === 304 && received.bytes.byteLength > 0) faults.push("A 304 has a body");
    if (status === 200 && found.get("content-length") !== String(received.bytes.byteLength)) {
      faults.push("Content-Length is missing or wrong");
    }
    return this.#visit(received, { refreshSeconds: Number(found.get("x-refresh-seconds")) || null, faults });
  }

  async press(button: string, press: SimulatedPress = {}): Promise<Visit> {
    const { friendlyId, uptime } = this.#options;
    const json = {
      button,
      ts_ms: press.uptime ?? Math.floor(uptime()),
      ...toHeaders({ value: press.value ?? null }),
    };
    const path = `/screens/${friendlyId}/press`;
    const received = await exchange(this.#options, path, { method: "POST", headers: this.#headers(), json });
    const { labels, refresh_rate: rate } = readAnswer(received) ?? {};
    if (labels) this.#labels = labels as Record<string, string>;
    const faults = received.status === 200 ? [] : [`The status is ${received.status}, expected 200`];
    return this.#visit(received, { refreshSeconds: typeof rate === "number" ? rate : null, faults });
  }

  log(): Promise<Visit> {
    return Promise.resolve(this.#visit(null, { refreshSeconds: null, faults: [] }));
  }

  #headers(): Record<string, string> {
    return toHeaders({ "access-token": this.#options.token });
  }

  #visit(received: Received | null, rest: Pick<Visit, "refreshSeconds" | "faults">): Visit {
    const detail = received !== null && received.status >= 400 ? readAnswer(received)?.detail : null;
    return {
      ...rest,
      exchanges: received === null ? [] : [received],
      text: typeof detail === "string" ? detail : null,
      labels: this.#labels,
      image: this.#image,
    };
  }
}
