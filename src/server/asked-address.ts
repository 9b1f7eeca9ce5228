/** Where the proxy tells a page at which address it was asked for, path and question; what a caller sends there is lost. */
export const askedAddressHeader = 'x-asked-address'
