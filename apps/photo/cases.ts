import { type ConformanceCase, fetched, HOSTILE_TEXT, long } from "../conformance/case.ts";

/** A slope from dark to light with a bright disk, 8 by 4 pixels of which are enough for a layout. */
const PICTURE = {
  url:
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAAAAACWpiEsAAAAG0lEQVR42mOQM/NLq7u07hgDiLHr0is0BkgKAA/jECE6UrHFAAAAAElFTkSuQmCC",
  width: 8,
  height: 4,
};

const two = { file_1: fetched(PICTURE), url_1: fetched(PICTURE) };
const chosen = { files: ["01A"], urls: ["https://example.org/a.png"] };
const device = { buttons: ["A", "B", "C"] };

/** Pictures with and without words over them, some that are not there, and one that is none. */
export const photoCases: readonly ConformanceCase[] = [
  { name: "a picture", settings: chosen, device: {}, presses: "", data: two },
  {
    name: "a caption",
    settings: { ...chosen, caption: "Summer at the lake", fit: "contain" },
    device,
    presses: "A",
    data: two,
  },
  {
    name: "long caption",
    settings: { ...chosen, caption: long(120), background: "black" },
    device,
    presses: "AAB",
    data: two,
  },
  {
    name: "hostile caption",
    settings: { ...chosen, caption: HOSTILE_TEXT },
    device: {},
    presses: "",
    data: two,
  },
  {
    name: "a broken picture",
    settings: chosen,
    device: {},
    presses: "",
    data: {
      file_1: fetched({ url: "data:image/png;base64,AAAA", width: 9, height: 9 }),
      url_1: fetched("no picture"),
    },
  },
  { name: "waiting for it", settings: chosen, device: {}, presses: "A" },
  {
    name: "an error",
    settings: chosen,
    device: {},
    presses: "",
    data: { url_1: fetched(null, { fetchedAt: null, error: `Cannot fetch: found status 404 ${long(200)}` }) },
  },
];
