import { describe, expect, test } from '@jest/globals';
import { lengthOf } from '../../../src/bot/text/lengthOf.ts';
import { manifest, type ManifestWay } from '../../../src/bot/slack/manifest.ts';
import {
  BOT_SCOPES,
  EVENTS,
  GLOBAL_SHORTCUTS,
  MESSAGE_SHORTCUTS,
  SLASH_COMMAND,
} from '../../../src/bot/slack/surface.ts';
import { LOCALES } from '../../../src/domain/company.ts';

const SOCKET: ManifestWay = { mode: 'socket' };
const HTTP: ManifestWay = { mode: 'http', baseUrl: 'https://loupan.example.com' };
const EVENTS_URL = 'https://loupan.example.com/slack/events';

const length = (text: string | undefined): number => lengthOf(text ?? '');

/** Every address in it, by its path. */
function addresses(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    return /^https?:/u.test(value) ? [`${path}=${value}`] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => addresses(item, `${path}.${key}`))
    : [];
}

describe.each(LOCALES)('the manifest in %s', (locale) => {
  const { display_information: display, features, settings, oauth_config: oauth } = manifest(SOCKET, locale);

  test('stays within what Slack takes', () => {
    expect(length(display.name)).toBeLessThanOrEqual(35);
    expect(length(display.description)).toBeLessThanOrEqual(140);
    expect(display.background_color).toMatch(/^#[0-9a-f]{6}$/u);
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/u);
    const { shortcuts = [], slash_commands: commands = [] } = features ?? {};
    expect(shortcuts.length).toBeLessThanOrEqual(5);
    for (const { name, description, callback_id: id } of shortcuts) {
      expect(length(name)).toBeGreaterThan(0);
      expect(length(name)).toBeLessThanOrEqual(24);
      expect(length(description)).toBeGreaterThan(0);
      expect(length(description)).toBeLessThanOrEqual(150);
      expect(length(id)).toBeLessThanOrEqual(255);
    }
    for (const { command, description, usage_hint: hint } of commands) {
      expect(command).toMatch(/^\/[a-z]{1,31}$/u);
      expect(length(description)).toBeLessThanOrEqual(2000);
      expect(length(hint)).toBeLessThanOrEqual(1000);
    }
  });

  test('declares the command, the shortcuts, the events and the scopes of the surface, each once', () => {
    expect(features?.slash_commands?.map(({ command }) => command)).toEqual([SLASH_COMMAND]);
    expect(features?.shortcuts?.map(({ callback_id: id, type }) => [id, type])).toEqual([
      ...GLOBAL_SHORTCUTS.map(({ callbackId }) => [callbackId, 'global']),
      ...MESSAGE_SHORTCUTS.map(({ callbackId }) => [callbackId, 'message']),
    ]);
    expect(settings?.event_subscriptions?.bot_events).toEqual(Object.keys(EVENTS));
    expect(oauth?.scopes).toEqual({ bot: BOT_SCOPES });
  });

  test('people can write to the bot and open its home tab, and mentions in a command arrive with their ids', () => {
    expect(features?.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(features?.bot_user?.always_online).toBe(true);
    expect(features?.slash_commands?.[0]?.should_escape).toBe(true);
  });
});

describe('the two ways', () => {
  test('Socket Mode needs no address', () => {
    const made = manifest(SOCKET, 'zh-CN');
    expect(addresses(made)).toEqual([]);
    expect(made.settings?.socket_mode_enabled).toBe(true);
    expect(made.settings?.interactivity?.is_enabled).toBe(true);
  });

  test('over HTTP everything that Slack delivers goes to the one signed address', () => {
    const made = manifest(HTTP, 'zh-CN');
    expect(addresses(made)).toEqual([
      `.features.slash_commands.0.url=${EVENTS_URL}`,
      `.settings.event_subscriptions.request_url=${EVENTS_URL}`,
      `.settings.interactivity.request_url=${EVENTS_URL}`,
      `.settings.interactivity.message_menu_options_url=${EVENTS_URL}`,
    ]);
    expect(made.settings?.socket_mode_enabled).toBe(false);
  });

  test('neither asks for the whole organisation nor for tokens that end', () => {
    for (const way of [SOCKET, HTTP]) {
      expect(manifest(way, 'en').settings).toMatchObject({
        org_deploy_enabled: false,
        token_rotation_enabled: false,
      });
    }
  });
});
