/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { type DraftPlace, PANEL_KINDS } from "../../draft_panels.ts";
import type { TargetOffer, TargetOffers } from "../../preview_target.ts";

/** What is drawn on in one place: kinds of glass, devices, every model, or nothing. */
export function PlaceChoice(
  { place: { number, value, name }, offers: { own, makers } }: {
    readonly place: DraftPlace;
    readonly offers: TargetOffers;
  },
) {
  const kept = value.startsWith("device:") && !own.some((offer) => offer.value === value);
  const devices = kept ? [...own, { value, name }] : own;
  return (
    <select name={`panel-${number}`} aria-label={`Panel ${number}`} autocomplete="off">
      <option value="" selected={value === ""}>No panel</option>
      <Offers label="Kinds of glass" offers={PANEL_KINDS} value={value} />
      <Offers label="Your devices" offers={devices} value={value} />
      {makers.map(({ maker, models }) => <Offers label={maker} offers={models} value={value} />)}
    </select>
  );
}

function Offers(
  { label, offers, value }: {
    readonly label: string;
    readonly offers: readonly TargetOffer[];
    readonly value: string;
  },
) {
  if (offers.length === 0) return null;
  return (
    <optgroup label={label}>
      {offers.map((offer) => (
        <option value={offer.value} selected={offer.value === value}>{offer.name}</option>
      ))}
    </optgroup>
  );
}
