import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { build } from "esbuild";

const QUERY = "?page-module";
const AT = "/@page-module/";

/**
 * `import url from "./editor.ts?page-module"` is the address of a module for one page, bundled with
 * everything that it imports into a single file: for pages that are applications without being hydrated.
 * The same sources make the same file in the build of the server and of the browser.
 *
 * @returns {import("vite").Plugin}
 */
export function pageModules() {
  let serving = false;
  return {
    name: "page-modules",
    enforce: "pre",
    configResolved(config) {
      serving = config.command === "serve";
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      if (serving) return `export default ${JSON.stringify(AT + file)};`;
      const { text, inputs } = await bundle(file, true);
      for (const input of inputs) this.addWatchFile(input);
      const name = basename(file, extname(file));
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
      const fileName = `assets/${name}-${hash}.js`;
      this.emitFile({ type: "asset", fileName, source: text });
      return `export default ${JSON.stringify(`/${fileName}`)};`;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!request.url?.startsWith(AT)) return next();
        try {
          const { text } = await bundle(request.url.slice(AT.length), false);
          response.setHeader("Content-Type", "text/javascript");
          response.end(text);
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** @param {string} file @param {boolean} minify */
async function bundle(file, minify) {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    minify,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": JSON.stringify(minify ? "production" : "development") },
    metafile: true,
    logLevel: "silent",
  });
  const [only] = outputFiles;
  if (!only) throw new Error(`${file} made no module`);
  return { text: only.text, inputs: Object.keys(metafile.inputs) };
}
