/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import { deviceModel } from "../../device_rows.ts";
import { PageHead, Tabs } from "../ui/mod.ts";

/** The pages of one device, in the order of their tabs. */
const PAGES = [
  { id: "overview", name: "Overview", path: "" },
  { id: "panel", name: "Panel", path: "/panel" },
  { id: "playlist", name: "Playlist", path: "/playlist" },
  { id: "activity", name: "Activity", path: "/activity" },
] as const;

/** One of the pages of a device. */
export type DevicePage = (typeof PAGES)[number]["id"];

/** What the head of a device's page says. */
export interface DeviceHeadProps {
  readonly device: Pick<DeviceRow, "id" | "name" | "friendlyId" | "model" | "provisioning">;
  /** The page on show. */
  readonly here: DevicePage;
  /** What can be done from here, at the end of the line. */
  readonly children?: hono.Child;
}

/** The head that all pages of a device share: its name and code, the way up, and the tabs. */
export function DeviceHead({ device, here, children }: DeviceHeadProps) {
  const model = deviceModel(device).name;
  const at = PAGES.find((page) => page.id === here) ?? PAGES[0];
  return (
    <>
      <PageHead
        title={device.name}
        up={{ href: "/", name: "Devices" }}
        lead={
          <>
            <span class="code" title="Friendly id">{device.friendlyId}</span>
            {model === device.name ? null : <span class="after-code">{model}</span>}
            {device.provisioning === "admitted"
              ? null
              : <span class="state warn after-code">{STANDING[device.provisioning]}</span>}
          </>
        }
      >
        {children}
      </PageHead>
      <Tabs
        label="Pages of this device"
        tabs={PAGES.map(({ name, path }) => ({ name, href: devicePath(device.id, path) }))}
        here={devicePath(device.id, at.path)}
      />
    </>
  );
}

const STANDING = { waiting: "waits to be admitted", refused: "refused" } as const;

/** The address of a device's page. */
export function devicePath(id: string, path = ""): string {
  return `/devices/${id}${path}`;
}
