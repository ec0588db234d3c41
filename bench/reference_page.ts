import { readFile } from "node:fs/promises";
import type { Panel } from "../renderers/mod.ts";
import { referenceLayout, referencePath, referencePhoto, type ReferenceScreen } from "./reference_view.tsx";

/** The style sheet of the reference screen for a browser, with the same font. */
export async function referenceStyle(panel: Panel): Promise<string> {
  const { width, height, u, pad, half, card } = referenceLayout(panel);
  const faces = await Promise.all([400, 600, 700].map(async (weight) => {
    const path = import.meta.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);
    const data = (await readFile(new URL(path))).toString("base64");
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff;base64,${data})}`;
  }));
  const line = Math.max(1, Math.round(u / 8));
  return `${faces.join("")}*{box-sizing:border-box;margin:0}
body{width:${width}px;height:${height}px;padding:${pad}px;background:#fff;color:#000;font:${u}px/1.2 Inter}
.row{display:flex;justify-content:space-between}.head{align-items:flex-end;height:${u * 2.4}px}
.head b{font-size:${u * 1.9}px}.rule{height:${line}px;background:#000;margin-top:${Math.round(u / 3)}px}
.card{display:flex;flex-direction:column;align-items:center;width:${card}px;height:${Math.round(u * 4.4)}px;
padding:${Math.round(u / 3)}px;border:${line}px solid #000;border-radius:${Math.round(u / 2)}px}
.card b{font-size:${u * 1.25}px}.item{display:flex;height:${Math.round(u * 1.7)}px}
.item b{width:${u * 4}px;font-weight:600}.half{width:${half}px}img,svg{display:block}`;
}

/** The body of the reference screen for a browser. */
export function referenceBody({ title, days, rows, curve }: ReferenceScreen, panel: Panel): string {
  const { u, photo, chart } = referenceLayout(panel);
  const cards = days.map(([day, high, low]) =>
    `<div class="card"><span style="font-weight:600">${day}</span><b>${high}</b><span>${low}</span></div>`
  );
  const items = rows.map(([time, what]) => `<div class="item"><b>${time}</b><span>${what}</span></div>`);
  const gap = `margin-top:${Math.round(u / 2)}px`;
  return `<div class="row head"><b>${title}</b><span>4 March, 14:05</span></div><div class="rule"></div>
<div class="row" style="${gap}">${cards.join("")}</div>
<div class="row" style="margin-top:${Math.round(u * 0.75)}px"><div class="half">${items.join("")}</div>
<div class="half"><img src="${referencePhoto(photo)}" width="${photo.width}" height="${photo.height}">
<svg width="${chart.width}" height="${chart.height}" style="${gap}">
<path d="${referencePath(curve, chart)}" fill="none" stroke="#000" stroke-width="2"/></svg></div></div>`;
}
