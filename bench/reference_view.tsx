import { inks, layoutSize, type Panel, unit, type View } from "../renderers/mod.ts";
import { madePhotoUrl } from "../tests/golden/made_photo.ts";

/** What the reference screen says; the number is on it, so that no two screens are the same. */
export interface ReferenceScreen {
  readonly title: string;
  readonly days: readonly (readonly [day: string, high: string, low: string])[];
  readonly rows: readonly (readonly [time: string, what: string])[];
  /** Points of the chart, 0 to 100. */
  readonly curve: readonly number[];
  /** In place of the photo that stays. */
  readonly photo?: string;
}

/** The n-th screen: a header, five cards, eight rows of text, a chart, and beside them a photo that stays. */
export function referenceScreen(number: number): ReferenceScreen {
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri"];
  const what = [
    "Stand-up, third floor",
    "Planning with Zoë",
    "Soup and bread",
    "Train to Kyiv",
    "Call the glazier",
  ];
  return {
    title: `Lobby ${number}`,
    days: days.map((day, index) => [day, `${(number + index * 3) % 30}°`, `${(number + index) % 12}°`]),
    rows: Array.from({ length: 8 }, (_, index) => [
      `${String(8 + index).padStart(2, "0")}:${String((number * 7 + index * 11) % 60).padStart(2, "0")}`,
      `${what[(number + index) % what.length]} ${number + index}`,
    ]),
    curve: Array.from({ length: 24 }, (_, index) => 50 + Math.round(40 * Math.sin((index + number) / 3))),
  };
}

/** Where the parts of the reference screen are, in pixels: the same for every engine. */
export function referenceLayout(panel: Panel) {
  const { width, height } = layoutSize(panel);
  const u = unit(panel);
  const pad = Math.round(u * 1.5);
  const half = Math.floor((width - pad * 3) / 2);
  const card = Math.floor((width - pad * 2 - u * 4) / 5);
  const photo = { width: half, height: Math.floor(height * 0.38) };
  const chart = { width: half, height: Math.floor(height * 0.2) };
  return { width, height, u, pad, half, card, photo, chart };
}

const photos = new Map<string, string>();

/** The photo as a PNG in a `data:` URL, made once for each size. */
export function referencePhoto(
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const key = `${width}x${height}`;
  const url = photos.get(key) ?? madePhotoUrl(width, height);
  photos.set(key, url);
  return url;
}

/** The chart's line as the data of an SVG path. */
export function referencePath(curve: readonly number[], size: { width: number; height: number }): string {
  const step = (size.width - 4) / (curve.length - 1);
  const points = curve.map((value, index) =>
    `${Math.round(2 + index * step)},${Math.round(size.height - 2 - ((size.height - 4) * value) / 100)}`
  );
  return `M${points.join(" L")}`;
}

/** The reference screen as a view. */
export function referenceView(screen: ReferenceScreen, panel: Panel): View {
  const { title, days, rows, curve } = screen;
  const { width, height, u, pad, half, card, photo, chart } = referenceLayout(panel);
  const { ink, paper } = inks(panel);
  const line = Math.max(1, Math.round(u / 8));
  return (
    <div style={{ display: "flex", flexDirection: "column", width, height, padding: pad, background: paper }}>
      <div
        style={{ display: "flex", justifyContent: "space-between", alignItems: "flex-end", height: u * 2.4 }}
      >
        <span style={{ fontSize: u * 1.9, fontWeight: 700 }}>{title}</span>
        <span style={{ fontSize: u }}>4 March, 14:05</span>
      </div>
      <div style={{ height: line, background: ink, marginTop: Math.round(u / 3) }} />
      <div style={{ display: "flex", justifyContent: "space-between", marginTop: Math.round(u / 2) }}>
        {days.map(([day, high, low]) => (
          <div
            style={{
              display: "flex",
              flexDirection: "column",
              alignItems: "center",
              width: card,
              height: Math.round(u * 4.4),
              padding: Math.round(u / 3),
              border: `${line}px solid ${ink}`,
              borderRadius: Math.round(u / 2),
            }}
          >
            <span style={{ fontSize: u, fontWeight: 600 }}>{day}</span>
            <span style={{ fontSize: u * 1.25, fontWeight: 700 }}>{high}</span>
            <span style={{ fontSize: u }}>{low}</span>
          </div>
        ))}
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", marginTop: Math.round(u * 0.75) }}>
        <div style={{ display: "flex", flexDirection: "column", width: half }}>
          {rows.map(([time, what]) => (
            <div style={{ display: "flex", height: Math.round(u * 1.7) }}>
              <span style={{ fontSize: u, width: u * 4, fontWeight: 600 }}>{time}</span>
              <span style={{ fontSize: u }}>{what}</span>
            </div>
          ))}
        </div>
        <div style={{ display: "flex", flexDirection: "column", width: half }}>
          <img src={screen.photo ?? referencePhoto(photo)} {...photo} />
          <svg
            {...chart}
            viewBox={`0 0 ${chart.width} ${chart.height}`}
            style={{ marginTop: Math.round(u / 2) }}
          >
            <path d={referencePath(curve, chart)} fill="none" stroke={ink} stroke-width={Math.max(2, line)} />
          </svg>
        </div>
      </div>
    </div>
  );
}
