import { calendarCases } from "../calendar/cases.ts";
import { type ConformanceCase, fetched } from "../conformance/case.ts";
import picture from "../feed/testdata/picture.json" with { type: "json" };
import berlin from "../weather/testdata/berlin.json" with { type: "json" };

const plain = { name: "sample", device: {}, presses: "" };
const buttons = ["A", "B", "C"];
const place = { place: "Berlin", latitude: 52.52, longitude: 13.42 };
const events = calendarCases.find(({ name }) => name === "with data");

const TEMPLATE = `<div class="layout layout--col gap--large">
  <div class="grid grid--cols-{% if trmnl.device.width > 200 %}3{% else %}1{% endif %} gap--large">
    {% for each in rooms %}
    <div class="item">
      <div class="meta"></div>
      <div class="content">
        <span class="value{% if trmnl.device.width > 700 %} value--xlarge{% endif %}">{{ each.value }}</span>
        <span class="label">{{ each.name }}</span>
      </div>
    </div>
    {% endfor %}
  </div>
  {% if trmnl.device.height > 200 and trmnl.device.width > 200 %}
  <table class="table">
    <thead><tr><th><span class="title">Bin</span></th><th><span class="title">Next</span></th></tr></thead>
    <tbody>
      {% for each in bins %}
      <tr>
        <td><span class="label">{{ each.name }}</span></td>
        <td><span class="label">{{ each.next | l_date: "%A, %-d %B" }}</span></td>
      </tr>
      {% endfor %}
    </tbody>
  </table>
  {% endif %}
</div>
<div class="title_bar"><span class="title">House</span><span class="instance">{{ trmnl.device.name }}</span></div>
`;

/** What apps look like in use whose own cases do not tell it, by kind. */
export const samples: Readonly<Record<string, ConformanceCase>> = {
  message: {
    ...plain,
    settings: {
      title: "Lunch together",
      body:
        "Today at **12:30** in the kitchen on the second floor.\n\n- Pumpkin soup\n- Bread from Anna\n\nBring a bowl.",
    },
  },
  labels: {
    ...plain,
    settings: {},
    device: { buttons, typedLabels: { A: "Coffee", B: "Lights off", C: "Call help" } },
  },
  photo: {
    ...plain,
    settings: { files: ["01A"], caption: "" },
    data: { file_1: fetched(picture) },
  },
  quiz: { ...plain, settings: {}, device: { buttons } },
  rotation: { ...plain, settings: {}, device: { buttons } },
  template: {
    ...plain,
    settings: {
      markup: TEMPLATE,
      sources: [{ name: "house", url: "https://example.org/house.json" }],
    },
    data: {
      house: fetched({
        rooms: [
          { name: "Living room", value: "21.4°" },
          { name: "Bedroom", value: "18.2°" },
          { name: "Balcony", value: "6.0°" },
        ],
        bins: [
          { name: "Paper", next: "2026-11-24" },
          { name: "Organic waste", next: "2026-11-26" },
          { name: "Household waste", next: "2026-12-01" },
        ],
      }),
    },
  },
  layout: {
    ...plain,
    settings: {
      arrangement: "halves",
      tiles: [
        { kind: "weather", settings: place },
        { kind: "calendar", settings: events?.settings ?? {} },
      ],
    },
    data: {
      tile_0_forecast: fetched(berlin),
      ...Object.fromEntries(
        Object.entries(events?.data ?? {}).map(([name, value]) => [`tile_1_${name}`, value]),
      ),
    },
  },
};
