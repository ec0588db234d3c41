/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DraftPlace } from "../../draft_panels.ts";
import type { DraftData, DraftPicture, DraftReview, TemplateDraft } from "../../review_draft.ts";
import { describePanel } from "../describe_panel.ts";
import { type Room, uprightSize } from "../fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "../fitted_picture.tsx";

const WIDE: Room = { largest: { width: 400, height: 300 }, roomy: { width: 320, height: 300 } };
const PHONE: Room = { largest: { width: 312, height: 240 }, roomy: { width: 312, height: 240 } };

/** What the texts of a template are called. */
export const TEXT_NAMES: Readonly<Record<keyof TemplateDraft, string>> = {
  markup: "Markup",
  style: "CSS",
  transform: "Transform",
};

/** A draft in one of its places; without a picture it is the empty glass, and where nothing is drawn nothing. */
export function DraftGlass(
  { place, picture, swap }: {
    readonly place: DraftPlace;
    readonly picture: string | null;
    readonly swap?: true;
  },
) {
  const { number, value, name, target } = place;
  const about = { id: `draft-${number}`, "hx-swap-oob": swap ? "outerMorph" : undefined } as const;
  const drawn = <input type="hidden" name={`drawn-${number}`} value={value} />;
  if (target === null) return <figure class="draft-glass" {...about}>{drawn}</figure>;
  const { panel } = target;
  const size = uprightSize(panel);
  const fits = fitBoth(size, { wide: WIDE, narrow: PHONE });
  return (
    <figure class="draft-glass" {...about}>
      {drawn}
      <div class={`pane turn-${panel.rotation} ${scaleClasses(fits)}`}>
        <Sizers size={size} fits={fits} />
        <span class="glass">
          {picture === null
            ? null
            : <img src={picture} alt={`The draft on ${name}`} width={panel.width} height={panel.height} />}
        </span>
      </div>
      <figcaption>
        {size.width} × {size.height} px
        <Scale fits={fits} />, {describePanel(panel, "").replace(/, [^,]*$/, "")}
      </figcaption>
    </figure>
  );
}

/** What is wrong with a draft, and what of it is not drawn. */
export function DraftSaid(
  { review, pictures }: { readonly review: DraftReview | null; readonly pictures: readonly DraftPicture[] },
) {
  if (review === null) return <div id="draft-said" class="draft-said"></div>;
  const undrawn = pictures.flatMap(({ place, problem }) =>
    problem === null ? [] : [{ name: place.name, problem }]
  );
  return (
    <div id="draft-said" class="draft-said">
      <Errors review={review} undrawn={undrawn} />
      <Unsupported review={review} />
    </div>
  );
}

function Errors(
  { review: { faults }, undrawn }: {
    readonly review: DraftReview;
    readonly undrawn: readonly { readonly name: string; readonly problem: string }[];
  },
) {
  const none = faults.length === 0 && undrawn.length === 0;
  return (
    <section aria-labelledby="draft-errors">
      <h2 id="draft-errors">Errors</h2>
      {none ? <p class="state good">None: it can be composed.</p> : null}
      {faults.length === 0
        ? null
        : <p class="state bad">It cannot be composed: the pictures stay as they were.</p>}
      {none ? null : (
        <ul class="findings">
          {faults.map((fault) => (
            <li>
              <Place {...fault} severity="error" /> <span class="wrap">{fault.detail}</span>
            </li>
          ))}
          {undrawn.map(({ name, problem }) => (
            <li>
              {name}: <span class="wrap">{problem}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Unsupported({ review: { unsupported } }: { readonly review: DraftReview }) {
  if (unsupported.length === 0) return null;
  return (
    <section aria-labelledby="draft-unsupported">
      <h2 id="draft-unsupported">Not drawn</h2>
      <ul class="findings">
        {unsupported.map((one) => (
          <li>
            <Place {...one} severity="warning" />{" "}
            <span class="wrap">
              <code>{one.what}</code> {one.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A way to a place in a text: to its field, and with scripts to its line. */
function Place(
  { in: text, line, column, severity }: Pick<DraftReview["faults"][number], "in" | "line" | "column"> & {
    readonly severity: "error" | "warning";
  },
) {
  return (
    <a
      class="place"
      href={`#editor-${text}`}
      data-text={text}
      data-line={line}
      data-column={column}
      data-severity={severity}
    >
      {TEXT_NAMES[text]} {line}:{column}
    </a>
  );
}

/** The data that a draft is made from. */
export function DraftGiven(
  { review, swap }: { readonly review: DraftReview | null; readonly swap?: true },
) {
  const { data, sample, names } = review ?? { data: [], sample: false, names: null };
  return (
    <section
      id="draft-given"
      class="draft-given"
      aria-labelledby="draft-data"
      hx-swap-oob={swap ? "outerMorph" : undefined}
      hidden={review === null}
      data-names={names === null ? undefined : JSON.stringify(names)}
    >
      <h2 id="draft-data">
        Data {sample ? <span class="badge">Sample data</span> : null}
      </h2>
      {data.length === 0 ? <p class="why">No source and no hook has given any.</p> : null}
      {data.map((one) => <DataOf {...one} />)}
    </section>
  );
}

function DataOf({ name, json, error }: DraftData) {
  return (
    <details id={`draft-data-${name}`} data-source={name} open>
      <summary>
        <code>{name}</code>
      </summary>
      {error === null ? null : <p class="state warn wrap">{error}</p>}
      {json === null
        ? (error === null ? <p class="why">Nothing has come yet.</p> : null)
        : <pre class="mono" tabindex={0} role="region" aria-label={`Data of ${name}`}>{json}</pre>}
    </details>
  );
}
