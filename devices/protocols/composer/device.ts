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
import { BODY_BYTES } from "./body.ts";

type Labels = Readonly<Record<string, string>>;

/** Why a handheld would stumble over this answer. */
function faultsOf(received: Received): readonly string[] {
  const faults: string[] = [];
  const { bytes, headers, status } = received;
  if (status !== 200) faults.push(`The status is ${status}, expected 200`);
  if (bytes.byteLength >= BODY_BYTES) {
    faults.push(`The body has ${bytes.byteLength} bytes, expected under ${BODY_BYTES}`);
  }
  if (headers.get("content-length") !== String(bytes.byteLength)) {
    faults.push("Content-Length is missing or wrong");
  }
  const labels = readAnswer(received)?.labels as Labels | undefined;
  const hasAll = ["A", "B", "C"].every((name) => typeof labels?.[name] === "string");
  return hasAll ? faults : [...faults, "The labels of A, B and C are not all there"];
}

/** A handheld that draws its own captions: asks by POST when it starts, and by GET from then on. */
export class ComposerDevice implements SimulatedDevice {
  readonly protocol = "composer";
  readonly #options: SimulatorOptions;
  #labels: Labels | null = null;
  #image: ReceivedImage | null = null;
  #imageUrl: string | null = null;
  #lastUptime = -1;

  constructor(options: SimulatorOptions) {
    this.#options = options;
  }

  async poll(): Promise<Visit> {
    const { model, id } = this.#options;
    const headers = this.#headers();
    if (this.#labels === null) {
      const json = { ...toHeaders({ device: model, id }), event: "init" };
      return this.#take(await exchange(this.#options, "/", { method: "POST", headers, json }));
    }
    const query = new URLSearchParams(toHeaders({ device: model, id, event: "init" }));
    return this.#take(await exchange(this.#options, `/?${query}`, { headers }));
  }

  async press(button: string, press: SimulatedPress = {}): Promise<Visit> {
    const { model, id, uptime } = this.#options;
    // Two presses within a millisecond are two presses: the server knows them by their uptime.
    this.#lastUptime = Math.max(Math.floor(uptime()), this.#lastUptime + 1);
    const json = {
      ...toHeaders({ device: model, id }),
      event: "press",
      button,
      value: press.value ?? this.#labels?.[button] ?? "",
      ts_ms: press.uptime ?? this.#lastUptime,
    };
    return this.#take(await exchange(this.#options, "/", { method: "POST", headers: this.#headers(), json }));
  }

  log(): Promise<Visit> {
    return Promise.resolve(this.#visit({ exchanges: [], text: null, refreshSeconds: null, faults: [] }));
  }

  #headers(): Record<string, string> {
    return toHeaders({ accept: "application/json", "access-token": this.#options.token });
  }

  #visit(rest: Omit<Visit, "labels" | "image">): Visit {
    return { ...rest, labels: this.#labels, image: this.#image };
  }

  async #take(received: Received): Promise<Visit> {
    const answer = readAnswer(received);
    const exchanges = [received];
    if (answer?.labels) this.#labels = answer.labels as Labels;
    const url = answer?.image_url;
    if (typeof url === "string" && url !== this.#imageUrl) {
      const image = await exchange(this.#options, url);
      exchanges.push(image);
      if (image.status === 200) [this.#image, this.#imageUrl] = [toImage(image), url];
    }
    const { text, error, refresh_rate: rate } = answer ?? {};
    return this.#visit({
      exchanges,
      text: typeof text === "string" ? text : typeof error === "string" ? error : null,
      refreshSeconds: typeof rate === "number" ? rate : null,
      faults: faultsOf(received),
    });
  }
}
