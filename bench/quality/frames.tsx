import { type AnyApp, type AppDevice, readSettings } from "../../apps/mod.ts";
import { composeFramed, findProgram } from "../../apps/programs.ts";
import type { Panel, View } from "../../renderers/mod.ts";

const device: AppDevice = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://192.168.1.20:8080",
  locale: "en-GB",
  buttons: ["A", "B", "C"],
  drawsCaptions: false,
  typedLabels: { A: "Open", B: "Close" },
};

function appView(kind: string, stored: Readonly<Record<string, unknown>>, panel: Panel): View {
  const app: AnyApp = findProgram(kind)!;
  const now = Temporal.Instant.from("2026-03-04T14:05:00Z").toZonedDateTimeISO("Europe/Berlin");
  const context = { settings: readSettings(app, stored), now, panel, device, data: {}, apps: {} };
  return composeFramed(app, app.init(context), context).view;
}

const PARAGRAPH =
  "Quick zephyrs blow, vexing daft Jim; sphinx of black quartz, judge my vow. 0123456789 € & §";

/** A frame whose text, lines and flat fills should be clean, by name. `box` is the color of a box of 40x40. */
export interface Frame {
  readonly name: string;
  /** Whether nothing but text is drawn, so that its pixels can be told. */
  readonly isText: boolean;
  view(panel: Panel, box: string): View;
}

/** A message as a device shows it; a page of text in many sizes; a board of everything that a frame can have. */
export const frames: readonly Frame[] = [
  {
    name: "message",
    isText: true,
    view: (panel) =>
      appView("message", { title: "Lunch", body: "Soup is **ready**.\n\n- leek\n- potato\n- thyme" }, panel),
  },
  {
    name: "text page",
    isText: true,
    view: () =>
      (
        <div
          style={{
            display: "flex",
            flexDirection: "column",
            padding: 20,
            background: "#ffffff",
            width: "100%",
            height: "100%",
          }}
        >
          {[11, 12, 13, 14, 16, 18, 20, 24, 28].map((size) => (
            <div style={{ fontSize: size, marginBottom: 8 }}>{PARAGRAPH}</div>
          ))}
        </div>
      ) as View,
  },
  {
    name: "board",
    isText: false,
    view: (_panel, box) =>
      (
        <div
          style={{
            display: "flex",
            flexDirection: "column",
            background: "#ffffff",
            width: "100%",
            height: "100%",
          }}
        >
          <div
            style={{ display: "flex", background: "#222222", color: "#ffffff", padding: 16, fontSize: 28 }}
          >
            Departures
          </div>
          <div style={{ display: "flex", height: 2, background: "#dddddd" }} />
          <div style={{ display: "flex", padding: 20 }}>
            <div style={{ display: "flex", width: 40, height: 40, background: box }} />
            <div style={{ display: "flex", marginLeft: 20, fontSize: 20, color: "#666666" }}>
              Platform 4, on time
            </div>
            <div
              style={{
                display: "flex",
                marginLeft: 20,
                padding: "4px 16px",
                borderRadius: 16,
                background: "#ff8000",
                color: "#000000",
                fontSize: 20,
              }}
            >
              delayed
            </div>
          </div>
          <div style={{ display: "flex", padding: 20 }}>
            <div
              style={{
                display: "flex",
                width: 240,
                height: 180,
                background: "#cccccc",
                padding: 12,
                fontSize: 16,
              }}
            >
              On a light tint
            </div>
            <div
              style={{
                display: "flex",
                width: 240,
                height: 180,
                marginLeft: 20,
                background: "linear-gradient(90deg, #000000, #ffffff)",
              }}
            />
            <div
              style={{
                display: "flex",
                width: 200,
                height: 180,
                marginLeft: 20,
                border: "1px solid #999999",
                padding: 12,
                fontSize: 14,
              }}
            >
              {PARAGRAPH}
            </div>
          </div>
        </div>
      ) as View,
  },
];
