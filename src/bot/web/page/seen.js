import { useEffect, useRef, useState } from './vendor/hooks.mjs';

/** What comes together is told together. */
const TOGETHER_MS = 500;
/** Messages in one call. */
const MOST = 100;

/**
 * Tells the server which messages of a direct conversation somebody had before his eyes: each once, and only while the page is
 * in sight.
 * @param {import('./api.js').Api} api
 * @param {string} me
 * @param {readonly string[]} shown the ids of the bot's messages that stand open; none for a channel
 */
export function useSeen(api, me, shown) {
  const told = useRef(/** @type {Set<string>} */ (new Set()));
  const [visible, setVisible] = useState(document.visibilityState === 'visible');
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const onChange = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);

  useEffect(() => {
    const news = shown.filter((id) => !told.current.has(`${me} ${id}`)).slice(0, MOST);
    if (!visible || news.length === 0) {
      return undefined;
    }
    const timer = setTimeout(async () => {
      news.forEach((id) => told.current.add(`${me} ${id}`));
      try {
        await api.seen({ as: me, messages: news });
        setTurn((n) => n + 1);
      } catch {
        // Told again with the next message, or when the page comes into sight again.
        news.forEach((id) => told.current.delete(`${me} ${id}`));
      }
    }, TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [api, me, visible, turn, shown.length, shown.at(-1)]);
}
