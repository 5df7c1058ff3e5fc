/** Tables of the catalog domain. */
export type CatalogTables = Record<never, never>;
