/** The shapes of the console API as the page reads them (CONTRACT, "Chat page API"). */

export interface Option {
  value: string;
  label: string;
}

export interface Field {
  name: string;
  kind: string;
  label: string;
  required: boolean;
  help?: string;
  options?: readonly Option[];
  value?: string | readonly string[];
  max?: number;
  accept?: readonly string[];
}

export interface Form {
  id: string;
  title: string;
  submitLabel: string;
  url?: string;
  fields: readonly Field[];
  errors: Readonly<Record<string, string>>;
}

/** What the form renderer says by itself. */
export interface FormWords {
  required: string;
  fill: string;
  choose: string;
  leaveOpen: string;
  sending: string;
  fix: string;
  uploaded: (count: number) => string;
  picture: (n: number) => string;
  uploading: (count: number) => string;
  tooMany: (max: number) => string;
}

export interface Action {
  id: string;
  label: string;
  style?: 'primary' | 'danger';
  options?: readonly Option[];
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; items: readonly { label: string; value: string }[] }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'image'; url: string; alt: string }
  | { kind: 'actions'; items: readonly Action[] }
  | { kind: 'link'; url: string; label: string };

export interface Card {
  heading?: string;
  blocks: readonly Block[];
}

export interface Message {
  id: string;
  in: string;
  from: string;
  at: string;
  text: string;
  card?: Card;
  form?: Form;
  visibleTo?: readonly string[];
  seq: number;
  order: number;
}

export interface Person {
  key: string;
  name: string;
  role: string;
}

export interface Channel {
  key: string;
  title: string;
}

export type Language = 'zh-CN' | 'en';
