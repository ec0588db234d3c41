import type { DeviceRow } from "../../../database/mod.ts";
import { fitCaption } from "../../../devices/mod.ts";
import { deviceButtons } from "../../device_rows.ts";
import { InvalidInputError } from "../../errors.ts";
import { routes } from "../../http.ts";
import { devicePart } from "../../pages/parts.tsx";
import { viewDevice } from "../../pages/device_view.ts";
import { overrideLabels } from "../api/effective_labels.ts";
import { knownDevice } from "../api/known.ts";
import { isPart, limitForm, requirePageAdmin } from "./page_admin.ts";
import { readForm } from "./read_form.ts";

/** What is changed on the dashboard in place: plain form posts, answered with the changed part to a script. */
export const deviceFormRoutes = routes()
  .post("/devices/:id/button_labels", requirePageAdmin, limitForm, async (c) => {
    const { services, baseUrl } = c.var;
    const device = await knownDevice(services.db, c.req.param("id"));
    const form = await readForm(c);
    const button = readButton(form.button, device);
    const text = typeof form.text === "string" ? fitCaption(form.text).trim() : "";
    // An emptied field gives the label back as well: nobody looks for a caption that is not there.
    const label = form.release === undefined && text !== "" ? text : null;
    await overrideLabels(services, device, { [button]: label });
    if (!isPart(c)) return c.redirect(`/?open=${device.id}#device-${device.id}`, 303);
    return c.html(devicePart(await viewDevice(services, device, baseUrl), button));
  });

function readButton(button: unknown, device: DeviceRow): string {
  const names = deviceButtons(device);
  if (typeof button === "string" && names.includes(button)) return button;
  throw new InvalidInputError(
    `Cannot label a button: found ${JSON.stringify(button)}, expected one of ${names.join(", ")}`,
  );
}
