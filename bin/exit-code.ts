/** All imported, or done. */
export const EXIT_OK = 0;
/** A document was refused; the others are in. */
export const EXIT_REFUSED = 1;
/** Wrong usage or a wrong setting. */
export const EXIT_USAGE = 2;
/** A store cannot be reached. */
export const EXIT_STORE_UNREACHABLE = 3;
