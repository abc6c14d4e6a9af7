import { existsSync, readdirSync } from 'node:fs';
import { type Demo, startDemo } from '../support/demo.ts';
import { until } from '../support/until.ts';

export type Picture = readonly [name: string, bytes: Uint8Array, type?: string];
export type Body = NonNullable<RequestInit['body']>;

/** What somebody sends from the page of a form: texts, boxes that stay ticked, and files. */
export interface Filled {
  readonly texts?: Readonly<Record<string, string>>;
  readonly kept?: readonly string[];
  readonly pictures?: readonly Picture[];
}

/** The demo, with somebody who sends forms with photos to it as a browser does. */
export interface PhotoDesk extends Demo {
  /** The ticket of a new form, of 李娜. */
  newForm(line?: string): Promise<string>;
  /** Sends a form as a whole. `kept`: the photos that it then shows as sent already. `error`: what it says beside them. */
  send(
    ticket: string,
    filled: Filled,
  ): Promise<{
    readonly status: number;
    readonly html: string;
    readonly kept: readonly string[];
    readonly error: string;
  }>;
  /** Sends one file before its form. */
  upload(ticket: string, picture: Picture): Promise<{ readonly status: number; id?: string; error?: string }>;
  /** Addresses of the pictures of the newest message. */
  picturesShown(): Promise<string[]>;
  bytesAt(path: string): Promise<Uint8Array>;
  /** Paths of the files on the disk. */
  stored(): string[];
}

export async function openPhotoDesk(): Promise<PhotoDesk> {
  const demo = await startDemo();
  const { url, files } = demo;
  // Yesterday's charts are drawn at the start: what is stored afterwards was sent.
  await until('the first charts are drawn', async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return /kind="dailyReport",result="done"\} 2\b/u.test(metrics);
  });
  return {
    ...demo,
    newForm: async (line = '跟进 C12') => {
      const response = await fetch(`${url}/console/api/say`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: 'li', text: line }),
      });
      const { messages } = (await response.json()) as { messages: { form?: { id: string } }[] };
      return messages[0]?.form?.id ?? '';
    },
    send: async (ticket, filled) => {
      const texts = { customer: 'C12', ...filled.texts };
      const body = bodyOf({ ...filled, texts });
      const response = await fetch(`${url}/f/${ticket}`, { method: 'POST', body });
      const html = await response.text();
      const kept = [...html.matchAll(/type="checkbox" name="photos" value="([\w-]+)" checked/g)];
      const error = /id="f-photos-error"[^>]*>.*?<\/span>([^<]*)/s.exec(html)?.[1] ?? '';
      return { status: response.status, html, kept: kept.map(([, id = '']) => id), error };
    },
    upload: async (ticket, [name, bytes, type = 'image/jpeg']) => {
      const body = new FormData();
      body.set('file', new File([bytes], name, { type }));
      const response = await fetch(`${url}/f/${ticket}/files`, { method: 'POST', body });
      const answer = (await response.json()) as { id?: string; error?: string };
      return { status: response.status, ...answer };
    },
    picturesShown: async () => {
      const response = await fetch(`${url}/console/api/messages?as=li`);
      const { messages } = (await response.json()) as {
        messages: { card?: { blocks: { kind: string; url?: string }[] } }[];
      };
      const blocks = messages.at(-1)?.card?.blocks ?? [];
      return blocks.filter(({ kind }) => kind === 'image').map(({ url: at = '' }) => at);
    },
    bytesAt: async (path) => new Uint8Array(await (await fetch(`${url}${path}`)).arrayBuffer()),
    stored: () =>
      existsSync(files)
        ? readdirSync(files, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ parentPath, name }) => `${parentPath}/${name}`)
        : [],
  };
}

export function bodyOf({ texts = {}, kept = [], pictures = [] }: Filled): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(texts)) {
    body.append(name, value);
  }
  for (const id of kept) {
    body.append('photos', id);
  }
  for (const [name, bytes, type = 'image/jpeg'] of pictures) {
    body.append('photos', new File([bytes], name, { type }));
  }
  return body;
}
