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

const wrong = form?.querySelector('.lp-wrong input, .lp-wrong select, .lp-wrong textarea');
if (wrong instanceof HTMLElement) {
  wrong.scrollIntoView({ block: 'center' });
  wrong.focus({ preventScroll: true });
}
