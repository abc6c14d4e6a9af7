/** The page of a building: asks again and again how it stands, and shows one unit when it is pressed. */
const AGAIN_AFTER_MS = 2000;
/** While nobody answers it asks less and less often. */
const LONGEST_WAIT_MS = 60_000;
const main = document.getElementById('lp-grid');
const dialog = document.getElementById('lp-unit');
let shown = '';
let etag = '';

/** Shows only the units of one state; all where it is empty. */
function show() {
  for (const chip of main?.querySelectorAll('[data-show]') ?? []) {
    chip.setAttribute('aria-pressed', String(chip.getAttribute('data-show') === shown));
  }
  for (const cell of main?.querySelectorAll('.lp-cell') ?? []) {
    cell.classList.toggle('lp-dim', shown !== '' && cell.getAttribute('data-state') !== shown);
  }
}

/** @param {Element} cell */
function open(cell) {
  if (!(dialog instanceof HTMLDialogElement)) {
    return;
  }
  const say = (/** @type {string} */ selector, /** @type {string} */ words) => {
    const at = dialog.querySelector(selector);
    if (at !== null) {
      at.textContent = words;
    }
  };
  say('h2', cell.getAttribute('data-key') ?? '');
  say('.lp-unit-state', cell.getAttribute('data-words') ?? '');
  say('.lp-unit-say', cell.getAttribute('data-say') ?? '');
  const list = dialog.querySelector('dl');
  list?.replaceChildren(
    ...JSON.parse(cell.getAttribute('data-facts') ?? '[]').flatMap(
      (/** @type {[string, string]} */ [label, value]) => {
        const term = document.createElement('dt');
        term.textContent = label;
        const said = document.createElement('dd');
        said.textContent = value;
        return [term, said];
      },
    ),
  );
  dialog.showModal();
}

main?.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const chip = target?.closest('[data-show]');
  const cell = target?.closest('.lp-cell');
  if (chip !== null && chip !== undefined) {
    shown = chip.getAttribute('data-show') ?? '';
    show();
  } else if (cell !== null && cell !== undefined) {
    open(cell);
  }
});

/** @param {string} words */
function tell(words) {
  const live = main?.querySelector('.lp-grid-live');
  if (live !== null && live !== undefined) {
    live.textContent = words;
  }
}

/**
 * Puts in place what has changed and nothing else: whoever reads or has a finger on a cell stays where he is.
 * @param {HTMLElement} board
 * @param {HTMLElement} news
 */
function put(board, news) {
  const cells = [...news.querySelectorAll('.lp-cell')];
  const there = new Map([...board.querySelectorAll('.lp-cell')].map((cell) => [keyOf(cell), cell]));
  if (cells.length !== there.size || cells.some((cell) => !there.has(keyOf(cell)))) {
    board.replaceChildren(...news.childNodes);
    return;
  }
  for (const cell of cells) {
    const old = there.get(keyOf(cell));
    old?.classList.remove('lp-dim');
    if (old?.outerHTML !== cell.outerHTML) {
      old?.replaceWith(cell);
    }
  }
  for (const part of ['.lp-grid-head p', '.lp-grid-legend']) {
    const [old, fresh] = [board.querySelector(part), news.querySelector(part)];
    if (old !== null && fresh !== null && old.textContent !== fresh.textContent) {
      old.replaceWith(fresh);
    }
  }
}

/** @param {Element} cell */
function keyOf(cell) {
  return cell.getAttribute('data-key');
}

async function refresh() {
  const response = await fetch(main?.getAttribute('data-board') ?? '', {
    headers: etag === '' ? {} : { 'if-none-match': etag },
    // A 304 must reach us as one.
    cache: 'no-store',
  });
  if (response.status === 403 || response.status === 404 || response.status === 410) {
    location.reload();
    return;
  }
  if (response.status === 200 && main !== null) {
    etag = response.headers.get('etag') ?? '';
    put(main, new DOMParser().parseFromString(await response.text(), 'text/html').body);
    show();
  } else if (response.status !== 304) {
    throw new Error(`${response.status}`);
  }
  tell(main?.getAttribute('data-live') ?? '');
}

async function keepAsking() {
  let wait = AGAIN_AFTER_MS;
  for (;;) {
    if (document.visibilityState === 'visible') {
      try {
        await refresh();
        wait = AGAIN_AFTER_MS;
      } catch {
        tell(main?.getAttribute('data-stale') ?? '');
        wait = Math.min(LONGEST_WAIT_MS, wait * 2);
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
    });
  }
}

void keepAsking();
