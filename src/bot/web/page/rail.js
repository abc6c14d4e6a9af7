import { html } from './html.js';

/**
 * @typedef {typeof import('./strings.js').STRINGS['zh-CN']} Words
 * @typedef {import('./types.mjs').Person} Person
 * @typedef {import('./types.mjs').Channel} Channel
 */

/**
 * Who I am, and where I talk.
 * @param {{
 *   people: readonly Person[], channels: readonly Channel[], me: string, conversation: string, unread: ReadonlySet<string>,
 *   words: Words, open: boolean, onMe: (key: string) => void, onConversation: (key: string) => void, onClose: () => void,
 * }} props
 */
export function Rail({
  people,
  channels,
  me,
  conversation,
  unread,
  words,
  open,
  onMe,
  onConversation,
  onClose,
}) {
  return html`<nav class=${`rail${open ? ' open' : ''}`} aria-label=${words.menu}>
    <header class="brand">
      <span class="brand-mark" aria-hidden="true">楼</span>
      <span class="brand-name"><b>${words.title}</b><small>${words.tagline}</small></span>
      <button type="button" class="rail-close" aria-label=${words.close} onClick=${onClose}>×</button>
    </header>
    <div class="rail-scroll">
      <h2>${words.conversations}</h2>
      <ul>
        <${Place}
          mark="楼"
          bot=${true}
          title=${words.direct}
          hint=${words.directHint}
          active=${conversation === `dm:${me}`}
          unread=${unread.has(`dm:${me}`)}
          words=${words}
          onOpen=${() => onConversation(`dm:${me}`)}
        />
        ${channels.map(
          ({ key, title }) =>
            html`<${Place}
              key=${key}
              mark="#"
              bot=${false}
              title=${titleOf(key, title, words)}
              hint=${key}
              active=${conversation === key}
              unread=${unread.has(key)}
              words=${words}
              onOpen=${() => onConversation(key)}
            />`,
        )}
      </ul>
      <h2 id="who">${words.iAm}</h2>
      <ul role="radiogroup" aria-labelledby="who" class="people">
        ${people.map(
          ({ key, name, role }) =>
            html`<li key=${key}>
              <label class=${`person${key === me ? ' active' : ''}`}>
                <input
                  type="radio"
                  name="me"
                  value=${key}
                  checked=${key === me}
                  onChange=${() => onMe(key)}
                />
                <span class="avatar" aria-hidden="true">${name.slice(0, 1)}</span>
                <span class="person-name">${name}</span>
                <span class="person-role">${roleName(role, words)}</span>
              </label>
            </li>`,
        )}
      </ul>
    </div>
  </nav>`;
}

/**
 * @param {{ mark: string, bot: boolean, title: string, hint: string, active: boolean, unread: boolean, words: Words, onOpen: () => void }} props
 */
function Place({ mark, bot, title, hint, active, unread, words, onOpen }) {
  return html`<li>
    <button
      type="button"
      class=${`place${active ? ' active' : ''}${unread ? ' unread' : ''}`}
      aria-current=${active ? 'page' : undefined}
      onClick=${onOpen}
    >
      <span class=${`place-mark${bot ? ' bot' : ''}`} aria-hidden="true">${mark}</span>
      <span class="place-text"><b>${title}</b><small>${hint}</small></span>
      ${unread ? html`<span class="dot"><span class="lp-hidden">${words.unread}</span></span>` : null}
    </button>
  </li>`;
}

/**
 * @param {string} key
 * @param {string} title
 * @param {Words} words
 */
export function titleOf(key, title, words) {
  const titles = /** @type {Record<string, string>} */ (words.channelTitles);
  return titles[key] ?? title;
}

/**
 * @param {string} role
 * @param {Words} words
 */
export function roleName(role, words) {
  const roles = /** @type {Record<string, string>} */ (words.roles);
  return roles[role] ?? role;
}
