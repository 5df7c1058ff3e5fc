import { bundleMDX } from "mdx-bundler";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import { sha256 } from "../../record/canonical";
import { refuseUnlisted } from "../mdx/allow";
import { arrange } from "../mdx/arrange";
import type { SafeLesson } from "../mdx/lesson";
import type { MdxNode } from "../mdx/tree";
import { ProblemList, problemLine } from "../problem";

type BundleOptions = Parameters<typeof bundleMDX>[0];
type EsbuildOptions = Parameters<NonNullable<BundleOptions["esbuildOptions"]>>[0];
type EsbuildPlugin = NonNullable<EsbuildOptions["plugins"]>[number];

const MOST_CACHED = 200;
const cache = new Map<string, Promise<string>>();
let queue: Promise<unknown> = Promise.resolve();

/**
 * Compiles a checked lesson to the code of one component, with mdx-bundler: one lesson at a time, because
 * esbuild's memory runs out when many run together, and once per text, by its SHA-256.
 *
 * The lesson was already read as the safe subset. Here the same walk runs again on the compiler's own tree,
 * every front matter language is off, and the bundler may import React and nothing else.
 */
export function compileLesson(lesson: Pick<SafeLesson, "source">): Promise<string> {
  const key = sha256(lesson.source);
  const known = cache.get(key);
  if (known) return known;
  const compiled = queue.then(() => bundle(lesson.source));
  queue = compiled.catch(() => undefined);
  cache.set(key, compiled);
  compiled.catch(() => cache.delete(key));
  const oldest = cache.keys().next().value;
  if (cache.size > MOST_CACHED && oldest !== undefined) cache.delete(oldest);
  return compiled;
}

async function bundle(source: string): Promise<string> {
  const { code } = await bundleMDX({
    source,
    cwd: "/muster-has-no-such-folder",
    grayMatterOptions: (options) => ({ ...options, language: "yaml", engines: noLanguages }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [remarkFrontmatter, remarkGfm, () => refuse, () => arrange],
    }),
    esbuildOptions: (options) => ({
      ...options,
      absWorkingDir: "/",
      logLevel: "silent",
      target: "es2022",
      plugins: [sealed, ...(options.plugins ?? [])],
    }),
  });
  return code;
}

function refuse(tree: MdxNode): void {
  const problems = new ProblemList("lesson");
  refuseUnlisted(tree, problems);
  if (problems.failed) throw new Error(problems.problems.map(problemLine).join("\n"));
}

/** Our own reader has read the front matter; gray-matter, which can run it as code, must read nothing. */
const noLanguage = {
  parse: (): never => {
    throw new Error("Front matter is YAML, in a block that starts with exactly ---.");
  },
};
const noLanguages = {
  yaml: { parse: () => ({}) },
  javascript: noLanguage,
  js: noLanguage,
  json: noLanguage,
  toml: noLanguage,
  coffee: noLanguage,
};

/** Stands before every other plugin, so that no file, package or address can enter the bundle. */
const sealed: EsbuildPlugin = {
  name: "sealed",
  setup(build) {
    const entries = build.initialOptions.entryPoints;
    const entry = Array.isArray(entries) ? entries[0] : undefined;
    build.onResolve({ filter: /.*/ }, ({ kind, path }) => {
      const allowed =
        (kind === "entry-point" && path === entry) ||
        path === "react" ||
        path === "react/jsx-runtime";
      return allowed ? undefined : { errors: [{ text: `A lesson imports nothing: ${path}` }] };
    });
  },
};
