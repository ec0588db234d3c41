/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { TokenRow } from "../../../database/mod.ts";
import type { Config } from "../../config.ts";
import { PageHead } from "../ui/mod.ts";
import { About, type AboutProps } from "./about.tsx";
import { Environment } from "./environment.tsx";
import { BackupPanel, type BackupPanelProps } from "./backup_panel.tsx";
import { PasswordPanel } from "./password_panel.tsx";
import { RulesPanel, type RulesPanelProps } from "./rules_panel.tsx";
import { TokensPanel } from "./tokens_panel.tsx";

/** Everything on the page of settings. */
export interface SettingsPageProps {
  readonly config: Config;
  readonly tokens: readonly TokenRow[];
  /** A token that was just made: shown now and never again. */
  readonly madeToken: string | null;
  /** What is wrong with what was sent, by field. */
  readonly faults: Readonly<Record<string, string>>;
  readonly rules: RulesPanelProps["rules"];
  /** What was typed as rules and not taken. */
  readonly typed: RulesPanelProps["typed"];
  readonly backup: BackupPanelProps;
  readonly about: AboutProps;
  readonly now: number;
}

/** The panels by their ids, for phones above all. */
const PARTS = [
  ["password-panel", "Password"],
  ["tokens", "API tokens"],
  ["rules", "Rules"],
  ["environment", "Environment"],
  ["backup", "Backup"],
  ["about", "About"],
] as const;

/** The page of settings: who gets in, what is admitted and kept, backups, and how the server is. */
export function SettingsPage(props: SettingsPageProps) {
  const { config, tokens, madeToken, faults, rules, typed, backup, about, now } = props;
  return (
    <>
      <PageHead
        title="Settings"
        lead="Who gets in, what is admitted and kept, backups, and how the server is."
      />
      <nav class="quick" aria-label="On this page">
        {PARTS.map(([id, name]) => <a href={`#${id}`}>{name}</a>)}
      </nav>
      <div class="settings">
        <PasswordPanel faults={faults} fromEnvironment={config.adminPassword !== null} />
        <TokensPanel
          tokens={tokens}
          made={madeToken}
          fault={faults["name"] ?? null}
          now={now}
          timeZone={config.timeZone}
        />
        <RulesPanel rules={rules} typed={typed} faults={faults} />
        <Environment config={config} />
        <BackupPanel {...backup} />
        <About {...about} />
      </div>
    </>
  );
}
