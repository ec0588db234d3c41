// Draws the histories that stand in the page as numbers, with uPlot, in the colors and the width of the page.

function color(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function draw(element) {
  const { unit, name, zone } = element.dataset;
  const data = JSON.parse(element.dataset.plot);
  const axis = {
    stroke: color("--gray-1"),
    grid: { stroke: color("--gray-2"), width: 1 },
    ticks: { show: false },
  };
  const options = {
    width: element.clientWidth,
    height: 180,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), zone),
    legend: { live: true },
    cursor: { y: false },
    axes: [axis, {
      ...axis,
      size: 56,
      values: (_, ticks) => ticks.map((tick) => `${tick}`.replace("-", "−")),
    }],
    series: [
      { label: "Time" },
      {
        label: `${name}, ${unit}`,
        stroke: color("--accent"),
        width: 2,
        points: { show: data[0].length < 60, size: 5 },
        value: (_, value) => value === null ? "" : `${value} ${unit}`.replace("-", "−"),
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
    for (const element of elements) element.plot.setSize({ width: element.clientWidth, height: 180 });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => elements.forEach(draw));
});
