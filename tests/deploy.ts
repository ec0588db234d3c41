import { readFile } from "node:fs/promises";
import { DockerfileParser, type Instruction, ModifiableInstruction } from "dockerfile-ast";
import { readTask, ROOT } from "./task.ts";

/** The text of a file in `deploy/`. */
export async function readDeploy(name: string): Promise<string> {
  return await readFile(`${ROOT}deploy/${name}`, "utf8");
}

/** The words after `deno` with which the start task runs the server. */
export async function startWords(): Promise<readonly string[]> {
  const [words = []] = await readTask("start");
  return words.slice(words.indexOf(Deno.execPath()) + 1);
}

/** One instruction of a Dockerfile: its flags, such as `--from=build`, and its other words. */
export interface Step {
  readonly keyword: string;
  readonly flags: readonly string[];
  readonly words: readonly string[];
}

/** One stage of a Dockerfile: its instructions after FROM, in order. */
export interface Stage {
  readonly image: string;
  readonly steps: readonly Step[];
}

/** The stages of a Dockerfile, each instruction word by word; a JSON form gives its strings. */
export function readStages(text: string): readonly Stage[] {
  const stages: { image: string; steps: Step[] }[] = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    const words = wordsOf(instruction);
    if (keyword === "FROM") stages.push({ image: words[0] ?? "", steps: [] });
    else stages.at(-1)?.steps.push({ keyword, flags: flagsOf(instruction), words });
  }
  return stages;
}

function wordsOf(instruction: Instruction): readonly string[] {
  const raw = (instruction.getRawArgumentsContent() ?? "").replace(/\\\n/g, " ").trim();
  return raw.startsWith("[") ? JSON.parse(raw) : raw.split(/\s+/);
}

function flagsOf(instruction: Instruction): readonly string[] {
  if (!(instruction instanceof ModifiableInstruction)) return [];
  return instruction.getFlags().map((flag) => flag.toString());
}
