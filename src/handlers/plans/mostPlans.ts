/** More than anybody has open; the rest is handed over in a second go. */
export const MOST_PLANS = 500;
/** Plans that a card names one by one. */
export const MOST_SHOWN = 20;
