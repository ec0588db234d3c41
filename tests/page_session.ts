import type { Page } from "playwright-core";
import { type Admin, ADMIN_PASSWORD, signIn } from "./admin.ts";
import { launchBrowser } from "./browser.ts";
import { type ServerProcess, startServer } from "./server_process.ts";

/** A real server, an admin who calls its API, and a real browser that is signed in. */
export interface PageSession {
  readonly server: ServerProcess;
  readonly admin: Admin;
  readonly page: Page;
  /** What the browser complained about: errors of scripts, and whatever the page's policy refused. */
  readonly complaints: readonly string[];
}

/** Runs a test with a new server and a browser that is signed in there; both end with it. */
export async function withPages(
  test: (session: PageSession) => Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await using server = await startServer({ env: { ADMIN_PASSWORD, ...env } });
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await page.goto(`${server.url}/login`);
    await page.getByLabel("Admin password").fill(ADMIN_PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("navigation", { name: "Main" }).waitFor({ state: "attached" });
    await test({ server, admin: signIn(server.url), page, complaints });
  } finally {
    await browser.close();
  }
}
