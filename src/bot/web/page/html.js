import { Fragment, h } from './vendor/preact.mjs';
import htm from './vendor/htm.mjs';
import { createForm } from './form.js';

/** Templates that draw elements: values become text or attributes, never markup. */
export const html = htm.bind(h);
export const FormView = createForm(html);
export { Fragment };
