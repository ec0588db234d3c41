import type { AppAction } from "../app.ts";
import type { UrlSource } from "../source.ts";
import type { Settings } from "./settings.ts";

/** Where the state of each entity is told, each minute. */
export function stateSources(settings: Settings): Readonly<Record<string, UrlSource>> {
  const { entities, token } = settings;
  if (settings.base_url === "" || token === "") return {};
  return Object.fromEntries(
    entities.map(({ entity_id }, index): [string, UrlSource] => [`entity_${index}`, {
      kind: "url",
      url: `${base(settings)}/api/states/${entity_id}`,
      headers: { Authorization: `Bearer ${token}` },
      intervalSeconds: 60,
      parser: "json",
    }]),
  );
}

/** The calls of services that a press sends. */
export function serviceCalls(settings: Settings, button: string): readonly AppAction[] {
  if (settings.base_url === "" || settings.token === "") return [];
  return settings.buttons.filter((each) => each.button === button).map(({ service, entity_id }) => {
    const [domain, name] = service.split(".");
    return {
      url: `${base(settings)}/api/services/${domain}/${name}`,
      method: "POST",
      headers: { Authorization: `Bearer ${settings.token}`, "Content-Type": "application/json" },
      body: JSON.stringify(entity_id === "" ? {} : { entity_id }),
    };
  });
}

function base({ base_url }: Settings): string {
  return base_url.replace(/\/+$/, "");
}
