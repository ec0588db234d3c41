import { floorFault } from "./floors.ts";
import type { ImportFault } from "./floors.ts";
import { importerFault } from "./importers.ts";

/** Most lines that a file may have; a file that is only data begins with `// data table`. */
const CEILING = 200;
const BANNED = /^(?:utils?|helpers?|types?|common)(?:_test)?\.[jt]sx?$/;
const ROOT = new URL("..", import.meta.url).pathname;

interface FoundImport {
  readonly specifier: string;
  readonly kind: "type" | "value";
}

/** A file's path from the project's root, with `/`. */
function projectPath(context: Deno.lint.RuleContext): string {
  const path = context.filename.replace(/^file:\/\//, "").replaceAll("\\", "/");
  return path.startsWith(ROOT) ? path.slice(ROOT.length) : path;
}

/** Calls `judge` with everything that a file imports or re-exports, and reports what it finds. */
function visitImports(
  context: Deno.lint.RuleContext,
  judge: (found: FoundImport) => ImportFault | null,
): Deno.lint.LintVisitor {
  const report = (node: Deno.lint.Node, found: FoundImport) => {
    const fault = judge(found);
    if (fault !== null) context.report({ node, ...fault });
  };
  return {
    ImportDeclaration(node) {
      // `import { type A, type B }` loads the module all the same, and so counts as a value.
      report(node.source, { specifier: node.source.value, kind: node.importKind });
    },
    ExportNamedDeclaration(node) {
      if (node.source === null) return;
      report(node.source, { specifier: node.source.value, kind: node.exportKind });
    },
    ExportAllDeclaration(node) {
      report(node.source, { specifier: node.source.value, kind: node.exportKind });
    },
    ImportExpression(node) {
      if (node.source.type !== "Literal" || typeof node.source.value !== "string") return;
      report(node.source, { specifier: node.source.value, kind: "value" });
    },
    TSImportType(node) {
      const source = node.argument as Deno.lint.Node;
      const literal = source.type === "TSLiteralType" ? source.literal : source;
      if (literal.type !== "Literal" || typeof literal.value !== "string") return;
      report(node, { specifier: literal.value, kind: "type" });
    },
  };
}

/** Holds the house together: who may import whom, how long a file may be, what it may be called. */
const plugin: Deno.lint.Plugin = {
  name: "house",
  rules: {
    "floors": {
      create(context) {
        const from = projectPath(context);
        return visitImports(context, ({ specifier }) => floorFault({ from, specifier }));
      },
    },
    "only-importer": {
      create(context) {
        const from = projectPath(context);
        return visitImports(context, (found) => importerFault({ from, ...found }));
      },
    },
    "ceiling": {
      create(context) {
        return {
          Program(node) {
            const { text } = context.sourceCode;
            if (text.startsWith("// data table")) return;
            const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
            if (lines <= CEILING) return;
            context.report({
              node,
              message: `${projectPath(context)} has ${lines} lines, ${CEILING} at most are accepted`,
              hint:
                "Split it by noun or verb. A file of nothing but data may begin with the line `// data table`",
            });
          },
        };
      },
    },
    "banned-files": {
      create(context) {
        return {
          Program(node) {
            const name = projectPath(context).split("/").at(-1) ?? "";
            if (!BANNED.test(name)) return;
            context.report({
              node,
              message: `A file must not be called ${name}: the name says nothing of what is in it`,
              hint: "Name the file for the one noun or verb in it, and move the rest to where it is used",
            });
          },
        };
      },
    },
    "no-enum": {
      create(context) {
        return {
          TSEnumDeclaration(node) {
            context.report({
              node,
              message: "An enum is code that only looks like a type",
              hint: 'Write a union of strings: type Size = "small" | "large"',
            });
          },
        };
      },
    },
  },
};

// Deno takes a lint plugin as the default export, and in no other way.
export default plugin;
