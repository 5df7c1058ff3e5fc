import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { pageModules } from "./scripts/page-module.js";

export default defineConfig({
  publicDir: "app/ui/public",
  plugins: [pageModules(), remix(remixConfig)],
  build: { target: "es2022" },
});
