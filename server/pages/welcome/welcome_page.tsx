/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { PageHead } from "../ui/mod.ts";
import { AddressCard, type Addresses } from "./address_card.tsx";
import { Awaiting, type AwaitingProps } from "./awaiting.tsx";
import { Families } from "./families.tsx";
import { TryIt } from "./try_it.tsx";

/** What the page needs to know. */
export interface WelcomeProps {
  readonly addresses: Addresses;
  readonly awaiting: AwaitingProps;
  /** Whether there is no device yet. */
  readonly first: boolean;
}

/** Point your device here: the address, how each family takes it, and a wait for the first poll. */
export function WelcomePage({ addresses, awaiting, first }: WelcomeProps) {
  return (
    <>
      <PageHead
        title="Point your device here"
        up={{ href: "/", name: "Devices" }}
        lead={first
          ? "The server is yours. One thing is left: tell a device its address."
          : "A device needs this one address. It appears on the wall with its first poll."}
      >
        <a class="button" href="/devices/new">Add by hand</a>
      </PageHead>
      <div class="welcome">
        <AddressCard {...addresses} />
        <Awaiting {...awaiting} />
        <TryIt first={first} />
        <Families deviceUrl={addresses.deviceUrl} />
      </div>
    </>
  );
}
