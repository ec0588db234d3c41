import { z } from "zod";
import { iconSetting, secretText } from "../settings.ts";

const entityId = z.string().trim().max(200).regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, {
  error: "expected a domain and a name, such as light.kitchen",
});

const entity = z.object({
  entity_id: entityId.meta({
    title: "Entity",
    description: "As Home Assistant names it: sensor.living_room.",
  }),
  name: z.string().trim().max(60).default("")
    .meta({ title: "Name", description: "What the screen calls it; empty for its own name." }),
  icon: iconSetting({ title: "Icon", description: "Empty for one by what the entity is." }),
}).meta({ title: "Entity", description: "One tile." });

const button = z.object({
  button: z.string().trim().min(1).max(10)
    .meta({ title: "Button", description: "The button of the device: A." }),
  caption: z.string().trim().min(1).max(40)
    .meta({ title: "Caption", description: "What stands beside the button." }),
  service: z.string().trim().max(200).regex(/^[a-z0-9_]+\.[a-z0-9_]+$/, {
    error: "expected a domain and a service, such as light.toggle",
  }).meta({ title: "Service", description: "What a press calls: light.toggle." }),
  entity_id: z.union([z.literal(""), entityId]).default("")
    .meta({ title: "Entity", description: "What it is called for; empty for none." }),
}).meta({ title: "Button", description: "What a press does." });

/** Settings of the tiles. */
export const settings = z.object({
  base_url: z.string().trim().max(500).default("")
    .refine((url) => url === "" || /^https?:\/\/[^\s?#]+$/i.test(url), {
      error: "expected an address such as http://homeassistant.local:8123",
    })
    .meta({
      title: "Address",
      description: "Of Home Assistant: http://homeassistant.local:8123.",
      format: "uri",
    }),
  token: secretText(
    { title: "Token", description: "A long-lived access token of your profile, kept secret." },
    z.string().max(500),
  ),
  title: z.string().trim().max(60).default("")
    .meta({ title: "Title", description: "What stands above the tiles." }),
  entities: z.array(entity).max(24, "found over 24 entities, expected at most 24").default([])
    .meta({ title: "Entities", description: "Up to 24 tiles, in their order." }),
  buttons: z.array(button).max(8, "found over eight buttons, expected at most 8").default([])
    .meta({ title: "Buttons", description: "What presses call." }),
});

/** Settings of the tiles, defaults filled in. */
export type Settings = z.output<typeof settings>;
