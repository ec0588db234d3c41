import { inks, layoutSize, type Panel, unit, type View } from "../../renderers/mod.ts";
import { madePhotoUrl } from "./made_photo.ts";

const DAYS = ["Mon 18", "Tue 21", "Wed 17", "Thu 15", "Fri 19"];
const ROWS = [
  ["09:00", "Stand-up, third floor"],
  ["10:30", "Größenplanung mit Zoë"],
  ["12:00", "Σούπα και ψωμί"],
  ["13:15", "Поезд на Киев"],
  ["15:00", "Call the glazier"],
  ["16:40", "Chess, board 4"],
  ["18:00", "Pick up the parcel"],
  ["20:30", "Film: The Long Day"],
];
const ONE_LINE = { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" } as const;
const CURVE = [40, 46, 44, 58, 66, 61, 70, 82, 78, 64, 52, 47];

/** What may differ from one reference screen to another. */
export interface DashboardVariant {
  /** A number that every text says; null, unless said, for none. */
  readonly round?: number | null;
  /** The photograph as a `data:` URL, which is then prepared for the glass; unless said one that is not. */
  readonly photo?: string;
}

/**
 * The reference screen: a header, five cards with flat fields, eight rows of text, a chart, a gradient and a
 * photograph under a caption. It has whatever a screen can have, and so shows whatever can go wrong.
 */
export function dashboard(panel: Panel, { round = null, photo: source }: DashboardVariant = {}): View {
  const said = (words: string) => round === null ? words : `${words} ${round}`;
  const told = (time: string) => round === null ? time : `${time.slice(0, 3)}${10 + round % 50}`;
  const curve = round === null ? CURVE : CURVE.map((value, index) => (value + round * (index + 3)) % 97);
  const { width, height } = layoutSize(panel);
  const { ink, paper, accent, muted } = inks(panel);
  const u = unit(panel);
  const pad = Math.round(u * 1.5);
  const text = (size: number, more: object = {}) => ({ fontSize: size, lineHeight: 1.25, ...more });
  const half = Math.floor((width - pad * 3) / 2);
  const photo = { width: half, height: Math.floor(height * 0.42) };
  const card = Math.floor((width - pad * 2 - u * 4) / 5);
  return (
    <div style={{ display: "flex", flexDirection: "column", width, height, padding: pad, background: paper }}>
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "flex-end" }}>
        <span style={text(u * 2, { fontWeight: 700 })}>{said("Lobby")}</span>
        <span style={text(u, { color: muted })}>{said("4 March, 14:05")}</span>
      </div>
      <div
        style={{
          height: Math.max(1, Math.round(u / 8)),
          flexShrink: 0,
          background: "#CCCCCC",
          marginTop: Math.round(u / 4),
        }}
      />
      <div style={{ display: "flex", justifyContent: "space-between", marginTop: Math.round(u / 2) }}>
        {DAYS.map((day, index) => (
          <div
            style={{
              display: "flex",
              width: card,
              height: u * 3,
              alignItems: "center",
              justifyContent: "center",
              background: index === 1 ? "#FF8000" : index === 2 ? "#B0B0B0" : paper,
              border: `${Math.max(1, Math.round(u / 8))}px solid ${index === 1 ? accent ?? ink : ink}`,
              borderRadius: Math.round(u / 2),
            }}
          >
            <span style={text(u, { fontWeight: 600 })}>
              {round === null ? day : `${day.slice(0, 3)} ${(round * 7 + index * 5) % 40}`}
            </span>
          </div>
        ))}
      </div>
      <div style={{ display: "flex", justifyContent: "space-between", flexGrow: 1, marginTop: u }}>
        <div style={{ display: "flex", flexDirection: "column", width: half, overflow: "hidden" }}>
          {ROWS.map(([time, what]) => (
            <div style={{ display: "flex", height: Math.round(u * 1.6) }}>
              <span style={text(u, { width: u * 4, fontWeight: 600 })}>{told(time!)}</span>
              <span style={text(u, { width: half - u * 4, ...ONE_LINE })}>{said(what!)}</span>
            </div>
          ))}
        </div>
        <div style={{ display: "flex", flexDirection: "column", width: half }}>
          <div style={{ display: "flex", position: "relative", ...photo }}>
            {source === undefined
              ? <img src={madePhotoUrl(photo.width, photo.height)} {...photo} data-prepare="none" />
              : <img src={source} {...photo} style={{ objectFit: "cover" }} />}
            <div
              style={{
                display: "flex",
                position: "absolute",
                left: u,
                bottom: u,
                padding: `0 ${Math.round(u / 2)}px`,
                background: paper,
              }}
            >
              <span style={text(u, { fontWeight: 600 })}>South window</span>
            </div>
          </div>
          <div
            style={{
              height: u,
              marginTop: Math.round(u / 2),
              background: "linear-gradient(90deg, #000000, #FFFFFF)",
            }}
          />
          <Curve
            values={curve}
            width={half}
            height={Math.max(u * 3, height - pad * 2 - u * 9 - photo.height)}
            color={ink}
          />
        </div>
      </div>
    </div>
  );
}

interface CurveProps {
  readonly values: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

function Curve({ values, width, height, color }: CurveProps) {
  const step = (width - 4) / (values.length - 1);
  const points = values.map((value, index) =>
    `${Math.round(2 + index * step)},${Math.round(height - 2 - ((height - 4) * value) / 100)}`
  );
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} style={{ marginTop: 4 }}>
      <path d={`M${points.join(" L")}`} fill="none" stroke={color} stroke-width={2} />
      <path d={`M1,0 V${height - 1} H${width}`} fill="none" stroke={color} stroke-width={2} />
    </svg>
  );
}
