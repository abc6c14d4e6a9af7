import { readdirSync, readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import ts from 'typescript';
import * as surface from '../../../src/bot/slack/surface.ts';

/** Ways of Bolt to listen to something that must be declared in the manifest. */
const LISTENS = new Set(['command', 'shortcut', 'event', 'message', 'function', 'assistant']);
/** Helpers of the SDK that call several methods. */
const HELPERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['filesUploadV2', ['files.getUploadURLExternal', 'files.completeUploadExternal']],
  ['chatStream', ['chat.startStream', 'chat.appendStream', 'chat.stopStream']],
]);

/** What the sources register and call, as far as it can be read from them. */
export interface Scan {
  readonly commands: Set<string>;
  readonly globalShortcuts: Set<string>;
  readonly messageShortcuts: Set<string>;
  readonly events: Set<string>;
  readonly methods: Set<string>;
  /** Registrations and calls whose name cannot be read: they need a constant of surface.ts. */
  readonly unread: string[];
}

const WEB_METHODS = webMethods();

/** Reads the sources of a folder by the compiler's syntax tree. */
export function scanFolder(folder: string): Scan {
  const scan = emptyScan();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts')) {
      scanText(readFileSync(`${folder}/${name}`, 'utf8'), name, scan);
    }
  }
  return scan;
}

export function scanText(text: string, name = 'snippet.ts', scan = emptyScan()): Scan {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      readCall(node, node.expression, scan);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return scan;
}

function emptyScan(): Scan {
  return {
    commands: new Set(),
    globalShortcuts: new Set(),
    messageShortcuts: new Set(),
    events: new Set(),
    methods: new Set(),
    unread: [],
  };
}

/** Every method that the client knows: `chat.postMessage`. */
function webMethods(): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: object, path: string): void => {
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      const name = path === '' ? key : `${path}.${key}`;
      if (typeof member === 'function') {
        found.add(name);
      } else if (typeof member === 'object' && member !== null && path.split('.').length < 4) {
        collect(member, name);
      }
    }
  };
  const { auth, apps, bots, chat, conversations, files, reactions, team, users, views, usergroups, pins } =
    new WebClient();
  collect(
    { auth, apps, bots, chat, conversations, files, reactions, team, users, views, usergroups, pins },
    '',
  );
  return found;
}

function readCall(call: ts.CallExpression, callee: ts.PropertyAccessExpression, scan: Scan): void {
  const { name, expression: owner } = callee;
  const chain = callee.getText().replace(/\s|\?/gu, '').split('.');
  for (let from = 0; from < chain.length; from += 1) {
    const method = chain.slice(from).join('.');
    if (WEB_METHODS.has(method)) {
      scan.methods.add(method);
    }
  }
  for (const method of HELPERS.get(name.text) ?? []) {
    scan.methods.add(method);
  }
  if (name.text === 'apiCall' || name.text === 'paginate') {
    addAll(scan.methods, valuesOf(call.arguments[0]), call, scan);
  }
  if (LISTENS.has(name.text) && /(?:^|\.)#?(?:bolt|app)$/iu.test(owner.getText())) {
    readListener(name.text, call, scan);
  }
}

function readListener(way: string, call: ts.CallExpression, scan: Scan): void {
  const [first] = call.arguments;
  switch (way) {
    case 'command':
      addAll(scan.commands, valuesOf(first), call, scan);
      return;
    case 'event':
      addAll(scan.events, valuesOf(first), call, scan);
      return;
    case 'message':
      scan.events.add('message');
      return;
    case 'shortcut': {
      const isMessage = first !== undefined && valuesOf(propertyOf(first, 'type')).includes('message_action');
      const callback =
        first !== undefined && ts.isObjectLiteralExpression(first) ? propertyOf(first, 'callback_id') : first;
      addAll(isMessage ? scan.messageShortcuts : scan.globalShortcuts, valuesOf(callback), call, scan);
      return;
    }
    default:
      scan.unread.push(call.getText().slice(0, 80));
  }
}

function addAll(to: Set<string>, values: readonly string[], call: ts.CallExpression, scan: Scan): void {
  for (const value of values) {
    to.add(value);
  }
  if (values.length === 0) {
    scan.unread.push(call.getText().slice(0, 80));
  }
}

function propertyOf(node: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(node)) {
    return undefined;
  }
  for (const property of node.properties) {
    if (property.name?.getText() === name) {
      return ts.isPropertyAssignment(property)
        ? property.initializer
        : ts.isShorthandPropertyAssignment(property)
          ? property.name
          : undefined;
    }
  }
  return undefined;
}

/** The values that an expression may have: a literal, a constant of surface.ts, or the variable of a loop over one. */
function valuesOf(node: ts.Node | undefined): string[] {
  if (node === undefined) {
    return [];
  }
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isIdentifier(node)) {
    const constant: unknown = (surface as Readonly<Record<string, unknown>>)[node.text];
    return typeof constant === 'string' ? [constant] : loopValues(node);
  }
  return [];
}

function loopValues(variable: ts.Identifier): string[] {
  for (let node: ts.Node = variable; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isForOfStatement(node) && ts.isIdentifier(node.expression)) {
      const key = keyOf(node.initializer, variable.text);
      const list: unknown = (surface as Readonly<Record<string, unknown>>)[node.expression.text];
      if (key !== undefined && Array.isArray(list)) {
        return list.map((item: Readonly<Record<string, string>>) => String(item[key]));
      }
    }
  }
  return [];
}

function keyOf(initializer: ts.ForInitializer, variable: string): string | undefined {
  const pattern = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
  if (pattern === undefined || !ts.isObjectBindingPattern(pattern)) {
    return undefined;
  }
  const element = pattern.elements.find(({ name }) => name.getText() === variable);
  return element === undefined ? undefined : (element.propertyName ?? element.name).getText();
}
