// Draws the histories that stand in the page as numbers, with uPlot, in the colors and the width of the page.

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

const DAY = 86_400;
const HEIGHT = 200;

/** A zone that is named, or the viewer's own where this browser does not know it. */
function knownZone(zone) {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return Intl.DateTimeFormat().resolvedOptions().timeZone;
    throw error;
  }
}

/** Days by their date, times within a day by the clock, in the viewer's own language. */
function nameTicks(ticks, { step, zone }) {
  const parts = step >= DAY ? { day: "numeric", month: "short" } : { hour: "numeric", minute: "2-digit" };
  const words = new Intl.DateTimeFormat(undefined, { ...parts, timeZone: zone });
  return ticks.map((tick) => words.format(tick * 1000));
}

/** Says above the line the value under the pointer and its time; without a pointer what the page said. */
function readOut(element, { cursor: { idx }, data }) {
  const figure = element.closest("figure");
  const [value, about] = figure.querySelectorAll("b, figcaption .why");
  value.dataset.said ??= value.textContent;
  about.dataset.said ??= about.textContent;
  const { unit } = element.dataset;
  const at = idx === null || idx === undefined ? undefined : data[0][idx];
  if (at === undefined) {
    value.textContent = value.dataset.said;
    about.textContent = about.dataset.said;
    return;
  }
  const words = new Intl.DateTimeFormat(undefined, {
    weekday: "short",
    hour: "numeric",
    minute: "2-digit",
    timeZone: knownZone(element.dataset.zone),
  });
  value.textContent = `${data[1][idx]} ${unit}`.replace("-", "−");
  about.textContent = ` ${words.format(at * 1000)}`;
}

function draw(element) {
  const { name } = element.dataset;
  const zone = knownZone(element.dataset.zone);
  const data = JSON.parse(element.dataset.plot);
  const axis = {
    stroke: color("--gray-1"),
    grid: { stroke: color("--gray-2"), width: 1 },
    ticks: { show: false },
  };
  const options = {
    width: element.clientWidth,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
    legend: { show: false },
    cursor: { y: false },
    hooks: { setCursor: [(plot) => readOut(element, plot)] },
    axes: [
      { ...axis, size: 32, values: (_, ticks, _axis, _space, step) => nameTicks(ticks, { step, zone }) },
      {
        ...axis,
        size: 56,
        values: (_, ticks) => ticks.map((tick) => `${tick}`.replace("-", "−")),
      },
    ],
    series: [
      { label: "Time" },
      {
        label: name,
        stroke: color("--accent"),
        width: 2,
        points: { show: data[0].length < 60, size: 5 },
      },
    ],
  };
  element.textContent = "";
  element.plot = new uPlot(options, data, element);
}

document.addEventListener("DOMContentLoaded", () => {
  const elements = [...document.querySelectorAll("[data-plot]")];
  elements.forEach(draw);
  addEventListener("resize", () => {
    for (const element of elements) element.plot.setSize({ width: element.clientWidth, height: HEIGHT });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => elements.forEach(draw));
});
