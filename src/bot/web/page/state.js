import { useCallback, useEffect, useState } from './vendor/hooks.mjs';
import { follow } from './api.js';

/** @typedef {import('./types.mjs').Message} Message */

/** How often the shown time moves on. */
const TICK_MS = 10_000;
/** How often it is set by the server's. */
const SET_MS = 60_000;
/** How often a server that did not answer the first time is asked again. */
const AGAIN_MS = 2_000;

/**
 * A value that the browser keeps between visits.
 * @param {string} name
 * @param {string} fallback
 * @returns {[string, (value: string) => void]}
 */
export function useKept(name, fallback) {
  const [value, setValue] = useState(() => localStorage.getItem(`loupan.${name}`) ?? fallback);
  const keep = useCallback((/** @type {string} */ next) => {
    localStorage.setItem(`loupan.${name}`, next);
    setValue(next);
  }, []);
  return [value, keep];
}

/**
 * The demo's clock: runs on by itself, and is read from the server now and then.
 * @param {import('./api.js').Api} api
 */
export function useHome(api) {
  const [people, setPeople] = useState(/** @type {import('./types.mjs').Person[]} */ ([]));
  const [home, setHome] = useState({
    zone: 'Asia/Shanghai',
    channels: /** @type {import('./types.mjs').Channel[]} */ ([]),
  });
  const [base, setBase] = useState({ now: 0, at: 0 });
  const [, tick] = useState(0);
  const setNow = useCallback((/** @type {string} */ now) => {
    setBase({ now: new Date(now).getTime(), at: performance.now() });
  }, []);
  const refresh = useCallback(async () => {
    try {
      const [list, { now, zone, channels }] = await Promise.all([api.people(), api.home()]);
      setPeople(list);
      setHome({ zone, channels });
      setNow(now);
    } catch {
      // The banner says that the server is away; the next try comes with the reconnection or the next tick.
    }
  }, [api]);
  const known = people.length > 0;
  useEffect(() => {
    void refresh();
    const timer = setInterval(refresh, known ? SET_MS : AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh, known]);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const now = new Date(base.now + (performance.now() - base.at));
  return { people, ...home, now, known, setNow, refresh };
}

/**
 * Everything that a person can see, kept up to date by the stream.
 * @param {import('./api.js').Api} api
 * @param {string} me
 * @param {readonly string[]} places
 */
export function useMessages(api, me, places) {
  const [messages, setMessages] = useState(/** @type {ReadonlyMap<string, Message>} */ (new Map()));
  const [loading, setLoading] = useState(true);
  const [connected, setConnected] = useState(true);

  const take = useCallback((/** @type {readonly Message[]} */ news) => {
    setMessages((before) => {
      const after = new Map(before);
      for (const message of news) {
        if ((after.get(message.id)?.seq ?? -1) < message.seq) {
          after.set(message.id, message);
        }
      }
      return after;
    });
  }, []);

  const key = places.join(' ');
  useEffect(() => {
    if (places.length === 0) {
      return undefined;
    }
    let over = false;
    setMessages(new Map());
    setLoading(true);
    const load = async () => {
      try {
        const lists = await Promise.all(places.map((place) => api.messages(me, place)));
        if (!over) {
          take(lists.flatMap((list) => list.messages));
          setLoading(false);
        }
      } catch {
        // The stream's own failure shows the banner; its return loads again.
      }
    };
    const end = follow(
      me,
      (message) => !over && take([message]),
      (up) => {
        setConnected(up);
        if (up) {
          void load();
        }
      },
    );
    return () => {
      over = true;
      end();
    };
  }, [me, key]);

  return { messages, loading, connected, take };
}

/** What was read last, by person and conversation. */
export function useRead() {
  const [read, setRead] = useState(() => {
    try {
      return /** @type {Record<string, number>} */ (JSON.parse(localStorage.getItem('loupan.read') ?? '{}'));
    } catch {
      return {};
    }
  });
  const mark = useCallback((/** @type {string} */ key, /** @type {number} */ order) => {
    setRead((before) => {
      if ((before[key] ?? 0) >= order) {
        return before;
      }
      const after = { ...before, [key]: order };
      localStorage.setItem('loupan.read', JSON.stringify(after));
      return after;
    });
  }, []);
  return { read, mark };
}
