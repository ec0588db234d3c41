import {
  exchange,
  readAnswer,
  type Received,
  type ReceivedImage,
  type SimulatedDevice,
  type SimulatorOptions,
  toHeaders,
  toImage,
  type Visit,
} from "../../simulated_device.ts";
import { displayFaults } from "./display_rules.ts";
import { imageFaults } from "./image_rules.ts";
import { setupPanel } from "./setup.ts";

/** Firmware of the TRMNL family: sets itself up, asks what to show, downloads only what has a new name. */
export class TrmnlDevice implements SimulatedDevice {
  readonly protocol = "trmnl";
  readonly #options: SimulatorOptions;
  #token: string | null;
  #image: ReceivedImage | null = null;
  #filename: string | null = null;
  #exchanges: Received[] = [];
  #faults: string[] = [];

  constructor(options: SimulatorOptions) {
    this.#options = options;
    this.#token = options.token;
  }

  async poll(): Promise<Visit> {
    if (this.#token === null) {
      const message = await this.#setUp();
      if (this.#token === null) return this.#visit({ text: message, refreshSeconds: null });
    }
    return this.#display("timer");
  }

  /** These devices have one button, which makes them come by at once. */
  press(): Promise<Visit> {
    return this.#display("button");
  }

  async log(entries: readonly unknown[]): Promise<Visit> {
    const headers = this.#headers();
    const received = await this.#ask("/api/log", { method: "POST", headers, json: { logs: entries } });
    if (received.status !== 204) {
      this.#faults.push(`The log was answered ${received.status}: the device resends it`);
    }
    return this.#visit({ text: null, refreshSeconds: null });
  }

  #headers(): Record<string, string> {
    const { id, model, panel } = this.#options;
    return toHeaders({
      "ID": id,
      "Access-Token": this.#token,
      "Model": model,
      "Width": panel?.width ?? null,
      "Height": panel?.height ?? null,
      "FW-Version": "1.7.0",
      "Battery-Voltage": "4.10",
      "RSSI": -60,
    });
  }

  async #ask(path: string, request: Parameters<typeof exchange>[2]): Promise<Received> {
    const received = await exchange(this.#options, path, request);
    this.#exchanges.push(received);
    return received;
  }

  /** Swaps the MAC for a token; the message that came, shown when there is no token. */
  async #setUp(): Promise<string> {
    const received = await this.#ask("/api/setup", { headers: this.#headers() });
    const answer = readAnswer(received);
    if (received.status !== 200) this.#faults.push(`The setup was answered ${received.status}, expected 200`);
    if (answer?.status !== 200) return String(answer?.message ?? "The setup was refused");
    this.#token = String(answer.api_key);
    if (typeof answer.image_url === "string") await this.#download(answer.image_url, setupPanel);
    return String(answer.message);
  }

  async #display(source: string): Promise<Visit> {
    const headers = { ...this.#headers(), "Update-Source": source };
    const received = await this.#ask("/api/display", { headers });
    const text = new TextDecoder().decode(received.bytes);
    if (received.status !== 200) {
      this.#faults.push(`The display was answered ${received.status}, expected 200`);
    }
    if (!received.headers.has("content-length")) this.#faults.push("Content-Length is missing");
    this.#faults.push(...displayFaults(text));
    const { filename, image_url: url, refresh_rate: rate } = readAnswer(received) ?? {};
    if (
      typeof url === "string" && typeof filename === "string" && url !== "" && filename !== this.#filename
    ) {
      await this.#download(url, this.#options.panel);
      this.#filename = filename;
    }
    return this.#visit({ text: null, refreshSeconds: typeof rate === "number" ? rate : null });
  }

  /** Fetches an image as the firmware does: without any header of its own. */
  async #download(url: string, panel: SimulatorOptions["panel"]): Promise<void> {
    const received = await this.#ask(url, {});
    if (received.status !== 200) {
      this.#faults.push(`The image was answered ${received.status}, expected 200`);
      return;
    }
    this.#image = toImage(received);
    if (panel !== null) this.#faults.push(...imageFaults(this.#image, panel));
  }

  #visit(rest: Pick<Visit, "text" | "refreshSeconds">): Visit {
    const visit = {
      ...rest,
      labels: null,
      image: this.#image,
      exchanges: this.#exchanges,
      faults: this.#faults,
    };
    this.#exchanges = [];
    this.#faults = [];
    return visit;
  }
}
