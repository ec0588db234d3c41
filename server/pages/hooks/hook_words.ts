/** What becomes of what is sent to a hook, by strategy. */
export const STRATEGIES = {
  replace: "each delivery replaces the one before",
  deep_merge: "deliveries are merged",
  stream: "lists grow with each delivery",
} as const;

/** What a sender must show, by guard. */
export const GUARDS = {
  open: "open to anybody",
  secret: "asks for its secret",
  hmac: "asks for a signature",
} as const;
