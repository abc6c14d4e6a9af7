import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseEnvelope } from '../../../../src/bot/wecom/callback/xml.ts';
import { refusal } from './refusal.ts';

const cdata = (text: string) => `<![CDATA[${text}]]>`;

describe('the envelope of a callback', () => {
  test('says for whom it is and holds the sealed message', () => {
    const body = `<xml><ToUserName>${cdata('ww-loupan')}</ToUserName><AgentID>${cdata('1')}</AgentID><Encrypt>${cdata('ab+/=')}</Encrypt></xml>`;
    expect(parseEnvelope(body)).toEqual({ toUserName: 'ww-loupan', agentId: '1', encrypt: 'ab+/=' });
  });

  test('of the directory names no app', () => {
    const body = `<xml>\n<ToUserName>ww-loupan</ToUserName>\n<Encrypt>${cdata('ab+/=')}</Encrypt>\n</xml >\n`;
    expect(parseEnvelope(body)).toEqual({ toUserName: 'ww-loupan', agentId: undefined, encrypt: 'ab+/=' });
  });

  test.each([
    ['nothing', '', 'XML'],
    ['text', 'hello', 'XML'],
    ['JSON', '{"encrypt":"ab"}', 'XML'],
    ['another root', '<html><ToUserName>a</ToUserName><Encrypt>b</Encrypt></html>', 'XML without its root'],
    ['an empty root', '<xml></xml>', 'XML without its root'],
    ['two roots', '<xml><Encrypt>a</Encrypt></xml><xml><Encrypt>b</Encrypt></xml>', 'XML'],
    ['an open root', '<xml><Encrypt>a</Encrypt>', 'XML'],
    ['a wrong end', '<xml><Encrypt>a</Encryp></xml>', 'XML'],
    ['an open CDATA', '<xml><Encrypt><![CDATA[a</Encrypt></xml>', 'XML'],
    ['no sealed message', '<xml><ToUserName>a</ToUserName></xml>', 'field Encrypt'],
    [
      'two sealed messages',
      '<xml><ToUserName>a</ToUserName><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>',
      'field Encrypt',
    ],
    [
      'elements in place of it',
      '<xml><ToUserName>a</ToUserName><Encrypt><a>b</a></Encrypt></xml>',
      'field Encrypt',
    ],
    [
      'a document type',
      '<!DOCTYPE xml><xml><ToUserName>a</ToUserName><Encrypt>b</Encrypt></xml>',
      'XML with a declaration',
    ],
    [
      'a file of ours as an entity',
      '<!DOCTYPE xml [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><ToUserName>a</ToUserName><Encrypt>&f;</Encrypt></xml>',
      'XML with a declaration',
    ],
    [
      'an entity that grows',
      '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>',
      'XML with a declaration',
    ],
    [
      'a comment',
      '<xml><!-- a --><ToUserName>a</ToUserName><Encrypt>b</Encrypt></xml>',
      'XML with a declaration',
    ],
    ['a comment that opens a CDATA', '<xml><!-- <![CDATA[ --><Encrypt>b</Encrypt></xml>', 'XML'],
    [
      'a name that is dangerous in JavaScript',
      '<xml><__proto__>a</__proto__><Encrypt>b</Encrypt></xml>',
      'XML',
    ],
    ['attributes', '<xml a="1"><ToUserName>a</ToUserName><Encrypt>b</Encrypt></xml>', 'XML'],
    ['an instruction', '<?php a ?><xml><ToUserName>a</ToUserName><Encrypt>b</Encrypt></xml>', 'XML'],
    ['a CDATA inside a tag', '<xml><Encrypt<![CDATA[ ]]>>b</Encrypt></xml>', 'XML'],
    ['words around it', 'a<xml><ToUserName>a</ToUserName><Encrypt>b</Encrypt></xml>', 'XML'],
    ['a section before it', '<![CDATA[a]]><xml><ToUserName>a</ToUserName><Encrypt>b</Encrypt></xml>', 'XML'],
    ['too much depth', `<xml>${'<a>'.repeat(50)}b${'</a>'.repeat(50)}</xml>`, 'XML'],
    ['too much of it', `<xml><Encrypt>${'A'.repeat(256 * 1024)}</Encrypt></xml>`, 'XML too long'],
  ])('with %s is refused', (_what, body, reason) => {
    expect(refusal(() => parseEnvelope(body))).toBe(reason);
  });

  test('is refused without a word about what was in it', () => {
    expect(refusal(() => parseEnvelope('<xml><秘密>13800138000</xml>'))).toBe('XML');
  });

  test('whatever is posted, nothing but a refusal comes of it', () => {
    const scrap = fc.constantFrom(
      '<xml>',
      '</xml>',
      '<a>',
      '</a>',
      '<![CDATA[',
      ']]>',
      '<!',
      '<?',
      '&',
      'Encrypt',
      '"',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        expect(refusal(() => parseEnvelope(parts.join('')))).toMatch(/^(XML|field)/u);
      }),
    );
  });

  test('many open sections take no longer than one', () => {
    const body = '<![CDATA['.repeat(29_000);
    const start = performance.now();
    expect(refusal(() => parseEnvelope(body))).toBe('XML');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
