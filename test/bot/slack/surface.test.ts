import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SCOPE_USES } from '../../../src/bot/slack/scopeUses.ts';
import {
  BOT_SCOPES,
  EVENTS,
  GLOBAL_SHORTCUTS,
  MESSAGE_SHORTCUTS,
  METHODS,
  SLASH_COMMAND,
} from '../../../src/bot/slack/surface.ts';
import { ALL_COMMANDS } from '../../../src/handlers/allCommands.ts';
import { scanFolder, scanText } from './scanSources.ts';

const sorted = (values: Iterable<string>): string[] => [...values].sort();
const scan = scanFolder(new URL('../../../src/bot/slack', import.meta.url).pathname);
const guide = readFileSync(new URL('../../../docs/SLACK.md', import.meta.url), 'utf8');

describe('what Slack is told of us is what the sources do', () => {
  test('every command and shortcut that is listened to is declared, and every declared one is listened to', () => {
    expect(sorted(scan.commands)).toEqual([SLASH_COMMAND]);
    expect(sorted(scan.globalShortcuts)).toEqual(
      sorted(GLOBAL_SHORTCUTS.map(({ callbackId }) => callbackId)),
    );
    expect(sorted(scan.messageShortcuts)).toEqual(
      sorted(MESSAGE_SHORTCUTS.map(({ callbackId }) => callbackId)),
    );
  });

  test('every event that is listened to is subscribed, and no other is', () => {
    // Bolt calls message.im, message.channels and the others just message.
    const subscribed = Object.keys(EVENTS).map((name) => name.split('.')[0] ?? '');
    expect(sorted(scan.events)).toEqual(sorted(new Set(subscribed)));
  });

  test('every method that is called is declared with its scopes, and no other is', () => {
    // Called with the token of the app, which has a scope of its own.
    const called = [...scan.methods].filter((method) => method !== 'apps.connections.open');
    expect(sorted(called)).toEqual(sorted(Object.keys(METHODS)));
  });

  test('nothing is registered or called by a name that cannot be read from the source', () => {
    expect(scan.unread).toEqual([]);
  });

  test('a shortcut opens a command that there is', () => {
    for (const { callbackId, command } of GLOBAL_SHORTCUTS) {
      expect(callbackId).toBe(`open:${command}`);
      expect(ALL_COMMANDS.map(({ name }) => name)).toContain(command);
    }
  });
});

describe('the scan itself', () => {
  test('sees what somebody registers by a literal', () => {
    const found = scanText(`
      bolt.command('/other', f);
      this.#bolt.event('reaction_added', f);
      app.message(/hello/, f);
      bolt.shortcut({ callback_id: 'x', type: 'message_action' }, f);
      bolt.shortcut('y', f);`);
    expect(sorted(found.commands)).toEqual(['/other']);
    expect(sorted(found.events)).toEqual(['message', 'reaction_added']);
    expect(sorted(found.messageShortcuts)).toEqual(['x']);
    expect(sorted(found.globalShortcuts)).toEqual(['y']);
    expect(found.unread).toEqual([]);
  });

  test('sees constants, and loops over a list of them', () => {
    const found = scanText(`
      bolt.command(SLASH_COMMAND, f);
      for (const { callbackId: id } of GLOBAL_SHORTCUTS) {
        bolt.shortcut({ callback_id: id, type: 'shortcut' }, f);
      }`);
    expect(sorted(found.commands)).toEqual([SLASH_COMMAND]);
    expect(found.globalShortcuts.size).toBe(GLOBAL_SHORTCUTS.length);
  });

  test('says so where a name is worked out while it runs', () => {
    expect(scanText('bolt.event(nameOf(x), f); client.apiCall(method);').unread).toHaveLength(2);
    expect(scanText('bolt.function("f", f);').unread).toHaveLength(1);
  });

  test('sees methods however the client is held', () => {
    const found = scanText(`
      await this.#deps.client.reactions.add({});
      const { chat } = client; await chat.scheduleMessage({});
      await client.filesUploadV2({}); await client?.users.profile.get({});
      await client.apiCall('team.info'); files.get(1); views.opened();`);
    expect(sorted(found.methods)).toEqual([
      'chat.scheduleMessage',
      'files.completeUploadExternal',
      'files.getUploadURLExternal',
      'reactions.add',
      'team.info',
      'users.profile.get',
    ]);
  });
});

describe('scopes', () => {
  test('are exactly what events, methods and commands take', () => {
    const taken = new Set<string>([
      'commands',
      ...Object.values(EVENTS).flat(),
      ...Object.values(METHODS).flat(),
    ]);
    expect([...BOT_SCOPES]).toEqual(sorted(taken));
  });

  test('none lets Loupan post where nobody invited it, read groups of people, or act for a person', () => {
    for (const scope of BOT_SCOPES) {
      expect(scope).not.toMatch(
        /^(chat:write\.|channels:join|channels:manage|mpim:|im:read|users:write|admin)/u,
      );
    }
  });

  test('the guide explains each one, in the same words as the doctor, and no other', () => {
    const rows = [...guide.matchAll(/^\| `([a-z_.:]+)` +\| (.+?) +\|$/gmu)].map(([, scope, use]) => [
      scope,
      use,
    ]);
    expect(rows).toEqual(BOT_SCOPES.map((scope) => [scope, SCOPE_USES[scope]]));
  });
});
