import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Rgb = [number, number, number];
type Palette = Record<string, string>;

const css = readFileSync(new URL("../../renderer/styles/tokens.css", import.meta.url), "utf8");

/** The declarations of one rule, by token name. */
function declarations(selector: string): Palette {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("\n  }", start)).replace(/\/\*[\s\S]*?\*\//g, "");
  return Object.fromEntries(
    [...block.matchAll(/(--color-[\w-]+):([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const normal = declarations(":root");
const high = { ...normal, ...declarations(':root[data-contrast="high"]') };

function colour(palette: Palette, name: string, scheme: "light" | "dark"): Rgb {
  const value = palette[name];
  if (value === undefined) throw new Error(`no token ${name}`);
  const alias = /var\((--[\w-]+)\)/.exec(value);
  if (alias?.[1]) return colour(palette, alias[1], scheme);
  const colours = [...value.matchAll(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)/g)];
  const chosen = colours[scheme === "light" ? 0 : 1];
  if (!chosen) throw new Error(`no ${scheme} colour in ${name}`);
  return linearRgb(Number(chosen[1]) / 100, Number(chosen[2]), Number(chosen[3]));
}

/** OKLCH to linear sRGB, clipped to the gamut (CSS Color 4, section 10). */
function linearRgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Contrast ratio of WCAG 2.2 (1 to 21). */
function contrast(first: Rgb, second: Rgb): number {
  const [dark = 0, light = 0] = [first, second]
    .map(([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b)
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ["surface", "surface-sunken", "surface-raised", "surface-hover"];
const TONES = ["success", "warning", "danger", "info", "neutral"];
const TEXT_PAIRS: [string, string][] = [
  ...SURFACES.flatMap((surface): [string, string][] => [
    ["text", surface],
    ["text-muted", surface],
    ["action", surface],
  ]),
  ["text", "selected"],
  ["text-muted", "selected"],
  ["on-selected", "selected"],
  ["on-selected", "surface-sunken"],
  ["on-selected", "surface-hover"],
  ["on-highlight", "highlight"],
  ["on-action", "action"],
  ["on-action", "action-hover"],
  ["on-danger", "danger-mark"],
  ["danger", "surface"],
  ["danger", "surface-sunken"],
  ["danger", "surface-raised"],
  ["surface", "text"],
  ...TONES.flatMap((tone): [string, string][] => [
    [tone, `${tone}-surface`],
    ["text", `${tone}-surface`],
  ]),
];
const SHAPE_PAIRS: [string, string][] = [
  ["border-control", "surface"],
  ["border-control", "surface-sunken"],
  ["border-control", "surface-raised"],
  ["focus", "surface"],
  ["focus", "surface-sunken"],
  ...TONES.map((tone): [string, string] => [`${tone}-mark`, "surface"]),
];

const ratio = (palette: Palette, [first, second]: [string, string], scheme: "light" | "dark") =>
  contrast(colour(palette, `--color-${first}`, scheme), colour(palette, `--color-${second}`, scheme));

describe.each(["light", "dark"] as const)("the %s colours", (scheme) => {
  test.each(TEXT_PAIRS)("%s can be read on %s (4.5:1)", (...pair) => {
    expect(ratio(normal, pair, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(TEXT_PAIRS)("%s can be read on %s at high contrast (7:1)", (...pair) => {
    expect(ratio(high, pair, scheme)).toBeGreaterThanOrEqual(7);
  });

  test.each(SHAPE_PAIRS)("%s can be seen on %s (3:1)", (...pair) => {
    expect(ratio(normal, pair, scheme)).toBeGreaterThanOrEqual(3);
    expect(ratio(high, pair, scheme)).toBeGreaterThanOrEqual(4.5);
  });
});

test("black on white has the largest contrast", () => {
  expect(contrast(linearRgb(0, 0, 0), linearRgb(1, 0, 0))).toBeCloseTo(21, 5);
});
