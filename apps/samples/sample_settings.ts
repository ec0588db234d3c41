// data table: settings of each kind as an example shows it; a kind that is missing shows its own defaults

/** Settings by kind. */
export const SAMPLE_SETTINGS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  calendar: {
    calendars: [
      { url: "https://calendar.example.com/work.ics", name: "Work", color: "blue" },
      { url: "webcal://calendar.example.org/family.ics", name: "Family", color: "red" },
    ],
  },
  chart: {
    title: "Temperature",
    url: "https://example.org/data",
    unit: "°C",
    series: [
      { title: "Outside", values: "$.points[*].outside", times: "$.points[*].time" },
      { title: "Living room", values: "$.points[*].living", times: "$.points[*].time" },
    ],
  },
  countdown: {
    dates: [
      { title: "Winter solstice", date: "2026-12-21", yearly: true },
      { title: "New Year", date: "2027-01-01", yearly: true },
      { title: "Ana's birthday", date: "2027-02-14", yearly: true },
    ],
  },
  counter: { title: "Cups of coffee", start: 14, goal: 20 },
  feed: { feeds: [{ url: "https://news.example.com/feed.xml" }] },
  home_assistant: {
    base_url: "http://homeassistant.local:8123",
    token: "sample",
    title: "Home",
    entities: [
      "sensor.living_room_temperature",
      "sensor.living_room_humidity",
      "light.kitchen",
      "binary_sensor.front_door",
      "binary_sensor.cellar_water",
      "sensor.solar_power",
    ].map((entity_id) => ({ entity_id })),
  },
  layout: {
    arrangement: "rows",
    tiles: [{ kind: "clock" }, {
      kind: "todo",
      settings: { title: "Today", items: [{ text: "Water the plants" }, { text: "Call the dentist" }] },
    }],
  },
  message: { title: "Welcome", body: "Coffee at **ten** in the kitchen.\n\n- Cake today\n- Mugs are washed" },
  photo: { files: ["sample"] },
  qr: { text: "https://example.org/menu", caption: "Today's menu" },
  sensors: { title: "Living room" },
  table: {
    title: "Departures",
    url: "https://example.org/data",
    columns: [{ path: "line" }, { path: "to", title: "Destination" }, {
      path: "at",
      title: "Leaves",
      format: "relative",
    }, { path: "delay", title: "Late" }],
    highlights: [{ path: "delay", above: 3 }],
  },
  todo: {
    title: "Weekend",
    items: [
      { text: "Buy bread and apples" },
      { text: "Return the books", due: "2026-11-24" },
      { text: "Repair the bicycle" },
      { text: "Write to grandmother" },
    ],
  },
  transit: { url: "https://transit.example.com/stops/1/departures", stop: "Alexanderplatz" },
  weather: { place: "Berlin", latitude: 52.52, longitude: 13.42 },
};
