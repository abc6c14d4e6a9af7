import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { UNIT_STATES } from '../../../src/domain/unit.ts';
import { STATE_LOOKS } from '../../../src/jobs/charts/stateLooks.ts';

const css = readFileSync(new URL('../../../src/bot/web/page/grid.css', import.meta.url), 'utf8');

test.each(UNIT_STATES)(
  'a unit that is %s looks the same in the picture of a building and on its page',
  (state) => {
    const [, rule = ''] = new RegExp(`\\.lp-state-${state} \\{([^}]*)\\}`, 'u').exec(css) ?? [];
    // As short as the style sheet writes it.
    const short = (colour: string): string => colour.replace(/^#(.)\1(.)\2(.)\3$/u, '#$1$2$3');
    const { fill, ink, edge } = STATE_LOOKS[state];
    expect(rule).toContain(`border-color: ${short(edge)};`);
    expect(rule).toContain(`background: ${short(fill)};`);
    expect(rule).toContain(` color: ${short(ink)};`);
  },
);
