/** Customers that one event has at most: so many are read to count its places. */
export const MOST_INVITED = 2_000;
