import type { Settings } from "./settings.ts";

/** Where the fields of departures are in an answer; alternatives are apart by `|`, `^` goes up to the outer entry. */
export interface DeparturePaths {
  readonly list: string;
  readonly line: string;
  readonly destination: string;
  readonly planned: string;
  readonly expected: string;
  /** Seconds. */
  readonly delay: string;
  readonly platform: string;
  readonly cancelled: string;
  readonly stop: string;
}

const NONE: DeparturePaths = {
  list: "",
  line: "",
  destination: "",
  planned: "",
  expected: "",
  delay: "",
  platform: "",
  cancelled: "",
  stop: "",
};

/** Shapes that public services answer in. */
export const presets: Readonly<Record<Settings["preset"], DeparturePaths>> = {
  // hafas-rest-api, as at transport.rest: version 6 in an object, version 5 as a list.
  hafas: {
    list: "departures[] | []",
    line: "line.name",
    destination: "direction",
    planned: "plannedWhen",
    expected: "when",
    delay: "delay",
    platform: "platform | plannedPlatform",
    cancelled: "cancelled",
    stop: "stop.id",
  },
  // GTFS Realtime trip updates as JSON, in the names of the specification or in lower camel case.
  gtfs_rt: {
    list: "entity[].trip_update.stop_time_update[] | entity[].tripUpdate.stopTimeUpdate[]",
    line: "^.trip_update.trip.route_id | ^.tripUpdate.trip.routeId",
    destination: "^.trip_update.vehicle.label | ^.tripUpdate.vehicle.label | stop_headsign | stopHeadsign",
    planned: "",
    expected: "departure.time | arrival.time",
    delay: "departure.delay | arrival.delay",
    platform: "stop_time_properties.assigned_stop_id | stopTimeProperties.assignedStopId",
    cancelled: "schedule_relationship | scheduleRelationship | ^.trip_update.trip.schedule_relationship" +
      " | ^.tripUpdate.trip.scheduleRelationship",
    stop: "stop_id | stopId",
  },
  // transport.opendata.ch, stationboard.
  opendata_ch: {
    ...NONE,
    list: "stationboard[]",
    line: "number | name",
    destination: "to",
    planned: "stop.departure",
    expected: "stop.prognosis.departure",
    platform: "stop.prognosis.platform | stop.platform",
    stop: "stop.station.id",
  },
  // Departures of Munich's MVG.
  mvg: {
    ...NONE,
    list: "[] | departures[]",
    line: "label",
    destination: "destination",
    planned: "plannedDepartureTime",
    expected: "realtimeDepartureTime",
    platform: "platform | stopPositionNumber",
    cancelled: "cancelled",
    stop: "stopPointGlobalId",
  },
  custom: NONE,
};

/** The paths of the preset, each replaced by the one that is set. */
export function departurePaths(settings: Settings): DeparturePaths {
  const preset = presets[settings.preset];
  return {
    list: settings.list_path || preset.list,
    line: settings.line_path || preset.line,
    destination: settings.destination_path || preset.destination,
    planned: settings.planned_path || preset.planned,
    expected: settings.expected_path || preset.expected,
    delay: settings.delay_path || preset.delay,
    platform: settings.platform_path || preset.platform,
    cancelled: settings.cancelled_path || preset.cancelled,
    stop: settings.stop_path || preset.stop,
  };
}
