import type { AppDevice } from "../apps/mod.ts";

/** A device as it is, and which of its fields were read through it. */
export interface WatchedDevice {
  readonly device: AppDevice;
  /** Names of the fields that were read until now, in alphabetical order. */
  read(): readonly string[];
}

/**
 * A device whose readers are watched: what an app composes depends on nothing else of a device than what it read of it,
 * so another device of which that is the same gets the same. Whoever lists its fields has read them all.
 */
export function watchDevice(device: AppDevice): WatchedDevice {
  const read = new Set<string>();
  const note = (name: string | symbol) => {
    if (typeof name === "string") read.add(name);
  };
  return {
    device: new Proxy(device, {
      get(target, name, receiver) {
        note(name);
        return Reflect.get(target, name, receiver);
      },
      has(target, name) {
        note(name);
        return Reflect.has(target, name);
      },
      getOwnPropertyDescriptor(target, name) {
        note(name);
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
      ownKeys(target) {
        // Also the fields that another device has and this one lacks.
        EVERY_FIELD.forEach(note);
        return Reflect.ownKeys(target);
      },
    }),
    read: () => [...read].sort(),
  };
}

const FIELDS: Readonly<Record<keyof AppDevice, true>> = {
  name: true,
  friendlyId: true,
  admitted: true,
  serverUrl: true,
  locale: true,
  buttons: true,
  buttonPlaces: true,
  drawsCaptions: true,
  typedLabels: true,
};
const EVERY_FIELD = Object.keys(FIELDS);
