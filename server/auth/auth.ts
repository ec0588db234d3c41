import type { TokenRow } from "../../database/mod.ts";

/** Who is signed in. */
export interface Identity {
  readonly kind: "session" | "token" | "password";
  /** Id of the admin; empty for an API token made before there was one. */
  readonly adminId: string;
  /** The admin's name, or that of the API token. */
  readonly name: string;
  /** Hash of the session's secret; set exactly when kind is `session`. */
  readonly sessionHash?: string;
}

/** A session that has just begun. */
export interface SignedIn {
  /** What goes into the cookie; only its hash is stored. */
  readonly secret: string;
  readonly expiresAt: Temporal.Instant;
}

/** Who may administer: one admin with a password, sessions, API tokens and one-time setup links. */
export interface Auth {
  /**
   * Who sends this request, by `Authorization: Bearer <api token>`, Basic `admin:<password>` or the session
   * cookie; null when nobody is shown. Throws TooManyAttemptsError after too many wrong passwords.
   */
  authenticate(request: Request, address: string): Promise<Identity | null>;
  /** Begins a session of 30 days. Throws UnauthenticatedError, TooManyAttemptsError. */
  signIn(options: { password: string; address: string }): Promise<SignedIn>;
  /** Ends a session by its secret; a session that is not there is no error. */
  signOut(secret: string): Promise<void>;
  /** Whether a password has ever been set. */
  hasAdmin(): Promise<boolean>;
  /** Sets the password, ends all sessions and voids setup links. Throws InvalidInputError. */
  setPassword(password: string): Promise<void>;
  /** As setPassword, but leaves everything as it is when this already is the password. */
  ensurePassword(password: string): Promise<void>;
  /** A new token for a setup link, good once within 24 hours. */
  createSetupToken(): Promise<string>;
  /** Whether a setup token would still be taken. */
  isSetupToken(token: string): Promise<boolean>;
  /** Spends a setup token on setting the password. Throws UnauthenticatedError, InvalidInputError. */
  setUp(options: { token: string; password: string }): Promise<SignedIn>;
  /** A new API token, to be shown once. Throws InvalidInputError. */
  createApiToken(name: string): Promise<{ token: string; row: TokenRow }>;
}
