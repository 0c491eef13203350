import * as z from "zod";

const longestText = 500;
const mostTables = 100;
const mostCells = 5_000;
const mostCategories = 200;

const text = z.string().max(longestText);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const category = z.strictObject({ code: text, label: text });

const releaseDimension = z.strictObject({
  id: text,
  label: text,
  multi: z.boolean(),
  categories: z.array(category).min(1).max(mostCategories),
});

const releaseCell = z.strictObject({
  key: z.array(text).min(1).max(2),
  /** `null`: withheld. */
  value: z.number().min(0).nullable(),
  /** SDMX CONF_STATUS: F free (default), C withheld. */
  status: z.enum(["F", "C"]).optional(),
});

const releaseTable = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]{2}$/),
  title: text,
  unit: z.enum(["person", "item", "contact"]),
  dimensions: z.array(releaseDimension).min(1).max(2),
  cells: z.array(releaseCell).max(mostCells),
});

/**
 * `statistik.json` of a release package, version 1: the same rules as `release-package.schema.json`,
 * with upper bounds added, because a package from elsewhere is hostile input.
 */
export const releaseSchema = z.strictObject({
  format: z.literal("vielfaltsakte-statistik"),
  formatVersion: z.literal(1),
  centre: z.strictObject({
    ags: z.string().regex(/^06[0-9]{3}([0-9]{3})?$/),
    name: z.string().max(80),
  }),
  period: z.strictObject({
    id: z.string().regex(/^20[0-9]{2}(-Q[1-4])?$/),
    start: z.iso.date(),
    end: z.iso.date(),
  }),
  sealedOn: z.iso.date(),
  /** sha256 of the centre's previous release, `null` for the first. */
  previous: sha256.nullable().optional(),
  programme: z.strictObject({ version: text, codelists: text }),
  protection: z.strictObject({
    method: z.enum(["keyed-rounding-5", "none"]),
    base: z.literal(5).optional(),
    /** Stands here only where the audit gate was passed. */
    audit: z
      .strictObject({
        passed: z.literal(true),
        cells: z.int().min(0),
        coarsened: z.array(text).max(mostTables),
        withheld: z.array(text).max(mostTables),
      })
      .optional(),
  }),
  tables: z.array(releaseTable).max(mostTables),
  /** Share of persons without a known value, whole per cent rounded to 5. */
  quality: z
    .array(z.strictObject({ variable: text, missingPercent: z.int().min(0).max(100).multipleOf(5) }))
    .max(mostTables),
});

/** A release: the tables of one period, protected, or exact where `protection.method` is `none`. */
export type Release = z.infer<typeof releaseSchema>;

/** One table of a release. */
export type ReleaseTable = Release["tables"][number];

/** One cell of a release. */
export type ReleaseCell = ReleaseTable["cells"][number];

const base64 = z.string().max(200);

/** `signatur.json` of a release package. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal("Ed25519"),
  /** Hex sha256 of the bytes of `statistik.json`. */
  sha256,
  /** The raw 32 bytes of the key, base64. */
  publicKey: base64,
  fingerprint: z.string().max(100),
  signature: base64,
});
export type ReleaseSignature = z.infer<typeof signatureSchema>;
