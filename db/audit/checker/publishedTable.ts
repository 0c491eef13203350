/** A published table as the checker reads it: what the package says, and whom the programme counts in it. */
export interface PublishedTable {
  id: string;
  /** The population that the programme counts in this table. */
  population: string;
  dimensions: readonly PublishedDimension[];
  /** Every combination of the categories and `_T`, the last dimension changing fastest; `null`: withheld. */
  cells: readonly { key: readonly string[]; value: number | null }[];
}

/** A dimension; the code of a merged category is its codes joined with a comma. */
export interface PublishedDimension {
  id: string;
  multi: boolean;
  categories: readonly { code: string }[];
}

/** A person of a world that is to be checked. */
export interface CheckedPerson {
  readonly populations: readonly string[];
  readonly codes: Readonly<Record<string, readonly string[]>>;
}
