import type { Context } from "hono";
import { decideDevices } from "../../bulk/mod.ts";
import { InvalidInputError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { filterPath, readFilter } from "../../pages/wall/filter.ts";
import { wallPart } from "../../pages/parts.tsx";
import { knownDevice } from "../api/known.ts";
import { changeDevice } from "../api/change_device.ts";
import { readDensity } from "./density_cookie.ts";
import { isPart, limitForm, limitSelection, readNext, requirePageAdmin } from "./page_admin.ts";
import { readFields, readSelected } from "./read_selected.ts";
import { readWall } from "./read_wall.ts";
import { goTo } from "./send_page.ts";
import { readForm } from "./read_form.ts";

const DECISIONS = { admit: "admitted", refuse: "refused" } as const;

/** Admits and refuses devices: one in place, several, or all that wait. */
export const decideRoutes = routes()
  .post("/devices/:id/provisioning", requirePageAdmin, limitForm, async (c) => {
    const { services, baseUrl, deviceUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    const { provisioning, back } = await readForm(c);
    if (provisioning !== "admitted" && provisioning !== "refused") {
      throw new InvalidInputError(
        `Cannot decide on a device: found ${JSON.stringify(provisioning)}, expected admitted or refused`,
      );
    }
    await changeDevice(services, device, { provisioning });
    const filter = readFilter(Object.fromEntries(currentQuery(c)));
    if (!isPart(c)) return c.redirect(readNext(back), 303);
    return c.html(
      wallPart(await readWall(services, { filter, density: readDensity(c), open: [], baseUrl, deviceUrl })),
    );
  })
  .post("/devices/decide", requirePageAdmin, limitSelection, async (c) => {
    const { services } = c.var;
    const fields = await readFields(c);
    const [word = "", which] = (fields.get("decide") ?? "").split(" ");
    if (word !== "admit" && word !== "refuse") {
      throw new InvalidInputError(
        `Cannot decide on devices: found ${JSON.stringify(word)}, expected admit or refuse`,
      );
    }
    const to = DECISIONS[word];
    const { filter, devices } = await readSelected(services, fields, { all: which === "all" });
    const changed = devices.filter(({ provisioning }) => provisioning !== to);
    if (changed.length === 0) {
      return goTo(c, filterPath(filter), { text: "Nothing was selected.", kind: "bad" });
    }
    await decideDevices(services, changed.map(({ id }) => ({ id, to })));
    const said = changed.length === 1 ? `"${changed[0]?.name}"` : `${changed.length} devices`;
    const left = filterPath({ ...filter, state: null });
    const run = async () => {
      await decideDevices(services, changed.map(({ id, provisioning }) => ({ id, to: provisioning })));
      return `Taken back for ${said}.`;
    };
    const undo = services.undos.keep({ run, page: left });
    return goTo(c, left, {
      text: `${word === "admit" ? "Admitted" : "Refused"} ${said}.`,
      kind: "good",
      undo: { action: "/undo", fields: { name: undo } },
    });
  });

/** The query of the page that a script asks for a part of. */
function currentQuery(c: Context<HttpEnv>): URLSearchParams {
  const url = c.req.header("hx-current-url") ?? "";
  return URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
}
