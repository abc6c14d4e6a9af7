import { render } from './vendor/preact.mjs';
import { useEffect, useMemo, useState } from './vendor/hooks.mjs';
import { ApiError, consoleApi, uploadFile } from './api.js';
import { Composer } from './composer.js';
import { Conversation } from './conversation.js';
import { html } from './html.js';
import { Rail, roleName, titleOf } from './rail.js';
import { useSeen } from './seen.js';
import { useHome, useKept, useMessages, useRead } from './state.js';
import { STRINGS } from './strings.js';
import { TopBar } from './topBar.js';

const TOAST_MS = 6_000;

function App() {
  const [language, setLanguage] = useKept('language', 'zh-CN');
  const words = language === 'en' ? STRINGS.en : STRINGS['zh-CN'];
  const api = useMemo(() => consoleApi(language), [language]);
  const home = useHome(api);
  const [kept, setMe] = useKept('me', 'li');
  const me = home.people.some(({ key }) => key === kept) ? kept : (home.people[0]?.key ?? '');
  const [channel, setChannel] = useState('');
  const conversation = channel === '' ? `dm:${me}` : channel;
  const places = home.known ? [`dm:${me}`, ...home.channels.map(({ key }) => key)] : [];
  const { messages, loading, connected, take } = useMessages(api, me, places);
  const { read, mark } = useRead();
  const [menu, setMenu] = useState(false);
  const [waiting, setWaiting] = useState(0);
  const [toast, setToast] = useState('');

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language]);
  useEffect(() => {
    if (connected) {
      void home.refresh();
    }
  }, [connected]);
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    const onKey = (event) => event.key === 'Escape' && setMenu(false);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (menu) {
      /** @type {HTMLElement | null} */ (document.querySelector('.place.active'))?.focus();
    }
  }, [menu]);
  useEffect(() => {
    const timer = toast === '' ? undefined : setTimeout(() => setToast(''), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  const all = [...messages.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const here = all.filter((message) => message.in === conversation);
  const newest = here.at(-1)?.order ?? 0;
  useEffect(() => {
    if (newest > 0) {
      mark(`${me} ${conversation}`, newest);
    }
  }, [me, conversation, newest]);
  const fromBot = conversation === `dm:${me}` ? here.filter(({ from }) => from === 'loupan') : [];
  useSeen(
    api,
    me,
    fromBot.map(({ id }) => id),
  );
  const unread = new Set(
    all
      .filter(
        (message) =>
          message.in !== conversation &&
          message.from !== me &&
          message.order > (read[`${me} ${message.in}`] ?? 0),
      )
      .map((message) => message.in),
  );

  /** @param {unknown} error */
  const reason = (error) =>
    error instanceof ApiError && error.message !== '' ? error.message : words.noConnection;

  /**
   * @template T
   * @param {() => Promise<T>} work
   */
  const whileWaiting = async (work) => {
    setWaiting((n) => n + 1);
    try {
      return await work();
    } finally {
      setWaiting((n) => n - 1);
    }
  };

  /**
   * @param {string} text
   * @param {readonly { id: string, name: string }[]} files
   */
  const send = async (text, files) => {
    try {
      const body = { as: me, in: conversation, text, files, deliveryId: crypto.randomUUID() };
      const answer = await whileWaiting(() => api.say(body));
      take(answer.messages);
      return null;
    } catch (error) {
      return reason(error);
    }
  };

  /** @param {File} file */
  const attach = async (file) => {
    try {
      return await api.attach(me, file);
    } catch (error) {
      throw new Error(reason(error));
    }
  };

  const doing = {
    /**
     * @param {string} message
     * @param {string} action
     * @param {string} [value]
     */
    press: async (message, action, value) => {
      const deliveryId = crypto.randomUUID();
      try {
        const body = { as: me, message, action, deliveryId, ...(value === undefined ? {} : { value }) };
        const answer = await whileWaiting(() => api.press(body));
        take(answer.messages);
      } catch (error) {
        setToast(words.notSent(reason(error)));
      }
    },
    /**
     * @param {string} form
     * @param {Record<string, string | readonly string[]>} values
     * @returns {Promise<Readonly<Record<string, string>>>}
     */
    submit: async (form, values) => {
      try {
        const answer = await api.submit({ as: me, form, values });
        take(answer.messages);
        return {};
      } catch (error) {
        if (error instanceof ApiError && error.errors !== undefined) {
          return error.errors;
        }
        setToast(words.notSent(reason(error)));
        return {};
      }
    },
    /**
     * @param {string} form
     * @param {File} file
     */
    upload: async (form, file) => {
      try {
        return { id: await uploadFile(form, file, language) };
      } catch (error) {
        return { error: reason(error) };
      }
    },
  };

  /** @param {Date} to */
  const moveClock = async (to) => {
    try {
      home.setNow((await api.clock({ to: to.toISOString() })).now);
    } catch (error) {
      setToast(reason(error));
    }
  };

  if (!home.known) {
    return html`<p class="boot" role="status">${words.loading}</p>`;
  }
  const person = home.people.find(({ key }) => key === me);
  const place = home.channels.find(({ key }) => key === conversation);
  return html`<div class="app">
    <${Rail}
      people=${home.people}
      channels=${home.channels}
      me=${me}
      conversation=${conversation}
      unread=${unread}
      words=${words}
      open=${menu}
      onMe=${(/** @type {string} */ key) => {
        setMe(key);
        setMenu(false);
      }}
      onConversation=${(/** @type {string} */ key) => {
        setChannel(key.startsWith('#') ? key : '');
        setMenu(false);
      }}
      onClose=${() => setMenu(false)}
    />
    ${menu ? html`<div class="shade" onClick=${() => setMenu(false)}></div>` : null}
    <div class="stage">
      <${TopBar}
        title=${place === undefined ? words.direct : titleOf(place.key, place.title, words)}
        hint=${`${person?.name ?? ''}${person === undefined ? '' : ` · ${roleName(person.role, words)}`}${
          place === undefined ? '' : ` · ${place.key}`
        }`}
        now=${home.now}
        zone=${home.zone}
        words=${words}
        hasUnread=${unread.size > 0}
        onMenu=${() => setMenu(true)}
        onLanguage=${() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        onClock=${moveClock}
      />
      ${connected ? null : html`<p class="banner" role="status">${words.lost}</p>`}
      <${Conversation}
        conversation=${conversation}
        key=${`${me} ${conversation}`}
        messages=${here}
        me=${me}
        people=${home.people}
        now=${home.now}
        zone=${home.zone}
        words=${words}
        waiting=${waiting > 0}
        loading=${loading}
        doing=${doing}
      />
      <${Composer}
        key=${`composer ${me}`}
        conversation=${conversation}
        words=${words}
        onSend=${send}
        onUpload=${attach}
      />
    </div>
    <p class=${`toast${toast === '' ? '' : ' shown'}`} role="alert">${toast}</p>
  </div>`;
}

const root = document.getElementById('app');
if (root !== null) {
  root.textContent = '';
  render(html`<${App} />`, root);
}
