/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { CopyLine } from "./copy_line.tsx";

interface FamilyProps {
  readonly id: string;
  readonly title: string;
  /** Which devices belong to it. */
  readonly who: string;
  readonly open?: boolean;
  readonly children: hono.Child;
}

function Family({ id, title, who, open = false, children }: FamilyProps) {
  return (
    <details class="family" name="family" id={id} open={open}>
      <summary>
        <strong>{title}</strong> <span class="why">{who}</span>
      </summary>
      <ol class="steps">{children}</ol>
    </details>
  );
}

/** How each family of devices is pointed at an address. */
export function Families({ deviceUrl }: { deviceUrl: string }) {
  const { hostname, port, protocol } = new URL(deviceUrl);
  const picture = `${deviceUrl}/screens/CODE.png?token=TOKEN`;
  return (
    <section class="panel" aria-labelledby="families">
      <h2 id="families">Which device have you got?</h2>
      <Family
        id="trmnl"
        title="TRMNL and its kin"
        who="TRMNL, Seeed reTerminal and XIAO, LilyGO T5, M5Paper S3, Waveshare kits, Kindle and Kobo with a TRMNL client"
        open
      >
        <li>
          Start the device. As long as it knows no Wi-Fi it opens one of its own: join that with a phone.
        </li>
        <li>
          In the page that opens choose your Wi-Fi, then the custom server, and enter{" "}
          <code>{deviceUrl}</code>.
        </li>
        <li>It fetches a token by itself and shows a code. There is nothing to type here.</li>
      </Family>
      <Family
        id="composer"
        title="Handhelds with buttons"
        who="M5StickC Plus2 and whatever else draws its own captions"
      >
        <li>
          Give the sketch the address: host <code>{hostname}</code>, port{" "}
          <code>{port === "" ? (protocol === "https:" ? "443" : "80") : port}</code>, path <code>/</code>.
        </li>
        <li>
          It sends its events there as JSON and is answered with captions and a picture. This does what it
          does:
          <CopyLine
            id="curl-composer"
            text={`curl ${deviceUrl} --json '{"device":"M5StickCPLUS2","event":"init"}'`}
            what="the command"
          />
        </li>
      </Family>
      <Family
        id="reader"
        title="Kindles, Kobos and tablets"
        who="Whatever has a browser, or a shell with curl"
      >
        <li>
          <a href="/devices/new">Add it by hand</a>{" "}
          with its model. You get a code, a token and the address of its picture.
        </li>
        <li>
          A browser opens that address. On a Kindle with a shell, run every few minutes:
          <CopyLine
            id="curl-kindle"
            text={`curl -o /tmp/screen.png '${picture}' && eips -g /tmp/screen.png`}
            what="the command"
          />
        </li>
      </Family>
      <Family
        id="fetcher"
        title="ESPHome, Inkplate and your own sketches"
        who="Waveshare and Pimoroni boards, OpenEPaperLink, a Raspberry Pi, anything that fetches an image"
      >
        <li>
          <a href="/devices/new">Add it by hand</a>{" "}
          with its model, which decides size, inks and file: PNG, BMP, JPEG or raw.
        </li>
        <li>
          Fetch its picture; the token may also be sent as <code>Access-Token</code>:
          <CopyLine id="curl-screen" text={`curl -o screen.png '${picture}'`} what="the command" />
        </li>
        <li>
          Come again after the seconds of <code>X-Refresh-Seconds</code>. With <code>If-None-Match</code>{" "}
          an unchanged picture is a 304.
        </li>
      </Family>
    </section>
  );
}
