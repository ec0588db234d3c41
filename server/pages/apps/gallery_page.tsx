/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AnyDeclaration } from "../../../apps/mod.ts";
import { Empty, FindBox, PageHead } from "../ui/mod.ts";
import { Thumb } from "./apps_page.tsx";

/** Kinds of app that can be installed. */
export interface GalleryProps {
  readonly kinds: readonly AnyDeclaration[];
  /** Words that they were narrowed by; empty for all. */
  readonly find: string;
}

/** Every kind of app with a picture of it and a sentence. */
export function Gallery(props: GalleryProps) {
  return (
    <>
      <PageHead
        title="Install an app"
        up={{ href: "/apps", name: "Apps" }}
        lead="Choose what it is. The pictures show sample data."
      >
        <FindBox action="/apps/new" label="Find a kind of app" value={props.find} target="#kinds" />
      </PageHead>
      <KindList {...props} />
    </>
  );
}

/** The kinds themselves. */
export function KindList({ kinds }: GalleryProps) {
  return (
    <div id="kinds">
      {kinds.length === 0
        ? (
          <Empty icon="search" title="No kind of app is about that. A template can be whatever you write.">
            <a class="button" href="/apps/new?kind=template">Write a template</a>
          </Empty>
        )
        : null}
      <ul class="app-cards kinds">
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
    </div>
  );
}
