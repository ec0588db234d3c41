import type { JSX } from "satori/jsx";
import { type Composition, inks } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { type Box, cutLeft, rows } from "../ui/box.ts";
import { Fit, fit } from "../ui/fit.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { Outline, ruleSize } from "../ui/rule.tsx";
import { Statement } from "../ui/statement.tsx";
import { displaySizes, glanceUnit, leastSize } from "../ui/type_scale.ts";
import { roomClass } from "../ui/room.ts";
import { labelsDeclaration, type Settings } from "./declaration.ts";
import { wordsOf } from "../words/mod.ts";

/** Nothing but the captions that an admin typed. */
export const labels = defineApp(labelsDeclaration, {
  compose(_state, context): Composition {
    const typed = typedLabels(context);
    const say = wordsOf(context.device.locale);
    return {
      view: typed.length > 0 ? view(typed, context) : empty(context),
      // None of its own: what is on the buttons is only what an admin typed.
      labels: {},
      // The rows are the captions: drawing them beside the buttons as well would say everything twice.
      captions: {},
      text: typed.length > 0
        ? typed.map(([button, text]) => `${button}: ${text}`).join("\n")
        : `${say("no_labels")}. ${say("type_labels_at", { url: context.device.serverUrl })}`,
      validUntil: null,
    };
  },
});

/** Button and caption, in the order of the frame; buttons that the model does not know come last. */
function typedLabels({ device }: AppContext<Settings>): readonly (readonly [string, string])[] {
  const buttons = [...new Set([...device.buttons, ...Object.keys(device.typedLabels).sort()])];
  return buttons.map((button) => [oneLine(button), oneLine(device.typedLabels[button] ?? "")] as const)
    .filter(([, text]) => text !== "");
}

/** A row for each label: the button's letter in a frame, its caption as large as all of them can be. */
function view(typed: readonly (readonly [string, string])[], context: AppContext<Settings>): JSX.Element {
  const { panel } = context;
  const frame = { panel };
  const layout = layPage(frame);
  const { ink } = inks(panel);
  const u = glanceUnit(panel);
  const tiny = roomClass(panel) === "tiny";
  const gap = tiny ? 1 : u;
  const space = tiny ? 3 : Math.round(u * 1.5);
  const lineHeight = tiny ? 0.8 : 1.2;
  const most = Math.max(
    1,
    Math.floor((layout.body.height + gap) / (Math.ceil(leastSize(panel) * lineHeight) + gap)),
  );
  const shown = typed.length <= most ? typed : [
    ...typed.slice(0, most - 1),
    ["", wordsOf(context.device.locale)("more", { count: typed.length - most + 1 })] as const,
  ];
  const fields = rows(layout.body, shown.length, gap);
  const high = fields[0]?.height ?? 0;
  const badge = Math.min(high, u * (tiny ? 2 : 6), Math.round(layout.body.width / 4));
  const room = { width: layout.body.width - badge - space, height: high };
  const rowStyle = { weight: 600, color: ink, maxLines: 1, lineHeight } as const;
  // One size for all rows: the largest at which the longest caption still fits.
  const sizes = displaySizes(panel, { largest: Math.min(high / lineHeight, u * 8) });
  const size = Math.min(...shown.map(([, text]) => fit(text, room, { ...rowStyle, sizes }).size));
  const letterRoom = { width: badge, height: high };
  const letterSizes = { ...rowStyle, sizes: [size, leastSize(panel)] };
  const letterSize = Math.min(...shown.map(([button]) => fit(button, letterRoom, letterSizes).size));
  return (
    <Page frame={frame} layout={layout}>
      {fields.map((field, index) => {
        const [button, text] = shown[index] as readonly [string, string];
        const [left, right] = cutLeft(field, badge, space);
        return (
          <div style={{ display: "flex" }}>
            {tiny || button === "" ? null : <Badge box={left} text={button} context={context} />}
            {tiny
              ? (
                <Fit
                  box={left}
                  text={button}
                  style={{ ...rowStyle, sizes: [letterSize] }}
                  valign="middle"
                />
              )
              : null}
            <Fit box={right} text={text} style={{ ...rowStyle, sizes: [size] }} valign="middle" />
          </div>
        );
      })}
    </Page>
  );
}

function Badge({ box, text, context: { panel } }: {
  readonly box: Box;
  readonly text: string;
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const { ink } = inks(panel);
  const side = Math.min(box.width, box.height);
  const square = { ...box, y: box.y + Math.floor((box.height - side) / 2), height: side, width: side };
  const sizes = displaySizes(panel, { largest: side * 0.6 });
  return (
    <div style={{ display: "flex" }}>
      <Outline box={square} color={ink} size={ruleSize(panel)} radius={Math.round(side / 8)} />
      <Fit
        box={square}
        text={text}
        style={{ sizes, weight: 700, color: ink, maxLines: 1, lineHeight: 1.2 }}
        align="center"
        valign="middle"
      />
    </div>
  );
}

function empty(context: AppContext<Settings>): JSX.Element {
  const { panel, device } = context;
  const say = wordsOf(device.locale);
  return (
    <Statement
      frame={{ panel, foot: { left: say("labels"), right: device.name } }}
      icon="buttons"
      title={say("no_labels")}
      lines={[{ text: `${say("type_labels_for", { name: oneLine(device.name) })}\n${device.serverUrl}` }]}
    />
  );
}
