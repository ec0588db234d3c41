/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { document, type Head } from "./document.tsx";
import { type Notice, NoticeLine } from "./notice/mod.ts";
import { Path, Rect, Svg } from "./svg.ts";
import { Icon, type IconName } from "./ui/icon.tsx";

/** The parts of the web admin, as the main navigation has them. */
const SECTIONS = [
  { id: "devices", href: "/", name: "Devices", icon: "tv" },
  { id: "apps", href: "/apps", name: "Apps", icon: "buttons" },
  { id: "queue", href: "/queue", name: "Queue", icon: "list" },
  { id: "exchanges", href: "/exchanges", name: "Exchanges", icon: "database" },
  { id: "hooks", href: "/hooks", name: "Hooks", icon: "link" },
  { id: "simulator", href: "/simulator", name: "Simulator", icon: "mobile" },
  { id: "settings", href: "/settings", name: "Settings", icon: "gear" },
  { id: "api", href: "/api/docs", name: "API", icon: "book" },
] as const satisfies readonly { id: string; href: string; name: string; icon: IconName }[];

/** A part of the web admin. */
export type Section = (typeof SECTIONS)[number]["id"];

/** What a signed-in page brings to its frame. */
export interface Shell extends Head {
  /** Marked in the navigation; none for pages outside of it. */
  readonly section?: Section;
  /** What was just done, said once above the page. */
  readonly notice?: Notice | null;
}

/** A page for a signed-in admin: the name of the product, the ways to everything, and the page between them. */
export function shell({ section, notice = null, ...head }: Shell, main: hono.Child): string {
  return document(
    head,
    <>
      <a class="skip" href="#main">Skip to the content</a>
      <header class="bar">
        <a class="brand" href="/">
          <Mark /> <span class="wordmark">Screen Composer</span>
        </a>
        <input type="checkbox" class="menu-switch" id="menu" autocomplete="off" />
        <label class="menu-label button" for="menu">Menu</label>
        <nav aria-label="Main">
          {SECTIONS.map(({ id, href, name, icon }) => (
            <a href={href} aria-current={id === section ? "page" : undefined}>
              <Icon name={icon} /> {name}
            </a>
          ))}
          <form method="post" action="/logout">
            <button class="quiet" type="submit">Sign out</button>
          </form>
        </nav>
      </header>
      <main id="main">
        <NoticeLine notice={notice} />
        <p class="hidden" id="said" role="status" aria-live="polite"></p>
        {main}
      </main>
    </>,
  );
}

/** The product's mark: a sheet in a frame. */
export function Mark() {
  return (
    <Svg class="mark" viewBox="0 0 20 20" width="20" height="20">
      <Rect x="1" y="3" width="18" height="14" rx="2.5" fill="none" stroke="currentColor" stroke-width="2" />
      <Path d="M5 8h6M5 12h10" stroke="currentColor" stroke-width="2" />
    </Svg>
  );
}
