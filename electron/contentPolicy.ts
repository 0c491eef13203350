import { createHash } from "node:crypto";

/**
 * React Aria writes this one rule into the page at run time. Its hash is allowed instead of
 * 'unsafe-inline', so that no other inline style works.
 */
const pressableRule = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`;

const pressableHash = createHash("sha256").update(pressableRule).digest("base64");

const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${pressableHash}'`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const printPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const commonHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
};

/** Headers of every answer to the window: nothing is allowed but our own files. */
export const windowHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  "Content-Security-Policy": windowPolicy,
};

/** Headers of a document that is only printed: inline styles, never a script. */
export const printHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  "Content-Security-Policy": printPolicy,
  "Content-Type": "text/html; charset=utf-8",
};
