// data table

/** A palette as `GET /api/palettes` lists it. */
export interface PaletteRow {
  readonly id: string;
  readonly name: string;
  /** How many grays it has, black and white among them. */
  readonly grays: number;
  /** Every color of it, where they can be listed: `#RRGGBB`. */
  readonly colors?: readonly string[];
}

const black = "#000000";
const white = "#FFFFFF";
const red = "#FF0000";
const yellow = "#FFFF00";
const green = "#00FF00";
const blue = "#0000FF";
const orange = "#FF8000";

/** The palettes that rows of the catalogue name. */
export const palettes: readonly PaletteRow[] = [
  { id: "bw", name: "Black and white", grays: 2 },
  { id: "gray-4", name: "4 grays", grays: 4 },
  { id: "gray-16", name: "16 grays", grays: 16 },
  { id: "gray-256", name: "256 grays", grays: 256 },
  { id: "color-3bwr", name: "Black, white, red", grays: 2, colors: [black, white, red] },
  { id: "color-3bwy", name: "Black, white, yellow", grays: 2, colors: [black, white, yellow] },
  { id: "color-4bwry", name: "Black, white, red, yellow", grays: 2, colors: [black, white, red, yellow] },
  { id: "color-6a", name: "6 inks", grays: 2, colors: [black, white, red, yellow, blue, green] },
  { id: "color-7a", name: "7 inks", grays: 2, colors: [black, white, green, blue, red, yellow, orange] },
  { id: "color-12bit", name: "4,096 colors", grays: 16 },
  { id: "color-24bit", name: "16.7 million colors", grays: 256 },
];
