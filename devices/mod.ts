export { SimulationError } from "./errors.ts";
export { emptyClaim, readHardwareId, readToken } from "./identify.ts";
export { type Alternative, alternativePanel, type Button, type Model } from "./model.ts";
export { modelForClaim, panelForClaim, panelForProtocol } from "./models/claimed.ts";
export { findModel, findReportedModel, models } from "./models/mod.ts";
export type {
  Answer,
  AnswerImage,
  DeviceClaim,
  Poll,
  PollEvent,
  Press,
  Protocol,
  ProtocolName,
  Reading,
  Refusal,
  RefusalReason,
  RefusedAnswer,
  Telemetry,
  WireHeaders,
  WireRequest,
  WireResponse,
} from "./poll.ts";
export { buttonNames } from "./press.ts";
export { fitCaption } from "./protocols/composer/caption.ts";
export { DEEPEST, isShallow } from "./is_shallow.ts";
export { isProtocolName, protocols } from "./protocols/mod.ts";
export { jsonResponse } from "./protocols/json.ts";
export { SETUP_IMAGE_BYTES, setupPanel } from "./protocols/trmnl/setup.ts";
export { displayFaults } from "./protocols/trmnl/display_rules.ts";
export { toFilename } from "./protocols/trmnl/filename.ts";
export { type DownloadedImage, imageFaults } from "./protocols/trmnl/image_rules.ts";
export { answerListing, trmnlModels, trmnlPalettes } from "./protocols/trmnl/listing.ts";
export type {
  Received,
  ReceivedImage,
  SimulatedDevice,
  SimulatedPress,
  SimulatorOptions,
  Visit,
} from "./simulated_device.ts";
export { createSimulator } from "./simulator.ts";
