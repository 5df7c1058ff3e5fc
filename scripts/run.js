// `node scripts/run.js NAME WORDS…` runs one of our programs from its bundle, which is made anew when
// its sources changed: quicker than to compile every file on every call. With no NAME it only bundles.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleWhenChanged } from "./bundle.js";

process.setSourceMapsEnabled(true);
const [name] = process.argv.splice(2, 1);
const folder = await bundleWhenChanged();
if (name) await import(pathToFileURL(join(folder, `${name}.js`)).href);
