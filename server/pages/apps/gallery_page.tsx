/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AnyApp } from "../../../apps/mod.ts";
import { PageHead } from "../ui/mod.ts";
import { Thumb } from "./apps_page.tsx";

/** Every kind of app with a picture of it and a sentence. */
export function Gallery({ kinds }: { readonly kinds: readonly AnyApp[] }) {
  return (
    <>
      <PageHead
        title="Install an app"
        up={{ href: "/apps", name: "Apps" }}
        lead="Choose what it is. The pictures show sample data."
      />
      <ul class="app-cards">
        {kinds.map(({ kind, name, description }) => (
          <li class="app-card">
            <Thumb path={`/apps/kinds/${kind}/picture`} />
            <div class="about">
              <h2>
                <a href={`/apps/new?kind=${kind}`}>{name}</a>
              </h2>
              <p class="why">{description}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
