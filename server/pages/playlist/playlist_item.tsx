/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { AppRow } from "../../../database/mod.ts";
import { Icon } from "../ui/mod.ts";
import type { ItemFields } from "./item_fields.ts";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** One row of a playlist. */
export interface ItemProps {
  readonly item: ItemFields;
  readonly at: number;
  readonly last: boolean;
  readonly apps: readonly AppRow[];
  readonly onShow: boolean;
  readonly faults: Readonly<Record<string, string>>;
}

/** One item: its app, how long it stays, its hours and days, and the buttons that move it. */
export function Item({ item, at, last, apps, onShow, faults }: ItemProps) {
  const name = apps.find(({ id }) => id === item.app_id)?.name ?? "a removed app";
  const wrong = Object.entries(faults).filter(([path]) => path.startsWith(`${at}.`));
  const notes = wrong.length > 0 ? `item-${at}-faults` : undefined;
  const field = (part: string) => ({
    id: `item-${at}-${part}`,
    name: `${at}.${part}`,
    "aria-describedby": notes,
  });
  return (
    <li class={`panel playlist-item${onShow ? " on-show" : ""}`} data-item>
      <span class="grip" aria-hidden="true" data-grip>⠿</span>
      <div class="what">
        <label class="hidden" for={`item-${at}-app_id`}>App of item {at + 1}</label>
        <select {...field("app_id")} autocomplete="off">
          {apps.some(({ id }) => id === item.app_id)
            ? null
            : <option value={item.app_id} selected>a removed app</option>}
          {apps.map(({ id, name }) => <option value={id} selected={id === item.app_id}>{name}</option>)}
        </select>
        {onShow ? <span class="state good">on show</span> : null}
      </div>
      <div class="stays">
        <label for={`item-${at}-count`}>for</label>
        <input
          {...field("count")}
          value={item.count}
          inputmode="numeric"
          autocomplete="off"
          aria-label={`How long item ${at + 1} stays`}
        />
        <label class="hidden" for={`item-${at}-unit`}>Unit of item {at + 1}</label>
        <select {...field("unit")} autocomplete="off">
          <option value="polls" selected={item.unit === "polls"}>polls</option>
          <option value="minutes" selected={item.unit === "minutes"}>minutes</option>
        </select>
      </div>
      <div class="hours">
        <label for={`item-${at}-from`}>from</label>
        <input {...field("from")} type="time" value={item.from} aria-label={`Item ${at + 1} from`} />
        <label for={`item-${at}-to`}>to</label>
        <input {...field("to")} type="time" value={item.to} aria-label={`Item ${at + 1} to`} />
      </div>
      <fieldset class="days">
        <legend class="hidden">Days of item {at + 1}; none means every day</legend>
        {DAYS.map((day, index) => (
          <label class="day">
            <input
              type="checkbox"
              name={`${at}.days`}
              value={String(index + 1)}
              checked={item.days.includes(String(index + 1))}
            />
            <span>{day}</span>
          </label>
        ))}
      </fieldset>
      <div class="moves">
        <button
          class="quiet"
          type="submit"
          name="do"
          value={`up:${at}`}
          disabled={at === 0}
          aria-label={`Move ${name} up`}
        >
          <Icon name="arrow-up" />
        </button>
        <button
          class="quiet"
          type="submit"
          name="do"
          value={`down:${at}`}
          disabled={last}
          aria-label={`Move ${name} down`}
        >
          <Icon name="arrow-down" />
        </button>
        <button class="quiet" type="submit" name="do" value={`remove:${at}`} aria-label={`Remove ${name}`}>
          <Icon name="trash" />
        </button>
      </div>
      {wrong.length === 0 ? null : (
        <p class="fault" id={notes} role="alert">
          {wrong.map(([path, fault]) => `${path.split(".")[1]}: ${fault}`).join("; ")}
        </p>
      )}
    </li>
  );
}
