import assert from "node:assert/strict";
import { matchesWords } from "./matches_words.ts";

Deno.test("every word must be in the text, in whatever case and order", () => {
  assert.equal(matchesWords("TRMNL og", "TRMNL OG, black and white"), true);
  assert.equal(matchesWords("white  trmnl", "TRMNL OG, black and white"), true);
  assert.equal(matchesWords("trmnl red", "TRMNL OG, black and white"), false);
  assert.equal(matchesWords(" ", "anything"), true);
});
