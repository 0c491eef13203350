import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The window's build: files only, nothing inlined, so that the strict content policy fits. */
export default defineConfig({
  root: "renderer",
  base: "/",
  plugins: [react()],
  css: { modules: { localsConvention: "camelCaseOnly" } },
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome130",
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});
