/** As many photos as a complaint keeps. */
export const MOST_PHOTOS = 12;
