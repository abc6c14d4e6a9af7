/** How long one can come back to what was asked: a question with buttons, and a form. */
export const ASKED_MINUTES = { question: 60, form: 24 * 60 } as const;
