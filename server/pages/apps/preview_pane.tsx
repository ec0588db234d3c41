/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { MOST_STEPS } from "../../look.ts";
import { ASK, PreviewPicture, PreviewSaid } from "./preview_part.tsx";
import type { PreviewView } from "./preview_view.ts";

/** The preview beside a form: on which glass, at what time, and what it shows. */
export function PreviewPane(
  { view, children }: { readonly view: PreviewView; readonly children?: hono.Child },
) {
  const { offers, target, step } = view;
  return (
    <section class="look-pane" aria-labelledby="preview-title">
      <h2 id="preview-title">Preview</h2>
      <div
        id="previewer"
        {...ASK}
        hx-trigger="input from:#app-form delay:350ms, load, again"
        hx-sync="this:replace"
      >
      </div>
      <div class="field">
        <label for="look-on">Panel</label>
        <div class="look-on">
          <input
            type="search"
            class="look-find"
            aria-label="Find a panel"
            placeholder="Find"
            hidden
            data-filters="look-on"
          />
          <select id="look-on" name="on">
            {offers.own.length === 0 ? null : (
              <optgroup label="Your devices">
                {offers.own.map(({ value, name }) => (
                  <option value={value} selected={value === target}>{name}</option>
                ))}
              </optgroup>
            )}
            {offers.makers.map(({ maker, models }) => (
              <optgroup label={maker}>
                {models.map(({ value, name }) => (
                  <option value={value} selected={value === target}>{name}</option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      <PreviewPicture view={view} />
      <div class="field">
        <label for="look-step">Time</label>
        <input
          id="look-step"
          name="step"
          type="range"
          min="0"
          max={String(MOST_STEPS)}
          step="1"
          value={String(step)}
          list="look-changes"
          aria-describedby="preview-said"
        />
        <p class="ends hint" aria-hidden="true">
          <span>now</span>
          <span>in 24 hours</span>
        </p>
      </div>
      <PreviewSaid view={view} />
      <noscript>
        <button class="button" type="submit" name="preview" value="1">Show the preview</button>
      </noscript>
      {children}
    </section>
  );
}
