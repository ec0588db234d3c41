export type { DatabaseClient, ExchangeableDatabase, Result, Row, Statement, Value } from "./client.ts";
export type { DatabaseOptions } from "./connection.ts";
export {
  ConstraintError,
  DatabaseUnavailableError,
  MigrationError,
  RowError,
  StatementError,
} from "./errors.ts";
export { migrate, type MigrationReport, probeWrite, schemaVersions } from "./migrate.ts";
export {
  copyDatabase,
  countContents,
  type DatabaseContents,
  findDamage,
  findDatabaseFaults,
  findMigrationFaults,
} from "./backup.ts";
export { createDeadlines, type Deadlines } from "./deadlines.ts";
export { createUnderWay } from "./under_way.ts";
export { filePath as databasePath } from "./file_path.ts";
export { createDatabaseClient, openDatabase } from "./open.ts";
export { retire } from "./retire.ts";
export { newestVersions } from "./tables.ts";

export { type AdminRow, countAdmins, findAdmin, saveAdmin } from "./admins/mod.ts";
export { appStateStatements, deleteAppStatesStatement, findAppState } from "./app_states/mod.ts";
export {
  type AppRow,
  deleteApp,
  findApp,
  findAppByKind,
  insertApp,
  listApps,
  seedApps,
  updateApp,
} from "./apps/mod.ts";
export { type AppUsage, findAppUsage, UNUSED } from "./apps/usage.ts";
export {
  type ContentRow,
  contentStatement,
  findContent,
  hasContent,
  keepContentsInUse,
  retainContents,
} from "./contents/mod.ts";
export {
  type DeviceLogRow,
  deviceLogStatement,
  listDeviceLogs,
  retainDeviceLogs,
} from "./device_logs/mod.ts";
export {
  countDevices,
  deleteDevice,
  type DeviceRow,
  findDevice,
  findDeviceByFriendlyId,
  findDeviceByHardwareId,
  findDevices,
  findKnownLabels,
  insertDevice,
  insertDeviceStatement,
  listDevices,
  listDevicesOfModel,
  surveyDevice,
  surveyDevices,
  type SurveyedDevice,
  updateDevice,
  updateDevices,
} from "./devices/mod.ts";
export {
  clearExchanges,
  countExchanges,
  type ExchangeRow,
  type ExchangeSearch,
  findExcessExchange,
  findExchange,
  findExchangeBefore,
  findNeighbors,
  type FoundExchanges,
  insertExchangeStatement,
  listExchanges,
  listPollTimes,
  retainExchanges,
  searchExchanges,
} from "./exchanges/mod.ts";
export { deleteFile, type FileRow, fileStatement, findFile, findFileData, listFiles } from "./files/mod.ts";
export {
  type DeliveryRow,
  deliveryStatement,
  listDeliveries,
  retainDeliveries,
} from "./hook_deliveries/mod.ts";
export { findVariables, type HookVariables, variablesStatements } from "./hook_variables/mod.ts";
export {
  deleteHook,
  findHook,
  findHookIdsOfApp,
  type HookGuard,
  type HookRow,
  type HookStrategy,
  insertHook,
  listHooks,
  updateHook,
} from "./hooks/mod.ts";
export { findImage, type ImageRow, retainImages, storeImage } from "./images/mod.ts";
export { findLabels, labelsStatements, setLabels } from "./labels/mod.ts";
export {
  findPlaylist,
  listPlaylistDevices,
  listPlaylists,
  type PlaylistItem,
  replacePlaylist,
  replacePlaylists,
} from "./playlists/mod.ts";
export {
  forgetPressesStatement,
  hasPress,
  type PressKey,
  pressStatement,
  retainPresses,
} from "./presses/mod.ts";
export {
  cancelRequest,
  claimRequest,
  countQueued,
  dueRequests,
  expireRequests,
  findRequest,
  insertRequest,
  insertRequests,
  listRequests,
  nextRequestTime,
  queuedApps,
  type QueuedCount,
  queuedSelectors,
  releaseClaims,
  releaseClaimsBeyond,
  type RequestRow,
  type RequestTarget,
  requeueRequest,
  setPriorities,
  shownStatements,
} from "./requests/mod.ts";
export { findRules, setRules } from "./rules/mod.ts";
export {
  findDevicesShowing,
  findScreen,
  listScreens,
  type ScreenRow,
  screenStatement,
  shownOwnApps,
} from "./screens/mod.ts";
export {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  type SessionRow,
} from "./sessions/mod.ts";
export {
  claimSource,
  dropSources,
  dueSources,
  findSources,
  hastenSources,
  releaseSource,
  sourceAnsweredStatement,
  sourceFailedStatement,
  type SourceRow,
  wantSourceStatement,
} from "./sources/mod.ts";
export { findStanding, type StandingKey, type StandingRow } from "./standings/mod.ts";
export {
  listTelemetry,
  retainTelemetry,
  sampleTelemetry,
  type TelemetryRow,
  telemetryStatement,
} from "./telemetry/mod.ts";
export {
  consumeToken,
  deleteExpiredTokens,
  deleteToken,
  deleteTokensStatement,
  findToken,
  insertToken,
  listTokens,
  type TokenRow,
  tokenStatement,
  trimTokensStatement,
} from "./tokens/mod.ts";
