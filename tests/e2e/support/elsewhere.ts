/** What a request says of where it comes from, when that is not a page of the product. */
export const elsewhere = {
  foreign: { origin: 'https://elsewhere.example' },
  hidden: { origin: 'null' },
  missing: {},
}
