/** As browsers import it: the template function that `bind` gives draws with `h`. */
declare const htm: {
  bind(h: unknown): (strings: TemplateStringsArray, ...values: unknown[]) => import('preact').VNode;
};
export default htm;
