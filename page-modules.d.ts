/** The address of a bundled module for one page (scripts/page-module.js). */
declare module "*?page-module" {
  const address: string;
  export default address;
}
