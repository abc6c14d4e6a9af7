/** What a phone's browser adds to an H5 form, which also works without: one submit at a time, the first error in sight. */
const form = document.querySelector('form.lp-form');
const button = form?.querySelector('button[type=submit]');

form?.addEventListener('submit', (event) => {
  if (button?.hasAttribute('aria-busy')) {
    event.preventDefault();
    return;
  }
  button?.setAttribute('aria-busy', 'true');
  button?.classList.add('weui-btn_loading');
});

// Coming back with the browser's back button must not find a dead form.
addEventListener('pageshow', () => {
  button?.removeAttribute('aria-busy');
  button?.classList.remove('weui-btn_loading');
});

const row = form?.querySelector('.lp-wrong');
// Before a file input stand the boxes of what is there already.
const wrong = row?.querySelector('input[type=file]') ?? row?.querySelector('input, select, textarea');
if (wrong instanceof HTMLElement) {
  wrong.scrollIntoView({ block: 'center' });
  wrong.focus({ preventScroll: true });
}

// What is typed is kept as it is typed: a page that a phone closes opens again as it was.
const KEPT_AFTER_MS = 800;
if (form instanceof HTMLFormElement && document.getElementById('lp-watched') !== null) {
  let waiting = 0;
  const keep = () => {
    /** @type {Record<string, string | string[]>} */
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') {
        const before = values[name];
        values[name] = before === undefined ? value : [before, value].flat();
      }
    }
    // What cannot be kept is still on the page.
    fetch(`${form.getAttribute('action')}/typed`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ values }),
      keepalive: true,
    }).catch(() => undefined);
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, KEPT_AFTER_MS);
  });
  form.addEventListener('submit', () => clearTimeout(waiting));
}
