/**
 * @typedef {import('./types.mjs').Message} Message
 * @typedef {{ outcome: string, refs: string[], messages: Message[] }} Answer
 */

/** What the server said no to, or that it could not be reached (`status` 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   * @param {Readonly<Record<string, string>> | undefined} errors
   */
  constructor(status, message, errors) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/**
 * @param {string} method
 * @param {string} path
 * @param {string} language
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function call(method, path, language, body) {
  return await answerOf(
    fetch(`/console/api/${path}`, {
      method,
      headers: {
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/**
 * @param {Promise<Response>} asked
 * @returns {Promise<any>}
 */
async function answerOf(asked) {
  /** @type {Response} */
  let response;
  try {
    response = await asked;
  } catch {
    throw new ApiError(0, '', undefined);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new ApiError(response.status, answer.error ?? '', answer.errors);
  }
  return answer;
}

/**
 * The console API in the page's language.
 * @param {string} language
 */
export function consoleApi(language) {
  return {
    /** @returns {Promise<import('./types.mjs').Person[]>} */
    people: () => call('GET', 'people', language),
    /** @returns {Promise<{ now: string, zone: string, channels: import('./types.mjs').Channel[] }>} */
    home: () => call('GET', 'home', language),
    /**
     * @param {string} as
     * @param {string} conversation
     * @returns {Promise<{ messages: Message[] }>}
     */
    messages: (as, conversation) =>
      call('GET', `messages?${new URLSearchParams({ as, in: conversation })}`, language),
    /**
     * @param {{ as: string, in: string, text: string, files: readonly { id: string, name: string }[], deliveryId: string }} body
     * @returns {Promise<Answer>}
     */
    say: (body) => call('POST', 'say', language, body),
    /**
     * A file of the line that is being typed.
     * @param {string} as
     * @param {File} file
     * @returns {Promise<{ id: string, name: string }>}
     */
    attach: (as, file) => {
      const body = new FormData();
      body.set('file', file);
      const headers = { 'accept-language': language };
      const path = `/console/api/files?${new URLSearchParams({ as })}`;
      return answerOf(fetch(path, { method: 'POST', headers, body }));
    },
    /**
     * @param {{ as: string, message: string, action: string, value?: string, deliveryId: string }} body
     * @returns {Promise<Answer>}
     */
    press: (body) => call('POST', 'press', language, body),
    /**
     * @param {{ as: string, form: string, values: Record<string, string | readonly string[]> }} body
     * @returns {Promise<Answer>}
     */
    submit: (body) => call('POST', 'submit', language, body),
    /**
     * @param {{ as: string, messages: readonly string[] }} body
     * @returns {Promise<{ seen: number }>}
     */
    seen: (body) => call('POST', 'seen', language, body),
    /**
     * @param {{ to: string }} body
     * @returns {Promise<{ now: string }>}
     */
    clock: (body) => call('POST', 'clock', language, body),
  };
}

/**
 * Sends a file of a form that is still open, before the form itself; gives its id.
 * @param {string} form its ticket
 * @param {File} file
 * @param {string} language
 * @returns {Promise<string>}
 */
export async function uploadFile(form, file, language) {
  const body = new FormData();
  body.set('file', file);
  const headers = { 'accept-language': language };
  const { id } = await answerOf(
    fetch(`/f/${encodeURIComponent(form)}/files`, { method: 'POST', headers, body }),
  );
  return id;
}

/** @typedef {ReturnType<typeof consoleApi>} Api */

/** Before a stream that the server refused is tried again. */
const AGAIN_MS = 2000;

/**
 * Follows what a person can see. `onState(false)` says that the connection is lost, `onState(true)` that it is there
 * (again). Gives the function that ends it.
 * @param {string} as
 * @param {(message: Message) => void} onMessage
 * @param {(connected: boolean) => void} onState
 */
export function follow(as, onMessage, onState) {
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const open = () => {
    source = new EventSource(`/console/api/stream?${new URLSearchParams({ as })}`);
    source.addEventListener('open', () => onState(true));
    source.addEventListener('message', (event) => onMessage(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      onState(false);
      if (source?.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, AGAIN_MS);
      }
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
